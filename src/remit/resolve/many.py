"""Answers for many who ask: whoever is the same to the remits in question has the same answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from remit.model.structure import Structure, SubjectKind
from remit.resolve.answer import Answer, Question, RoleAnswer
from remit.resolve.candidates import Candidate, Drawer, Given
from remit.resolve.who import Answers
from remit.resolve.written import Terms

Same: TypeAlias = tuple[SubjectKind, str, Terms]
"""Kind, country where that matters, and which of the terms in question hold: the same answer."""


def answers_for_many(structure: Structure, question: Question, roles: Sequence[str] = ()) -> Answer:
    """Say who answers, as `who_answers` does, to one of many who ask without attributes.

    Args:
        structure: The organisation on the day asked about.
        question: Subject and function.
        roles: Which roles to ask for; all, unless said.
    """
    return structure.derived(_Shared).to(question, roles)


class _Shared(Answers):
    """The answers of one day, each found once for all who are the same to its remits."""

    def __init__(self, structure: Structure) -> None:
        super().__init__(structure)
        self._asked: dict[tuple[str, str], _Asked] = {}

    def _in_role(self, question: Question, role: str, terms: Terms, given: Given) -> RoleAnswer:
        key = question.function, role
        asked = self._asked.get(key)
        if asked is None:
            asked = self._asked[key] = self._in_question(*key)
        country = self._structure.country_of(question.subject) if asked.countries else ""
        stands = country if country in asked.countries else ""
        same = question.subject.kind, stands, terms & asked.terms
        found = asked.answers.get(same)
        if found is None:
            found = asked.answers[same] = super()._in_role(question, role, terms, given)
        return found

    def _in_question(self, function: str, role: str) -> _Asked:
        remits = [
            each
            for path in self._reading.layers.path(function)
            for drawer in self._drawers(path, role)
            for each in drawer.all
        ]
        terms = frozenset(term for each in remits for term in _terms(each))
        return _Asked(terms, frozenset(each.country for each in remits if each.country), {})

    def _drawers(self, function: str, role: str) -> tuple[Drawer, Drawer]:
        candidates = self._reading.candidates
        return candidates.held(function, role), candidates.hindered(function, role)


class _Asked(Struct, frozen=True):
    """What a question about a function in a role hangs on, and the answers found.

    `terms` are those of all scopes in question; `countries` those in which a holder stands,
    for whoever stands there is told before the others.
    """

    terms: Terms
    countries: frozenset[str]
    answers: dict[Same, RoleAnswer]


def _terms(candidate: Candidate) -> Iterator[str]:
    for alternative in candidate.scope.alternatives:
        yield from alternative.plain
        yield from alternative.excepted
