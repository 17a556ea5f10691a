"""Watching how far the reading of large files is."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import BinaryIO, Protocol


class Watch(Protocol):
    """What is told how far it is."""

    def next(self) -> None:
        """The next file begins; after the last, recording."""

    def reach(self, done: int, total: int) -> None:
        """So many bytes of a file are read."""


class Unwatched:
    """Nobody looks on."""

    def next(self) -> None:
        """Pass over it."""

    def reach(self, done: int, total: int) -> None:
        """Pass over it."""


class Watched(io.RawIOBase):
    """A file that tells how much of it was read.

    Example:
        >>> file = Watched(io.BytesIO(b"abc"), 3, print)
        >>> file.read(2), file.read(2)
        2 3
        3 3
        (b'ab', b'c')
    """

    def __init__(self, file: BinaryIO, size: int, reach: Callable[[int, int], None]) -> None:
        """Begin at its beginning."""
        self._file, self._size, self._reach = file, size, reach
        self._done = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Read on, and tell how far it is."""
        block = self._file.read(size)
        self._done += len(block)
        self._reach(self._done, self._size)
        return block
