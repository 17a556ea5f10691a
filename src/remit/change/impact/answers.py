"""The answers that a change makes others, on every day from its first on (DESIGN 5)."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from remit.change.impact.attributes import Sets, TurnWith
from remit.change.impact.runs import Run, Runs
from remit.change.impact.walk import Step, Walk
from remit.model.change import Entry
from remit.model.register import Register
from remit.model.structure import SubjectKind
from remit.resolve.compare import Told
from remit.resolve.layers import Asked
from remit.temporal.period import Period


class Changed(Struct, frozen=True):
    """Answers that a change makes others in the same way, on the same days.

    Each of the subjects is told `before` without the change, and `after` with it, on
    every day of `days`, and not so on the days beside it. `only_with` are the sets of
    attributes with which it is so; blank where it is so with every set that was asked.
    """

    function: str
    role: str
    kind: SubjectKind
    before: Told
    after: Told
    days: Period
    subjects: tuple[str, ...]
    only_with: Sets = ()


def changed_answers(
    before: Register, after: Register, entries: Iterable[Entry]
) -> tuple[Changed, ...]:
    """Say which answers a change makes others: all of them, on all days.

    Every subject before or after, function and role is asked on every stretch of days
    without an event, from the earliest day of any entry on: without attributes, and with
    each set of conditions that some remit has. An answer is another where its status or
    its holders are. Whoever is not there is told *not open*. The rights of editing are
    told elsewhere.

    Args:
        before: The register as it is.
        after: The register as it would be.
        entries: What is recorded.

    Returns:
        By function, role, kind of subject and days.
    """
    walk = Walk(before, after, entries)
    answers = Answers(walk)
    for step in walk.steps():
        answers.look(step)
    return answers.found()


class Answers:
    """Watches the answers on a walk through the days of a change.

    Args:
        walk: The walk.
    """

    def __init__(self, walk: Walk) -> None:
        """See no day yet."""
        self._walk = walk
        self._runs: dict[Asked, Runs[TurnWith]] = {}

    def look(self, step: Step) -> None:
        """See which answers are others from a day on."""
        for asked in step.fresh:
            turns = self._walk.turns(step, asked)
            if turns or asked in self._runs:
                self._runs.setdefault(asked, Runs()).turn(step.day, turns)

    def found(self) -> tuple[Changed, ...]:
        """Give everything that was seen, by function, role, kind of subject and days."""
        found = (
            self._changed(asked, run) for asked, runs in self._runs.items() for run in runs.ended()
        )
        return tuple(sorted(found, key=_place))

    def _changed(self, asked: Asked, run: Run[TurnWith]) -> Changed:
        kind, function, role = asked
        (before, after), only_with = run.what
        names = self._walk.called(kind, run.cells)
        return Changed(function, role, kind, before, after, run.days, names, only_with)


def _place(each: Changed) -> tuple[object, ...]:
    own = each.function, each.role, each.kind, each.days
    return (*own, each.before, each.after, each.only_with, each.subjects)
