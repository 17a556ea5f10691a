"""Why somebody may not: which right is lacking, for whom, on which days, and who has it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from remit.model.post import Appointment
from remit.model.structure import Structure
from remit.rights.approvers import is_allowed
from remit.rights.asked import asked_for
from remit.rights.days import joined, on
from remit.rights.index import Rights
from remit.rights.judged import Judged, judged
from remit.rights.right import ROOT, Right
from remit.rights.touched import Touched
from remit.temporal.period import Period


class Instead(Struct, frozen=True):
    """A unit that answers, and who is on its posts, or on those of units to which it lends."""

    unit: str
    appointments: tuple[Appointment, ...]


class Lacks(Struct, frozen=True):
    """A right that somebody lacks.

    Args:
        right: What they would have to be able to do.
        unit: The unit touched, or `ROOT`.
        asked: The open units that would have to be answered for: the unit itself, or what
            stands for it; none where no unit is open.
        days: The days covered on which the right is lacking.
        instead: Who could: the units that answer for one of those asked.
    """

    right: Right
    unit: str
    asked: tuple[str, ...]
    days: Period
    instead: tuple[Instead, ...]


def lacks(
    before: Structure, after: Structure, wanted: Iterable[tuple[Right, Touched]], person: str
) -> tuple[Lacks, ...]:
    """Say which rights a person lacks for what a change needs; nothing where they may.

    Args:
        before: The organisation on the day on which the person acts, as known before.
        after: The same on that day, as it would be known after.
        wanted: What is touched, and what each takes.
        person: The opaque id of a person.
    """
    acting = before.derived(Rights)
    found = [
        ((right, each.unit, _asked(day, one), _instead(acting, day, one, right)), one.covers)
        for right, each in wanted
        for one in judged(before, after, each)
        for day in (on(before, one.day),)
        if not is_allowed(acting, day.derived(Rights), person, right, one.unit)
    ]
    return tuple(
        Lacks(right, unit, asked, days, instead)
        for (right, unit, asked, instead), days in joined(found)
    )


def _asked(day: Structure, one: Judged) -> tuple[str, ...]:
    return asked_for(day, one.unit)


def _instead(acting: Rights, day: Structure, one: Judged, right: Right) -> tuple[Instead, ...]:
    """Give who could: those who answer for the unit or, where nobody can act for these, the root.

    Where somebody proposes, nobody does so for them.
    """
    found = _answering(acting, day, one.unit, right)
    if right == "proposes" or any(each.appointments for each in found):
        return found
    return found + tuple(e for e in _answering(acting, day, ROOT, right) if e not in found)


def _answering(acting: Rights, day: Structure, unit: str, right: Right) -> tuple[Instead, ...]:
    rights = day.derived(Rights)
    units = {each for asked in asked_for(day, unit) for each in rights.answering(right, asked)}
    return tuple(Instead(each, acting.appointments(each)) for each in sorted(units))
