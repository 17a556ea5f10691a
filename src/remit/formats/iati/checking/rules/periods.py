"""Periods: of budgets, plans and results; each ends after it starts, and budgets within a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.reading.instants import day_of
from remit.formats.iati.reading.words import attribute, first, grouped
from remit.formats.iati.xml import Element, line_of, tag_of

_YEARLY: Final = frozenset(
    (
        "budget",
        "total-budget",
        "recipient-org-budget",
        "recipient-region-budget",
        "recipient-country-budget",
        "total-expenditure",
    )
)
"""What is for a year at most."""

_LEAP_DAY: Final = (2, 29)


def periods(root: Element) -> Iterator[Flaw]:
    """Say which periods of an activity or organisation are reversed, or too long."""
    for start in root.iter("period-start"):
        owner = start.getparent()
        if owner is not None:
            yield from _period(owner)


def year_later(day: date) -> date | None:
    """Give the same day of the next year; None where the calendar has ended.

    Example:
        >>> str(year_later(date(2018, 9, 29))), str(year_later(date(2016, 2, 29)))
        ('2019-09-29', '2017-02-28')
    """
    if day.year == date.max.year:
        return None
    leaps = (day.month, day.day) == _LEAP_DAY
    return day.replace(year=day.year + 1, day=28 if leaps else day.day)


def _period(owner: Element) -> Iterator[Flaw]:
    children = grouped(owner)
    start = day_of(attribute(first(children, "period-start"), "iso-date"))
    end = day_of(attribute(first(children, "period-end"), "iso-date"))
    if start is None or end is None:
        return
    if end < start:
        said = f"the {tag_of(owner)} ends {end}, before it starts, {start}"
        yield Flaw("dates-reversed", line_of(owner), said)
    elif owner.tag in _YEARLY and _is_over_a_year(start, end):
        said = f"the {tag_of(owner)} is for {start} to {end}: none is for more than a year"
        yield Flaw("budget-too-long", line_of(owner), said)


def _is_over_a_year(start: date, end: date) -> bool:
    """Tell whether a period goes beyond the day on which it began, a year later.

    The rules of the standard allow that day itself: 2018-03-31 to 2019-03-31 is a year.
    """
    later = year_later(start)
    return later is not None and end > later
