"""An event that recurs: how often it starts, how long it takes, when it does not."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from remit.hours.rule import Rule
from remit.hours.zone import instant

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199
"""The years in which hours are worked out: no calendar of holidays reaches farther."""

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


@lru_cache(maxsize=4096)
def starts(event: Event, year: int) -> tuple[datetime, ...]:
    """Give the local times at which an event starts in a year.

    Example:
        >>> from remit.hours.rule import read_rule
        >>> first = Event(read_rule("FREQ=MONTHLY;BYDAY=1MO;BYHOUR=9;BYMINUTE=0"))
        >>> [f"{each:%d %B, %H:%M}" for each in starts(first, 2026)][:2]
        ['05 January, 09:00', '02 February, 09:00']
    """
    from dateutil import rrule  # noqa: PLC0415 - so that a start stays quick

    if event.start is not None and event.start.year > year:
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
        dtstart=_anchor(event, year),
        interval=rule.interval,
        wkst=rule.week_start,
        byhour=rule.hours,
        byminute=rule.minutes,
        bysecond=0,
        **{name: value for name, value in parts.items() if value is not None},
    )
    last = datetime(year, 12, 31, 23, 59)  # noqa: DTZ001 - hours are local
    inside = found.between(datetime(year, 1, 1), last, inc=True)  # noqa: DTZ001 - the same
    return tuple(each for each in inside if each not in event.excepted)


def _anchor(event: Event, year: int) -> datetime:
    """Give a start to count from: the first one, or a later one from which all else follows."""
    new_year = datetime(year, 1, 1)  # noqa: DTZ001 - hours are local
    if event.start is None:
        return new_year
    step = _STEPS.get(event.rule.frequency)
    if step is None or event.rule.count is not None or event.start > new_year:
        return event.start
    step *= event.rule.interval
    return event.start + (new_year - event.start) // step * step
