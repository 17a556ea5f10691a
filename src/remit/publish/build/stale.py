"""Which files a change concerns: those that read anything which is not as it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from remit.model.kind import KINDS
from remit.model.structure import Structure
from remit.publish.build.built import Built
from remit.publish.build.touched import may_have_changed
from remit.publish.reads import Read, value_of
from remit.publish.visible import visible

_ASKED: Final = "ask"


def stale(built: Built, before: Structure, after: Structure) -> frozenset[str]:
    """Give the groups of files that would be others now.

    Args:
        built: What was built.
        before: The organisation it was built of.
        after: The organisation now, on the same day.
    """
    changed = frozenset(_changed(built.reads, before, after))
    return frozenset(group for group, used in built.used.items() if not changed.isdisjoint(used))


def _changed(reads: tuple[Read, ...], before: Structure, after: Structure) -> Iterator[int]:
    may = may_have_changed(before, after)
    same = _Same(before, after)
    for number, read in enumerate(reads):
        is_as_it_was = not may(read) if read[0] == _ASKED else same.of(read)
        if not is_as_it_was and value_of(before, read) != value_of(after, read):
            yield number


class _Same:
    """Tells at once of whole tables that they are the very same."""

    def __init__(self, before: Structure, after: Structure) -> None:
        self._before = before
        self._after = after
        self._known: dict[tuple[str, str], bool] = {}

    def of(self, read: Read) -> bool:
        way, *words = read
        if not words:
            return False
        key = str(way), str(words[0])
        if key not in self._known:
            self._known[key] = self._is_same(*key)
        return self._known[key]

    def _is_same(self, way: str, table: str) -> bool:
        before, after = self._before, self._after
        match way:
            case "row" | "all":
                return getattr(before, table) is getattr(after, table)
            case "shown-row" | "shown-all":
                return getattr(visible(before), table) is getattr(visible(after), table)
            case "history" | "file":
                noun = KINDS[table].noun
                return before.register.all(noun) is after.register.all(noun)
            case _:
                return False
