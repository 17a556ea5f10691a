"""The tables of a register in SQLite, and how to know a register when one meets it."""

from __future__ import annotations

from pathlib import Path
from sqlite3 import Connection
from typing import Final

from remit.errors import NoRegisterError, StoreError

APPLICATION: Final = 0x526D6974
"""'Rmit', where SQLite keeps whose file it is."""

VERSION: Final = 3
"""1: the log, the persons. 2: with proposals. 3: with what was received."""

_NEVER: Final = "SELECT RAISE(ABORT, 'the log of a register is never changed')"

PROPOSALS: Final = 2
RECEIVED: Final = 3

_LATER: Final = {
    PROPOSALS: """CREATE TABLE proposal (
        id INTEGER PRIMARY KEY,
        revision INTEGER NOT NULL,
        record INTEGER NOT NULL,
        body TEXT NOT NULL
    )""",
    RECEIVED: """CREATE TABLE received (
        hash TEXT PRIMARY KEY,
        body BLOB NOT NULL
    )""",
}
"""What each version after the first has more than the one before."""

_SCHEMA: Final = (
    """CREATE TABLE change_set (
        sequence INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        person TEXT NOT NULL,
        claimed INTEGER NOT NULL,
        title TEXT NOT NULL,
        reason TEXT NOT NULL,
        basis TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL
    )""",
    """CREATE TABLE entry (
        sequence INTEGER NOT NULL,
        position INTEGER NOT NULL,
        file TEXT NOT NULL,
        key TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT NOT NULL,
        cells TEXT,
        PRIMARY KEY (sequence, position)
    ) WITHOUT ROWID""",
    """CREATE TABLE person (
        sequence INTEGER NOT NULL,
        position INTEGER NOT NULL,
        id TEXT NOT NULL,
        cells TEXT,
        secret BLOB,
        erased TEXT,
        PRIMARY KEY (sequence, position)
    ) WITHOUT ROWID""",
    "CREATE TABLE state (erasures INTEGER NOT NULL)",
    "INSERT INTO state VALUES (0)",
    *(
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} BEGIN {_NEVER}; END"
        for table in ("change_set", "entry")
        for verb in ("update", "delete")
    ),
    f"PRAGMA application_id = {APPLICATION}",
)


def settle(connection: Connection, path: Path, *, create: bool) -> None:
    """See that the database is a register, or make it one where it is still empty.

    Raises:
        NoRegisterError: It is empty, or something else keeps its data in it.
        StoreError: A later Remit has written it.
    """
    if create and _is_blank(connection):
        _make(connection)
    if _number(connection, "application_id") != APPLICATION:
        raise _not_ours(path, blank=_is_blank(connection))
    if _number(connection, "user_version") > VERSION:
        raise StoreError(
            f"The register at {path} was written by a later Remit.",
            todo="Upgrade Remit, then try again.",
        )


def has(connection: Connection, version: int) -> bool:
    """Tell whether a register has what came with a version: those of an earlier Remit have not."""
    return _number(connection, "user_version") >= version


def make_room(connection: Connection) -> None:
    """Give a register of an earlier Remit a place for all that came later.

    Call it while writing.
    """
    known = _number(connection, "user_version")
    for version, statement in _LATER.items():
        if version > known:
            connection.execute(statement)
    if known < VERSION:
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _make(connection: Connection) -> None:
    # Readers then never wait for whoever writes. It cannot be set within a transaction.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    if _is_blank(connection):
        for statement in _SCHEMA:
            connection.execute(statement)
        make_room(connection)
    connection.execute("COMMIT")


def _is_blank(connection: Connection) -> bool:
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return tables == 0 and _number(connection, "application_id") == 0


def _number(connection: Connection, pragma: str) -> int:
    (number,) = connection.execute(f"PRAGMA {pragma}").fetchone()
    return int(number)


def _not_ours(path: Path, *, blank: bool) -> NoRegisterError:
    if blank:
        todo = f"Load one into it: remit load FOLDER --db {path}"
        return NoRegisterError(f"The database at {path} is empty.", todo=todo)
    wrong = f"The database at {path} belongs to another program."
    return NoRegisterError(wrong, todo="Name the file of a register with --db.")
