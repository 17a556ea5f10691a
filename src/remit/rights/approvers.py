"""Who may approve what: where nobody may for a unit, whoever may for the root (DESIGN 5)."""

from __future__ import annotations

from remit.model.unit import Unit
from remit.rights.asked import asked_for
from remit.rights.index import Rights
from remit.rights.right import ROOT, Right


def approvers(acting: Rights, on: Rights, right: Right, unit: str) -> tuple[str, ...]:
    """List the persons who may approve what touches a unit; nobody: only on the machine itself.

    Args:
        acting: The rights of the day on which they act.
        on: Those of a day that the change covers.
        right: What it takes: `approves`, or `administers` where that is given.
        unit: The unit touched, or `ROOT`.
    """
    return acting.persons(on, right, unit) or acting.persons(on, right, ROOT)


def is_allowed(acting: Rights, on: Rights, person: str, right: Right, unit: str) -> bool:
    """Tell whether a person may propose what touches a unit, or is among its approvers."""
    if right == "proposes":
        return acting.may(on, person, right, unit)
    return acting.may(on, person, right, unit) or person in approvers(acting, on, right, unit)


def allowed(acting: Rights, on: Rights, person: str, right: Right) -> frozenset[str]:
    """Give everything for which `is_allowed` is true: units open or not, and perhaps `ROOT`."""
    own, day = acting.acts_for.get(person, frozenset()), on.structure
    found = set(on.covered(own, right))
    is_of_root = bool(day.roots) and found.issuperset(day.roots)
    if is_of_root and right != "proposes":
        found |= day.units.keys() - set(on.covered(acting.acting_for, right))
    for (unit,) in day.register.all(Unit):
        if unit not in day.units and (asked := asked_for(day, unit)) and found.issuperset(asked):
            found.add(unit)
    return frozenset(found | {ROOT}) if is_of_root else frozenset(found)
