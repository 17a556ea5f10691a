"""What the answers of a scene leave open: nobody, too many, or what holds by chance alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from pyroaring import BitMap

from remit.change.impact.nesting import Nesting
from remit.change.impact.own import Own
from remit.change.impact.scene import Scene
from remit.change.impact.shown import Shown
from remit.model.structure import SubjectKind
from remit.resolve.answer import Status
from remit.resolve.asking import concerned
from remit.resolve.finding import What
from remit.resolve.layers import Asked
from remit.resolve.reading import status_of


class Left(NamedTuple):
    """What is left open: between which remits, and their holders, where chance decides."""

    what: What
    remits: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()


Open = Mapping[Left, BitMap]
"""The subjects for whom something is left open."""

NOTHING: Open = {}


def is_asked(scene: Scene, asked: Asked) -> bool:
    """Tell whether a question ought to have an answer, as coverage asks (DESIGN 4.6)."""
    kind, function, role = asked
    row = scene.structure.functions.get(function)
    return (
        row is not None
        and role in scene.rules
        and kind in concerned(row)
        and any((each, role) in scene.structure.remits_on for each in scene.path(function))
    )


def left_open(shown: Shown, everybody: BitMap, kind: SubjectKind, nesting: Nesting) -> Open:
    """Give for whom a question is left open, by what: gaps, contests, and what is fragile.

    Args:
        shown: The answers.
        everybody: All subjects of the kind.
        kind: The kind.
        nesting: Which scopes lie within which.
    """
    found: dict[Left, BitMap] = {}
    answered = BitMap()
    for told, cells in shown.told.items():
        answered |= cells
        if told.status == Status.CONTESTED.value:
            _add(found, Left(What.CONTEST), cells)
    _add(found, Left(What.GAP), everybody - answered)
    if shown.rule == "narrowest":
        for left, cells in _by_chance(shown, everybody, kind, nesting):
            _add(found, left, cells)
    return found


def _by_chance(
    shown: Shown, everybody: BitMap, kind: SubjectKind, nesting: Nesting
) -> Iterator[tuple[Left, BitMap]]:
    bare = everybody
    for own in shown.owns:
        for left, cells in own.derived((nesting, kind), partial(_on, own, kind, nesting)):
            yield left, cells & bare
        bare = bare - BitMap.union(*own.layer.values()) if own.layer else bare


def _on(own: Own, kind: SubjectKind, nesting: Nesting) -> Sequence[tuple[Left, BitMap]]:
    return [*_fragile(own, kind, nesting), *_rivals(own, kind, nesting)]


def _fragile(own: Own, kind: SubjectKind, nesting: Nesting) -> Iterator[tuple[Left, BitMap]]:
    """Give the answers whose winner prevails over another without lying within it."""
    for one, other in own.nested:
        narrow, wide = own.coats[one].remit, own.coats[other].remit
        if not nesting.holds(narrow, wide, kind):
            left = Left(What.FRAGILE, (one, other), (narrow.holder, wide.holder))
            yield from ((left, cells) for ids, cells in own.layer.items() if one in ids)


def _rivals(own: Own, kind: SubjectKind, nesting: Nesting) -> Iterator[tuple[Left, BitMap]]:
    """Give the contests in which one contestant lies within another."""
    for ids, cells in own.layer.items():
        remits = [own.coats[each].remit for each in sorted(ids)] if len(ids) > 1 else []
        if remits and status_of(remits, own.rule) is Status.CONTESTED:
            for one in remits:
                for other in remits:
                    if one is not other and nesting.holds(one, other, kind):
                        pair = (one.id, other.id), (one.holder, other.holder)
                        yield Left(What.FRAGILE_CONTEST, *pair), cells


def _add(found: dict[Left, BitMap], left: Left, cells: BitMap) -> None:
    if cells:
        found[left] = found[left] | cells if left in found else cells
