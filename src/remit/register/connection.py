"""Connections to a register in SQLite, handed out to one thread at a time."""

from __future__ import annotations

import os
import sqlite3
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import Final

from remit.errors import StoreError
from remit.register.plainly import plainly
from remit.text.saying import sentence

_PRAGMAS: Final = (
    "synchronous = FULL",  # what is acknowledged has reached the disk
    "secure_delete = ON",  # what is erased is overwritten
    "temp_store = MEMORY",  # nothing of it passes through a file elsewhere
    "cell_size_check = ON",  # damage is seen where it is met
    "trusted_schema = OFF",  # a database from elsewhere runs nothing of its own
)


class Pool:
    """As many connections as threads ask at once; each is kept for the next to ask.

    Args:
        path: The file of the register.
        patience: For how many seconds one waits for somebody else who is writing.
    """

    def __init__(self, path: Path, patience: float) -> None:
        """Open nothing yet."""
        self._path = path
        self._patience = patience
        self._idle: deque[Connection] = deque()
        self._closed = False

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """Lend a connection; one that met an error is not lent again."""
        if self._closed:
            raise StoreError(
                sentence("The register at {path} has been closed.", path=str(self._path)),
                todo=sentence("Open it again."),
            )
        with plainly(self._path):
            connection = self._take()
            try:
                yield connection
            except BaseException:
                connection.close()
                raise
            self._give_back(connection)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Lend a connection that sees one state of the register all the while."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Lend a connection for writing: all of it is kept on leaving, or none."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    def close(self) -> None:
        """Close whatever is not lent; the rest closes when it comes back."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        # Whatever goes wrong closes the connection, and SQLite then takes back what was not kept.
        with self.connection() as connection:
            connection.execute(begin)
            yield connection
            connection.execute("COMMIT")

    def _take(self) -> Connection:
        try:
            return self._idle.pop()
        except IndexError:
            return connect(self._path, self._patience)

    def _give_back(self, connection: Connection) -> None:
        if self._closed:
            connection.close()
        else:
            self._idle.append(connection)


def connect(path: Path, patience: float, *, create: bool = False) -> Connection:
    """Open a connection to a file, whose transactions begin and end where the code says so."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{_mode(path, create=create)}",
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _mode(path: Path, *, create: bool) -> str:
    if create:
        return "mode=rwc"
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return "mode=rw"
    # Where nothing can be written (a baked image, a disc), no journal can come to be either.
    return "mode=ro" if Path(f"{path}-wal").exists() else "mode=ro&immutable=1"
