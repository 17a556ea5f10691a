"""Who is asked for a unit that is not there on a day: the nearest above it, or the root."""

from __future__ import annotations

from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.rights.right import ROOT


def asked_for(structure: Structure, unit: str) -> tuple[str, ...]:
    """Give the open units that have to be answered for, that something about a unit be edited.

    They are the unit itself where it is open; else the nearest above it that is, as it was
    last; else every root.

    Args:
        structure: The organisation on the day asked about.
        unit: A unit, whether open or not, or `ROOT`.

    Returns:
        None where no unit is open that day: then nobody answers for anything.
    """
    passed: set[str] = set()
    while unit not in structure.units:
        if unit == ROOT or unit in passed:
            return structure.roots
        passed.add(unit)
        unit = above(structure, unit)
    return (unit,)


def known_above(before: Structure, after: Structure, unit: str) -> str:
    """Give a unit, or where it is new the nearest above it that is not; or `ROOT`.

    Args:
        before: The organisation as known before a change.
        after: The same as known after it, on the day asked about.
        unit: A unit, or `ROOT`.
    """
    passed: set[str] = set()
    while unit != ROOT and not before.register.knows(Unit.FILE, unit):
        if unit in passed:
            return ROOT
        passed.add(unit)
        unit = above(after, unit)
    return unit


def above(structure: Structure, unit: str) -> str:
    """Give what a unit is part of on a day; else what it was last, or will be first; or `ROOT`."""
    history, day = structure.register.history(Unit, unit), structure.day
    version = history.on(day) or history.before(day) or history.after(day)
    return version.part_of if version is not None else ROOT
