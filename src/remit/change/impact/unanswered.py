"""Who has no answer from a day on, as a register is and with a change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, TypeAlias

from pyroaring import BitMap

from remit.change.impact.scene import Scene
from remit.change.impact.walk import Step, Walk
from remit.model.structure import SubjectKind
from remit.resolve.asking import concerned

About: TypeAlias = tuple[SubjectKind, str]
"""A kind of subject, and a function."""

_NOBODY: Final = BitMap()


class Unanswered:
    """Watches who has no answer in the first of the roles on a walk through the days of a change.

    Args:
        walk: The walk.
    """

    def __init__(self, walk: Walk) -> None:
        """See no day yet."""
        self._walk = walk
        self._days: list[tuple[date, Mapping[About, BitMap]]] = []

    def look(self, step: Step) -> None:
        """See who has none from a day on, on either side."""
        found: dict[About, BitMap] = {}
        for scene in (step.before, step.after):
            for about in _asked(scene):
                left = _left(scene, about)
                found[about] = found[about] | left if about in found else left
        self._days.append((step.day, found))

    def since(self, day: date) -> Gaps:
        """Give whoever has none on a day or on a later one."""
        first = max((at for at, (each, _) in enumerate(self._days) if each <= day), default=0)
        seen = [cells for _, cells in self._days[first:]]
        return Gaps(self._walk, seen, tuple(self._walk.earlier(day)))


class Gaps:
    """Tells who has no answer on some days.

    Args:
        walk: The walk through the days of the change.
        seen: Who has none on each of its days that count.
        earlier: The days before it that count.
    """

    def __init__(
        self, walk: Walk, seen: Sequence[Mapping[About, BitMap]], earlier: Sequence[Scene]
    ) -> None:
        """Take the days."""
        self._walk = walk
        self._seen = seen
        self._earlier = earlier

    def of(self, kind: SubjectKind, function: str) -> tuple[str, ...]:
        """Give the subjects of a kind whom nobody answers about a function."""
        about = kind, function
        seen = (each.get(about, _NOBODY) for each in self._seen)
        earlier = (_left(scene, about) for scene in self._earlier)
        return self._walk.called(kind, BitMap.union(_NOBODY, *seen, *earlier))


def _asked(scene: Scene) -> Iterator[About]:
    for row in scene.structure.functions.values():
        yield from ((kind, row.id) for kind in concerned(row))


def _left(scene: Scene, about: About) -> BitMap:
    """Give those who have no answer; nobody where there is no such function."""
    kind, function = about
    if function not in scene.structure.functions:
        return _NOBODY
    shown = scene.shown((kind, function, next(iter(scene.structure.roles), "")))
    everybody = scene.ground(kind).everybody
    return everybody - shown.answered if shown is not None else everybody
