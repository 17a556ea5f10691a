"""Half-open stretches of calendar days.

The names of the relations are those of SQL:2011 (OVERLAPS).
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

BEGINNING = date.min
ENDLESS = date.max


class Period(Struct, frozen=True, order=True, gc=False):
    """The days from `start` up to, but not including, `end`.

    A side without a bound is `BEGINNING` or `ENDLESS`.

    Example:
        >>> year = Period(date(2010, 1, 1), date(2011, 1, 1))
        >>> date(2010, 12, 31) in year, date(2011, 1, 1) in year
        (True, False)
    """

    start: date = BEGINNING
    end: date = ENDLESS

    def __contains__(self, day: date) -> bool:
        """Tell whether the day lies in it."""
        return self.start <= day < self.end

    def __bool__(self) -> bool:
        """Tell whether it holds any day."""
        return self.start < self.end

    def overlaps(self, other: Period) -> bool:
        """Tell whether the two share a day."""
        return bool(self & other)

    def __and__(self, other: Period) -> Period:
        """Give the days they share; an empty period where they share none."""
        return Period(max(self.start, other.start), min(self.end, other.end))


ALWAYS = Period()


def days_later(day: date, days: int) -> date:
    """Give the day so many days after another; the last of all days where there are not so many.

    Example:
        >>> str(days_later(date(2026, 12, 30), 2)), days_later(date.max, 1) == date.max
        ('2027-01-01', True)
    """
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
