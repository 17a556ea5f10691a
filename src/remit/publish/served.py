"""Who serves whom on a day, taken together: by branch of the tree, for offices of one region."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct
from pyroaring import BitMap

from remit.model.structure import Structure
from remit.publish.provided import Holders, provided
from remit.publish.visible import visible
from remit.resolve.layers import Layers


class Region(Struct, frozen=True):
    """The units for which the same units hold the responsibility answer; nobody, for the rest."""

    holders: Holders
    units: tuple[str, ...]


class Flow(Struct, frozen=True):
    """What the units of one branch provide to those of one region: functions, to how many."""

    branch: str
    holders: Holders
    functions: tuple[str, ...]
    units: int


class Served(Struct, frozen=True):
    """All of it; what a branch does for itself is no flow."""

    regions: tuple[Region, ...]
    flows: tuple[Flow, ...]


def served(structure: Structure) -> Served:
    """Say who provides what to whom: each function asked for every unit, without attributes.

    Units are taken together by branch: the unit under the only root that they are, or are under.
    Only those that may be shown are served; what an internal one provides is told.
    """
    reach = structure.derived(Layers).reach("unit")
    regions = _regions(structure)
    own = _branches(structure, reach.names)
    functions: dict[tuple[str, Holders], list[str]] = defaultdict(list)
    reached: dict[tuple[str, Holders], BitMap] = defaultdict(BitMap)
    for function in structure.functions:
        for branch, cells in _by_branch(structure, function).items():
            for holders, region in regions.items():
                if met := (cells & region) - own[branch]:
                    functions[branch, holders].append(function)
                    reached[branch, holders] |= met
    return Served(
        tuple(Region(holders, reach.called(cells)) for holders, cells in regions.items()),
        tuple(
            Flow(branch, holders, tuple(each), len(reached[branch, holders]))
            for (branch, holders), each in sorted(functions.items())
        ),
    )


def branch_of(structure: Structure, unit: str) -> str:
    """Give the branch of an open unit: itself, or the one above it that is next to the only root.

    Where there are several roots, it is the root.
    """
    path = (unit, *structure.above(unit))
    is_under_one = len(structure.roots) == 1 and len(path) > 1
    return path[-2] if is_under_one else path[-1]


def _regions(structure: Structure) -> dict[Holders, BitMap]:
    """Give the units of each region, those of nobody last."""
    function = structure.register.settings.responsibility_function
    shown = visible(structure).units
    names = structure.derived(Layers).reach("unit").names
    everybody = BitMap([place for place, name in enumerate(names) if name in shown])
    found = {holders: cells & everybody for holders, cells in provided(structure, function).items()}
    rest = everybody - BitMap.union(*found.values()) if found else everybody
    regions = {holders: cells for holders, cells in sorted(found.items()) if cells}
    return {**regions, **({(): rest} if rest else {})}


def _branches(structure: Structure, names: Sequence[str]) -> dict[str, BitMap]:
    found: dict[str, BitMap] = defaultdict(BitMap)
    for place, name in enumerate(names):
        found[branch_of(structure, name)].add(place)
    return found


def _by_branch(structure: Structure, function: str) -> dict[str, BitMap]:
    """Give the units to whom the units of each branch provide a function."""
    found: dict[str, BitMap] = defaultdict(BitMap)
    for holders, cells in provided(structure, function).items():
        for holder in holders:
            found[branch_of(structure, holder)] |= cells
    return found
