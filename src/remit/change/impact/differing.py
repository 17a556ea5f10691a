"""How the answers to one question differ between two scenes, for everybody at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from pyroaring import BitMap

from remit.change.impact.shown import Shown
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
        apart = _apart(one, other)
        if apart is not None:
            return apart | (there ^ still_there)
    return there | still_there


def _apart(one: Shown, other: Shown) -> BitMap | None:
    """Give who may be told something else, where either was made of the other, or both of one."""
    if other.like is one:
        return other.told_apart
    if one.like is other:
        return one.told_apart
    if one.like is None or one.like is not other.like:
        return None
    here, there = one.told_apart, other.told_apart
    return None if here is None or there is None else here | there


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
