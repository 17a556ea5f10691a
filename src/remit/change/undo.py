"""Undo: what takes a record back, on all days or from one on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from msgspec import Struct

from remit.change.check import check
from remit.change.diff import applied, diff, laid_over
from remit.change.fault import Fault
from remit.change.restoring import cut, restored, said_again, turned, united, unlike
from remit.change.undone import undo_title
from remit.model.change import SETTINGS, ChangeSet, Entry
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.settings import Settings
from remit.resolve.events import Row
from remit.temporal.history import History
from remit.temporal.period import ALWAYS, BEGINNING, ENDLESS, Period
from remit.text.saying import sentence

Since = Mapping[int, Sequence[Entry]]
"""What was recorded after a record, by number, in order."""

_NONE: Final = History[Any]()


class Record(Struct, frozen=True):
    """A record to be taken back: its number, what it wrote, and what was known before it."""

    number: int
    entries: tuple[Entry, ...]
    before: Register


class Lost(Struct, frozen=True, order=True):
    """What a record left and the head no longer knows.

    Args:
        entry: Which entry of the record left it, counted from 1.
        file: Of which file.
        key: Of which row.
        days: On which days.
        record: The last record that has spoken of them since.
    """

    entry: int
    file: str
    key: Key
    days: Period
    record: int


class Undone(Struct, frozen=True):
    """What takes a record back; where anything is lost, or at fault, it may not be recorded.

    Args:
        change_set: What is recorded then; without entries, there is nothing to take back.
        after: The register as it would be.
        kept: Rows that stay as they are, because they have no days.
        lost: What cannot be taken back, because something else is known there by now.
        faults: What would be wrong with the register.
    """

    change_set: ChangeSet
    after: Register
    kept: tuple[Row, ...] = ()
    lost: tuple[Lost, ...] = ()
    faults: tuple[Fault, ...] = ()


def undo(
    record: Record, head: Register, since: Since, first: date | None = None, reason: str = ""
) -> Undone:
    """Take a record back: on the days it wrote, what was known before it is known again.

    What it did not change stays, and so does all that was recorded since of other rows or
    other days. Where something else is known by now of what it changed, nothing is taken back.

    Args:
        record: The record.
        head: What is known now.
        since: What was recorded after it.
        first: From which day on (*it ends*); without, on all days (*it was never so*). With
            it, rows that have no days stay as the record left them.
        reason: Why.

    Returns:
        The change set *undo of N* (*from DAY*), or what stands in its way.

    Example:
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
            >>> opened = Entry("units", ("lima",), row=KINDS["units"].fact({"id": "lima"}))
        >>> nothing = empty(Settings(id="x"))
        >>> record = Record(2, (opened,), nothing)
        >>> undo(record, applied(nothing, record.entries), {}).after == nothing
        True
        >>> ended = undo(record, applied(nothing, record.entries), {}, date(2030, 1, 1)).after
        >>> [each.stretch.valid_to.text for each in ended.histories["units"]["lima",].versions]
        ['2030-01-01']
    """
    asked = _Asked(record, head, since)
    days = Period(first or BEGINNING, ENDLESS)
    kept: list[Row] = []
    for row, entries in asked.rows():
        if first is not None and not _is_dated(row[0]):
            kept += [row] if asked.is_other(row, entries) else []
        else:
            asked.take_back(row, entries, days)
    after = asked.after()
    change_set = ChangeSet(undo_title(record.number, first), asked.entries(), reason)
    faults = () if asked.lost else (*asked.begun(after), *check(after))
    return Undone(change_set, after, tuple(kept), tuple(sorted(asked.lost)), faults)


def _is_dated(file: str) -> bool:
    return file in KINDS and KINDS[file].dated


class _Asked:
    """A record being taken back, row by row."""

    def __init__(self, record: Record, head: Register, since: Since) -> None:
        self._record = record
        self._left = applied(record.before, record.entries)
        self._head = head
        self._since = since
        self._settings = head.settings
        self._touched: dict[str, dict[Key, History[Any]]] = {}
        self._entries: list[Entry] = []
        self.lost: list[Lost] = []

    def rows(self) -> list[tuple[Row, list[int]]]:
        """Give the rows that the record wrote, each with the places of its entries."""
        rows: dict[Row, list[int]] = {}
        for place, entry in enumerate(self._record.entries):
            rows.setdefault((entry.file, entry.key), []).append(place)
        return list(rows.items())

    def is_other(self, row: Row, places: Sequence[int]) -> bool:
        """Tell whether the record made anything else of a row."""
        if row[0] == SETTINGS:
            return self._record.before.settings != self._left.settings
        return bool(self._turned(row, places, ALWAYS))

    def take_back(self, row: Row, places: Sequence[int], within: Period) -> None:
        """Let a row be again what it was, or note what is lost of it."""
        if row[0] == SETTINGS:
            self._take_settings_back(row, places)
            return
        before, left, now = (_known(each, row) for each in self._registers())
        pieces = self._turned(row, places, within)
        for piece in pieces:
            for days in unlike(left, now, piece):
                self._lose(row, places, days)
        file, key = row
        then = restored(now, before, left, pieces)
        self._touched.setdefault(file, {})[key] = then
        said = [Entry(file, key, *each) for each in said_again(before, left, pieces)]
        self._entries += said if laid_over(now, said) == then else _differing(row, now, then)

    def after(self) -> Register:
        """Give the register as it would be."""
        histories = dict(self._head.histories)
        for file, touched in self._touched.items():
            both = {**histories.get(file, {}), **touched}
            histories[file] = {key: both[key] for key in both if both[key]}
        return Register(self._settings, histories)

    def entries(self) -> tuple[Entry, ...]:
        """Give what turns the head into that."""
        settings = self._settings
        if settings == self._head.settings:
            return tuple(self._entries)
        return (Entry(SETTINGS, (settings.id,), row=settings), *self._entries)

    def begun(self, after: Register) -> Iterator[Fault]:
        """Give a fault where the record is the one with which the register began."""
        if not after.settings.id:
            wrong = sentence("record {record} began this register", record=str(self._record.number))
            todo = sentence("begin another register in another file")
            yield Fault(SETTINGS, (self._head.settings.id,), "", "id", wrong, todo)

    def _registers(self) -> tuple[Register, Register, Register]:
        return self._record.before, self._left, self._head

    def _turned(self, row: Row, places: Sequence[int], within: Period) -> tuple[Period, ...]:
        written = (self._record.entries[place].stretch.period & within for place in places)
        before, left, _ = (_known(each, row) for each in self._registers())
        return turned(before, left, filter(None, written))

    def _take_settings_back(self, row: Row, places: Sequence[int]) -> None:
        before, left, now = (each.settings for each in self._registers())
        if before == left:
            return
        if now == left:
            self._settings = before
        else:
            self._lose(row, places, ALWAYS)

    def _lose(self, row: Row, places: Sequence[int], days: Period) -> None:
        """Note what is lost, apart for each record that spoke of it last."""
        own = self._record.entries
        entry = [place for place in places if own[place].stretch.period.overlaps(days)][-1] + 1
        spoken = [
            (number, each.stretch.period)
            for number, entries in self._since.items()
            for each in entries
            if (each.file, each.key) == row
        ]
        found: dict[int, list[Period]] = {}
        for piece in cut(days, {day for _, each in spoken for day in (each.start, each.end)}):
            last = max((number for number, each in spoken if piece.start in each), default=0)
            found.setdefault(last, []).append(piece)
        for last, pieces in found.items():
            self.lost += [Lost(entry, *row, run, last) for run in united(pieces)]


def _known(register: Register, row: Row) -> History[Any]:
    return register.histories.get(row[0], {}).get(row[1], _NONE)


def _differing(row: Row, now: History[Any], then: History[Any]) -> tuple[Entry, ...]:
    """Give what turns one history into another where they differ in the wording of bounds, too."""
    file, key = row
    one, other = (
        Register(Settings(id=""), {file: {key: known} if known else {}}) for known in (now, then)
    )
    return diff(one, other)
