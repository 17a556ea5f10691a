"""When a contact is open: in words on the page, and as data for its script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

import msgspec
from msgspec import Struct

from remit.hours.event import FIRST_YEAR, LAST_YEAR
from remit.hours.opening import Opening, opening_of
from remit.hours.spans import Span, intervals
from remit.model.contact import Contact
from remit.model.structure import Structure
from remit.publish.opening_words import hours_words
from remit.publish.reader import Reader
from remit.temporal.period import days_later
from remit.text.names import locale_of

DAYS: Final = 35
"""So many days of a page's data: whoever keeps it longer is told nothing rather than wrong."""

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
    if opening is None or not _is_reached(day):
        return Hours(_as_written(contact), "")
    last = min(days_later(day, DAYS), reader.ask(ends_on, contact.id))
    words = hours_words(opening, day, last, reader.language)
    return Hours(words, opening_data(opening, day, last))


def usual_hours(structure: Structure, contact: Contact, language: str) -> str:
    """Say the opening hours of a contact, without the days that are taken away."""
    opening, day = opening_of(structure, contact), structure.day
    if opening is None or not _is_reached(day):
        return _as_written(contact) if contact.hours else ""
    return hours_words(opening, day, day, language)


def shown_opening(structure: Structure, contact: str) -> Opening | None:
    """Say when a contact is open: asked by its id, as a page notes it."""
    row = structure.contacts.get(contact)
    return opening_of(structure, row) if row is not None else None


def ends_on(structure: Structure, contact: str) -> date:
    """Give the first day on which a contact of the day is none any more, or its unit has closed."""
    day = structure.day
    pieces = structure.days.of(structure.contacts[contact])
    return next(piece.period.end for piece in pieces if day in piece.period)


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


def _is_reached(day: date) -> bool:
    return FIRST_YEAR <= day.year <= LAST_YEAR


def _as_written(contact: Contact) -> str:
    return " ".join(part for part in (contact.hours, contact.time_zone) if part)
