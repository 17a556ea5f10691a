"""The SQL of a register: rows in, rows out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import Final, NamedTuple

from remit.errors import CorruptError
from remit.model.change import SETTINGS, Entry
from remit.model.structure import Head
from remit.register import received_table
from remit.register.chain import Link, Seal, unlinked, unsealed
from remit.register.damage import damaged
from remit.register.log import Written, instant, read
from remit.register.plainly import plainly
from remit.register.rows import ChangeRow, EntryRow, PersonRow, Place
from remit.register.verify import Counts
from remit.text.saying import sentence

_STATE: Final = """
    SELECT erasures, (SELECT max(sequence) FROM change_set) IS (SELECT max(sequence) FROM entry),
        head.sequence, head.hash, head.at
    FROM state LEFT JOIN (
        SELECT sequence, hash, at FROM change_set
        WHERE ? IS NULL OR at <= ? ORDER BY sequence DESC LIMIT 1
    ) AS head
"""
_CHANGES: Final = """
    SELECT sequence, at, person, claimed, title, reason, basis, previous, hash FROM change_set
    WHERE sequence > ? AND sequence <= ? ORDER BY sequence
"""
_ENTRIES: Final = """
    SELECT sequence, position, file, key, valid_from, valid_to, cells FROM entry
    WHERE sequence = ? ORDER BY position
"""
_PERSONS: Final = """
    SELECT sequence, position, id, cells, secret, erased FROM person
    WHERE sequence = ?
"""
_COUNTS: Final = """
    SELECT (SELECT count(*) FROM change_set), (SELECT count(*) FROM entry),
        (SELECT count(*) FROM person)
"""

_AT_A_TIME: Final = 2000

NO_END: Final = 2**63 - 1
"""Greater than the number of any record."""


class State(NamedTuple):
    """What tells whether anything derived from the log is still true."""

    head: Head | None
    erasures: int


def state(connection: Connection, known_at: str | None = None) -> State:
    """Give the head, or the last record up to an instant, and how much was erased.

    Raises:
        CorruptError: The log has lost its end.
    """
    row = connection.execute(_STATE, (known_at, known_at)).fetchone()
    if row is None or not row[1]:
        raise damaged(sentence("its last records are missing"))
    erasures, _, sequence, sealed, at = row
    head = None if sequence is None else Head(sequence, sealed, instant(at))
    return State(head, erasures)


def has(connection: Connection, head: Head) -> bool:
    """Tell whether a head is part of this log."""
    found = connection.execute("SELECT hash FROM change_set WHERE sequence = ?", (head.sequence,))
    return any(sealed == head.hash for (sealed,) in found)


def changes(connection: Connection, since: int = 0, upto: int = NO_END) -> Iterator[ChangeRow]:
    """Give the change sets after one, up to another, in order."""
    return map(ChangeRow._make, connection.execute(_CHANGES, (since, upto)))


def entries_of(connection: Connection, sequence: int) -> list[EntryRow]:
    """Give the entries of a change set in order."""
    return [row for batch in _batches(connection, sequence) for row in batch]


def _batches(connection: Connection, sequence: int) -> Iterator[list[EntryRow]]:
    """Give the entries of a change set in order, some thousands at a time."""
    rows = connection.execute(_ENTRIES, (sequence,))
    while batch := rows.fetchmany(_AT_A_TIME):
        yield list(map(EntryRow._make, batch))


def persons_of(connection: Connection, sequence: int) -> dict[Place, PersonRow]:
    """Give the persons' versions that a change set recorded, by their place."""
    rows = map(PersonRow._make, connection.execute(_PERSONS, (sequence,)))
    return {(row.sequence, row.position): row for row in rows}


def read_on(connection: Connection, last: Link, upto: int) -> Iterator[Entry]:
    """Read the entries after a record up to another, the chain between them proved.

    Raises:
        CorruptError: What is stored is not what was recorded.
    """
    for change in changes(connection, last.sequence, upto):
        yield from proved(connection, last, change)
        last = Link(change.sequence, change.hash)


