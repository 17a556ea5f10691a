"""Bytes of copies under their hash: those that come in, and those that are kept already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from functools import cached_property
from hashlib import sha256
from tempfile import TemporaryFile
from typing import IO, Final, Self

from remit.model.received import Received

_IN_MEMORY: Final = 2**25
"""How many bytes may come in until they are put on the disk."""


class Bodies:
    """Bytes that come in, each once, while it is open: there may be more of them than memory.

    Args:
        kept: Gives bytes that are kept already.

    Example:
        >>> with Bodies({"k": b"kept"}.__getitem__) as bodies:
        ...     print(bodies.get(bodies.add(b"new")), bodies.get("k"))
        b'new' b'kept'
    """

    def __init__(self, kept: Callable[[str], bytes]) -> None:
        """Hold none yet."""
        self._kept = kept
        self._here: dict[str, bytes] = {}
        self._size = 0
        self._away: dict[str, tuple[int, int]] = {}
        self._end = 0
        self._open = ExitStack()

    def __enter__(self) -> Self:
        """Begin to hold bytes."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let all of them go."""
        self._open.close()

    def add(self, body: bytes) -> str:
        """Take bytes in, and give their hash."""
        name = sha256(body).hexdigest()
        if name not in self:
            self._here[name] = body
            self._size += len(body)
            if self._size > _IN_MEMORY:
                self._put_away()
        return name

    def get(self, name: str) -> bytes:
        """Give bytes by their hash."""
        if name in self._here:
            return self._here[name]
        if name not in self._away:
            return self._kept(name)
        at, size = self._away[name]
        self._file.seek(at)
        return self._file.read(size)

    def __contains__(self, name: str) -> bool:
        """Tell whether bytes came in, by their hash."""
        return name in self._here or name in self._away

    @cached_property
    def _file(self) -> IO[bytes]:
        return self._open.enter_context(TemporaryFile())

    def _put_away(self) -> None:
        """Put what is in memory on the disk."""
        self._file.seek(self._end)
        for name, body in self._here.items():
            self._file.write(body)
            self._away[name] = self._end, len(body)
            self._end += len(body)
        self._here.clear()
        self._size = 0

    def of(self, rows: Iterable[Received]) -> Mapping[str, bytes]:
        """Give what came in of some copies; it is read when it is asked for."""
        names = (name for row in rows for name in row.hashes)
        return _Some(self, dict.fromkeys(name for name in names if name in self))


class _Some(Mapping[str, bytes]):
    """Some of the bytes that came in."""

    def __init__(self, bodies: Bodies, names: Mapping[str, None]) -> None:
        self._bodies, self._names = bodies, names

    def __getitem__(self, name: str) -> bytes:
        if name not in self._names:
            raise KeyError(name)
        return self._bodies.get(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
