"""Figures that sources state, held against what the register lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from remit.model.evidence import Statement
from remit.model.kind import kind_of, written_key
from remit.model.structure import Structure
from remit.resolve.finding import Finding, What
from remit.resolve.layers import Layers
from remit.search.plain import plain

_FIGURE: Final = re.compile(r"[0-9]{1,9}")


def statements_that_differ(structure: Structure) -> Iterator[Finding]:
    """Find figures stated of the day that are not those of the list; a blank list is missing."""
    kind = kind_of(Statement)
    for each in structure.statements:
        is_of_the_day = not each.on.text or structure.day in each.on.days
        if is_of_the_day and _FIGURE.fullmatch(each.value):
            listed = count(structure, each.subject, each.what)
            if listed and listed != int(each.value):
                rows = (f"statements:{written_key(kind.key(each))}",)
                yield Finding(What.STATEMENT_DIFFERS, rows=rows, count=listed)


def count(structure: Structure, subject: str, what: str) -> int:
    """Count what a statement speaks of, as the register lists it; 0 where it lists none.

    Args:
        structure: The organisation on the day.
        subject: A group or a unit.
        what: `members`, `offices`, the plural of a designation; see the policy.
    """
    if subject not in structure.units:
        return _OF_GROUP[what](structure, subject) if what in _OF_GROUP else 0
    if what in _OF_UNIT:
        return _OF_UNIT[what](structure, subject)
    designation = structure.derived(_designations).get(what)
    holding = structure.designated.get(designation, ()) if designation else ()
    return sum(subject in {unit, *structure.above(unit)} for unit in holding)


def _members(structure: Structure, group: str) -> int:
    return len(structure.members(group))


def _countries(structure: Structure, group: str) -> int:
    return len(structure.members(group).intersection(structure.countries))


def _below(structure: Structure, unit: str) -> Iterator[str]:
    todo = list(structure.children.get(unit, ()))
    while todo:
        name = todo.pop()
        yield name
        todo += structure.children.get(name, ())


def _units(structure: Structure, unit: str) -> int:
    return sum(1 for _ in _below(structure, unit))


def _offices(structure: Structure, unit: str) -> int:
    return sum(structure.units[each].site in structure.sites for each in _below(structure, unit))


def _covered(structure: Structure, unit: str) -> int:
    return len(structure.derived(Layers).responsible("country").get(unit, ()))


_OF_GROUP: Final[Mapping[str, Callable[[Structure, str], int]]] = {
    "members": _members,
    "countries": _countries,
}
_OF_UNIT: Final[Mapping[str, Callable[[Structure, str], int]]] = {
    "units": _units,
    "offices": _offices,
    "countries-covered": _covered,
}


def _designations(structure: Structure) -> Mapping[str, str]:
    """Give the designations by their ids and plurals, written as statements write words."""
    own = structure.register.settings.default_language
    plurals = {
        plain(each.plural.in_(own) or each.plural.text).replace(" ", "-"): name
        for name, each in structure.designations.items()
    }
    return plurals | {name: name for name in structure.designations}
