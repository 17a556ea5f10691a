"""The third layer: what the standard says in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.checking.rules.dates import dates
from remit.formats.iati.checking.rules.identifiers import identifiers
from remit.formats.iati.checking.rules.money import money
from remit.formats.iati.checking.rules.names import names
from remit.formats.iati.checking.rules.periods import periods
from remit.formats.iati.checking.rules.shares import shares
from remit.formats.iati.checking.rules.standing import standing
from remit.formats.iati.reading.words import grouped
from remit.formats.iati.xml import Element


def rules(element: Element, today: date | None) -> Iterator[Flaw]:
    """Say which rules an activity or organisation breaks.

    Args:
        element: It.
        today: What is done by then may not be dated later; None asks for no such thing.
    """
    children = grouped(element)
    yield from names(element)
    yield from periods(element)
    yield from identifiers(children)
    if element.tag == "iati-activity":
        yield from money(element)
        yield from shares(children)
        yield from standing(element, children)
        yield from dates(element, children, today)
