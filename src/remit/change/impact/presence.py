"""Who is there with a change only, or without it only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from remit.change.impact.runs import Runs
from remit.change.impact.walk import Step, Walk
from remit.model.structure import SUBJECT_KINDS, SubjectKind
from remit.temporal.period import Period


class Present(NamedTuple):
    """Subjects that are there on some days on one side only."""

    kind: SubjectKind
    opens: bool
    days: Period
    subjects: tuple[str, ...]


class Presence:
    """Watches who is there on a walk through the days of a change.

    Args:
        walk: The walk.
    """

    def __init__(self, walk: Walk) -> None:
        """See no day yet."""
        self._walk = walk
        self._runs: Runs[tuple[SubjectKind, bool]] = Runs()

    def look(self, step: Step) -> None:
        """See who is there from a day on."""
        now = {}
        for kind in SUBJECT_KINDS:
            one, other = (each.ground(kind).everybody for each in (step.before, step.after))
            for opens, alone in ((True, other - one), (False, one - other)):
                if alone:
                    now[kind, opens] = alone
        self._runs.turn(step.day, now)

    def found(self) -> Iterator[Present]:
        """Give who was seen on one side only."""
        for (kind, opens), days, cells in self._runs.ended():
            yield Present(kind, opens, days, self._walk.called(kind, cells))
