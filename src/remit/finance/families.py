"""Which activities are the children of which: whatever is below one, above one, or in a circle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import TypeAlias

from remit.model.published import Activity

_PARENT, _CHILD = "1", "2"

Children: TypeAlias = Mapping[str, frozenset[str]]
"""The children of each parent, read or not, as it says and as they say."""


def children_of(activities: Iterable[Activity]) -> Children:
    """Say which activities are the children of which."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in activities:
        for other in each.related:
            if other.type == _CHILD and other.id != each.id:
                found[each.id].add(other.id)
            elif other.type == _PARENT and other.id != each.id:
                found[other.id].add(each.id)
    return {parent: frozenset(children) for parent, children in found.items()}


def parents_of(children: Children) -> Children:
    """Say the same the other way round.

    Example:
        >>> parents_of({"P": frozenset({"C"})})
        {'C': frozenset({'P'})}
    """
    found: dict[str, set[str]] = defaultdict(set)
    for parent, own in children.items():
        for child in own:
            found[child].add(parent)
    return {child: frozenset(parents) for child, parents in found.items()}


def beyond(start: Iterable[str], next_: Children) -> set[str]:
    """Give whatever is below some, or above them, however far: those alone that are passed to.

    Example:
        >>> sorted(beyond(["P"], {"P": frozenset({"C"}), "C": frozenset({"D"})}))
        ['C', 'D']
    """
    waiting = [each for one in start for each in next_.get(one, ())]
    found: set[str] = set()
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += next_.get(each, ())
    return found


def in_circles(children: Children) -> set[str]:
    """Give those that are below themselves, and whatever lies between two such circles.

    Example:
        >>> of = {"P": "A", "A": "B", "B": "AC", "C": "D"}
        >>> sorted(in_circles({parent: frozenset(own) for parent, own in of.items()}))
        ['A', 'B']
    """
    every = {*children, *(each for own in children.values() for each in own)}
    return every - _in_order(children) - _in_order(parents_of(children))


def _in_order(before: Children) -> set[str]:
    """Give those before which everything can come that has to."""
    sorter = TopologicalSorter(before)
    with suppress(CycleError):  # it goes as far as it gets, all the same
        sorter.prepare()
    found: set[str] = set()
    while ready := sorter.get_ready():
        found.update(ready)
        sorter.done(*ready)
    return found
