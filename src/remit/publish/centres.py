"""Transfers by the centre that took over: how far each of them is served from there now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from msgspec import Struct
from pyroaring import BitMap

from remit.model.remit import Measure, Transfer
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.provided import provided
from remit.publish.public.rows import public_rows_of
from remit.publish.visible import visible
from remit.resolve.layers import Layers


class Taken(Struct, frozen=True):
    """A transfer, and how many open units the centre serves in its function on the day."""

    transfer: Transfer
    served: int


class Centre(Struct, frozen=True):
    """A unit that, itself or by one under it, took over functions; the earliest first."""

    unit: str
    taken: tuple[Taken, ...]


def centres(structure: Structure) -> tuple[Centre, ...]:
    """Give the centres that took over functions, the one with most transfers first."""
    return structure.derived(_centres)


def centre_of(structure: Structure, unit: str) -> str:
    """Give the centre to which a unit belongs: the nearest, from itself up, with a designation.

    Where none has any, it is the unit itself. One that is not open belongs where it will, or
    did.
    """
    return next((each for each in _up(structure, unit) if each in structure.designations_of), unit)


def measures_of(structure: Structure, transfer: str) -> tuple[Measure, ...]:
    """Give what was measured after a transfer, up to the day, the earliest first."""
    return structure.derived(_measures).get(transfer, ())


def _up(structure: Structure, unit: str) -> Iterator[str]:
    passed: set[str] = set()
    while unit and unit not in passed:
        yield unit
        passed.add(unit)
        known = structure.register.history(Unit, unit)
        day = structure.day
        row = structure.units.get(unit) or known.after(day) or known.before(day)
        unit = row.part_of if row is not None else ""


def _centres(structure: Structure) -> tuple[Centre, ...]:
    found: dict[str, list[Transfer]] = defaultdict(list)
    for row in _told(structure):
        found[centre_of(structure, row.to)].append(row)
    made = (_centre(structure, unit, rows) for unit, rows in found.items())
    return tuple(sorted(made, key=lambda each: (-len(each.taken), each.unit)))


def _centre(structure: Structure, unit: str, rows: Iterable[Transfer]) -> Centre:
    own = {name for name in structure.units if unit in (name, *structure.above(name))}
    return Centre(unit, tuple(Taken(row, _served(structure, own, row.function)) for row in rows))


def _told(structure: Structure) -> list[Transfer]:
    row = public_rows_of(structure).row
    rows = (each for each in structure.transfers.values() if row(each) is not None)
    # Those without a day stand after those with one.
    return sorted(rows, key=lambda each: (not each.on.text, each.on.days.start, each.id))


def _served(structure: Structure, own: AbstractSet[str], function: str) -> int:
    """Count the units to which those of a centre provide a function, or a part of it."""
    reach = structure.derived(Layers).reach("unit")
    cells = BitMap()
    for each in _parts(structure, function):
        for holders, provided_to in provided(structure, each).items():
            if not own.isdisjoint(holders):
                cells |= provided_to
    return len(visible(structure).units.keys() & set(reach.called(cells)))


def _parts(structure: Structure, function: str) -> Iterator[str]:
    """Give a function and all narrower ones, as far as they are in force."""
    return (each for each in structure.functions if function in structure.broader(each))


def _measures(structure: Structure) -> Mapping[str, tuple[Measure, ...]]:
    row = public_rows_of(structure).row
    found: dict[str, list[Measure]] = defaultdict(list)
    rows = sorted(structure.measures, key=lambda each: (each.on.days.start, each.what))
    for each in rows:
        if each.on.days.start <= structure.day and row(each) is not None:
            found[each.of].append(each)
    return {transfer: tuple(each) for transfer, each in found.items()}
