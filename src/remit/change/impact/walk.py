"""The walk over the days of a change: before and after side by side, day by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Final

from pyroaring import BitMap

from remit.change.impact.attributes import Sets, TurnWith, asked_with, together
from remit.change.impact.days import first_days, turning_days
from remit.change.impact.differing import Turns, turns
from remit.change.impact.ground import Stage, stage
from remit.change.impact.scene import Scene
from remit.model.change import SETTINGS, Entry
from remit.model.column import Conditions
from remit.model.patch import differing
from remit.model.register import Register
from remit.model.structure import SUBJECT_KINDS, Structure, SubjectKind
from remit.resolve.bearing import ANSWERING
from remit.resolve.layers import Asked
from remit.temporal.period import BEGINNING, ENDLESS, Period

_FILES: Final = ANSWERING - {SETTINGS}


class Step:
    """The first day of a stretch on which nothing turns, on both sides.

    Args:
        day: The day.
        before: Its answers without the change.
        after: Its answers with it.
        last: The step before, if there is one.
    """

    def __init__(self, day: date, before: Scene, after: Scene, last: Step | None) -> None:
        """Compare nothing yet."""
        self.day = day
        self.before = before
        self.after = after
        self.fresh: frozenset[Asked] = frozenset(self._fresh(last))
        """The questions that may have other answers than on the step before, on either side."""

    def every(self) -> Iterator[Asked]:
        """Give every question that can be asked on either side."""
        return _every(self.before, self.after)

    def _fresh(self, last: Step | None) -> Iterator[Asked]:
        if last is None:
            yield from _every(self.before, self.after)
            return
        yield from _between(last.before, self.before)
        yield from _between(last.after, self.after)


class Walk:
    """Two registers on the days of a change; what is the same is seen once.

    Args:
        before: The register as it is.
        after: The register as it would be.
        entries: What is recorded.
    """

    def __init__(self, before: Register, after: Register, entries: Iterable[Entry]) -> None:
        """Go no step yet."""
        self.before = before
        self.after = after.sharing(before).after(before)
        self.sets = asked_with(self.before, self.after)
        self.days = self._days(entries)
        self._called: dict[tuple[SubjectKind, bytes], tuple[str, ...]] = {}

    def steps(self) -> Iterator[Step]:
        """Give each first day of a stretch, in order; none where no answer can change."""
        last: Step | None = None
        for day in self.days:
            one = self._scene(self.before, day, last.before if last else None)
            other = self._scene(self.after, day, last.after if last else None)
            last = Step(day, one, other, last)
            yield last

    def earlier(self, day: date) -> Iterator[Scene]:
        """Give the days from one on until the first of the change, as the register is."""
        first = self.days[0] if self.days else ENDLESS
        last: Scene | None = None
        for each in turning_days(self.before, _FILES, Period(day, first)):
            last = self._scene(self.before, each, last)
            yield last

    def turns(self, step: Step, asked: Asked) -> Mapping[TurnWith, BitMap]:
        """Give whose answers to a question differ, by how, and with which attributes.

        The very same mapping is given while nothing about it is another.
        """
        found: dict[int, tuple[list[Sets], Turns]] = {}
        for given in self._sets_for(step, asked):
            each = self._turns(step, asked, given)
            found.setdefault(id(each), ([], each))[0].append((given,))
        turned = [(sum(sets, ()), each) for sets, each in found.values()]
        values = [each for _, each in turned]
        return self.stage.kept.found(
            ("together", asked, tuple(sets for sets, _ in turned)),
            values,
            lambda: together(turned),
        )

    def on(self, day: date) -> tuple[Structure, Structure]:
        """Give a day without the change, and with it."""
        return Structure(self.before, day), Structure(self.after, day)

    def called(self, kind: SubjectKind, cells: BitMap) -> tuple[str, ...]:
        """Give the ids of places, in id order; equal sets are one tuple."""
        key = kind, cells.serialize()
        found = self._called.get(key)
        if found is None:
            names = self.stage.places[kind].names
            found = self._called[key] = tuple(sorted(names[place] for place in cells))
        return found

    @cached_property
    def stage(self) -> Stage:
        """What all scenes have in common."""
        return stage(Structure(self.before, self.days[0] if self.days else BEGINNING), self.after)

    def _days(self, entries: Iterable[Entry]) -> tuple[date, ...]:
        one, other = self.before, self.after
        if one.settings == other.settings and not any(
            one.histories.get(file) is not other.histories.get(file) for file in _FILES
        ):
            return ()
        return first_days(one, other, entries, ANSWERING)

    def _scene(self, register: Register, day: date, last: Scene | None) -> Scene:
        structure = Structure(register, day)
        if last is not None and last.is_of(structure):
            return last
        return Scene(structure, self.stage)

    def _sets_for(self, step: Step, asked: Asked) -> Sets:
        """Give the sets of attributes that can matter; one alone stands for all of them."""
        _, function, role = asked
        scenes = step.before, step.after
        is_needed = any(scene.has_conditions(function, role) for scene in scenes)
        return self.sets if is_needed else ((),)

    def _turns(self, step: Step, asked: Asked, given: Conditions) -> Turns:
        one, other = (
            (scene.shown(asked, frozenset(given)), scene.ground(asked[0]).everybody)
            for scene in (step.before, step.after)
        )
        return self.stage.kept.found(("turns", asked), (*one, *other), lambda: turns(one, other))


def _between(one: Scene, other: Scene) -> Iterator[Asked]:
    """Give the questions that may have other answers in another scene of the same register."""
    if one is other:
        return
    if one.structure.functions is not other.structure.functions:
        yield from _every(one, other)
        return
    roles, functions = other.rules, other.structure.functions
    written = differing(one.structure.remits_on, other.structure.remits_on)
    narrower = [
        (function, role)
        for function in functions
        for role in roles
        if any((each, role) in written for each in other.path(function))
    ]
    for kind in SUBJECT_KINDS:
        if one.ground(kind) is other.ground(kind):
            yield from ((kind, function, role) for function, role in narrower)
        else:
            yield from ((kind, function, role) for function in functions for role in roles)


def _every(one: Scene, other: Scene) -> Iterator[Asked]:
    functions = one.structure.functions.keys() | other.structure.functions.keys()
    for role in one.rules.keys() | other.rules.keys():
        for function in functions:
            for kind in SUBJECT_KINDS:
                yield kind, function, role
