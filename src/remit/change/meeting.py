"""Where two change sets meet: what one writes and the other reads or writes, on common days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from remit.change.compile import Compiled, Made, Read
from remit.model.change import SETTINGS, Entry
from remit.model.fact import Fact
from remit.model.kind import Key
from remit.model.register import Register
from remit.resolve.events import Row
from remit.temporal.history import History, overlay
from remit.temporal.period import Period


class Later(Struct, frozen=True):
    """A record that came after the head at which a draft was compiled.

    Args:
        sequence: Its number.
        title: What it is called.
        entries: What it wrote.
        reads: What its steps selected by, where that is known.
    """

    sequence: int
    title: str
    entries: tuple[Entry, ...]
    reads: tuple[Read, ...] = ()


class Meeting(Struct, frozen=True, order=True):
    """A step (counted from 1) and a record that speak of one row on common days."""

    step: int
    record: int
    file: str
    key: Key
    days: Period


def meetings(compiled: Compiled, since: Iterable[Later]) -> tuple[Meeting, ...]:
    """Give where a draft meets what was recorded since the head it was compiled at.

    They meet where one writes a row on a day on which the other reads or writes it.

    Args:
        compiled: The draft, at that head.
        since: All records after it, in order.

    Returns:
        One for each step, record and row, with the days from the first to the last they share.
    """
    found: dict[tuple[int, int, str, Key], Period] = {}
    for later, made in _as_made(compiled.before, since):
        for step, each, days in _met(compiled.made, compiled.reads, made, later.reads):
            place = step, later.sequence, each.file, each.key
            known = found.get(place, days)
            found[place] = Period(min(known.start, days.start), max(known.end, days.end))
    return tuple(sorted(Meeting(*place, days) for place, days in found.items()))


def _as_made(
    register: Register, since: Iterable[Later]
) -> Iterator[tuple[Later, tuple[Made, ...]]]:
    """Give what each record made, with what was there before it."""
    known: dict[Row, History[Any]] = {}
    for later in since:
        yield later, tuple(_made(register, known, entry) for entry in later.entries)


def _made(register: Register, known: dict[Row, History[Any]], entry: Entry) -> Made:
    row, days = (entry.file, entry.key), entry.stretch.period
    if row not in known:
        known[row] = register.histories.get(entry.file, {}).get(entry.key, History())
    before = tuple(each for each in known[row].versions if each.stretch.period.overlaps(days))
    if entry.file != SETTINGS:
        fact = entry.row if isinstance(entry.row, Fact) else None
        known[row] = overlay(known[row], entry.stretch, fact)
    return Made(0, *row, entry.stretch, before, entry.row)


class _Writing:
    """What a change set writes, to be looked up by what another reads or writes."""

    def __init__(self, made: Iterable[Made]) -> None:
        self._by_row: dict[Row, list[Made]] = defaultdict(list)
        self._by_file: dict[str, list[Made]] = defaultdict(list)
        for each in made:
            self._by_row[each.file, each.key].append(each)
            self._by_file[each.file].append(each)

    def met_by(self, made: Made) -> Iterator[Made]:
        """Give what writes the same on a day."""
        days = made.stretch.period
        for each in self._by_row.get((made.file, made.key), ()):
            if each.stretch.period.overlaps(days):
                yield each

    def read_by(self, read: Read) -> Iterator[Made]:
        """Give what writes anything that is read."""
        of_row, of_file = self._by_row.get((read.file, read.key)), self._by_file.get(read.file)
        for each in (of_row if read.key else of_file) or ():
            if read.meets(each):
                yield each


def _met(
    mine: tuple[Made, ...], my_reads: Iterable[Read], theirs: Iterable[Made], reads: Iterable[Read]
) -> Iterator[tuple[int, Made, Period]]:
    """Give the steps that meet, with what is written and the days they share."""
    own, other = _Writing(mine), _Writing(theirs)
    for made in mine:
        for each in other.met_by(made):
            yield made.step, each, made.stretch.period & each.stretch.period
    for read in my_reads:
        for each in other.read_by(read):
            yield read.step, each, read.days & each.stretch.period
    for read in reads:
        for each in own.read_by(read):
            yield each.step, each, read.days & each.stretch.period
