"""Open now, opens next, closes next: three questions about an instant."""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Final

from msgspec import Struct

from remit.hours.event import FIRST_YEAR, LAST_YEAR, Month, month_of
from remit.hours.opening import Opening
from remit.hours.spans import Span, Spans, around

_MONTHS: Final = 24
"""How far one looks ahead: what does not turn by then is said not to."""

_SPILL: Final = timedelta(days=9)
"""Longer no event lasts, with the day by which zones are apart."""


class Told(Struct, frozen=True):
    """Whether somebody answers; `estimated` where an estimated holiday is why nobody does."""

    is_open: bool
    estimated: bool = False


class Turn(Struct, frozen=True):
    """The instant, in UTC, at which something turns, or none; whether an estimate moved it."""

    at: datetime | None = None
    estimated: bool = False


def is_open(opening: Opening, instant: datetime) -> Told:
    """Tell whether a contact is open at an instant.

    Example:
        >>> from remit.hours.reading import read_hours
        >>> hours = read_hours("RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE;BYHOUR=9 DURATION:PT8H")
        >>> beirut = Opening(hours, "Asia/Beirut", "LBN")
        >>> is_open(beirut, datetime(2026, 5, 26, 10, tzinfo=UTC))
        Told(is_open=True, estimated=False)
        >>> is_open(beirut, datetime(2026, 5, 27, 10, tzinfo=UTC))
        Told(is_open=False, estimated=True)
    """
    spans = around(opening, month_of(instant))
    if _holding(spans.open, instant) is not None:
        return Told(is_open=True)
    return Told(is_open=False, estimated=_holding(spans.doubtful, instant) is not None)


def opens_next(opening: Opening, instant: datetime) -> Turn:
    """Say when a contact opens next, after an instant.

    Example:
        >>> from remit.hours.reading import read_hours
        >>> hours = read_hours("RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=9 DURATION:PT8H")
        >>> str(opens_next(Opening(hours, "UTC"), datetime(2026, 11, 26, tzinfo=UTC)).at)
        '2026-11-30 09:00:00+00:00'
    """
    doubt = False
    for month in _ahead(instant):
        spans = around(opening, month)
        # What the first days begin with may go on from before the spans that are laid out.
        known = max(instant, _first(month - 1) + _SPILL)
        place = bisect_right(spans.open, known, key=attrgetter("start"))
        after = spans.open[place].start if place < len(spans.open) else None
        doubt = doubt or _is_doubtful(spans, instant, after)
        if after is not None:
            return Turn(after, doubt)
    return Turn(None, doubt)


def closes_next(opening: Opening, instant: datetime) -> Turn:
    """Say when a contact that is open at an instant closes; nothing where it is not, or never does.

    Example:
        >>> from remit.hours.reading import read_hours
        >>> always = read_hours("RRULE:FREQ=DAILY;BYHOUR=0;BYMINUTE=0 DURATION:P1D")
        >>> closes_next(Opening(always, "Asia/Beirut"), datetime(2026, 11, 26, tzinfo=UTC)).at
    """
    for month in _ahead(instant):
        spans = around(opening, month)
        span = _holding(spans.open, max(instant, _first(month)))
        if span is None:
            return Turn()
        # Where the spans that are laid out end, nothing closes: one has to look farther.
        if span.end < _first(month + 2) - _SPILL:
            return Turn(span.end, _meets(spans.doubtful, span.end))
    return Turn()


def _ahead(instant: datetime) -> range:
    first = month_of(instant)
    return range(max(first, 12 * FIRST_YEAR), min(first + _MONTHS + 1, 12 * LAST_YEAR + 12))


def _first(month: Month) -> datetime:
    return datetime(month // 12, month % 12 + 1, 1, tzinfo=UTC)


def _holding(spans: tuple[Span, ...], instant: datetime) -> Span | None:
    place = bisect_right(spans, instant, key=attrgetter("start"))
    span = spans[place - 1] if place else None
    return span if span is not None and instant < span.end else None


def _is_doubtful(spans: Spans, instant: datetime, until: datetime | None) -> bool:
    """Tell whether a span that an estimated holiday took away would have come before."""
    return any(
        each.end > instant and (until is None or each.start < until) for each in spans.doubtful
    )


def _meets(spans: tuple[Span, ...], end: datetime) -> bool:
    return any(each.start <= end < each.end for each in spans)
