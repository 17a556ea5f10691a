"""Where two change sets meet: what one writes and the other reads or writes, on common days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from remit.change.compile import Compiled, Made, Read
from remit.change.compile.named import BY_SCOPE, naming_columns
from remit.model.change import SETTINGS, Entry
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.scope import Scope
from remit.model.unit import Unit
from remit.temporal.history import History, overlay
from remit.temporal.period import Period

Row = tuple[str, Key]


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

    They meet where one writes a row on a day on which the other reads or writes it. Whatever
    names a unit is read by the step that closes it.

    Args:
        compiled: The draft, at that head.
        since: All records after it, in order.

    Returns:
        One for each step, record and row, with the days from the first to the last they share.
    """
    reads = (*compiled.reads, *closing_reads(compiled.made))
    found: dict[tuple[int, int, str, Key], Period] = {}
    for later, made in _as_made(compiled.before, since):
        for step, each, days in _met(compiled.made, reads, made, later.reads):
            place = step, later.sequence, each.file, each.key
            known = found.get(place, days)
            found[place] = Period(min(known.start, days.start), max(known.end, days.end))
    return tuple(sorted(Meeting(*place, days) for place, days in found.items()))


def closing_reads(made: Iterable[Made]) -> tuple[Read, ...]:
    """Give what is read where a unit closes: every row that names it from then on.

    Example:
        >>> from remit.temporal.stretch import stretch
        >>> closed = Made(1, "units", ("lima",), stretch("2027", ""), (), None)
        >>> remit = KINDS["remits"].fact({"id": "r", "holder": "hq", "scope": "within:lima"})
        >>> given = Made(1, "remits", ("r",), stretch("2030", ""), (), remit)
        >>> [read.column for read in closing_reads([closed]) if read.meets(given)]
        ['scope']
    """
    return tuple(
        Read(each.step, file, (), each.stretch.period, column.name, value)
        for each in made
        if each.file == Unit.FILE and each.after is None
        for file in KINDS
        for column in naming_columns(file)
        for value in _values(each.key[0], is_scope=isinstance(column.default, Scope))
    )


def _values(unit: str, *, is_scope: bool) -> Iterable[str]:
    if not is_scope:
        return (unit,)
    return [f"{sign}{word}:{unit}" for word in sorted(BY_SCOPE) for sign in ("", "-")]


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
