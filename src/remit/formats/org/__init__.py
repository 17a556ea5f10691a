"""The register in RDF, as Turtle: the words of W3C ORG, and our own where it has none."""

from remit.formats.org.dataset import Place
from remit.formats.org.document import org_turtle

__all__ = ["Place", "org_turtle"]
