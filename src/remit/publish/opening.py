"""When a contact is open: in words on the page, and as data for its script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import Final

import msgspec
from msgspec import Struct

from remit.hours.event import FIRST_YEAR, LAST_YEAR, Event, starts
from remit.hours.opening import Opening, opening_of
from remit.hours.public import public_holidays
from remit.hours.spans import Span, intervals
from remit.hours.week import DAY_AND_NIGHT, week
from remit.hours.zone import zone
from remit.model.contact import Contact
from remit.model.structure import Structure
from remit.publish.reader import Reader
from remit.publish.week_words import clock, listed, week_words, weekday_and_day
from remit.text.names import locale_of

DAYS: Final = 35
"""So many days of a page's data: whoever keeps it longer is told nothing rather than wrong."""

_A_YEAR: Final = timedelta(days=366)
_NEXT: Final = 3
_MIDNIGHT: Final = time(tzinfo=UTC)
_MINUTE: Final = timedelta(minutes=1)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Hours(Struct, frozen=True):
    """Opening hours on a page: the words, and what the script reads."""

    words: str
    data: str


class _Data(Struct, frozen=True, omit_defaults=True):
    """Open spans for the script, in minutes: each is a gap, then a length, from `at` on."""

    at: int
    to: int
    open: tuple[int, ...] = ()
    doubt: tuple[int, ...] = ()


def hours(reader: Reader, contact: Contact) -> Hours | None:
    """Give the opening hours of a contact as its page shows them; nothing where it has none.

    They stand as written where nobody can read them, because they were recorded before they
    were checked, and on days that no calendar reaches.
    """
    if not contact.hours:
        return None
    opening, day = reader.ask(shown_opening, contact.id), reader.structure.day
    if opening is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        return Hours(" ".join(part for part in (contact.hours, contact.time_zone) if part), "")
    last = min(_later(day, DAYS), contact.stretch.valid_to.day)
    return Hours(_words(reader, opening, day, last), opening_data(opening, day, last))


def shown_opening(structure: Structure, contact: str) -> Opening | None:
    """Say when a contact is open: asked by its id, as a page notes it."""
    row = structure.contacts.get(contact)
    return opening_of(structure, row) if row is not None else None


def script_words(reader: Reader) -> tuple[tuple[str, str], ...]:
    """Give the attributes of `<html>` from which the script takes its sentences."""
    said = reader.said
    return (
        ("data-times", str(locale_of(reader.language)).replace("_", "-")),
        ("data-open-now", said.gettext("Open now")),
        ("data-open-until", said.gettext("Open now, until {time} your time")),
        ("data-opens", said.gettext("Closed; opens {time} your time")),
        ("data-closed", said.gettext("Closed now")),
        ("data-doubt", said.gettext("The day of a public holiday is estimated.")),
    )


@lru_cache(maxsize=4096)
def opening_data(opening: Opening, first: date, last: date) -> str:
    """Write the spans of some days for the script.

    Args:
        opening: When it is open.
        first: The first day, in UTC.
        last: The day after the last.

    Example:
        >>> from remit.hours.reading import read_hours
        >>> nine = read_hours("RRULE:FREQ=DAILY;BYHOUR=9 DURATION:PT8H")
        >>> opening_data(Opening(nine, "UTC"), date(2026, 12, 1), date(2026, 12, 3))
        '{"at":29934720,"to":29937600,"open":[540,480,960,480]}'
    """
    at, to = datetime.combine(first, _MIDNIGHT), datetime.combine(last, _MIDNIGHT)
    spans = intervals(opening, at, to)
    data = _Data(
        _minutes(at), _minutes(to), tuple(_steps(spans.open, at)), tuple(_steps(spans.doubtful, at))
    )
    return msgspec.json.encode(data).decode()


def _steps(spans: Iterable[Span], at: datetime) -> Iterator[int]:
    reached = _minutes(at)
    for span in spans:
        yield _minutes(span.start) - reached
        yield _minutes(span.end) - _minutes(span.start)
        reached = _minutes(span.end)


def _minutes(instant: datetime) -> int:
    return (instant - _EPOCH) // _MINUTE


def _words(reader: Reader, opening: Opening, day: date, last: date) -> str:
    repeated = week(opening)
    has_begun = all(each.start is None or each.start.date() <= day for each in opening.events)
    if repeated is not None and has_begun:
        words = week_words(repeated, reader.language)
    else:
        words = _next(reader, opening, day)
    if repeated != DAY_AND_NIGHT:
        city = reader.said.gettext("{hours} ({city} time)")
        words = city.format(hours=words, city=_city(opening.zone, reader.language))
    return "; ".join([words, *_closings(reader, opening, day, last)])


def _next(reader: Reader, opening: Opening, day: date) -> str:
    """Say when it opens next, where that is not the same every week."""
    where = zone(opening.zone)
    first = datetime.combine(day, time(), where).astimezone(UTC)
    spans = intervals(opening, first, first + _A_YEAR).open
    if not spans:
        return reader.said.gettext("not in the coming year")
    said = []
    for span in islice(spans, _NEXT):
        begun, ends = (each.astimezone(where) for each in (span.start, span.end))
        times = "–".join(clock(each.time(), reader.language) for each in (begun, ends))
        phrase = reader.said.gettext("{days}, {times}")
        said.append(phrase.format(days=weekday_and_day(begun.date(), reader.language), times=times))
    return reader.said.gettext("next: {times}").format(times="; ".join(said))


def _closings(reader: Reader, opening: Opening, day: date, last: date) -> Iterator[str]:
    """Say what takes days away, and which of the coming ones."""
    if all(each.on_holidays and not each.excepted for each in opening.events):
        return
    if opening.country and not all(each.on_holidays for each in opening.events):
        yield reader.said.gettext("not on public holidays")
    days = _closed_days(opening, day, last)
    if days:
        estimated = reader.said.gettext("{day} (estimated)")
        said = (
            estimated.format(day=reader.day(each)) if is_estimate else reader.day(each)
            for each, is_estimate in days
        )
        phrase = reader.said.gettext("closed on {days}")
        yield phrase.format(days=listed(said, reader.language))


@lru_cache(maxsize=4096)
def _closed_days(opening: Opening, first: date, last: date) -> tuple[tuple[date, bool], ...]:
    """Give the days, of those on which it would open, that are taken away; whether by estimate."""
    years = range(first.year, last.year + 1)
    holidays = {
        day: mark for year in years for day, mark in public_holidays(opening.country, year).items()
    }
    holidays |= dict.fromkeys(opening.closed, False)
    free = {day: mark for day, mark in holidays.items() if day not in opening.opened}
    excepted = {each.date() for event in opening.events for each in event.excepted}
    found = []
    for day in (first + timedelta(days=number) for number in range((last - first).days)):
        events = [each for each in opening.events if _begins_on(each, day)]
        is_free = day in free and any(not each.on_holidays for each in events)
        if is_free or (day in excepted and not events):
            found.append((day, is_free and free[day]))
    return tuple(found)


def _begins_on(event: Event, day: date) -> bool:
    return any(begun.date() == day for begun in starts(event, day.year))


@lru_cache(maxsize=4096)
def _city(name: str, language: str) -> str:
    """Name a zone by its city, as CLDR does."""
    from babel.dates import get_timezone_location  # noqa: PLC0415 - so that a start stays quick

    return get_timezone_location(zone(name), locale=locale_of(language), return_city=True)


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
