"""Who serves whom on a day: the remits in force, read from those who answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from fractions import Fraction
from typing import Final, TypeAlias

from msgspec import Struct
from pyroaring import BitMap

from remit.model.cost import ServiceShare
from remit.model.register import EDITING
from remit.model.structure import Structure
from remit.resolve.answer import PROVIDES
from remit.resolve.layers import Layers

Served: TypeAlias = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By server, then by function: the units it serves, itself left out, in id order."""


_TWO: Final = 2
"""Of two served one is another than the server."""


class Pool(Struct, frozen=True):
    """What a unit does in one function: which part of its cost that is, and for whom.

    Args:
        server: The unit.
        function: The function; blank for what no function is said to cost.
        part: How much of its cost.
        consumers: Whom it serves, in id order; nobody where it serves nobody in it.
    """

    server: str
    function: str
    part: Fraction
    consumers: tuple[str, ...]


def served(structure: Structure, whose: Container[str] | None = None) -> Served:
    """Say whom units serve that day, in which functions.

    A unit serves another in a function where its own remit on that very function is an answer,
    in the role `provides`, to whoever asks without attributes; where several answer together or
    contest it, each of them serves. Only functions that concern units count.

    Args:
        structure: The organisation on that day.
        whose: Whose cost is to be charged; of others only that they serve somebody is said,
            and nobody is named. All, unless said.
    """
    layers = structure.derived(Layers)
    called = layers.reach("unit").called
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for function in _functions(structure):
        cells: dict[str, BitMap] = defaultdict(BitMap)
        for ids, places in layers.layer("unit", function, PROVIDES).items():
            for remit in map(structure.remits.__getitem__, ids):
                if remit.function == function:
                    cells[remit.holder] |= places
        for server, places in cells.items():
            if whose is None or server in whose:
                if others := tuple(sorted(each for each in called(places) if each != server)):
                    found[server][function] = others
            elif any(each != server for each in called(places[:_TWO])):
                found[server][function] = ()
    return {server: found[server] for server in sorted(found)}


def pools_of(structure: Structure, whose: Container[str] | None = None) -> tuple[Pool, ...]:
    """Give what each server does that day, by server and function.

    `service_shares.csv` says which part of its cost belongs to a function; functions of which
    nothing is said have equal parts of the rest. Where all is said and a rest is left, that is
    a pool without consumers; so is every part of a unit of which parts are said, and which
    serves nobody.

    Args:
        structure: The organisation on that day.
        whose: Whose cost is to be charged: the pools of others name nobody. All, unless said.
    """
    said: dict[str, dict[str, Fraction]] = defaultdict(dict)
    for row in structure.in_force(ServiceShare):
        said[row.unit][row.function] = Fraction(row.share or 0)
    serving = served(structure, whose)
    return tuple(
        pool
        for server in sorted({*serving, *said})
        for pool in _of_server(server, serving.get(server, {}), said[server])
    )


def _of_server(
    server: str, functions: Mapping[str, tuple[str, ...]], said: Mapping[str, Fraction]
) -> Iterator[Pool]:
    unsaid = [each for each in functions if each not in said]
    rest = 1 - sum(said.values(), Fraction(0))
    parts = dict(said) | {each: Fraction(rest, len(unsaid)) for each in unsaid}
    if rest and not unsaid:
        parts[""] = rest
    for function in sorted(parts):
        if parts[function]:
            yield Pool(server, function, parts[function], functions.get(function, ()))


def _functions(structure: Structure) -> tuple[str, ...]:
    return tuple(
        sorted(
            name
            for name, role in structure.remits_on
            if role == PROVIDES and name != EDITING and _concerns_units(structure, name)
        )
    )


def _concerns_units(structure: Structure, function: str) -> bool:
    row = structure.functions.get(function)
    return row is not None and (not row.concerns or "units" in row.concerns)
