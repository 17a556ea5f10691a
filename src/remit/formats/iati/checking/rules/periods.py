"""Periods: of budgets, plans and results; each ends after it starts, and budgets within a year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.reading.instants import day_of
from remit.formats.iati.reading.words import attribute, first, grouped
from remit.formats.iati.xml import Element, line_of, tag_of

_A_YEAR: Final = 366


def periods(root: Element) -> Iterator[Flaw]:
    """Say which periods of an activity or organisation are reversed, or too long."""
    for start in root.iter("period-start"):
        owner = start.getparent()
        if owner is not None:
            yield from _period(owner)


def _period(owner: Element) -> Iterator[Flaw]:
    children = grouped(owner)
    start = day_of(attribute(first(children, "period-start"), "iso-date"))
    end = day_of(attribute(first(children, "period-end"), "iso-date"))
    if start is None or end is None:
        return
    if end < start:
        said = f"the {tag_of(owner)} ends {end}, before it starts, {start}"
        yield Flaw("dates-reversed", line_of(owner), said)
    elif owner.tag == "budget" and (end - start).days > _A_YEAR:
        said = f"the budget is for {start} to {end}: none is for more than a year"
        yield Flaw("budget-too-long", line_of(owner), said)
