"""How the answers to one question differ between two scenes, for everybody at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from pyroaring import BitMap

from remit.change.impact.shown import Shown, apart
from remit.resolve.compare import GAP, NOT_OPEN, Told

Turn: TypeAlias = tuple[Told, Told]
"""What was told before, and what is told after."""

Turns: TypeAlias = Mapping[Turn, BitMap]
"""The subjects whose answer became another, by how."""

ALIKE: Turns = {}

Side: TypeAlias = tuple[Shown | None, BitMap]
"""What shows, nothing where nobody can ask; and the subjects there are."""


def turns(before: Side, after: Side) -> Turns:
    """Give the subjects whose answer became another; who is not there is told *not open*.

    Args:
        before: What was told, and to whom.
        after: What is told, and to whom.
    """
    whom = _who_may_differ(before, after)
    if not whom:
        return ALIKE
    then, now = _told(before, whom), _told(after, whom)
    alike = [then[told] & now[told] for told in then.keys() & now.keys()]
    changed = whom - BitMap.union(*alike) if alike else whom
    found: dict[Turn, BitMap] = {}
    for told, cells in then.items() if changed else ():
        left = cells & changed
        for other, others in now.items() if left else ():
            if hit := left & others:
                found[told, other] = hit
    return found


def _who_may_differ(before: Side, after: Side) -> BitMap:
    (one, there), (other, still_there) = before, after
    if one is other:
        return there ^ still_there if one is not None else _NOBODY
    if one is not None and other is not None:
        cells = apart(one, other)
        if cells is not None:
            return cells | (there ^ still_there)
    return there | still_there


def _told(side: Side, whom: BitMap) -> Mapping[Told, BitMap]:
    """Give what some are told, by what they are told."""
    shown, there = side
    if shown is None:
        return {NOT_OPEN: whom}
    told = {each: cells & whom for each, cells in shown.told.items() if cells.intersect(whom)}
    if absent := whom - there:
        told[NOT_OPEN] = absent
    if gap := whom - BitMap.union(*told.values()) if told else whom:
        told[GAP] = gap
    return told


_NOBODY = BitMap()
