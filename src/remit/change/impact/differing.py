"""How the answers to one question differ between two scenes, for everybody at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from pyroaring import BitMap

from remit.change.impact.shown import Shown
from remit.resolve.compare import GAP, NOT_OPEN, Told

Turn: TypeAlias = tuple[Told, Told]
"""What was told before, and what is told after."""

Turns: TypeAlias = Mapping[Turn, BitMap]
"""The subjects whose answer became another, by how."""

ALIKE: Turns = {}

Turned: TypeAlias = tuple[Told, BitMap]

Side: TypeAlias = tuple[Shown | None, BitMap]
"""What shows, nothing where nobody can ask; and the subjects there are."""


def turns(before: Side, after: Side) -> Turns:
    """Give the subjects whose answer became another; who is not there is told *not open*.

    Args:
        before: What was told, and to whom.
        after: What is told, and to whom.
    """
    if before[0] is after[0] and (before[1] is after[1] or before[0] is None):
        return ALIKE
    everybody = before[1] | after[1]
    then, now = _told(before, everybody), _told(after, everybody)
    came = list(_without(now, then))
    found: dict[Turn, BitMap] = {}
    for told, cells in _without(then, now):
        for other, others in came:
            if hit := cells & others:
                found[told, other] = hit
    return found


def _without(one: Mapping[Told, BitMap], other: Mapping[Told, BitMap]) -> Iterator[Turned]:
    """Give who is told something in one that they are not told in the other, by what."""
    for told, cells in one.items():
        others = other.get(told)
        if others is None:
            yield told, cells
        elif others != cells and (left := cells - others):
            yield told, left


def _told(side: Side, everybody: BitMap) -> Mapping[Told, BitMap]:
    shown, there = side
    if shown is None:
        return {NOT_OPEN: everybody}
    told = dict(shown.told)
    if gap := there - shown.answered:
        told[GAP] = gap
    if absent := everybody - there:
        told[NOT_OPEN] = absent
    return told
