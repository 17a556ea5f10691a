"""Spans: from which instant to which a contact is open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from msgspec import Struct

from remit.hours.event import FIRST_YEAR, LAST_YEAR, starts
from remit.hours.opening import Opening
from remit.hours.public import public_holidays
from remit.hours.zone import instant, zone


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

    A span that has not ended a year later is cut there.

    Args:
        opening: When it is open.
        first: An instant.
        last: A later one, itself left out.

    Returns:
        Spans in order, none of which touch; those that hang on an estimate apart.

    Example:
        >>> from datetime import UTC, timedelta
        >>> from remit.hours.reading import read_hours
        >>> hours = read_hours("RRULE:FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=9 DURATION:PT8H")
        >>> monday = datetime(2026, 11, 30, tzinfo=UTC)
        >>> found = intervals(Opening(hours, "Africa/Nairobi"), monday, monday + timedelta(days=7))
        >>> [f"{each.start:%a %H:%M}-{each.end:%H:%M}" for each in found.open]
        ['Mon 06:00-14:00', 'Tue 06:00-14:00']
    """
    # What begins in one year may last into the next, and a zone may be a year ahead.
    laid = [_of_year(opening, year) for year in range(first.year - 1, last.year + 2)]
    return Spans(
        _within(merged(each for some in laid for each in some.open), first, last),
        _within(merged(each for some in laid for each in some.doubtful), first, last),
    )


@lru_cache(maxsize=4096)
def around(opening: Opening, year: int) -> Spans:
    """Give the spans of a year, of the one before and of the one after: for many questions."""
    laid = [_of_year(opening, each) for each in (year - 1, year, year + 1)]
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


@lru_cache(maxsize=4096)
def _of_year(opening: Opening, year: int) -> Spans:
    """Give the spans that begin on a day of a year, of each event by itself.

    What begins on a holiday does not take place; what began the evening before ends as usual.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Spans()
    where, holidays = zone(opening.zone), public_holidays(opening.country, year)
    closed, opened = frozenset(opening.closed), frozenset(opening.opened)
    found: list[Span] = []
    doubtful: list[Span] = []
    for event in opening.events:
        for begun in starts(event, year):
            span = Span(instant(begun, where), event.ends(begun, where))
            day = begun.date()
            if span.start >= span.end or (not event.on_holidays and day in closed):
                continue
            if event.on_holidays or day in opened or day not in holidays:
                found.append(span)
            elif holidays[day]:
                doubtful.append(span)
    return Spans(tuple(found), tuple(doubtful))
