"""Mappings in the order of their keys, of which one is made from another that differs in little."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

K = TypeVar("K", bound=str | tuple[str, ...])
V = TypeVar("V")


def patched(known: Mapping[K, V], changes: Mapping[K, V | None]) -> Mapping[K, V]:
    """Give a mapping with some values changed, or taken out where they are none.

    Args:
        known: In the order of its keys.
        changes: What differs; where it is nothing, the mapping itself is given.

    Example:
        >>> patched({"a": 1, "c": 3}, {"b": 2, "c": None})
        {'a': 1, 'b': 2}
    """
    if not changes:
        return known
    now = dict(known)
    for key, value in changes.items():
        if value is None:
            now.pop(key, None)
        else:
            now[key] = value
    if changes.keys() <= known.keys():
        return now
    return {key: now[key] for key in sorted(now)}


def differing(one: Mapping[K, Any], other: Mapping[K, Any]) -> set[K]:
    """Give the keys under which two mappings hold different objects, or only one holds any.

    Example:
        >>> same = "Lima"
        >>> sorted(differing({"a": same, "b": "Rome", "c": same}, {"a": same, "b": "Oslo"}))
        ['b', 'c']
    """
    found = {key for key, value in other.items() if one.get(key) is not value}
    return found.union(one.keys() - other.keys())
