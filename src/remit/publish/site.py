"""The site of a register: which files it has, what is in each, and how they get into a folder."""

from remit.publish.edition import Rendered, Site
from remit.publish.pages import paths, render, render_answer, render_comparison
from remit.publish.publication import Publication, publication
from remit.publish.writing import Written, write_site

__all__ = [
    "Publication",
    "Rendered",
    "Site",
    "Written",
    "paths",
    "publication",
    "render",
    "render_answer",
    "render_comparison",
    "write_site",
]
