"""The XML of an activity as it is kept, and what tells whether two copies are one."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Final

from remit.formats.iati.xml import Element, etree

# White space between tags only: a `<` within an attribute is always written otherwise.
_BETWEEN: Final = re.compile(rb">\s+<")


def kept(element: Element) -> bytes:
    """Write an element with all that is in it and the names its namespaces go by."""
    return etree.tostring(element, encoding="utf-8", with_tail=False)


def canonical(element: Element) -> bytes:
    """Write an element as canonical XML (exclusive, 1.0), without white space between tags."""
    try:
        written = etree.tostring(element, method="c14n", exclusive=True)
    except etree.C14NError:
        # A namespace that is no address at all, such as `xmlns:cerf="nothing"`, is refused there.
        written = etree.tostring(element, method="c14n2")
    return _BETWEEN.sub(b"><", written)


class Digest:
    """SHA-256 of canonical XML."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._sum = sha256()

    def add(self, element: Element) -> None:
        """Add an element."""
        self._sum.update(canonical(element))

    def hex(self) -> str:
        """Give the digest so far."""
        return self._sum.hexdigest()
