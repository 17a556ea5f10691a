"""Whom a scope may mean on any day: never fewer than it does mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from remit.model.body import Body
from remit.model.place import Country
from remit.model.remit import Remit
from remit.model.scope import Alternative, Scope, Term
from remit.model.structure import SubjectKind
from remit.model.unit import Designated, Unit
from remit.publish.planned.ever import Ever
from remit.publish.planned.kin import Kin
from remit.resolve.answer import PROVIDES
from remit.resolve.bearing import functions_ever

Subjects = frozenset[str]

_NOBODY: Subjects = frozenset()


class Reached:
    """The subjects of scopes, each found once.

    Args:
        ever: The rows.
        kin: What is with what.
    """

    def __init__(self, ever: Ever, kin: Kin) -> None:
        """Look at no scope yet."""
        self._ever = ever
        self._kin = kin
        self._scopes: dict[tuple[SubjectKind, Scope], Subjects] = {}
        self._terms: dict[tuple[SubjectKind, str, str], Subjects] = {}

    @cached_property
    def units(self) -> Subjects:
        """Every unit."""
        return frozenset(row.id for row in self._ever.all(Unit))

    @cached_property
    def bodies(self) -> Subjects:
        """Every body."""
        return frozenset(row.id for row in self._ever.all(Body))

    @cached_property
    def countries(self) -> Subjects:
        """Every country."""
        both = self._ever.before, self._ever.after
        return frozenset(code for each in both for code in each.ids(Country.FILE))

    def everybody(self, kind: SubjectKind) -> Subjects:
        """Give every subject of a kind."""
        return {"unit": self.units, "body": self.bodies, "country": self.countries}[kind]

    def of(self, scope: Scope, kind: SubjectKind) -> Subjects:
        """Give the subjects of a kind that a scope may mean."""
        found = self._scopes.get((kind, scope))
        if found is None:
            parts = (self._alternative(terms, kind) for terms in scope.alternatives)
            found = self._scopes[kind, scope] = _NOBODY.union(*parts)
        return found

    def _alternative(self, terms: Alternative, kind: SubjectKind) -> Subjects:
        plain = [self._term(term, kind) for term in terms if not term.excepted]
        return plain[0].intersection(*plain[1:])

    def _term(self, term: Term, kind: SubjectKind) -> Subjects:
        key = kind, term.word, term.id
        found = self._terms.get(key)
        if found is None:
            found = self._terms[key] = self._find(term, kind)
        return found

    def _find(self, term: Term, kind: SubjectKind) -> Subjects:
        if term.word == "group":
            return self._group(term.id, kind)
        if term.word == "under":
            return _NOBODY.union(*self._under(term.id, kind))
        if kind == "unit":
            return self._units(term)
        if term.word == "everywhere" and kind == "country":
            return self.countries
        return frozenset({term.id}) if term.word == kind else _NOBODY

    def _units(self, term: Term) -> Subjects:
        match term.word:
            case "everyone" | "everywhere":
                return self.units
            case "unit":
                return frozenset({term.id})
            case "within":
                return self._kin.under({term.id})
            case "country":
                return self._kin.standing_in(term.id)
            case _:
                rows = self._ever.naming(Designated, "designations", term.id)
                return frozenset(row.unit for row in rows)

    @cached_property
    def holders(self) -> Mapping[Scope, set[str]]:
        """The units that hold remits of each scope."""
        found: dict[Scope, set[str]] = {}
        for row in self._ever.all(Remit):
            found.setdefault(row.scope, set()).add(row.holder)
        return found

    @cached_property
    def responsible(self) -> frozenset[str]:
        """The units that may hold the responsibility answer for somebody."""
        rows = self._ever.all(Remit)
        return frozenset(row.holder for row in rows if self._is_of_responsibility(row))

    def _group(self, group: str, kind: SubjectKind) -> Subjects:
        members = self._kin.members(group)
        found = members & self.everybody(kind)
        if kind == "unit":
            return found.union(*(self._kin.standing_in(code) for code in members & self.countries))
        return found

    def _under(self, holder: str, kind: SubjectKind) -> Iterator[Subjects]:
        """Give those for whom a unit may hold the responsibility answer."""
        for row in self._ever.naming(Remit, Unit.FILE, holder):
            if row.holder == holder and self._is_of_responsibility(row):
                yield self.of(row.scope, kind)

    def _is_of_responsibility(self, row: Remit) -> bool:
        return row.role == PROVIDES and row.function in self._responsibility

    @cached_property
    def _responsibility(self) -> frozenset[str]:
        both = self._ever.before, self._ever.after
        return frozenset(
            name
            for each in both
            for name in functions_ever(each, each.settings.responsibility_function)
        )
