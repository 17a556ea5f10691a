"""Who answers somebody, for paper: functions with the same answer together.

In full, a function stands for all narrower ones that have the same answer. In a
large organisation that would fill shelves: there a unit names, one by one, only the
functions in which it is answered otherwise than the unit above it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from remit.model.structure import Structure, SubjectKind
from remit.publish.countries import functions_for
from remit.publish.offline.answers import NOBODY, Asking, Everybody, everybody
from remit.publish.tree import tree
from remit.publish.visible import visible
from remit.resolve.answer import Status

IN_FULL: Final = 100
"""How many units may each have all their answers on paper."""


class Group(Struct, frozen=True):
    """The functions for which somebody is answered alike, in one role.

    Without holders nobody answers; where the role is blank, too, in no role.
    """

    role: str
    holders: tuple[str, ...]
    is_contested: bool
    functions: tuple[str, ...]


class Groups(Struct, frozen=True):
    """All that is said of the answers of a subject; where `above` is named, what differs there."""

    groups: tuple[Group, ...] = ()
    above: str = ""


Told = tuple[str, tuple[str, ...]]
Row = Sequence[int]


def groups_of(structure: Structure, kind: SubjectKind, name: str) -> Groups:
    """Give the groups of a subject that may be shown.

    Raises:
        KeyError: There is no such subject.
    """
    return structure.derived(_all_groups)[kind][name]


def _all_groups(structure: Structure) -> dict[SubjectKind, dict[str, Groups]]:
    found = everybody(structure)
    return {
        each.kind: dict(zip(each.subjects, _groups(structure, found, each), strict=True))
        for each in found.asking
    }


def _groups(structure: Structure, found: Everybody, asking: Asking) -> Iterator[Groups]:
    reading = _Reading(structure, found, asking.kind)
    rows = found.rows(asking) if asking.columns else [()] * len(asking.subjects)
    row_of = dict(zip(asking.subjects, rows, strict=True))
    is_brief = asking.kind == "unit" and len(visible(structure).units) > IN_FULL
    known: dict[tuple[int, ...], Groups] = {}
    for name, row in row_of.items():
        if is_brief:
            above = structure.units[name].part_of
            yield Groups(tuple(reading.different(row, row_of.get(above, ()))), above)
        else:
            if row not in known:
                known[row] = Groups(tuple(reading.groups(row)))
            yield known[row]


class _Reading:
    """Reads the answers of one subject after another, all of one kind."""

    def __init__(self, structure: Structure, found: Everybody, kind: SubjectKind) -> None:
        asked = frozenset(functions_for(structure, kind))
        place = {name: at for at, name in enumerate(found.functions)}
        broader = {name: structure.functions[name].broader for name in asked}
        self._roles = found.roles
        self._told: list[Told] = [(each.status.value, each.holders) for each in found.outcomes]
        self._asked = [each.id for each in tree(structure) if each.id in asked]
        self._first = {name: place[name] * len(found.roles) for name in self._asked}
        self._broader = {name: up for name, up in broader.items() if up in asked}

    def groups(self, row: Row) -> Iterator[Group]:
        """Give the functions of a subject by role and answer, the first function first."""
        yield from self._together(self._own(row))
        nobody = tuple(name for name in self._asked if row and self._is_bare(row, name))
        if nobody:
            yield Group("", (), is_contested=False, functions=nobody)

    def different(self, row: Row, above: Row) -> Iterator[Group]:
        """Give those in which a unit is answered otherwise than the one above it, if any is."""
        above = above or [NOBODY] * len(row)
        yield from self._together(
            (role, self._told[row[at]], name)
            for name, role, at in self._places(row)
            if row[at] != above[at] and self._told[row[at]] != self._told[above[at]]
        )

    def _own(self, row: Row) -> Iterator[tuple[int, Told, str]]:
        for name, role, at in self._places(row):
            told, up = self._told[row[at]], self._broader.get(name, "")
            if told[1] and not (up and self._told[row[self._first[up] + role]] == told):
                yield role, told, name

    def _places(self, row: Row) -> Iterator[tuple[str, int, int]]:
        for name in self._asked if row else ():
            first = self._first[name]
            yield from ((name, role, first + role) for role in range(len(self._roles)))

    def _together(self, told: Iterable[tuple[int, Told, str]]) -> Iterator[Group]:
        together: dict[tuple[int, Told], list[str]] = {}
        for role, how, name in told:
            together.setdefault((role, how), []).append(name)
        for (role, (status, holders)), functions in together.items():
            is_contested = status == Status.CONTESTED.value
            yield Group(self._roles[role], holders, is_contested, tuple(functions))

    def _is_bare(self, row: Row, name: str) -> bool:
        first = self._first[name]
        return not any(row[first : first + len(self._roles)])
