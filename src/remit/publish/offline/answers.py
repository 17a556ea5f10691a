"""Everybody's answers of a day, small: equal answers and equal columns stand once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct

from remit.model.remit import Rule
from remit.model.structure import SUBJECT_KINDS, Structure, SubjectKind
from remit.publish.visible import visible
from remit.resolve.answer import Status
from remit.resolve.matrix import Matrix
from remit.resolve.painting import Column, Outcome
from remit.temporal.attest import Standing, weakest

NOBODY: Final = 0
"""The number of the outcome in which nobody answers."""


class Won(Struct, frozen=True):
    """What an answer comes to: who answers, by which remits, how firmly."""

    status: Status
    holders: tuple[str, ...] = ()
    remits: tuple[str, ...] = ()
    standing: Standing | None = None


class Asking(Struct, frozen=True):
    """The subjects of one kind, and their column for each function and role.

    Functions come one after the other, with all roles of one before the next.
    """

    kind: SubjectKind
    subjects: tuple[str, ...]
    columns: tuple[int, ...]


class Everybody(Struct, frozen=True):
    """All answers of a day to those who may be shown, asked without attributes.

    A column is a list of outcomes, each with how many subjects in a row have it.
    """

    functions: tuple[str, ...]
    roles: tuple[str, ...]
    outcomes: tuple[Won, ...]
    columns: tuple[tuple[tuple[int, int], ...], ...]
    asking: tuple[Asking, ...]

    def rows(self, asking: Asking) -> Iterator[tuple[int, ...]]:
        """Give the outcomes of each subject, for all functions and roles."""
        spread = {each: _spread(self.columns[each]) for each in set(asking.columns)}
        return zip(*(spread[each] for each in asking.columns), strict=True)


def everybody(structure: Structure) -> Everybody:
    """Give all answers of a day; made once."""
    return structure.derived(_everybody)


def _everybody(structure: Structure) -> Everybody:
    return _Folding(structure).folded()


class _Folding:
    """A matrix on its way into few numbers."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self._rules: dict[str, Rule] = {row.id: row.rule for row in structure.roles.values()}
        self._matrix = Matrix(structure)
        self._outcomes: dict[Won, int] = {Won(Status.GAP): NOBODY}
        self._columns: dict[tuple[tuple[int, int], ...], int] = {}
        self._seen: dict[tuple[int, Rule, SubjectKind], int] = {}
        self._numbers: dict[tuple[Outcome, Rule], int] = {}

    def folded(self) -> Everybody:
        asking = tuple(self._asking(kind) for kind in SUBJECT_KINDS)
        return Everybody(
            self._matrix.functions,
            tuple(self._structure.roles),
            tuple(self._outcomes),
            tuple(self._columns),
            asking,
        )

    def _asking(self, kind: SubjectKind) -> Asking:
        places = {name: place for place, name in enumerate(self._matrix.names[kind])}
        subjects = ordered(self._structure, kind)
        order = [places[name] for name in subjects]
        number = {role: place for place, role in enumerate(self._matrix.roles)}
        columns = self._matrix.columns[kind]
        return Asking(
            kind,
            subjects,
            tuple(
                self._column(columns[first + number[role]], role, kind, order)
                for first in range(0, len(columns), len(self._matrix.roles))
                for role in self._structure.roles
            ),
        )

    def _column(self, column: Column, role: str, kind: SubjectKind, order: Sequence[int]) -> int:
        rule = self._rules[role]
        # Where a broader function shows through whole, the column is one and the same.
        key = id(column), rule, kind
        found = self._seen.get(key)
        if found is None:
            numbers = [self._number(each, rule) for each in column.outcomes]
            row = (numbers[column.numbers[place]] for place in order)
            runs = tuple((each, sum(1 for _ in same)) for each, same in groupby(row))
            found = self._seen[key] = self._columns.setdefault(runs, len(self._columns))
        return found

    def _number(self, outcome: Outcome, rule: Rule) -> int:
        found = self._numbers.get((outcome, rule))
        if found is None:
            won = self._won(outcome, rule)
            found = self._outcomes.setdefault(won, len(self._outcomes))
            self._numbers[outcome, rule] = found
        return found

    def _won(self, outcome: Outcome, rule: Rule) -> Won:
        rows = [self._structure.remits[each] for each in outcome.remits]
        if rule == "every":
            rows.sort(key=lambda row: (row.step is None, row.step or 0, row.id))
        holders = tuple(dict.fromkeys(row.holder for row in rows))
        return Won(
            outcome.status,
            holders if rule == "every" else outcome.holders,
            tuple(row.id for row in rows),
            weakest(frozenset(self._structure.standing(row) for row in rows)),
        )


def ordered(structure: Structure, kind: SubjectKind) -> tuple[str, ...]:
    """Give the subjects that may be shown: units down the tree, as those near are answered alike.

    Example:
        >>> from datetime import date
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> made = Structure(empty(Settings(id="made")), date(2010, 6, 1))
        >>> ordered(made, "country")[:2], ordered(made, "unit")
        (('ABW', 'AFG'), ())
    """
    return tuple(_down(structure, "")) if kind == "unit" else tuple(structure.subjects[kind])


def _down(structure: Structure, top: str) -> Iterator[str]:
    for name in visible(structure).children(top):
        yield name
        yield from _down(structure, name)


def _spread(runs: Sequence[tuple[int, int]]) -> list[int]:
    return [number for number, many in runs for _ in range(many)]
