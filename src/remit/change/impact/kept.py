"""What was made lately, found again by the very values that it was made of."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from operator import is_
from typing import Any, Final, TypeVar

from pyroaring import BitMap

V = TypeVar("V")

_KEPT: Final = 8


class Kept:
    """The things made last under each name; whoever brings the same values has the same thing.

    Most of what is painted for one day is what was painted for the day before, and
    after a change what it was before it: so it is one object, and seen to be the same
    without a look inside.

    Example:
        >>> kept, numbers = Kept(), (1, 2)
        >>> one = kept.found("sum", (numbers,), lambda: [sum(numbers)])
        >>> one, kept.found("sum", (numbers,), lambda: [sum(numbers)]) is one
        ([3], True)
    """

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._made: dict[Hashable, list[tuple[Sequence[Any], Any]]] = {}
        self._extents: dict[Hashable, list[BitMap]] = {}

    def found(self, name: Hashable, of: Sequence[Any], make: Callable[[], V]) -> V:
        """Give what is made of some values, made now where it is not kept."""
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = []
        for values, thing in made:
            if len(values) == len(of) and all(map(is_, values, of)):
                known: V = thing
                return known
        new = make()
        made.insert(0, (of, new))
        del made[_KEPT:]
        return new

    def extent(self, name: Hashable, cells: BitMap) -> BitMap:
        """Give an extent as the object that is kept, where an equal one is."""
        known = self._extents.setdefault(name, [])
        for each in known:
            if each == cells:
                return each
        known.insert(0, cells)
        del known[_KEPT:]
        return cells
