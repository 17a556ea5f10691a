"""The SQL of a register: rows in, rows out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Final, NamedTuple

from remit.model.change import SETTINGS
from remit.model.structure import Head
from remit.register.log import PersonCells, Written
from remit.register.plainly import plainly
from remit.register.rows import ChangeRow, EntryRow, PersonRow, Place
from remit.register.verify import Counts

_HEAD: Final = """
    SELECT sequence, hash, at, (SELECT erasures FROM state) FROM change_set
    ORDER BY sequence DESC LIMIT 1
"""
_HEAD_AT: Final = """
    SELECT sequence, hash, at, (SELECT erasures FROM state) FROM change_set
    WHERE at <= ? ORDER BY sequence DESC LIMIT 1
"""
_CHANGES: Final = """
    SELECT sequence, at, person, claimed, title, reason, basis, previous, hash FROM change_set
    WHERE sequence > ? ORDER BY sequence
"""
_ENTRIES: Final = """
    SELECT sequence, position, file, key, valid_from, valid_to, cells FROM entry
    WHERE sequence > ? AND sequence <= ? ORDER BY sequence, position
"""
_PERSONS: Final = """
    SELECT sequence, position, id, cells, secret, erased FROM person
    WHERE sequence > ? AND sequence <= ?
"""
_COUNTS: Final = """
    SELECT (SELECT count(*) FROM change_set), (SELECT count(*) FROM entry),
        (SELECT count(*) FROM person)
"""


class State(NamedTuple):
    """What tells whether anything derived from the log is still true."""

    head: Head | None
    erasures: int


def state(connection: Connection, known_at: str | None = None) -> State:
    """Give the head, or the last record up to an instant, and how much was erased."""
    asked = (_HEAD, ()) if known_at is None else (_HEAD_AT, (known_at,))
    row = connection.execute(*asked).fetchone()
    if row is None:
        return State(None, 0)
    sequence, sealed, at, erasures = row
    return State(Head(sequence, sealed, datetime.fromisoformat(at)), erasures)


def has(connection: Connection, head: Head) -> bool:
    """Tell whether a head is part of this log."""
    found = connection.execute("SELECT hash FROM change_set WHERE sequence = ?", (head.sequence,))
    return any(sealed == head.hash for (sealed,) in found)


def changes(connection: Connection, since: int = 0) -> list[ChangeRow]:
    """Give the change sets after one, in order."""
    rows = connection.execute(_CHANGES, (since,))
    return list(map(ChangeRow._make, rows))


def entries(connection: Connection, after: int, upto: int) -> Iterator[EntryRow]:
    """Give the entries of the change sets after one up to another, in order."""
    rows = connection.execute(_ENTRIES, (after, upto))
    return map(EntryRow._make, rows)


def persons(connection: Connection, after: int, upto: int) -> dict[Place, PersonRow]:
    """Give the persons' versions that the same change sets recorded, by their place."""
    rows = connection.execute(_PERSONS, (after, upto))
    return {(row.sequence, row.position): row for row in map(PersonRow._make, rows)}


def person_cells(connection: Connection, after: int, upto: int) -> PersonCells:
    """Give only their cells."""
    return {place: row.cells for place, row in persons(connection, after, upto).items()}


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
    return [name for (name,) in connection.execute("SELECT DISTINCT id FROM person")]


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
        """Let SQLite look at its own pages."""
        with plainly(self._path):
            (said,) = self._connection.execute("PRAGMA quick_check(1)").fetchone()
        return "" if said == "ok" else " ".join(str(said).split())

    def counts(self) -> Counts:
        """Count all rows."""
        with plainly(self._path):
            return Counts(*self._connection.execute(_COUNTS).fetchone())

    def changes(self) -> Iterator[ChangeRow]:
        """Give all change sets in order."""
        with plainly(self._path):
            yield from changes(self._connection)

    def entries_of(self, sequence: int) -> list[EntryRow]:
        """Give the entries of a change set in order."""
        with plainly(self._path):
            return list(entries(self._connection, sequence - 1, sequence))

    def persons_of(self, sequence: int) -> Mapping[Place, PersonRow]:
        """Give the persons' versions that a change set recorded."""
        with plainly(self._path):
            return persons(self._connection, sequence - 1, sequence)
