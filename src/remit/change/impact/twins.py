"""Twins: whoever is reached by the same remits as another changes nothing between these remits.

Where a few subjects are reached by other remits than before, most often each of them is
reached now just as somebody is who did not move, and was so before. Then no remit has
come to prevail over another, and nobody else is told anything new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeAlias

from pyroaring import BitMap

Beside: TypeAlias = Callable[[int], Iterable[int]]
"""Names the places of others who are likely to be reached as the one at a place is."""

_MANY: Final = 64
"""From so many on, painting anew is no slower."""


def moved(
    before: Sequence[BitMap], after: Sequence[BitMap], beside: Beside, now_beside: Beside
) -> BitMap | None:
    """Give who is reached by others of some remits than before, where each of them has twins.

    Then of two of these remits the one reaches no more than the other if and only if it
    did so before.

    Args:
        before: Whom the remits reached.
        after: Whom they reach, in the same order.
        beside: Names likely twins before,
        now_beside: and after.

    Returns:
        Nothing where somebody has no twin, before or after.

    Example:
        >>> one, other = BitMap([0, 1]), BitMap([0])
        >>> moved([one, other], [one | BitMap([2]), other], lambda _: [], lambda _: [0, 1])
        BitMap([2])
    """
    found = BitMap()
    for one, other in zip(before, after, strict=True):
        if one is not other:
            found |= one ^ other
    if len(found) > _MANY:
        return None
    have_twins = all(
        _has_twin(place, before, beside, found) and _has_twin(place, after, now_beside, found)
        for place in found
    )
    return found if have_twins else None


def _has_twin(place: int, extents: Sequence[BitMap], beside: Beside, moved: BitMap) -> bool:
    """Tell whether somebody who did not move is reached as one is, or nothing reaches that one."""
    reached = [place in each for each in extents]
    return not any(reached) or any(
        other not in moved and [other in each for each in extents] == reached
        for other in beside(place)
    )
