"""Calendar months, and days so many months apart."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from remit.temporal.period import Period


def months_later(day: date, months: int) -> date:
    """Give the same day so many months later; the last of the month where it has no such day.

    Before the calendar begins it is its first day, and after it ends its last.

    Example:
        >>> str(months_later(date(2020, 2, 29), -12)), str(months_later(date(2019, 8, 31), 6))
        ('2019-02-28', '2020-02-29')
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.min if year < date.min.year else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def year_before(day: date) -> Period:
    """Give the twelve months before a day."""
    return Period(months_later(day, -12), day)


def calendar_months(days: Period) -> tuple[Period, ...]:
    """Give the calendar months of a stretch of days, the first and the last cut to it.

    Example:
        >>> quarter = Period(date(2019, 1, 15), date(2019, 3, 1))
        >>> [(str(each.start), str(each.end)) for each in calendar_months(quarter)]
        [('2019-01-15', '2019-02-01'), ('2019-02-01', '2019-03-01')]
    """
    found = []
    start = days.start
    while start < days.end:
        end = min(months_later(start.replace(day=1), 1), days.end)
        found.append(Period(start, end))
        start = end
    return tuple(found)


def days_of_month(name: str) -> Period:
    """Give the days of a month that is written as documents do; the last of all, too.

    Example:
        >>> str(days_of_month("2019-02").end), str(days_of_month("9999-12").start)
        ('2019-03-01', '9999-12-01')
    """
    first = date.fromisoformat(f"{name}-01")
    return Period(first, months_later(first, 1))


def month_name(month: Period) -> str:
    """Write a month as documents do: 2019-03."""
    return month.start.isoformat()[:7]
