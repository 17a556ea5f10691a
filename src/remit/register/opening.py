"""Where a register is kept: from a path or address to an open store."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Final

from remit.errors import CorruptError, NoRegisterError, StoreError
from remit.register.connection import Pool, connect
from remit.register.damage import MEND
from remit.register.plainly import in_words
from remit.register.schema import settle
from remit.register.sqlite import Clock, SqliteStore, utc_now
from remit.register.store import Store

_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]+://")
_FIRST: Final = b"SQLite format 3\0"
_PATIENCE: Final = 5.0


def open_store(
    url: str | Path, *, create: bool = False, clock: Clock = utc_now, patience: float = _PATIENCE
) -> Store:
    """Open a register.

    Args:
        url: The path of a SQLite file.
        create: Make an empty register where there is none.
        clock: Tells the instant of a record.
        patience: For how many seconds to wait for somebody else who is writing.

    Raises:
        NoRegisterError: There is none there.
        CorruptError: What is there is damaged.
        StoreError: It cannot be opened, or is kept where this Remit cannot reach.

    Example:
        >>> open_store("nowhere.db")
        Traceback (most recent call last):
            ...
        remit.errors.NoRegisterError: There is no register at ...
    """
    if _ADDRESS.match(str(url).lower()):
        raise StoreError(
            f"{str(url).partition('://')[0]}:// is not possible yet: a register is kept in a file.",
            todo="Give the path of a file, as in --db remit.db",
        )
    path = Path(url)
    try:
        _see_to_place(path, create=create)
        _see_to_content(path, patience, create=create)
    except (OSError, ValueError) as error:
        wrong = f"{path} cannot be opened: {getattr(error, 'strerror', None) or error}."
        raise StoreError(wrong, todo="Name another file with --db.") from error
    path = path.absolute()  # wherever the process goes from here
    return SqliteStore(path, Pool(path, patience), clock)


def _see_to_place(path: Path, *, create: bool) -> None:
    if "\0" in str(path):
        raise ValueError("no file has such a name")
    if path.is_dir():
        raise NoRegisterError(
            f"{path} is a folder, and a register is one file.",
            todo=f"Load a folder into a file with: remit load {path} --db remit.db",
        )
    if path.exists():
        _see_to_bytes(path)
    elif not create:
        raise NoRegisterError(
            f"There is no register at {path.absolute()}.",
            todo="Go to the folder it is in, or name it with --db or REMIT_DB; "
            f"or make one with: remit load FOLDER --db {path}",
        )
    elif not path.parent.is_dir():
        raise NoRegisterError(
            f"There is no folder {path.parent} to keep a register in.", todo="Make it first."
        )


def _see_to_bytes(path: Path) -> None:
    with path.open("rb") as file:
        first = file.read(len(_FIRST) + 2)
    # SQLite itself would take a file of a few bytes for an empty one, and write over it.
    if first and not first.startswith(_FIRST):
        raise NoRegisterError(
            f"{path} is no register, or its first bytes are damaged.",
            todo="Name the file of a register with --db.",
        )
    # It would read the missing end of a page as blank; only a journal could still fill it.
    page = int.from_bytes(first[len(_FIRST) :], "big")
    is_cut = page > 1 and path.stat().st_size % page
    if is_cut and not Path(f"{path}-wal").exists():
        raise CorruptError(f"The register at {path} is damaged: its end is cut off.", todo=MEND)


def _see_to_content(path: Path, patience: float, *, create: bool) -> None:
    try:
        connection = connect(path, patience, create=create)
        try:
            settle(connection, path, create=create)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise in_words(error, path) from error
