"""What SQLite says, in plain words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from remit.errors import BusyError, CorruptError, StoreError
from remit.register.damage import MEND
from remit.text.catalogue import N_
from remit.text.saying import English, sentence


class _Words(NamedTuple):
    kind: type[StoreError]
    wrong: str
    todo: str


_BUSY: Final = _Words(
    BusyError,
    N_("Somebody else is writing to the register at {path}."),
    sentence("Try again in a moment."),
)
_DAMAGED: Final = _Words(
    CorruptError,
    N_("The register at {path} is damaged: {said}."),
    MEND,
)
_PERMISSIONS: Final = sentence("See to the permissions of the file and of its folder.")
_ROOM: Final = sentence("Make some room, then try again.")
_WORDS: Final = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_FULL: _Words(
        StoreError,
        N_("The disk of {path} is full; nothing was recorded."),
        _ROOM,
    ),
    sqlite3.SQLITE_READONLY: _Words(
        StoreError,
        N_("The register at {path} can be read but not written."),
        _PERMISSIONS,
    ),
    sqlite3.SQLITE_CANTOPEN: _Words(
        StoreError,
        N_("The register at {path} cannot be opened."),
        _PERMISSIONS,
    ),
    sqlite3.SQLITE_PERM: _Words(
        StoreError,
        N_("The register at {path} may not be opened."),
        _PERMISSIONS,
    ),
    sqlite3.SQLITE_IOERR: _Words(
        StoreError,
        N_("The disk of {path} failed ({said}); what was recorded before is not touched."),
        sentence("See to the disk and how full it is, then try again."),
    ),
    sqlite3.SQLITE_NOMEM: _Words(StoreError, N_("There is not enough memory for {path}."), _ROOM),
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
    wrong = sentence(words.wrong, path=str(path), said=English(error))
    return words.kind(wrong, todo=words.todo)
