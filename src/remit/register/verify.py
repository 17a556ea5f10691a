"""Whether what is stored is what was recorded: the whole chain, computed again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple, Protocol

from msgspec import Struct

from remit.errors import CorruptError, WrittenWrongError
from remit.model.received import Received
from remit.model.structure import Head
from remit.register import persons
from remit.register.chain import Link, broken
from remit.register.log import read
from remit.register.rows import ChangeRow, EntryRow, PersonRow, Place

_HASH: Final = re.compile(r"[0-9a-f]{12,64}")
_AT_ONCE: Final = 100
"""Of how many copies the bytes are looked at together."""


class ChainFault(Struct, frozen=True):
    """The first thing found wrong, and in which record (0: in none of them)."""

    sequence: int
    wrong: str


class Verification(Struct, frozen=True):
    """What came of recomputing a chain; the counts are what was read before a fault.

    `found` is the number of the record that the hash asked about belongs to.
    """

    head: Head | None = None
    change_sets: int = 0
    entries: int = 0
    persons: int = 0
    erased: int = 0
    found: int | None = None
    fault: ChainFault | None = None

    @property
    def ok(self) -> bool:
        """Tell whether everything is as it was recorded."""
        return self.fault is None


class Counts(NamedTuple):
    """How many rows an engine holds in all."""

    change_sets: int
    entries: int
    persons: int
    received: int


class Rows(Protocol):
    """What an engine lets be verified; it raises `CorruptError` for what it cannot read."""

    def damage(self) -> str:
        """Give the first damage the engine itself sees in its files, or nothing."""
        ...

    def counts(self) -> Counts:
        """Count all rows."""
        ...

    def changes(self) -> Iterator[ChangeRow]:
        """Give all change sets in order."""
        ...

    def entries_of(self, sequence: int) -> Sequence[EntryRow]:
        """Give the entries of a change set in order."""
        ...

    def persons_of(self, sequence: int) -> Mapping[Place, PersonRow]:
        """Give the persons' versions that a change set recorded."""
        ...

    def received(self, hashes: Sequence[str]) -> Mapping[str, bytes]:
        """Give the bytes of copies that were received, by their hash."""
        ...


def verified(rows: Rows, against: str | None = None) -> Verification:
    """Recompute the chain up to the first fault.

    Numbers have no holes, instants increase, each hash is that of what is stored,
    each entry can be read, each person's version is the one the log speaks of or
    is erased, and nothing is stored besides. A chain cut off at its end is whole
    in itself: only the hash of an earlier head, kept by a reader, tells.

    Raises:
        WrittenWrongError: `against` is no hash.
    """
    prefix = None if against is None else _prefix(against)
    walk = _Walk(rows, prefix)
    try:
        fault = walk.fault()
    except CorruptError as error:
        fault = ChainFault(walk.sequence, str(error))
    if fault is None and prefix is not None and walk.found is None:
        fault = ChainFault(
            0,
            f"No record here has the hash {prefix}: it is of another register, "
            "or this one was rewritten.",
        )
    return walk.verification(fault)


def _prefix(against: str) -> str:
    prefix = against.strip().lower()
    if not _HASH.fullmatch(prefix):
        raise WrittenWrongError(
            f"{against!r} is not the hash of a head.",
            todo="Copy it from the foot of a page: at least its first twelve characters.",
        )
    return prefix


class _Walk:
    """Goes through the chain once, counting."""

    def __init__(self, rows: Rows, prefix: str | None) -> None:
        self._rows = rows
        self._prefix = prefix
        self._link = Link()
        self._head: Head | None = None
        self._entries = self._persons = self._erased = 0
        self._received: set[str] = set()
        self.sequence = 0
        self.found: int | None = None

    def fault(self) -> ChainFault | None:
        """Give the first fault, if there is any."""
        damage = self._rows.damage()
        if damage:
            return ChainFault(0, f"The file is damaged: {damage}.")
        for change in self._rows.changes():
            wrong = self._wrong_in(change)
            if wrong:
                return ChainFault(self.sequence, wrong)
        counted = Counts(self._link.sequence, self._entries, self._persons, len(self._received))
        if self._rows.counts() != counted:
            return ChainFault(0, "There are rows that belong to no record.")
        return None

    def verification(self, fault: ChainFault | None) -> Verification:
        """Give what came of it."""
        return Verification(
            head=self._head,
            change_sets=self._link.sequence,
            entries=self._entries,
            persons=self._persons,
            erased=self._erased,
            found=self.found,
            fault=fault,
        )

    def _wrong_in(self, change: ChangeRow) -> str:
        self.sequence += 1
        entries = self._rows.entries_of(change.sequence)
        wrong = broken(self._link, change, entries)
        if wrong:
            return f"The chain is broken: {wrong}."
        at = _instant(change.at)
        if at is None or (self._head is not None and at <= self._head.at):
            return "Its instant is not after that of the record before it."
        apart = self._rows.persons_of(change.sequence)
        known = [read(entry, apart).row for entry in entries]
        copies = [row for row in known if isinstance(row, Received)]
        hashes = [hash_ for row in copies for hash_ in row.hashes]
        for first in range(0, len(hashes), _AT_ONCE):
            # Of the bytes, no more than the names is held.
            self._received.update(self._rows.received(hashes[first : first + _AT_ONCE]))
        self._pass(change, at, entries, apart)
        return ""

    def _pass(
        self,
        change: ChangeRow,
        at: datetime,
        entries: Sequence[EntryRow],
        apart: Mapping[Place, PersonRow],
    ) -> None:
        self._head = Head(change.sequence, change.hash, at)
        self._link = Link(change.sequence, change.hash)
        self._entries += len(entries)
        places = {(each.sequence, each.position) for each in entries if each.file == persons.FILE}
        spoken_of = [row for place, row in apart.items() if place in places]
        self._persons += len(spoken_of)
        self._erased += sum(1 for row in spoken_of if row.cells is None)
        if self._prefix is not None and change.hash.startswith(self._prefix):
            self.found = change.sequence


def _instant(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else None
