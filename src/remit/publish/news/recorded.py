"""What was recorded lately: of what, as far as that goes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from msgspec import Struct

from remit.model.change import Entry
from remit.model.event import ChangeEvent
from remit.model.fact import Fact
from remit.publish.edition import Site
from remit.publish.news.concerned import Concerned, concerned, thing
from remit.publish.news.happenings import ALL, FILES
from remit.publish.news.telling import name_of
from remit.publish.public.rows import public_register, public_rows_of
from remit.publish.words import Words

_NAMED: Final = 10


class Recently(Struct, frozen=True):
    """A record: its number, its instant, and the first things it is about."""

    sequence: int
    at: datetime
    named: tuple[Words, ...]


def recorded(site: Site, language: str, about: Concerned = ALL) -> Iterator[Recently]:
    """Give the latest records that concern all, a unit or a country; none without a log."""
    for each in site.log.latest if site.log is not None else ():
        things = _things(site, each.entries, about)
        if things:
            named = (name_of(site.structure, language, *thing_) for thing_ in things[:_NAMED])
            yield Recently(each.sequence, each.at, tuple(named))


def _things(site: Site, entries: tuple[Entry, ...], about: Concerned) -> list[Concerned]:
    register = public_register(site.structure)
    found: dict[Concerned, None] = {}
    for entry, fact in _told(site, entries):
        event = ChangeEvent(entry.file, entry.key, site.structure.day, "begins", fact)
        if about == ALL or about in concerned(register, event):
            found[thing(fact)] = None
    return [each for each in found if each != ALL]


def _told(site: Site, entries: tuple[Entry, ...]) -> Iterator[tuple[Entry, Fact]]:
    row = public_rows_of(site.structure).row
    for entry in entries:
        if entry.file in FILES and isinstance(entry.row, Fact):
            fact = row(entry.row)
            if fact is not None:
                yield entry, fact
