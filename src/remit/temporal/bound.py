"""A bound as a person writes it: a day, a month, a quarter, a year, `by 2014`, or nothing.

Reduced precision follows ISO 8601 (and its quarter `2015-Q2` the usage of statistics).
The bound is always the first day of what is named, so that an end and a start
named alike meet.
"""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from msgspec import Struct

from remit.errors import WrittenWrongError
from remit.temporal.period import BEGINNING, ENDLESS, Period
from remit.text.saying import sentence

HOW: Final = sentence(
    "write a day as 2011-07-01, a month as 2011-07, a quarter as 2011-Q3, a year as 2011"
)

_BY: Final = "by "

_NAMED: Final = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?:Q(?P<quarter>[1-4])|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
)


@lru_cache(maxsize=65536)
def named_days(text: str) -> Period:
    """Give all the days that a date of full or reduced precision names.

    Raises:
        WrittenWrongError: The text is no such date.

    Example:
        >>> str(named_days("2015-Q2").start), str(named_days("2015-Q2").end)
        ('2015-04-01', '2015-07-01')
    """
    match = _NAMED.fullmatch(text)
    if match is None:
        raise WrittenWrongError(sentence("{text} is not a date", text=repr(text)), todo=HOW)
    year, quarter, month, day = match.group("year", "quarter", "month", "day")
    try:
        if day:
            start = date(int(year), int(month), int(day))
            return Period(start, start + timedelta(days=1))
        first = int(month) if month else 3 * int(quarter) - 2 if quarter else 1
        months = 1 if month else 3 if quarter else 12
        return Period(date(int(year), first, 1), _months_later(int(year), first, months))
    except (ValueError, OverflowError):
        wrong = sentence("there is no day {text}", text=repr(text))
        raise WrittenWrongError(wrong, todo=HOW) from None


class NamedDate(Struct, frozen=True, gc=False):
    """A date of any precision that bounds nothing: the text and the days it names."""

    text: str = ""
    days: Period = Period(BEGINNING, BEGINNING)


NO_DATE: Final = NamedDate()


def named_date(text: str) -> NamedDate:
    """Read a date of any precision, or nothing.

    Raises:
        WrittenWrongError: It is neither.
    """
    return NamedDate(text, named_days(text)) if text else NO_DATE


def _months_later(year: int, month: int, months: int) -> date:
    later = month - 1 + months
    return date(year + later // 12, later % 12 + 1, 1)


class Bound(Struct, frozen=True, gc=False):
    """One end of a stretch: the text as written, the day it stands for, the days it names.

    `reduced` tells that every day it names is imprecise.

    Example:
        >>> start("2011").day, start("2011").imprecise_on(date(2011, 5, 3))
        (datetime.date(2011, 1, 1), True)
        >>> start("by 2014").imprecise_on(date(2014, 5, 3))
        False
    """

    text: str
    day: date
    named: Period
    reduced: bool = False

    @property
    def stated(self) -> bool:
        """Tell whether anything was written: a blank bound means *not known*."""
        return bool(self.text)

    def imprecise_on(self, day: date) -> bool:
        """Tell whether the day lies within a bound of reduced precision."""
        return self.reduced and day in self.named


def as_end(bound: Bound) -> Bound:
    """Give the end that meets a start: named alike, except that `by` is a start's word only.

    What was there before something that is attested `by 2014` ended in 2014: no day of that
    year is named, for nobody knows it.

    Example:
        >>> as_end(start("2011")) == end("2011"), as_end(start("by 2014")).text
        (True, '2014')
    """
    return end(bound.text.removeprefix(_BY)) if bound.text.startswith(_BY) else bound


BLANK_START: Final = Bound("", BEGINNING, Period(BEGINNING, BEGINNING))
BLANK_END: Final = Bound("", ENDLESS, Period(ENDLESS, ENDLESS))


@lru_cache(maxsize=65536)
def start(text: str) -> Bound:
    """Read a `valid_from`: a date, `by` and a date, `always`, or nothing.

    Raises:
        WrittenWrongError: It is none of these.
    """
    if text in {"", "always"}:
        return Bound(text, BEGINNING, BLANK_START.named)
    date_text = text.removeprefix(_BY)
    named = named_days(date_text)
    reduced = date_text == text and named.end - named.start > timedelta(days=1)
    return Bound(text, named.start, named, reduced)


@lru_cache(maxsize=65536)
def end(text: str) -> Bound:
    """Read a `valid_to`: a date, `always`, or nothing.

    Raises:
        WrittenWrongError: It is none of these.

    Example:
        >>> end("2011").day
        datetime.date(2011, 1, 1)
    """
    if text in {"", "always"}:
        return Bound(text, ENDLESS, BLANK_END.named)
    if text.startswith(_BY):
        wrong = sentence(
            "{text} cannot be an end: 'by' says what was attested then and is a start only",
            text=repr(text),
        )
        raise WrittenWrongError(wrong, todo=HOW)
    named = named_days(text)
    return Bound(text, named.start, named, named.end - named.start > timedelta(days=1))
