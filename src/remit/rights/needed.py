"""Which approvals a change needs, from whom, and whether those given are enough (DESIGN 5)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from remit.model.change import Entry
from remit.model.structure import Structure
from remit.rights.approvers import approvers, is_allowed
from remit.rights.days import joined, on
from remit.rights.gained import given
from remit.rights.index import Rights
from remit.rights.judged import judged
from remit.rights.right import Right
from remit.rights.touched import Touched, touched
from remit.rights.widened import gains
from remit.temporal.period import Period


class Need(Struct, frozen=True, order=True):
    """An approval that a change needs: by somebody who may, for a unit, on days without a hole.

    Args:
        unit: A unit touched, or for which somebody is given a right; or `ROOT`.
        right: What it takes: `approves`, or `administers` where that right is given.
        days: The days covered.
        persons: Who may, on the day of the act; nobody: only on the machine itself.
    """

    unit: str
    right: Right
    days: Period
    persons: tuple[str, ...]


class Approval(Struct, frozen=True):
    """What somebody approved, and on which day."""

    person: str
    day: date


def needed(before: Structure, after: Structure, entries: Iterable[Entry]) -> tuple[Need, ...]:
    """Give the approvals that a change needs, and who may give each.

    Of the persons named, those who proposed the change or gain by it are barred all the same:
    see `barred`.

    Args:
        before: The organisation on the day of the act, as known before.
        after: The same on that day, as it would be known after.
        entries: What is to be recorded.
    """
    acting = before.derived(Rights)
    found = (
        (
            (each.unit, right, approvers(acting, _rights(before, one.day), right, one.unit)),
            one.covers,
        )
        for right, each in wanted(before, after, entries)
        for one in judged(before, after, each)
    )
    return tuple(Need(unit, right, days, who) for (unit, right, who), days in joined(found))


def wanted(
    before: Structure, after: Structure, entries: Iterable[Entry]
) -> tuple[tuple[Right, Touched], ...]:
    """Give what has to be approved: all that is touched, and all for which a right is given.

    Who gives a right has it: so no unit is given one for another without somebody who may
    approve for that other, and none is given `administers` by whoever does not administer.
    """
    found: set[tuple[Right, Touched]] = {
        ("approves", each) for each in touched(before, after, entries)
    }
    for each in given(before, after):
        right: Right = "administers" if each.right == "administers" else "approves"
        found.update((right, Touched(subject, each.days)) for subject in each.subjects)
    return tuple(sorted(found))


def unmet(
    before: Structure, after: Structure, entries: Iterable[Entry], approvals: Iterable[Approval]
) -> tuple[Need, ...]:
    """Give the needs that no approval meets; nothing where all are met.

    An approval counts with the rights of the day on which it was given. Whoever gains by the
    change gives none; that nobody approves what they proposed, the caller sees to, who knows.

    Args:
        before: The organisation on the day on which it is to be recorded, as known before.
        after: The same on that day, as it would be known after.
        entries: What is to be recorded.
        approvals: Who approved, and when.
    """
    entries = tuple(entries)
    left = list(needed(before, after, entries))
    for each in approvals:
        then, later = on(before, each.day), on(after, each.day)
        if gains(then, later, each.person):
            continue
        left = [need for need in left if not _meets(then, later, need, each.person)]
    return tuple(left)


def _meets(before: Structure, after: Structure, need: Need, person: str) -> bool:
    acting = before.derived(Rights)
    return all(
        is_allowed(acting, _rights(before, one.day), person, need.right, one.unit)
        for one in judged(before, after, Touched(need.unit, need.days))
    )


def _rights(structure: Structure, day: date) -> Rights:
    return on(structure, day).derived(Rights)
