"""Which tables of a register are as they were, and which rows of the others are not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.patch import differing
from remit.model.structure import Structure


class Tables:
    """Compares the tables of two registers; what was compared once is remembered.

    Args:
        before: The organisation of one of them.
        after: The organisation of the other, on the same day.
    """

    def __init__(self, before: Structure, after: Structure) -> None:
        """Compare nothing yet."""
        self.before = before
        self.after = after
        self._changed: dict[str, frozenset[Key]] = {}
        self._has_settings = before.register.settings == after.register.settings

    def are_same(self, *nouns: type[Fact]) -> bool:
        """Tell whether the tables of some nouns, and the settings, are as they were."""
        return self._has_settings and not any(self.changed(each.FILE) for each in nouns)

    def changed(self, file: str) -> frozenset[Key]:
        """Give the keys whose histories are others."""
        if file not in self._changed:
            noun = KINDS[file].noun
            one, other = self.before.register.all(noun), self.after.register.all(noun)
            self._changed[file] = changed_keys(one, other)
        return self._changed[file]


def changed_keys(one: Mapping[Any, Any], other: Mapping[Any, Any]) -> frozenset[Any]:
    """Give the keys under which two mappings hold what is not equal, or only one holds any.

    Example:
        >>> changed_keys({"a": 1000, "b": 2}, {"a": int("1000"), "c": 3}) == {"b", "c"}
        True
    """
    if one is other:
        return frozenset()
    return frozenset(key for key in differing(one, other) if one.get(key) != other.get(key))
