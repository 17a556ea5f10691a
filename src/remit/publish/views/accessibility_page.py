"""The statement of accessibility: what is aimed at, how it is tested, what is known not to hold."""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec import Struct

from remit.publish import names
from remit.publish.organisation import publisher
from remit.publish.reader import Reader
from remit.publish.views.contacts import Ways, ways_to
from remit.publish.words import Linked

REVIEWED: Final = date(2026, 11, 26)
"""When the statement was last held against the tests of the program."""

_FOR_READERS: Final = ("e-mail", "web", "phone")
"""A hotline is for those in need."""

STANDARD: Final = "https://www.w3.org/TR/WCAG22/"


class AccessibilityPage(Struct, frozen=True):
    """What of it depends on the register: whom to tell, and how."""

    standard: str
    reviewed: str
    iso_reviewed: str
    publisher: Linked | None
    contacts: tuple[Ways, ...]


def accessibility_page(reader: Reader) -> AccessibilityPage:
    """Take what the statement shows."""
    by = publisher(reader)
    return AccessibilityPage(
        standard=STANDARD,
        reviewed=reader.day(REVIEWED),
        iso_reviewed=REVIEWED.isoformat(),
        publisher=names.unit(reader, by) if by else None,
        contacts=ways_to(reader, by, _FOR_READERS) if by else (),
    )
