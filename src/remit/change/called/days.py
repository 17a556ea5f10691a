"""Days of a change, in words."""

from __future__ import annotations

from remit.temporal.period import BEGINNING, ENDLESS, Period
from remit.text.saying import Saying, sentence
from remit.text.sayings import on_day


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
