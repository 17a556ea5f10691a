"""Subjects of a day: whether there is one, and what took its place."""

from __future__ import annotations

from remit.model.body import Body
from remit.model.structure import Structure, Subject
from remit.model.unit import Unit


def is_open(structure: Structure, subject: Subject) -> bool:
    """Tell whether a subject is one of the day's."""
    if subject.kind == "unit":
        return subject.id in structure.units
    if subject.kind == "body":
        return subject.id in structure.bodies
    return structure.register.knows("countries", subject.id)


def successors(structure: Structure, subject: Subject) -> tuple[str, ...]:
    """Give what took the place of a unit or body: what its last version before the day names.

    A unit that has closed with the unit above it has its last version cut there.
    """
    register = structure.register
    if subject.kind == "unit":
        versions = register.history(Unit, subject.id).versions
        ended = [each for each in versions if _has_held(structure, each)]
        return ended[-1].successors if ended else ()
    body = register.history(Body, subject.id).before(structure.day)
    return body.successors if body is not None else ()


def _has_held(structure: Structure, unit: Unit) -> bool:
    days = structure.days.of(unit)
    return bool(days) and days[0].period.end <= structure.day
