"""An event that recurs: how often it starts, how long it takes, when it does not."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final, TypeAlias
from zoneinfo import ZoneInfo

from msgspec import Struct

from remit.hours.rule import Rule
from remit.hours.zone import instant

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199
"""The years in which hours are worked out: no calendar of holidays reaches farther."""

Month: TypeAlias = int
"""A month, counted on from the year 0."""

_MINUTE: Final = timedelta(minutes=1)
_STEPS: Final = {"DAILY": timedelta(days=1), "WEEKLY": timedelta(weeks=1)}


class Event(Struct, frozen=True, cache_hash=True):
    """One recurrence of the cell.

    A length is days of the calendar and time that passes, as RFC 5545 tells them apart;
    or, with `end`, the time between the first start and it. All times are local.
    """

    rule: Rule
    start: datetime | None = None
    days: int = 0
    time: timedelta = timedelta()
    end: datetime | None = None
    excepted: tuple[datetime, ...] = ()
    on_holidays: bool = False

    def ends(self, begun: datetime, where: ZoneInfo) -> datetime:
        """Give the instant at which what began at a local time ends."""
        if self.start is not None and self.end is not None:
            passed = instant(self.end, where) - instant(self.start, where)
            return instant(begun, where) + passed
        return instant(begun + timedelta(days=self.days), where) + self.time

    @property
    def length(self) -> timedelta:
        """How long it takes on a day on which no clock is changed."""
        if self.start is not None and self.end is not None:
            return self.end - self.start
        return timedelta(days=self.days) + self.time


@lru_cache(maxsize=16384)
def starts(event: Event, month: Month) -> tuple[datetime, ...]:
    """Give the local times at which an event starts in a month.

    Example:
        >>> from remit.hours.rule import read_rule
        >>> first = Event(read_rule("FREQ=MONTHLY;BYDAY=1MO;BYHOUR=9,14;BYMINUTE=0"))
        >>> [f"{each:%d %B, %H:%M}" for each in starts(first, month_of(date(2026, 2, 11)))]
        ['02 February, 09:00', '02 February, 14:00']
    """
    from dateutil import rrule  # noqa: PLC0415 - so that a start stays quick

    first, after = _first(month), _first(month + 1)
    if event.start is not None and event.start >= after:
        return ()
    rule = event.rule
    parts: dict[str, Any] = {
        "count": rule.count,
        "until": rule.until,
        "byweekday": [rrule.weekday(day, number or None) for number, day in rule.days] or None,
        "bymonth": rule.months or None,
        "bymonthday": rule.month_days or None,
    }
    found = rrule.rrule(
        getattr(rrule, rule.frequency),
        dtstart=_anchor(event, first),
        interval=rule.interval,
        wkst=rule.week_start,
        byhour=rule.hours,
        byminute=rule.minutes,
        bysecond=0,
        **{name: value for name, value in parts.items() if value is not None},
    )
    inside = found.between(first, after - _MINUTE, inc=True)
    return tuple(each for each in inside if each not in event.excepted)


def starts_on(event: Event, day: date) -> tuple[datetime, ...]:
    """Give the local times at which an event starts on a day."""
    ordinal = day.toordinal()
    return tuple(each for each in starts(event, month_of(day)) if each.toordinal() == ordinal)


def month_of(day: date) -> Month:
    """Count the months since the year 0, so that one can count on."""
    return 12 * day.year + day.month - 1


def _first(month: Month) -> datetime:
    return datetime(month // 12, month % 12 + 1, 1)  # noqa: DTZ001 - hours are local


def _anchor(event: Event, first: datetime) -> datetime:
    """Give a start to count from: the first one, or a later one from which all else follows."""
    if event.start is None:
        return first
    step = _STEPS.get(event.rule.frequency)
    if step is None or event.rule.count is not None or event.start > first:
        return event.start
    step *= event.rule.interval
    return event.start + (first - event.start) // step * step
