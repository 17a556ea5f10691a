"""A structure as plain rows, for those who answer the same question beside Remit.

What a developer would compute beforehand is computed beforehand: the country each unit stands
in, the office responsible for it, and how many units each scope holds for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from remit.model.remit import Remit
from remit.model.scope import Term
from remit.model.structure import Structure
from remit.resolve.extent import holds_for
from remit.resolve.layers import Layers

Pair = tuple[str, str]
Listed = tuple[str, str, str, str, str, str, int]
"""A remit: its id, holder, role and function, the word and name of its scope, for how many."""


class Rows(Struct, frozen=True):
    """The rows of a structure, each list a table.

    Only scopes of one plain term are there, and remits without conditions: it is the
    organisation as organisations are, asked without attributes. On it, the narrowest of the
    scopes that hold for a unit is the one that holds for the fewest units.
    """

    units: list[tuple[str, str, str]]
    functions: list[Pair]
    members: list[Pair]
    designated: list[Pair]
    responsible: list[Pair]
    remits: list[Listed]


def rows(structure: Structure) -> Rows:
    """Write a structure as rows.

    Raises:
        ValueError: A scope has more than one term.
    """
    offices = _responsible(structure)
    return Rows(
        units=[
            (unit.id, unit.part_of, site.country if (site := structure.site_of.get(name)) else "")
            for name, unit in structure.units.items()
        ],
        functions=[(each.id, each.broader) for each in structure.functions.values()],
        members=[
            (group, member)
            for group, members in structure.direct_members.items()
            for member in sorted(members)
        ],
        designated=[(name, unit) for name, units in structure.designated.items() for unit in units],
        responsible=[(unit, office) for office, units in offices.items() for unit in units],
        remits=list(_remits(structure, offices)),
    )


def _responsible(structure: Structure) -> Mapping[str, list[str]]:
    layers = structure.derived(Layers)
    names = layers.reach("unit").names
    found = layers.responsible("unit")
    return {office: [names[place] for place in places] for office, places in found.items()}


def _remits(structure: Structure, offices: Mapping[str, list[str]]) -> Iterator[Listed]:
    sizes: dict[Term, int] = {}
    for remit in structure.remits.values():
        if remit.conditions:
            continue
        term = _only_term(remit)
        if term.word == "under":
            sizes[term] = len(offices.get(term.id, ()))
        elif term not in sizes:
            sizes[term] = len(holds_for(structure, term, "unit"))
        yield (
            remit.id,
            remit.holder,
            remit.role,
            remit.function,
            term.word,
            term.id,
            sizes[term],
        )


def _only_term(remit: Remit) -> Term:
    (terms,) = remit.scope.alternatives
    (term,) = terms
    return term
