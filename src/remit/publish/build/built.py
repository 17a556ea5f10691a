"""What was built of what: kept beside a site, so that the next build makes only what changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

import msgspec
from msgspec import Struct
from pyroaring import BitMap

from remit.publish.offline.parts import Part
from remit.publish.reads import Read

Used = Mapping[str, tuple[int, ...]]


class Built(Struct, frozen=True, array_like=True):
    """A site as it was built.

    Args:
        program: Which program built it, to the last template.
        edition: What was asked of it: day, languages, address and all that is not the register.
        sequence: The number of the last record it knows.
        hash: The hash of that record.
        at: Its instant.
        reads: Everything that any file has read.
        used: For each group of files, which of the reads are its own, as `packed`.
        files: For each file, the digest of what it says; what stands at its foot aside.
        spare: The same for the folder that stood there before.
        parts: Those of which the directory in one file is put together, each with its language.
    """

    program: str
    edition: str
    sequence: int
    hash: str
    at: datetime | None
    day: date
    reads: tuple[Read, ...]
    used: dict[str, bytes]
    files: dict[str, str]
    spare: dict[str, str] = {}
    parts: dict[str, Part] = {}


def packed(numbers: Iterable[int]) -> bytes:
    """Write numbers in few bytes: a site has many groups, and each of them many reads.

    Example:
        >>> intersects(packed([1, 2, 3]), BitMap([3, 4])), intersects(packed([1]), BitMap([2]))
        (True, False)
    """
    return BitMap(numbers).serialize()


def intersects(numbers: bytes, others: BitMap) -> bool:
    """Tell whether any of some numbers is among others."""
    return bool(BitMap.deserialize(numbers).intersect(others))


def write_built(built: Built) -> bytes:
    """Write it as bytes."""
    return msgspec.msgpack.encode(built)


def read_built(data: bytes) -> Built | None:
    """Read it; nothing where another program wrote it.

    Example:
        >>> read_built(b"") is None
        True
    """
    try:
        return msgspec.msgpack.decode(data, type=Built)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None


class Interned:
    """Reads by number: many pages read the same.

    Example:
        >>> interned = Interned()
        >>> interned.numbers([("settings",), ("head",), ("settings",)]), interned.all
        ((0, 1), (('settings',), ('head',)))
    """

    def __init__(self, known: Iterable[Read] = ()) -> None:
        """Begin with those known."""
        self._numbers: dict[Read, int] = {read: number for number, read in enumerate(known)}

    @property
    def all(self) -> tuple[Read, ...]:
        """Every read, by its number."""
        return tuple(self._numbers)

    def numbers(self, reads: Iterable[Read]) -> tuple[int, ...]:
        """Give the numbers of some reads, each once, in order."""
        numbers = self._numbers
        return tuple(sorted({numbers.setdefault(read, len(numbers)) for read in reads}))
