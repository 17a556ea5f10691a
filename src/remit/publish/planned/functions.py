"""Which functions are narrower on any day, and which kinds of subject they concern."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from remit.model.remit import Function
from remit.model.structure import SubjectKind
from remit.publish.planned.ever import Ever
from remit.resolve.asking import concerned
from remit.resolve.bearing import reached


class Functions:
    """Finds what goes with functions.

    Args:
        ever: The rows.
    """

    def __init__(self, ever: Ever) -> None:
        """Look at none yet."""
        self._ever = ever
        self._narrower: dict[str, frozenset[str]] = {}

    def narrower(self, function: str) -> frozenset[str]:
        """Give a function and all that are narrower."""
        known = self._narrower.get(function)
        if known is None:
            known = self._narrower[function] = reached({function}, self._next_narrower)
        return known

    def own_kinds(self, function: str) -> frozenset[SubjectKind]:
        """Give the kinds of subject that a function itself concerns."""
        return self._own_kinds.get(function, frozenset())

    def kinds(self, function: str) -> frozenset[SubjectKind]:
        """Give the kinds of subject that a function or a narrower one concerns."""
        return frozenset[SubjectKind]().union(*map(self.own_kinds, self.narrower(function)))

    def concerning(self, kind: SubjectKind) -> frozenset[str]:
        """Give the functions that concern a kind of subject themselves."""
        return frozenset(name for name, kinds in self._own_kinds.items() if kind in kinds)

    @cached_property
    def _own_kinds(self) -> Mapping[str, frozenset[SubjectKind]]:
        found: dict[str, frozenset[SubjectKind]] = {}
        for row in self._ever.all(Function):
            found[row.id] = found.get(row.id, frozenset()).union(concerned(row))
        return found

    def _next_narrower(self, function: str) -> Iterable[str]:
        return (row.id for row in self._ever.naming(Function, Function.FILE, function))
