"""The timeline of an answer: stretches of days with one answer, and what cut them (DESIGN 4.6)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from remit.model.event import ChangeEvent
from remit.model.structure import Structure
from remit.resolve.answer import Link, Question, RoleAnswer, Status
from remit.resolve.bearing import asks_responsibility, far, near, remits_ever
from remit.resolve.cuts import cut_by, responsibility
from remit.resolve.events import days_of
from remit.resolve.state import State, asked, compares, state
from remit.temporal.period import BEGINNING, ENDLESS, Period

_A_DAY = timedelta(days=1)


class Spell(Struct, frozen=True):
    """Days without a hole on which status, holders and winners are the same.

    `winners` are as on the first of them; `cut_by` is what happened on that day, and
    nothing where the spell has no first day.
    """

    days: Period
    status: Status
    holders: tuple[str, ...] = ()
    winners: tuple[Link, ...] = ()
    cut_by: tuple[ChangeEvent, ...] = ()


class Line(Struct, frozen=True):
    """The timeline in one role: spells in order that leave no day out."""

    role: str
    spells: tuple[Spell, ...]


def timeline(structure: Structure, question: Question) -> tuple[Line, ...]:
    """Say who answered on every day, from the beginning to endless.

    Only days are asked on which something happened that can matter. It asks without
    attributes, as DESIGN 4.2 has it.

    Args:
        structure: The organisation on any day.
        question: Subject, function and role (blank: all).

    Returns:
        A line a role, in the order of roles.
    """
    roles = [question.role] if question.role else list(structure.roles)
    plain = replace(question, attributes={})
    return tuple(Line(role, _spells(structure, replace(plain, role=role))) for role in roles)


def at(structure: Structure, day: date) -> Structure:
    """Give the same organisation, as known at the same instant, on another day."""
    if day == structure.day:
        return structure
    return Structure(structure.register, day, structure.head, structure.days)


def _spells(structure: Structure, question: Question) -> tuple[Spell, ...]:
    turns = list(_turns(structure, question))
    ends = (*(day for day, _ in turns[1:]), ENDLESS)
    return tuple(
        _spell(structure, question, Period(day, end), part)
        for (day, part), end in zip(turns, ends, strict=True)
    )


def _spell(structure: Structure, question: Question, days: Period, part: RoleAnswer) -> Spell:
    cut: tuple[ChangeEvent, ...] = ()
    if days.start != BEGINNING:
        before, first = (at(structure, each) for each in (days.start - _A_DAY, days.start))
        cut = cut_by(before, first, question)
    return Spell(days, part.status, part.holders, part.chain[: part.winners], cut)


def _turns(structure: Structure, question: Question) -> Iterator[tuple[date, RoleAnswer]]:
    """Give the days on which an answer becomes another, and what it is from then on."""
    last: State | None = None
    for day, part in _asked(structure, question):
        if state(part) != last:
            yield day, part
        last = state(part)


def _asked(structure: Structure, question: Question) -> Iterator[tuple[date, RoleAnswer]]:
    """Ask wherever something near happened, and where something far did while it can matter."""
    register, subject = structure.register, question.subject
    remits = remits_ever(register, question.function, question.role)
    days = {BEGINNING} | days_of(register, near(register, subject, question.function, remits))
    if asks_responsibility(remits):
        days |= {day for day, _ in _turns(structure, responsibility(structure, question))}
    far_days = sorted(days_of(register, far(register, subject.kind, remits)))
    for start, end in pairwise((*sorted(days), ENDLESS)):
        part = asked(at(structure, start), question)
        yield start, part
        if compares(part):
            for day in far_days[bisect_right(far_days, start) : bisect_left(far_days, end)]:
                yield day, asked(at(structure, day), question)
