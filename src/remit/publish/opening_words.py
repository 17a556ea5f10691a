"""Opening hours in words: *Monday to Friday, 09:00–17:30 (Lima time); not on public holidays*."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import Final

from remit.hours.event import starts_on
from remit.hours.opening import Opening
from remit.hours.public import public_holidays
from remit.hours.spans import intervals
from remit.hours.week import DAY_AND_NIGHT, week
from remit.hours.zone import zone
from remit.publish.week_words import clock, listed, week_words
from remit.text.catalogue import catalogue
from remit.text.days import day as day_words
from remit.text.days import weekday_and_day
from remit.text.names import locale_of

_A_YEAR: Final = timedelta(days=366)
_NEXT: Final = 3


@lru_cache(maxsize=4096)
def hours_words(opening: Opening, day: date, last: date, language: str) -> str:
    """Say when somebody answers: the week, or else the next times; and what takes days away.

    Args:
        opening: When it is open.
        day: The day on which it is said; whatever comes next comes after it.
        last: The day before which closed days are named.
        language: In which language.

    Example:
        >>> from remit.hours.reading import read_hours
        >>> nine = read_hours("RRULE:FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=9 DURATION:PT8H")
        >>> lima = Opening(nine, "America/Lima", "PER")
        >>> hours_words(lima, date(2026, 6, 1), date(2026, 7, 1), "en")
        'Monday and Tuesday, 09:00–17:00 (Lima time); not on public holidays;
         closed on 29 June 2026'
    """
    repeated = week(opening)
    has_begun = all(each.start is None or each.start.date() <= day for each in opening.events)
    if repeated is not None and has_begun:
        words = week_words(repeated, language)
    else:
        words = _next(opening, day, language)
    if repeated != DAY_AND_NIGHT:
        phrase = catalogue(language).gettext("{hours} ({city} time)")
        words = phrase.format(hours=words, city=_city(opening.zone, language))
    apart = catalogue(language).gettext("; ")
    return apart.join([words, *_closings(opening, day, last, language)])


def _next(opening: Opening, day: date, language: str) -> str:
    """Say when it opens next, where that is not the same every week."""
    said, where = catalogue(language), zone(opening.zone)
    first = datetime.combine(day, time(), where).astimezone(UTC)
    spans = intervals(opening, first, first + _A_YEAR).open
    if not spans:
        return said.gettext("not in the coming year")
    phrase = said.gettext("{days}, {times}")
    times = []
    for span in islice(spans, _NEXT):
        begun, ends = (each.astimezone(where) for each in (span.start, span.end))
        both = "–".join(clock(each.time(), language) for each in (begun, ends))
        times.append(phrase.format(days=weekday_and_day(begun.date(), language), times=both))
    return said.gettext("next: {times}").format(times=said.gettext("; ").join(times))


def _closings(opening: Opening, day: date, last: date, language: str) -> Iterator[str]:
    """Say what takes days away, and which of the coming ones."""
    said = catalogue(language)
    if opening.country and not all(each.on_holidays for each in opening.events):
        yield said.gettext("not on public holidays")
    estimated = said.gettext("{day} (estimated)")
    days = [
        estimated.format(day=day_words(each, language))
        if is_estimate
        else day_words(each, language)
        for each, is_estimate in _closed_days(opening, day, last)
    ]
    if days:
        yield said.gettext("closed on {days}").format(days=listed(days, language))


def _closed_days(opening: Opening, first: date, last: date) -> tuple[tuple[date, bool], ...]:
    """Give the days, of those on which it would open, that are taken away; whether by estimate."""
    years = range(first.year, last.year + 1) if first < last else ()
    holidays = {
        day: mark for year in years for day, mark in public_holidays(opening.country, year).items()
    }
    holidays |= dict.fromkeys(opening.closed, False)
    free = {day: mark for day, mark in holidays.items() if day not in opening.opened}
    excepted = {each.date() for event in opening.events for each in event.excepted}
    found = []
    for day in (first + timedelta(days=number) for number in range((last - first).days)):
        events = [each for each in opening.events if starts_on(each, day)]
        is_free = day in free and any(not each.on_holidays for each in events)
        if is_free or (day in excepted and not events):
            found.append((day, is_free and free[day]))
    return tuple(found)


@lru_cache(maxsize=4096)
def _city(name: str, language: str) -> str:
    """Name a zone by its city, as CLDR does."""
    from babel.dates import get_timezone_location  # noqa: PLC0415 - so that a start stays quick

    return get_timezone_location(zone(name), locale=locale_of(language), return_city=True)
