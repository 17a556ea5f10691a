"""What was derived from the log and may be asked for again; any of it can be thrown away."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from threading import Lock
from typing import Final, Generic, TypeVar

from remit.model.days import Days
from remit.model.register import Register
from remit.model.structure import Head, Structure

K = TypeVar("K")
V = TypeVar("V")

_REGISTERS: Final = 4
_STRUCTURES: Final = 32


class Recent(Generic[K, V]):
    """The values used last, up to a number; several threads may ask at once.

    Example:
        >>> recent = Recent[str, int](2)
        >>> for letter in "abac":
        ...     recent.put(letter, ord(letter))
        >>> recent.get("a"), recent.get("b")
        (97, None)
    """

    def __init__(self, most: int) -> None:
        """Keep at most so many."""
        self._most = most
        self._values: OrderedDict[K, V] = OrderedDict()
        self._lock = Lock()

    def get(self, key: K) -> V | None:
        """Give a value, and remember that it was asked for."""
        with self._lock:
            value = self._values.get(key)
            if value is not None:
                self._values.move_to_end(key)
            return value

    def put(self, key: K, value: V) -> None:
        """Keep a value, and let go of the one not used for longest."""
        with self._lock:
            self._values[key] = value
            self._values.move_to_end(key)
            while len(self._values) > self._most:
                self._values.popitem(last=False)

    def values(self) -> tuple[V, ...]:
        """Give all that is kept, without counting it as use."""
        with self._lock:
            return tuple(self._values.values())


class Known:
    """A register as known at a head, and its structures; they share the days of its facts."""

    def __init__(self, head: Head | None, register: Register) -> None:
        """Take a register that includes every record up to a head."""
        self.head = head
        self.register = register
        self._days = Days(register)
        self._structures = Recent[date, Structure](_STRUCTURES)

    def on(self, day: date) -> Structure:
        """Give the structure on a day, made once."""
        structure = self._structures.get(day)
        if structure is None:
            structure = Structure(self.register, day, self.head, self._days)
            self._structures.put(day, structure)
        return structure


class Shelf:
    """The registers used last, all of them read after the same erasures."""

    def __init__(self, erasures: int) -> None:
        """Start empty, for a log in which so many persons' versions are erased."""
        self.erasures = erasures
        self.registers = Recent[Head | None, Known](_REGISTERS)

    def before(self, head: Head) -> Known | None:
        """Give the newest register known from before a head, to go on from there."""
        kept = {each.head.sequence: each for each in self.registers.values() if each.head}
        newest = max((sequence for sequence in kept if sequence < head.sequence), default=None)
        return None if newest is None else kept[newest]
