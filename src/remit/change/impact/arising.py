"""What a change newly leaves open, and what it no longer does: gaps, contests, fragile answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from msgspec import Struct
from pyroaring import BitMap

from remit.change.impact.leaving import NOTHING, Left, Open, is_asked, left_open
from remit.change.impact.nesting import Nesting, Nestings
from remit.change.impact.runs import Runs
from remit.change.impact.scene import Scene
from remit.change.impact.walk import Step, Walk
from remit.resolve.finding import Finding, What
from remit.resolve.layers import Asked
from remit.temporal.period import Period


class Arising(Struct, frozen=True):
    """A finding that a change brings, or where it is `gone` takes away, on some days.

    The finding is a gap, a contest or something fragile; its subjects have it on every
    one of the days with the change and on none without it, or the other way round.
    """

    finding: Finding
    days: Period
    gone: bool = False


class _Turn(NamedTuple):
    left: Left
    gone: bool


class Openness:
    """Watches what is left open on a walk through the days of a change.

    Args:
        walk: The walk.
    """

    def __init__(self, walk: Walk) -> None:
        """See no day yet."""
        self._walk = walk
        self._nestings = Nestings(walk.before, walk.after)
        self._last: tuple[Nesting, Nesting] | None = None
        self._runs: dict[Asked, Runs[_Turn]] = {}

    def look(self, step: Step) -> None:
        """See what is left open from a day on."""
        nesting = self._nesting(step.before), self._nesting(step.after)
        fresh = step.fresh if nesting == self._last else step.fresh.union(step.every())
        self._last = nesting
        for asked in fresh:
            one, other = (
                self._open(scene, asked, each)
                for scene, each in zip((step.before, step.after), nesting, strict=True)
            )
            turned = NOTHING_NEW if one is other else dict(_turned(one, other))
            if turned or asked in self._runs:
                self._runs.setdefault(asked, Runs()).turn(step.day, turned)

    def found(self) -> tuple[Arising, ...]:
        """Give everything that was seen, the gravest first."""
        found = (
            _arising(self._walk, asked, run.what, run.days, run.cells)
            for asked, runs in self._runs.items()
            for run in runs.ended()
        )
        return tuple(sorted(found, key=_place))

    def _nesting(self, scene: Scene) -> Nesting:
        return self._nestings.of(scene.structure)

    def _open(self, scene: Scene, asked: Asked, nesting: Nesting) -> Open:
        shown = scene.shown(asked) if is_asked(scene, asked) else None
        if shown is None:
            return NOTHING
        everybody = scene.ground(asked[0]).everybody
        return self._walk.stage.kept.found(
            ("open", asked),
            (shown, everybody, nesting),
            lambda: left_open(shown, everybody, asked[0], nesting),
        )


ORDER: Final = list(What)

NOTHING_NEW: Final[Mapping[_Turn, BitMap]] = {}


def _turned(before: Open, after: Open) -> Iterator[tuple[_Turn, BitMap]]:
    for gone, one, other in ((True, before, after), (False, after, before)):
        for left, cells in one.items():
            alone = cells - other[left] if left in other else cells
            if alone:
                yield _Turn(left, gone), alone


def _arising(walk: Walk, asked: Asked, turn: _Turn, days: Period, cells: BitMap) -> Arising:
    kind, function, role = asked
    (what, remits, holders), gone = turn
    names = walk.called(kind, cells)
    return Arising(Finding(what, function, role, kind, names, remits, holders), days, gone)


def _place(each: Arising) -> tuple[object, ...]:
    one = each.finding
    asked = one.function, one.role, one.kind or ""
    return each.gone, ORDER.index(one.what), *asked, each.days, one.subjects, one.remits