def proved(connection: Connection, last: Link, change: ChangeRow) -> Iterator[Entry]:
    """Read the entries of a change set; that they are its own is proved after the last.

    Raises:
        CorruptError: What is stored is not what was recorded: nothing given before is true.
    """
    _refuse(unlinked(last, change))
    seal = Seal(change)
    apart = persons_of(connection, change.sequence)
    unread: CorruptError | None = None
    for batch in _batches(connection, change.sequence):
        seal.add(batch)
        try:
            entries = [] if unread else [read(row, apart) for row in batch]
        except CorruptError as error:
            unread, entries = error, []  # the hash, once it is whole, tells more
        yield from entries
    _refuse(unsealed(change, seal.hash))
    if unread:
        raise unread


def _refuse(wrong: str) -> None:
    if wrong:
        raise damaged(wrong)


def register_key(connection: Connection) -> str | None:
    """Give the key under which the register's own settings were first recorded."""
    row = connection.execute(
        "SELECT key FROM entry WHERE file = ? ORDER BY sequence, position LIMIT 1", (SETTINGS,)
    ).fetchone()
    return None if row is None else str(row[0])


def insert(connection: Connection, change: ChangeRow, rows: Written) -> None:
    """Write a change set with all its rows."""
    connection.execute("INSERT INTO change_set VALUES (?,?,?,?,?,?,?,?,?)", change)
    connection.executemany("INSERT INTO entry VALUES (?,?,?,?,?,?,?)", rows.entries)
    connection.executemany("INSERT INTO person VALUES (?,?,?,?,?,?)", rows.persons)


def knows_person(connection: Connection, person: str) -> bool:
    """Tell whether any version of a person was ever recorded."""
    return connection.execute("SELECT 1 FROM person WHERE id = ?", (person,)).fetchone() is not None


def person_ids(connection: Connection) -> list[str]:
    """Give the ids of all persons ever recorded."""
    return [str(name) for (name,) in connection.execute("SELECT DISTINCT id FROM person")]


def erase(connection: Connection, person: str, at: str) -> int:
    """Erase every version of a person, and count them."""
    erased = connection.execute(
        "UPDATE person SET cells = NULL, secret = NULL, erased = ?"
        " WHERE id = ? AND cells IS NOT NULL",
        (at, person),
    ).rowcount
    connection.execute("UPDATE state SET erasures = erasures + ?", (erased,))
    return erased


class SqliteRows:
    """The rows of one connection, to be verified."""

    def __init__(self, connection: Connection, path: Path) -> None:
        """Read through this connection; the path is for messages."""
        self._connection = connection
        self._path = path

    def damage(self) -> str:
        """Let SQLite look at its own pages, and see that its count of erasures is there."""
        with plainly(self._path):
            (said,) = self._connection.execute("PRAGMA quick_check(1)").fetchone()
            (states,) = self._connection.execute("SELECT count(*) FROM state").fetchone()
        if said != "ok":
            return " ".join(str(said).split())
        return "" if states == 1 else "it no longer tells how much was erased"

    def counts(self) -> Counts:
        """Count all rows."""
        with plainly(self._path):
            changes, entries, apart = self._connection.execute(_COUNTS).fetchone()
            return Counts(changes, entries, apart, received_table.count(self._connection))

    def changes(self) -> Iterator[ChangeRow]:
        """Give all change sets in order."""
        with plainly(self._path):
            yield from changes(self._connection)

    def entries_of(self, sequence: int) -> list[EntryRow]:
        """Give the entries of a change set in order."""
        with plainly(self._path):
            return entries_of(self._connection, sequence)

    def persons_of(self, sequence: int) -> Mapping[Place, PersonRow]:
        """Give the persons' versions that a change set recorded."""
        with plainly(self._path):
            return persons_of(self._connection, sequence)

    def received(self, hashes: Sequence[str]) -> Mapping[str, bytes]:
        """Give the bytes of copies that were received, by their hash."""
        with plainly(self._path):
            return received_table.found(self._connection, hashes)
