"""Days, and dates of reduced precision, as people say them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Final

from remit.text.catalogue import N_, catalogue, spoken
from remit.text.names import locale_of

_DATE: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
)

_NARROW_BLANK: Final = "\N{NARROW NO-BREAK SPACE}"


@lru_cache(maxsize=4096)
def day(day: date, language: str) -> str:
    """Write a day in full, with plain blanks: a page keeps a day on one line by its style.

    Digits are those that CLDR takes for a language where nothing else is said: 0 to 9 in
    Arabic, too, as the United Nations writes it, so that all numbers of a page are alike.

    Example:
        >>> day(date(2010, 6, 1), "en"), day(date(2010, 6, 1), "ru")
        ('1 June 2010', '1 июня 2010 г.')
        >>> day(date(2010, 6, 1), "fr"), day(date(2010, 6, 1), "ar")
        ('1er juin 2010', '1 يونيو 2010')
    """
    return _in_full(day, "long", language)


@lru_cache(maxsize=4096)
def weekday_and_day(day: date, language: str) -> str:
    """Write a day in full with its weekday.

    Example:
        >>> weekday_and_day(date(2026, 12, 1), "en"), weekday_and_day(date(2026, 12, 1), "ru")
        ('Tuesday, 1 December 2026', 'вторник, 1 декабря 2026 г.')
    """
    return _in_full(day, "full", language)


def instant(at: datetime, language: str) -> str:
    """Write an instant to the minute, in UTC.

    Example:
        >>> instant(datetime(2026, 11, 23, 15, 4, tzinfo=UTC), "en")
        '23 November 2026, 15:04 UTC'
    """
    there = at.astimezone(UTC)
    said = catalogue(language).gettext("{day}, {time} UTC")
    return said.format(day=day(there.date(), language), time=f"{there:%H:%M}")


@lru_cache(maxsize=4096)
def bound_words(text: str, language: str) -> str:
    """Say a bound as people do: `2015-Q2`, `by 2014`, `always`; a blank one stays blank.

    In English where the program does not speak the language: the words around are, too.

    Example:
        >>> bound_words("2000-11", "en"), bound_words("2015-Q2", "en"), bound_words("by 2014", "en")
        ('November 2000', 'second quarter of 2015', 'by 2014')
        >>> bound_words("2000-11", "ru"), bound_words("by 2000-11", "ru")
        ('ноябрь 2000 г.', 'не позднее ноября 2000 г.')
    """
    if text == "always":
        return catalogue(language).gettext("always")
    if text.startswith("by "):
        return _within(text.removeprefix("by "), language, _BY)
    return _alone(text, spoken(language))


def as_of_words(text: str, language: str) -> str:
    """Say what days a source attests: one date, or from one to another.

    Example:
        >>> as_of_words("2009/2011-06", "en"), as_of_words("2009/2011-06", "ru")
        ('2009 to June 2011', 'с 2009 по июнь 2011 г.')
    """
    first, slash, last = text.partition("/")
    if not slash:
        return bound_words(text, language)
    return f"{_within(first, language, _FROM)} {_within(last, language, _TO)}"


# What stands around a date depends on its precision in most languages: in 2014, on 3 May.
# A date after `to` stands as it does alone: Russian has it in the accusative.
_BY: Final = (N_("by {year}"), N_("by {quarter}"), N_("by {month}"), N_("by {day}"))
_FROM: Final = ("{year}", "{quarter}", "{month}", "{day}")
_TO: Final = (N_("to {year}"), N_("to {quarter}"), N_("to {month}"), N_("to {day}"))


def _within(text: str, language: str, around: tuple[str, str, str, str]) -> str:
    match, code = _DATE.fullmatch(text), spoken(language)
    if match is None:
        return text
    precision = next(name for name in ("day", "month", "quarter", "year") if match[name])
    sentence = around[("year", "quarter", "month", "day").index(precision)]
    date_ = _alone(text, code) if around is _TO else _date(match, code, within=True)
    return _said(sentence, language).format_map({precision: date_})


def _said(sentence: str, language: str) -> str:
    words = catalogue(language)
    beginnings = {
        "{year}": words.pgettext("from", "{year}"),
        "{quarter}": words.pgettext("from", "{quarter}"),
        "{month}": words.pgettext("from", "{month}"),
        "{day}": words.pgettext("from", "{day}"),
    }
    return beginnings.get(sentence) or words.gettext(sentence)


def _alone(text: str, language: str) -> str:
    match = _DATE.fullmatch(text)
    return text if match is None else _date(match, language, within=False)


def _date(match: re.Match[str], language: str, *, within: bool) -> str:
    """Say a date, by itself or within a phrase (which Russian puts into the genitive)."""
    year, quarter, month, day_ = match.group("year", "quarter", "month", "day")
    if day_:
        return day(date(int(year), int(month), int(day_)), language)
    if month:
        return _month(date(int(year), int(month), 1), language, within=within)
    return _quarter(int(quarter), year, language, within=within) if quarter else str(year)


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


def _in_full(day: date, form: str, language: str) -> str:
    said = _formatted(day, form, language)
    # CLDR has no letter for an ordinal; in French the first of a month alone is one.
    is_first = day.day == 1 and locale_of(language).language == "fr"
    return said.replace("1 ", "1er ", 1) if is_first else said


def _formatted(day: date, pattern: str, language: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415 - so that a start stays quick

    return format_date(day, pattern, locale=locale_of(language)).replace(_NARROW_BLANK, " ")
