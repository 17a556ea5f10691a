"""Whose chain of remits a change makes another, though the answer may stay as it is.

A chain is who would answer next if the first did not (DESIGN 4.4): a remit more or less in it,
another row of one, or two that change places.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pyroaring import BitMap

from remit.change.impact.own import Own
from remit.change.impact.walk import Step, Walk
from remit.model.structure import SUBJECT_KINDS, SubjectKind
from remit.resolve.paint import Layer


class Relinked(NamedTuple):
    """Subjects with another chain in a function on some day, and the holders of all remits there.

    The function is that of the remits: the chains of narrower ones have them, too.
    """

    kind: SubjectKind
    function: str
    subjects: tuple[str, ...]
    holders: tuple[str, ...]


class Chains:
    """Watches the chains on a walk through the days of a change.

    Args:
        walk: The walk.
    """

    def __init__(self, walk: Walk) -> None:
        """See no day yet."""
        self._walk = walk
        self._cells: dict[tuple[SubjectKind, str], BitMap] = {}
        self._holders: dict[tuple[SubjectKind, str], set[str]] = {}

    def look(self, step: Step) -> None:
        """See which chains are others on a day."""
        one, other = step.before, step.after
        asked = one.structure.remits_on.keys() | other.structure.remits_on.keys()
        for kind in SUBJECT_KINDS:
            for each in asked:
                self._compare((kind, each[0]), one.own((kind, *each)), other.own((kind, *each)))

    def found(self) -> tuple[Relinked, ...]:
        """Give everything that was seen, by kind of subject and function."""
        return tuple(
            Relinked(*key, self._walk.called(key[0], cells), tuple(sorted(self._holders[key])))
            for key, cells in sorted(self._cells.items())
        )

    def _compare(self, key: tuple[SubjectKind, str], one: Own, other: Own) -> None:
        cells = relinked(one, other) if one is not other else None
        if not cells:
            return
        self._cells[key] = self._cells.get(key, BitMap()) | cells
        coats = (*one.coats.values(), *other.coats.values())
        self._holders.setdefault(key, set()).update(
            coat.remit.holder for coat in coats if coat.extent.intersect(cells)
        )


def relinked(before: Own, after: Own) -> BitMap:
    """Give the subjects whose chain is another one.

    Args:
        before: The remits on one function in a role, with whom they reach.
        after: The same with the change.

    Example:
        >>> from remit.model.remit import Remit
        >>> from remit.resolve.paint import Coat
        >>> def own(**reached):
        ...     coats = [Coat(Remit(id=name), BitMap(cells)) for name, cells in reached.items()]
        ...     return Own(coats=coats)
        >>> then = own(hq=range(9), lima=[0, 1, 2], cusco=[0, 1])
        >>> list(relinked(then, own(hq=range(9), lima=[0, 1, 2], cusco=[0, 1, 4, 5])))
        [0, 1, 4, 5]
    """
    return BitMap.union(BitMap(), *_relinked(before, after))


def _relinked(before: Own, after: Own) -> Iterator[BitMap]:
    for name, one in before.coats.items():
        other = after.coats.get(name)
        if other is None:
            yield one.extent
        elif one.remit is not other.remit and one.remit != other.remit:
            yield one.extent | other.extent
        elif one.extent is not other.extent:
            yield one.extent ^ other.extent
    yield from (after.coats[name].extent for name in after.coats.keys() - before.coats.keys())
    yield from _won(before.layer, after.layer)
    if before.rule != "every":
        yield from _reordered(before, after)


def _won(before: Layer, after: Layer) -> Iterator[BitMap]:
    """Give those who are answered by others now: whoever wins comes first in a chain."""
    for won, cells in before.items():
        others = after.get(won)
        if others is not cells:
            yield cells if others is None else cells ^ others
    yield from (after[won] for won in after.keys() - before.keys())


def _reordered(before: Own, after: Own) -> Iterator[BitMap]:
    """Give those whom two remits reach of which the other one is the smaller now."""
    then, now = (
        [each for each in one.by_size if each in other.coats]
        for one, other in ((before, after), (after, before))
    )
    if then == now:
        return
    place = {name: at for at, name in enumerate(now)}
    for at, one in enumerate(then):
        for other in then[at + 1 :]:
            if place[other] < place[one]:
                yield before.coats[one].extent & before.coats[other].extent
