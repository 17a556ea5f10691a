"""Who covers the offices of a country: answers for them, and serves them in what goes with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct
from pyroaring import BitMap

from remit.model.structure import Structure
from remit.publish.provided import Holders, provided
from remit.publish.visible import visible
from remit.resolve.layers import Layers


class Cover(Struct, frozen=True):
    """Units that cover offices of a country: in which functions, and which offices."""

    holders: Holders
    functions: tuple[str, ...]
    units: tuple[str, ...]


def covers(structure: Structure, country: str) -> tuple[Cover, ...]:
    """Say who covers the offices that stand in a country, those of most offices first.

    They are the units that answer for an office by the responsibility function; and named
    with them is every function that the same units provide to it. An office by itself is
    not covered by another.
    """
    covered = structure.derived(_covered)
    found: dict[tuple[Holders, tuple[str, ...]], list[str]] = defaultdict(list)
    for unit in sorted(structure.standing_in.get(country, ())):
        holders, functions = covered.get(unit, ((), ()))
        if unit in visible(structure).units and holders and holders != (unit,):
            found[holders, functions].append(unit)
    order = sorted(found.items(), key=lambda each: (-len(each[1]), each[0]))
    return tuple(Cover(*key, tuple(units)) for key, units in order)


def _covered(structure: Structure) -> Mapping[str, tuple[Holders, tuple[str, ...]]]:
    """Give for each unit who answers for it, and the functions they provide to it."""
    first = structure.register.settings.responsibility_function
    reach = structure.derived(Layers).reach("unit")
    regions = provided(structure, first)
    functions: dict[str, list[str]] = defaultdict(list)
    for function in (first, *(each for each in structure.functions if each != first)):
        for holders, cells in provided(structure, function).items():
            for unit in reach.called(cells & regions.get(holders, BitMap())):
                functions[unit].append(function)
    return {
        unit: (holders, tuple(functions[unit]))
        for holders, cells in regions.items()
        for unit in reach.called(cells)
    }
