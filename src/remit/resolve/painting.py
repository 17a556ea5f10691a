"""The answers of a day to everybody at once, a layer a function, role and kind of subject."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from msgspec import Struct
from pyroaring import BitMap

from remit.model.structure import Structure, Subject, SubjectKind
from remit.resolve.answer import Status
from remit.resolve.layers import Asked, Layers
from remit.resolve.reading import Reading, status_of


class Outcome(Struct, frozen=True):
    """What an answer comes to; holders and remits are the winners', sorted."""

    status: Status
    holders: tuple[str, ...] = ()
    remits: tuple[str, ...] = ()


GAP: Final = Outcome(Status.GAP)


class Patch(NamedTuple):
    """The subjects with one outcome, by their places."""

    outcome: Outcome
    cells: BitMap


class Column(Struct, frozen=True, eq=False):
    """The outcome of each subject: a small number by place, which stands for an outcome."""

    outcomes: Sequence[Outcome]
    numbers: array[int]

    def __getitem__(self, place: int) -> Outcome:
        """Give the outcome of the subject at a place."""
        return self.outcomes[self.numbers[place]]


class Painting:
    """The layers of one day, each painted when first asked for.

    It asks without attributes, so a remit with conditions is on no layer.

    Args:
        structure: The organisation that day.
    """

    def __init__(self, structure: Structure) -> None:
        """Paint nothing yet."""
        self._structure = structure
        self._reading = structure.derived(Reading)
        self._layers = structure.derived(Layers)
        self._outcomes: dict[tuple[str, frozenset[str]], Outcome] = {}
        self._asked: set[Asked] = set()
        self._columns: dict[Asked, Column] = {}
        self._columns_of: dict[tuple[SubjectKind, str, int], Column] = {}
        self._places: dict[SubjectKind, Mapping[str, int]] = {}

    def patches(self, kind: SubjectKind, function: str, role: str) -> Iterator[Patch]:
        """Give all answers in one role for one function; subjects without one are in no patch."""
        for ids, cells in self._layers.layer(kind, function, role).items():
            yield Patch(self._outcome(role, ids), cells)

    def outcome(self, subject: Subject, function: str, role: str) -> Outcome:
        """Give one answer, without its reasons.

        What is asked for the first time is looked up; whoever asks for the same function
        and role again has everybody's answers at hand.

        Raises:
            KeyError: The subject is none of the day's.
        """
        key = subject.kind, function, role
        column = self._columns.get(key)
        if column is not None:
            return column[self._places[subject.kind][subject.id]]
        if key in self._asked:
            self._columns[key] = self.column(*key)
            self._places[subject.kind] = self._layers.reach(subject.kind).places
        self._asked.add(key)
        return self._look_up(subject, function, role)

    def column(self, kind: SubjectKind, function: str, role: str) -> Column:
        """Give the same subject by subject, in the order of their places."""
        layer = self._layers.layer(kind, function, role)
        # Where a broader function shows through whole, the layer is one and the same.
        key = kind, role, id(layer)
        found = self._columns_of.get(key)
        if found is None:
            found = self._columns_of[key] = self._column(kind, function, role)
        return found

    def _column(self, kind: SubjectKind, function: str, role: str) -> Column:
        everybody = self._layers.reach(kind).everybody
        patches = list(self.patches(kind, function, role))
        if len(everybody) > sum(len(each.cells) for each in patches):
            answered = BitMap.union(*(each.cells for each in patches)) if patches else BitMap()
            patches.append(Patch(GAP, everybody - answered))
        # Most have one answer: only the others are gone through.
        most = max(range(len(patches)), key=lambda number: len(patches[number].cells), default=0)
        numbers = array("I", [most]) * len(everybody)
        for number, patch in enumerate(patches):
            for place in patch.cells if number != most else ():
                numbers[place] = number
        return Column([each.outcome for each in patches], numbers)

    def _look_up(self, subject: Subject, function: str, role: str) -> Outcome:
        won = self._reading.winners(subject, function, role)
        return self._outcome(role, frozenset(each.remit.id for each in won)) if won else GAP

    def _outcome(self, role: str, ids: frozenset[str]) -> Outcome:
        found = self._outcomes.get((role, ids))
        if found is None:
            found = self._outcomes[role, ids] = self._new_outcome(role, ids)
        return found

    def _new_outcome(self, role: str, ids: frozenset[str]) -> Outcome:
        remits = self._structure.remits
        if len(ids) == 1:
            (alone,) = ids
            return Outcome(Status.ANSWERED, (remits[alone].holder,), (alone,))
        won = [remits[each] for each in sorted(ids)]
        status = status_of(won, self._layers.rules[role])
        holders = tuple(sorted({each.holder for each in won}))
        return Outcome(status, holders, tuple(each.id for each in won))
