"""Extents: the subjects of a day for which a scope holds (DESIGN 4.1)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Final

from remit.model.scope import Alternative, Scope, Term
from remit.model.structure import Structure, SubjectKind

Ids = frozenset[str]
Responsible = Mapping[str, Ids]
"""The subjects for which each unit is among the holders of the responsibility answer."""

NOBODY: Final[Ids] = frozenset()


def extent(
    structure: Structure,
    scope: Scope,
    kind: SubjectKind,
    responsible: Callable[[], Responsible],
) -> Ids:
    """Give the subjects of one kind for which a scope holds that day.

    Args:
        structure: The organisation that day.
        scope: The alternatives, any of which is enough.
        kind: The kind of subject asked about.
        responsible: Who answers for the responsibility function, for that kind of
            subject; asked only where a term is `under:`.

    Returns:
        Their ids.
    """
    found: set[str] = set()
    for terms in scope.alternatives:
        found |= _alternative(structure, terms, kind, responsible)
    return frozenset(found)


def _alternative(
    structure: Structure,
    terms: Alternative,
    kind: SubjectKind,
    responsible: Callable[[], Responsible],
) -> Ids:
    found = frozenset(structure.subjects[kind])
    for term in terms:
        held = _under(structure, term, responsible) if term.word == "under" else None
        for_whom = holds_for(structure, term, kind) if held is None else held
        found = found - for_whom if term.excepted else found & for_whom
    return found


def _under(structure: Structure, term: Term, responsible: Callable[[], Responsible]) -> Ids:
    return responsible().get(term.id, NOBODY) if term.id in structure.units else NOBODY


def holds_for(structure: Structure, term: Term, kind: SubjectKind) -> Ids:
    """Give the subjects of one kind for which one term (any but `under:`) holds."""
    return _FOR[kind](structure, term)


def _units(structure: Structure, term: Term) -> Ids:
    found: Collection[str] = NOBODY
    match term.word:
        case "everyone" | "everywhere":
            found = structure.units
        case "unit":
            found = {term.id} & structure.units.keys()
        case "within":
            found = _within(structure, term.id)
        case "country":
            found = structure.standing_in.get(term.id, NOBODY)
        case "group":
            found = _units_of_group(structure, term.id)
        case "designated":
            found = structure.designated.get(term.id, ())
        case _:
            pass
    return frozenset(found)


def _within(structure: Structure, top: str) -> Ids:
    if top not in structure.units:
        return NOBODY
    found = {top}
    todo = [top]
    while todo:
        below = structure.children.get(todo.pop(), ())
        found.update(below)
        todo.extend(below)
    return frozenset(found)


def _units_of_group(structure: Structure, group: str) -> Ids:
    members = structure.members(group)
    inside = (units for country, units in structure.standing_in.items() if country in members)
    return frozenset(members & structure.units.keys()).union(*inside)


def _countries(structure: Structure, term: Term) -> Ids:
    match term.word:
        case "everywhere":
            return frozenset(structure.countries)
        case "country":
            return frozenset({term.id}.intersection(structure.countries))
        case "group":
            return structure.members(term.id).intersection(structure.countries)
        case _:
            return NOBODY


def _bodies(structure: Structure, term: Term) -> Ids:
    match term.word:
        case "body":
            return frozenset({term.id} & structure.bodies.keys())
        case "group":
            return structure.members(term.id) & structure.bodies.keys()
        case _:
            return NOBODY


_FOR: Final[Mapping[SubjectKind, Callable[[Structure, Term], Ids]]] = {
    "unit": _units,
    "country": _countries,
    "body": _bodies,
}
