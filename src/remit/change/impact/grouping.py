"""Changed answers put together as a person reads them: what, for whom, from whom to whom, when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from typing import TypeAlias

from msgspec import Struct

from remit.change.impact.answers import Changed
from remit.change.impact.attributes import Sets
from remit.change.impact.presence import Present
from remit.change.impact.sides import Sides
from remit.model.scope import Scope
from remit.model.structure import SUBJECT_KINDS, SubjectKind
from remit.resolve.answer import Status
from remit.resolve.compare import NOT_OPEN, Told
from remit.temporal.period import Period


class Group(Struct, frozen=True):
    """Answers to the same subjects that become others alike, for one function or several.

    `functions` are all of them. Each of `broadest` stands for itself and everything that
    is narrower; each of `alone` changes, and something narrower does not change alike. `whom` is
    a scope that means exactly the subjects on the first of the days; nothing where
    they are few, or no scope does.
    """

    functions: tuple[str, ...]
    broadest: tuple[str, ...]
    alone: tuple[str, ...]
    role: str
    kind: SubjectKind
    before: Told
    after: Told
    days: Period
    subjects: tuple[str, ...]
    whom: Scope | None = None
    only_with: Sets = ()


class Appearing(Struct, frozen=True, order=True):
    """Subjects that are there with the change only, or without it only, and what they are told.

    The counts are of the answers that coverage asks for, on the first of the days.
    """

    kind: SubjectKind
    opens: bool
    days: Period
    subjects: tuple[str, ...]
    answered: int
    contested: int
    gaps: int


class Grouped(Struct, frozen=True):
    """Changed answers as a person reads them.

    Answers to a kind of subject that a function is not for are left out, and whoever opens
    or closes is told apart.
    """

    groups: tuple[Group, ...] = ()
    appearing: tuple[Appearing, ...] = ()


Alike: TypeAlias = tuple[Period, str, SubjectKind, Told, Told, tuple[str, ...], Sets]


def grouped(
    changed: Iterable[Changed], present: Iterable[Present], sides: Callable[[date], Sides]
) -> Grouped:
    """Put together what a person reads as one: the same turn of the same subjects' answers.

    Args:
        changed: The changed answers.
        present: Who is there on one side only.
        sides: Gives a day before and after the change; each day is asked for once.

    Returns:
        By first day, then by function and role.
    """
    by_day: dict[date, list[Changed]] = defaultdict(list)
    for each in changed:
        by_day[each.days.start].append(each)
    groups: list[Group] = []
    alone: list[Changed] = []
    for day in sorted(by_day):
        both = sides(day)
        parts = [both.parted(each) for each in by_day[day]]
        told = [each for each, _ in parts if each and both.is_for(each)]
        groups += sorted(_groups(told, both), key=_place)
        alone += [each for _, each in parts if each and both.is_asked(each)]
    return Grouped(tuple(groups), tuple(sorted(_appearing(alone, present))))


def _groups(changed: Iterable[Changed], sides: Sides) -> Iterator[Group]:
    found: dict[Alike, list[str]] = defaultdict(list)
    for each in changed:
        own = each.days, each.role, each.kind, each.before, each.after
        found[(*own, each.subjects, each.only_with)].append(each.function)
    for alike, functions in found.items():
        days, role, kind, before, after, subjects, only_with = alike
        broadest, alone = said(functions, sides.narrower)
        yield Group(
            functions=tuple(functions),
            broadest=broadest,
            alone=alone,
            role=role,
            kind=kind,
            before=before,
            after=after,
            days=days,
            subjects=subjects,
            whom=sides.whom(kind, subjects),
            only_with=only_with,
        )


def _appearing(changed: Iterable[Changed], present: Iterable[Present]) -> Iterator[Appearing]:
    """Count the answers of whoever is there on one side only, on the first day of it."""
    told: dict[tuple[SubjectKind, str], list[tuple[Period, str]]] = defaultdict(list)
    for each in changed:
        if () in (each.only_with or ((),)):
            status = (each.after if each.before == NOT_OPEN else each.before).status
            for name in each.subjects:
                told[each.kind, name].append((each.days, status))
    for kind, opens, days, subjects in present:
        count = Counter(
            status
            for name in subjects
            for period, status in told[kind, name]
            if days.start in period
        )
        counts = (count[each.value] for each in (Status.ANSWERED, Status.CONTESTED, Status.GAP))
        yield Appearing(kind, opens, days, subjects, *counts)


def said(
    functions: Collection[str], narrower: Callable[[str], frozenset[str]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Say functions by as few as can be: the broadest that are there with all narrower ones.

    Args:
        functions: All of them.
        narrower: Gives everything that is narrower than a function.

    Returns:
        Those that stand for all that is narrower, too; and those that stand alone.

    Example:
        >>> tree = {"hr": frozenset({"pay", "leave"}), "money": frozenset({"tax"})}
        >>> said(["hr", "leave", "money", "pay"], lambda name: tree.get(name, frozenset()))
        (('hr',), ('money',))
    """
    there = frozenset(functions)
    whole = {each for each in functions if narrower(each) <= there}
    covered = frozenset[str]().union(*(narrower(each) for each in whole))
    return (
        tuple(each for each in functions if each in whole - covered),
        tuple(each for each in functions if each not in whole),
    )


def _place(group: Group) -> tuple[object, ...]:
    kind = SUBJECT_KINDS.index(group.kind)
    return group.broadest or group.alone, group.role, kind, group.days, group.subjects
