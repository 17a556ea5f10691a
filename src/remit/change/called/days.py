"""Days and bounds, in words."""

from __future__ import annotations

from remit.temporal.period import BEGINNING, ENDLESS, Period
from remit.text.saying import Saying, sentence
from remit.text.sayings import Instead, bound, on_day


def days_words(days: Period) -> Saying:
    """Say days.

    Example:
        >>> from datetime import date
        >>> days_words(Period(date(2027, 7, 1))), days_words(Period())
        ('from 1 July 2027', 'on all days')
    """
    has_start, has_end = days.start != BEGINNING, days.end != ENDLESS
    if has_start and has_end:
        return sentence(
            "from {first} until {last}", first=on_day(days.start), last=on_day(days.end)
        )
    if has_start:
        return sentence("from {first}", first=on_day(days.start))
    return sentence("until {last}", last=on_day(days.end)) if has_end else sentence("on all days")


def day_of(text: str) -> Saying:
    """Write a bound as somebody wrote it; on a page, as people say it."""
    return Instead(text, bound(text))


def between(first: str, last: str) -> Saying:
    """Say from which bound until which, as somebody wrote them; blank: there is none.

    Example:
        >>> between("2011", ""), between("", "2012"), between("", "")
        ('from 2011', 'until 2012', 'always')
    """
    if first and last:
        return sentence("from {day} until {other_day}", day=day_of(first), other_day=day_of(last))
    if first:
        return sentence("from {day}", day=day_of(first))
    return sentence("until {day}", day=day_of(last)) if last else sentence("always")
