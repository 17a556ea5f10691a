"""What SQLite says, in plain words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from remit.errors import BusyError, CorruptError, StoreError


class _Words(NamedTuple):
    kind: type[StoreError]
    wrong: str
    todo: str


_BUSY: Final = _Words(
    BusyError, "Somebody else is writing to the register at {path}.", "Try again in a moment."
)
_DAMAGED: Final = _Words(
    CorruptError,
    "The register at {path} is damaged: {said}.",
    "Bring back a backup; 'remit verify' tells whether one is whole.",
)
_WORDS: Final = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_FULL: _Words(
        StoreError,
        "The disk of {path} is full; nothing was recorded.",
        "Make some room, then try again.",
    ),
    sqlite3.SQLITE_READONLY: _Words(
        StoreError,
        "The register at {path} can be read but not written.",
        "See to the permissions of the file and of its folder.",
    ),
    sqlite3.SQLITE_CANTOPEN: _Words(
        StoreError,
        "The register at {path} cannot be opened.",
        "See to the permissions of the file and of its folder.",
    ),
    sqlite3.SQLITE_PERM: _Words(
        StoreError,
        "The register at {path} may not be opened.",
        "See to the permissions of the file and of its folder.",
    ),
    sqlite3.SQLITE_IOERR: _Words(
        StoreError,
        "The disk of {path} failed ({said}); what was recorded before is not touched.",
        "See to the disk and how full it is, then try again.",
    ),
    sqlite3.SQLITE_NOMEM: _Words(
        StoreError, "There is not enough memory for {path}.", "Make some room, then try again."
    ),
}

_PRIMARY: Final = 0xFF
"""SQLite's codes say more in their upper bits; the lowest eight are the kind."""


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn whatever SQLite raises within into an error that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise in_words(error, path) from error


def in_words(error: sqlite3.Error, path: Path) -> StoreError:
    """Say in words what SQLite met.

    Example:
        >>> print(in_words(sqlite3.DatabaseError("no such table: entry"), Path("remit.db")))
        The register at remit.db is damaged: no such table: entry. ...
    """
    code = getattr(error, "sqlite_errorcode", None)
    words = _DAMAGED if code is None else _WORDS.get(code & _PRIMARY, _DAMAGED)
    return words.kind(words.wrong.format(path=path, said=error), todo=words.todo)
