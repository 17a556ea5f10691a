"""What was recorded lately: of what, as far as that goes out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from remit.model.change import Entry
from remit.model.event import ChangeEvent
from remit.model.fact import Fact
from remit.model.structure import Structure
from remit.publish.edition import Site
from remit.publish.news.concerned import Concerned, concerned, thing
from remit.publish.news.happenings import ALL, FILES
from remit.publish.news.log import Log, Recording
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
    if site.log is None:
        return
    for record, things in site.structure.derived(_Known).of(site.structure, site.log, about):
        named = tuple(name_of(site.structure, language, *each) for each in things)
        yield Recently(record.sequence, record.at, named)


_Record = tuple[Recording, tuple[Concerned, ...]]
"""A record, and the first things it is about that concern somebody."""


class _Known:
    """The latest records by whom they concern: each is read once, for all feeds."""

    def __init__(self, _structure: Structure) -> None:
        self._known: dict[Log, Mapping[Concerned, Sequence[_Record]]] = {}

    def of(self, structure: Structure, log: Log, about: Concerned) -> Sequence[_Record]:
        if log not in self._known:
            self._known[log] = _records(structure, log)
        return self._known[log].get(about, ())


def _records(structure: Structure, log: Log) -> Mapping[Concerned, Sequence[_Record]]:
    found: dict[Concerned, list[_Record]] = defaultdict(list)
    for record in log.latest:
        for about, things in _things(structure, record.entries).items():
            found[about].append((record, tuple(things)[:_NAMED]))
    return found


def _things(
    structure: Structure, entries: tuple[Entry, ...]
) -> Mapping[Concerned, Mapping[Concerned, None]]:
    """Give what entries are about, in their order, by whom they concern."""
    register = public_register(structure)
    found: dict[Concerned, dict[Concerned, None]] = defaultdict(dict)
    for entry, fact in _told(structure, entries):
        about = thing(fact)
        if about == ALL:
            continue
        event = ChangeEvent(entry.file, entry.key, structure.day, "begins", fact)
        for each in (ALL, *concerned(register, event)):
            found[each][about] = None
    return found


def _told(structure: Structure, entries: tuple[Entry, ...]) -> Iterator[tuple[Entry, Fact]]:
    row = public_rows_of(structure).row
    for entry in entries:
        if entry.file in FILES and isinstance(entry.row, Fact):
            fact = row(entry.row)
            if fact is not None:
                yield entry, fact
