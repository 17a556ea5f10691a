"""Changed answers put together as a person reads them: what, for whom, from whom to whom, when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from remit.change.impact.answers import Changed
from remit.change.impact.attributes import Sets
from remit.change.impact.whom import Whom
from remit.model.scope import Scope
from remit.model.structure import Structure, SubjectKind
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

    The counts are of their answers in all functions and roles, asked without attributes.
    """

    kind: SubjectKind
    opens: bool
    days: Period
    subjects: tuple[str, ...]
    answered: int
    contested: int
    gaps: int


class Grouped(Struct, frozen=True):
    """Changed answers as a person reads them; whoever opens or closes is told apart."""

    groups: tuple[Group, ...] = ()
    appearing: tuple[Appearing, ...] = ()


Alike: TypeAlias = tuple[Period, str, SubjectKind, Told, Told, tuple[str, ...], Sets]


class Sides:
    """A day before and after a change, and how its subjects and functions are said.

    Args:
        before: The organisation that day without the change.
        after: The organisation with it.
        scopes: The scopes of the remits that are touched.
    """

    def __init__(self, before: Structure, after: Structure, scopes: Collection[Scope]) -> None:
        """Know nothing yet."""
        self.before = before
        self.after = after
        self._whom = Whom(after, scopes)
        self._narrower: dict[str, frozenset[str]] = {}

    def whom(self, kind: SubjectKind, subjects: Collection[str]) -> Scope | None:
        """Give a scope that means the subjects, as the change has it."""
        return self._whom.scope(kind, subjects)

    def parted(self, changed: Changed) -> tuple[Changed | None, Changed | None]:
        """Part what changed for subjects that are there on both sides from all else."""
        if NOT_OPEN not in {changed.before, changed.after}:
            return changed, None
        absent = self._absent(changed)
        there = tuple(each for each in changed.subjects if each not in absent)
        return (
            replace(changed, subjects=there) if there else None,
            replace(changed, subjects=tuple(sorted(absent))) if absent else None,
        )

    def _absent(self, changed: Changed) -> frozenset[str]:
        one, other = (_there(each, changed.kind) for each in (self.before, self.after))
        return frozenset(each for each in changed.subjects if each not in one or each not in other)

    def narrower(self, function: str) -> frozenset[str]:
        """Give the functions that are narrower, after the change or, where it ends it, before."""
        if not self._narrower:
            self._narrower = dict(_narrower(self.before)) | dict(_narrower(self.after))
        return self._narrower.get(function, frozenset())


def grouped(changed: Iterable[Changed], sides: Callable[[date], Sides]) -> Grouped:
    """Put together what a person reads as one: the same turn of the same subjects' answers.

    Args:
        changed: The changed answers.
        sides: Gives a day before and after the change; each day is asked for once.

    Returns:
        By first day, then by function and role.
    """
    by_day: dict[date, list[Changed]] = defaultdict(list)
    for each in changed:
        by_day[each.days.start].append(each)
    groups: list[Group] = []
    appearing: list[Appearing] = []
    for day in sorted(by_day):
        both = sides(day)
        parts = [both.parted(each) for each in by_day[day]]
        groups += sorted(_groups([each for each, _ in parts if each], both), key=_place)
        appearing += sorted(_appearing(each for _, each in parts if each))
    return Grouped(tuple(groups), tuple(appearing))


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


def _appearing(changed: Iterable[Changed]) -> Iterator[Appearing]:
    found: dict[tuple[SubjectKind, bool, Period], list[Changed]] = defaultdict(list)
    for each in changed:
        found[each.kind, each.before == NOT_OPEN, each.days].append(each)
    for (kind, opens, days), alike in found.items():
        names = frozenset[str]().union(*(each.subjects for each in alike))
        count: Counter[str] = Counter()
        for each in alike:
            if () in (each.only_with or ((),)):
                told = each.after if opens else each.before
                count[told.status] += len(each.subjects)
        counts = (count[each.value] for each in (Status.ANSWERED, Status.CONTESTED, Status.GAP))
        yield Appearing(kind, opens, days, tuple(sorted(names)), *counts)


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


def _there(structure: Structure, kind: SubjectKind) -> Collection[str]:
    """Give the subjects of a kind, to be looked up."""
    if kind == "country":
        return frozenset(structure.countries)
    return structure.units if kind == "unit" else structure.bodies


def _narrower(structure: Structure) -> Iterator[tuple[str, frozenset[str]]]:
    found: dict[str, set[str]] = defaultdict(set)
    for function in structure.functions:
        for broader in structure.broader(function)[1:]:
            found[broader].add(function)
    return ((name, frozenset(found[name])) for name in structure.functions)


def _place(group: Group) -> tuple[object, ...]:
    return group.broadest or group.alone, group.role, group.kind, group.days, group.subjects
