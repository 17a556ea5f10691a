"""Bytes of copies under their hash: those that come in, and those that are kept already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from tempfile import SpooledTemporaryFile
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
        self._file: IO[bytes] = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed below
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def __enter__(self) -> Self:
        """Begin to hold bytes."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let all of them go."""
        self._file.close()

    def add(self, body: bytes) -> str:
        """Take bytes in, and give their hash."""
        name = sha256(body).hexdigest()
        if name not in self._places:
            self._file.seek(self._end)
            self._file.write(body)
            self._places[name] = self._end, len(body)
            self._end += len(body)
        return name

    def get(self, name: str) -> bytes:
        """Give bytes by their hash."""
        if name not in self._places:
            return self._kept(name)
        at, size = self._places[name]
        self._file.seek(at)
        return self._file.read(size)

    def of(self, rows: Iterable[Received]) -> Mapping[str, bytes]:
        """Give what came in of some copies; it is read when it is asked for."""
        names = (name for row in rows for name in row.hashes)
        return _Some(self, dict.fromkeys(name for name in names if name in self._places))


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
