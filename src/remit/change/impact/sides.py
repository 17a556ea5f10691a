"""A day on both sides of a change: who is there, what is narrower, and how subjects are said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from msgspec.structs import replace

from remit.change.impact.answers import Changed
from remit.change.impact.whom import Whom
from remit.model.scope import Scope
from remit.model.structure import Structure, SubjectKind
from remit.resolve.asking import asked_of, concerned
from remit.resolve.compare import NOT_OPEN
from remit.resolve.layers import Asked


class Sides:
    """A day before and after a change, and how its subjects and functions are said.

    Args:
        before: The organisation that day without the change.
        after: The organisation with it.
        scopes: The scopes of the remits that are touched, the simplest first.
    """

    def __init__(self, before: Structure, after: Structure, scopes: Sequence[Scope]) -> None:
        """Know nothing yet."""
        self.before = before
        self.after = after
        self._whom = Whom(after, scopes)
        self._narrower: dict[str, frozenset[str]] = {}

    def whom(self, kind: SubjectKind, subjects: Sequence[str]) -> Scope | None:
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

    def is_for(self, changed: Changed) -> bool:
        """Tell whether the function is for this kind of subject, on either side."""
        rows = (each.functions.get(changed.function) for each in (self.before, self.after))
        return any(row is not None and changed.kind in concerned(row) for row in rows)

    def is_asked(self, changed: Changed) -> bool:
        """Tell whether coverage asks the question, where the subjects are there."""
        opens = changed.before == NOT_OPEN
        asked = changed.kind, changed.function, changed.role
        return asked in (self._asked_after if opens else self._asked_before)

    @cached_property
    def _asked_before(self) -> frozenset[Asked]:
        return frozenset(asked_of(self.before))

    @cached_property
    def _asked_after(self) -> frozenset[Asked]:
        return frozenset(asked_of(self.after))

    def narrower(self, function: str) -> frozenset[str]:
        """Give the functions that are narrower, after the change or, where it ends it, before."""
        if not self._narrower:
            self._narrower = dict(_narrower(self.before)) | dict(_narrower(self.after))
        return self._narrower.get(function, frozenset())


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
