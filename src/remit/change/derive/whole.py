"""All steps tried together: what relieves whom, what is refused, and what is still missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from remit.change.compile.compiling import lay
from remit.change.compile.desk import Desk
from remit.change.derive.records import as_steps
from remit.change.diff import diff
from remit.model.post import Appointment
from remit.model.register import Register
from remit.model.step import Appoint, Draft, Regroup, Step


def whole(before: Register, after: Register, steps: Sequence[Step]) -> list[Step]:
    """Give steps that lead from one register to the other: those given, and records.

    A step that cannot be compiled among the others, as a closing that leaves something
    behind, is left out, and what it would have made is recorded.
    """
    found = _relieving(before, after, _regrouped(steps))
    while True:
        desk = _laid(before, found)
        missing = list(as_steps(diff(desk.register(), after)))
        refused = {each.step for each in _laid(before, [*found, *missing]).faults}
        well = [each for number, each in enumerate(found, start=1) if number not in refused]
        if len(well) == len(found):
            return _needed(before, [*found, *missing])
        found = well


def _needed(before: Register, steps: list[Step]) -> list[Step]:
    """Leave out the steps that make nothing: others have made it."""
    making = {each.step for each in _laid(before, steps).made}
    return [each for number, each in enumerate(steps, start=1) if number in making]


def _laid(register: Register, steps: Sequence[Step]) -> Desk:
    desk = Desk(register)
    lay(desk, Draft("", steps=tuple(steps)))
    return desk


def _regrouped(steps: Sequence[Step]) -> list[Step]:
    """Let members that join or leave a group on one day do it in one step."""
    found: dict[Any, Step] = {}
    for number, step in enumerate(steps):
        if not isinstance(step, Regroup):
            found[number] = step
            continue
        place = step.group, step.on, step.source, step.as_of, step.note
        known = found.get(place)
        if isinstance(known, Regroup):
            both = replace(known, add=known.add + step.add, remove=known.remove + step.remove)
            found[place] = both
        else:
            found[place] = step
    return list(found.values())


def _relieving(before: Register, after: Register, steps: list[Step]) -> list[Step]:
    """Let whoever comes onto a post relieve who is on it, where that is what is wanted."""
    plain = [replace(each, beside=False) if isinstance(each, Appoint) else each for each in steps]
    if plain == steps:
        return steps
    made = _laid(before, plain).register().all(Appointment)
    wanted = after.all(Appointment)
    crowded = {key[0] for key in made.keys() | wanted.keys() if made.get(key) != wanted.get(key)}
    return [
        beside if isinstance(beside, Appoint) and beside.post in crowded else alone
        for beside, alone in zip(steps, plain, strict=True)
    ]
