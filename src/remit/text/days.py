"""Days, and dates of reduced precision, as people say them."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Final

from remit.text.catalogue import catalogue, spoken
from remit.text.names import locale_of

_DATE: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
)

_NARROW_BLANK: Final = "\N{NARROW NO-BREAK SPACE}"


@lru_cache(maxsize=4096)
def day(day: date, language: str) -> str:
    """Write a day in full, with plain blanks: a page keeps a day on one line by its style.

    Example:
        >>> day(date(2010, 6, 1), "en"), day(date(2010, 6, 1), "ru")
        ('1 June 2010', '1 июня 2010 г.')
    """
    return _formatted(day, "long", language)


def bound_words(text: str, language: str) -> str:
    """Say a bound as people do: `2015-Q2`, `by 2014`, `always`; a blank one stays blank.

    In English where the program does not speak the language: the words around are, too.

    Example:
        >>> bound_words("2000-11", "en"), bound_words("2015-Q2", "en"), bound_words("by 2014", "en")
        ('November 2000', 'second quarter of 2015', 'by 2014')
        >>> bound_words("2000-11", "ru"), bound_words("by 2000-11", "ru")
        ('ноябрь 2000 г.', 'не позднее ноября 2000 г.')
    """
    words = catalogue(language)
    if text == "always":
        return words.gettext("always")
    if not text.startswith("by "):
        return _date(text, spoken(language))
    named = text.removeprefix("by ")
    if named.isdecimal():
        return words.gettext("by {year}").format(year=named)
    return words.gettext("by {date}").format(date=_date(named, spoken(language), within=True))


def as_of_words(text: str, language: str) -> str:
    """Say what days a source attests: one date, or from one to another.

    Example:
        >>> as_of_words("2009/2011-06", "en"), as_of_words("2009/2011-06", "ru")
        ('2009 to June 2011', 'с 2009 по июнь 2011 г.')
    """
    first, slash, last = text.partition("/")
    if not slash:
        return bound_words(text, language)
    said = catalogue(language).gettext("{first} to {last}")
    code = spoken(language)
    return said.format(first=_date(first, code, within=True), last=_date(last, code))


def _date(text: str, language: str, *, within: bool = False) -> str:
    """Say a date, by itself or within a phrase (which Russian puts into the genitive)."""
    match = _DATE.fullmatch(text)
    if match is None:
        return text
    year, quarter, month, day_ = match.group("year", "quarter", "month", "day")
    if day_:
        return day(date(int(year), int(month), int(day_)), language)
    if month:
        return _month(date(int(year), int(month), 1), language, within=within)
    return _quarter(int(quarter), year, language, within=within) if quarter else year


def _month(first: date, language: str, *, within: bool) -> str:
    # In CLDR the letter L is a month that stands by itself, M one within a phrase.
    pattern: str = locale_of(language).datetime_skeletons["yMMMM"].pattern
    return _formatted(first, pattern.replace("L", "M") if within else pattern, language)


def _quarter(quarter: int, year: str, language: str, *, within: bool) -> str:
    words = catalogue(language)
    alone = (
        words.gettext("first quarter of {year}"),
        words.gettext("second quarter of {year}"),
        words.gettext("third quarter of {year}"),
        words.gettext("fourth quarter of {year}"),
    )
    inside = (
        words.pgettext("within a phrase", "first quarter of {year}"),
        words.pgettext("within a phrase", "second quarter of {year}"),
        words.pgettext("within a phrase", "third quarter of {year}"),
        words.pgettext("within a phrase", "fourth quarter of {year}"),
    )
    return (inside if within else alone)[quarter - 1].format(year=year)


def _formatted(day: date, pattern: str, language: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415 - so that a start stays quick

    return format_date(day, pattern, locale=locale_of(language)).replace(_NARROW_BLANK, " ")
