"""Spans: from which instant to which a contact is open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

from msgspec import Struct

from remit.hours.event import FIRST_YEAR, LAST_YEAR, Month, month_of, starts
from remit.hours.opening import Opening
from remit.hours.public import public_holidays
from remit.hours.zone import instant, zone

_BEFORE: Final = timedelta(days=9)
_AHEAD: Final = timedelta(days=1)
_FIRST: Final = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC)
_LAST: Final = datetime(LAST_YEAR, 12, 31, tzinfo=UTC)


class Span(Struct, frozen=True, order=True):
    """From an instant to another, both in UTC; the last is no part of it."""

    start: datetime
    end: datetime


class Spans(Struct, frozen=True):
    """When a contact is open, and when it would be, were it not for an estimated holiday."""

    open: tuple[Span, ...] = ()
    doubtful: tuple[Span, ...] = ()


def intervals(opening: Opening, first: datetime, last: datetime) -> Spans:
    """Give the spans, whole, that a contact is open for between two instants.

    What goes on without an end is cut some days later.

    Args:
        opening: When it is open.
        first: An instant.
        last: A later one, itself left out.

    Returns:
        Spans in order, none of which touch; those that hang on an estimate apart.

    Example:
        >>> from remit.hours.reading import read_hours
        >>> hours = read_hours("RRULE:FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=9 DURATION:PT8H")
        >>> monday = datetime(2026, 11, 30, tzinfo=UTC)
        >>> found = intervals(Opening(hours, "Africa/Nairobi"), monday, monday + timedelta(days=7))
        >>> [f"{each.start:%a %H:%M}-{each.end:%H:%M}" for each in found.open]
        ['Mon 06:00-14:00', 'Tue 06:00-14:00']
    """
    # What began a week ago may last until now; and where clocks are ahead, it is a day later.
    months = range(month_of(max(first, _FIRST) - _BEFORE), month_of(min(last, _LAST) + _AHEAD) + 1)
    laid = [_of_month(opening, month) for month in months]
    return Spans(
        _within(merged(each for some in laid for each in some.open), first, last),
        _within(merged(each for some in laid for each in some.doubtful), first, last),
    )


@lru_cache(maxsize=16384)
def around(opening: Opening, month: Month) -> Spans:
    """Give the spans of a month, of the one before and of the one after: for many questions."""
    laid = [_of_month(opening, each) for each in (month - 1, month, month + 1)]
    return Spans(
        merged(each for some in laid for each in some.open),
        merged(each for some in laid for each in some.doubtful),
    )


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join spans that overlap or meet.

    Example:
        >>> day = [datetime(2026, 1, 1, hour) for hour in range(24)]
        >>> found = merged([Span(day[9], day[12]), Span(day[14], day[17]), Span(day[12], day[13])])
        >>> [(each.start.hour, each.end.hour) for each in found]
        [(9, 13), (14, 17)]
    """
    found: list[Span] = []
    for each in sorted(spans):
        if found and each.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, each.end))
        else:
            found.append(each)
    return tuple(found)


def _within(spans: Iterable[Span], first: datetime, last: datetime) -> tuple[Span, ...]:
    return tuple(each for each in spans if each.end > first and each.start < last)


@lru_cache(maxsize=16384)
def _of_month(opening: Opening, month: Month) -> Spans:
    """Give the spans that begin on a day of a month, of each event by itself.

    What begins on a holiday does not take place; what began the evening before ends as usual.
    """
    year = month // 12
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Spans()
    where, holidays = zone(opening.zone), public_holidays(opening.country, year)
    closed, opened = frozenset(opening.closed), frozenset(opening.opened)
    found: list[Span] = []
    doubtful: list[Span] = []
    for event in opening.events:
        for begun in starts(event, month):
            span = Span(instant(begun, where), event.ends(begun, where))
            day = begun.date()
            if span.start >= span.end or (not event.on_holidays and day in closed):
                continue
            if event.on_holidays or day in opened or day not in holidays:
                found.append(span)
            elif holidays[day]:
                doubtful.append(span)
    return Spans(tuple(found), tuple(doubtful))
