"""Dates that have to be exact: one day, or one month."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from remit.errors import WrittenWrongError
from remit.temporal.bound import NamedDate, named_date
from remit.text.saying import sentence


class Day(NamedDate, frozen=True, gc=False):
    """A date that names one day, or nothing."""


class Month(NamedDate, frozen=True, gc=False):
    """A date that names one month, or nothing."""


NO_DAY: Final = Day()
NO_MONTH: Final = Month()

_A_DAY: Final = timedelta(days=1)


def read_day(text: str) -> Day:
    """Read a day, or nothing.

    Raises:
        WrittenWrongError: It is no date, or more than one day.

    Example:
        >>> read_day("2026-05-31").days.start
        datetime.date(2026, 5, 31)
        >>> read_day("2026-05")
        Traceback (most recent call last):
            ...
        remit.errors.WrittenWrongError: '2026-05' is more than one day ...
    """
    written = named_date(text)
    if text and written.days.end - written.days.start > _A_DAY:
        wrong = sentence("{text} is more than one day", text=repr(text))
        raise WrittenWrongError(wrong, todo=sentence("write the day, as 2026-05-31"))
    return Day(written.text, written.days)


def read_month(text: str) -> Month:
    """Read a month, or nothing; its first day alone is what a spreadsheet makes of it.

    Raises:
        WrittenWrongError: It is no date, or not one month.

    Example:
        >>> read_month("2026-05-01").text, read_month("2026-05") == read_month("2026-05-01")
        ('2026-05', True)
        >>> read_month("2026")
        Traceback (most recent call last):
            ...
        remit.errors.WrittenWrongError: '2026' is not one month ...
    """
    if not text:
        return NO_MONTH
    written = named_date(text)
    month = named_date(f"{written.days.start:%Y-%m}")
    if text not in {month.text, f"{month.text}-01"}:
        wrong = sentence("{text} is not one month", text=repr(text))
        raise WrittenWrongError(wrong, todo=sentence("write it as {example}", example="2026-05"))
    return Month(month.text, month.days)


def day_of(written: Day) -> date | None:
    """Give the day that is written; nothing where none is.

    Example:
        >>> day_of(read_day("2026-05-31")), day_of(NO_DAY)
        (datetime.date(2026, 5, 31), None)
    """
    return written.days.start if written.text else None
