"""Answers for many who ask: whoever is reached by the same remits has the same answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from remit.model.structure import Structure, SubjectKind
from remit.resolve.answer import Answer, Question, RoleAnswer
from remit.resolve.candidates import Candidate, Given
from remit.resolve.who import Answers
from remit.resolve.written import Terms

Reached: TypeAlias = tuple[frozenset[Candidate], frozenset[Candidate]]
"""What reaches a subject on one level: remits in force, and those that are hindered."""

Same: TypeAlias = tuple[SubjectKind, str, str, str, tuple[Reached, ...]]
"""Kind, function, role, country where that matters, and what reaches: the same answer."""


def answers_for_many(structure: Structure, question: Question, roles: Sequence[str] = ()) -> Answer:
    """Say who answers, as `who_answers` does, to one of many who ask without attributes.

    Args:
        structure: The organisation on the day asked about.
        question: Subject and function.
        roles: Which roles to ask for; all, unless said.
    """
    return structure.derived(_Shared).to(question, roles)


class _Shared(Answers):
    """The answers of one day, each found once for all that are reached by the same remits."""

    def __init__(self, structure: Structure) -> None:
        super().__init__(structure)
        self._found: dict[Same, RoleAnswer] = {}

    def _in_role(self, question: Question, role: str, terms: Terms, given: Given) -> RoleAnswer:
        same = self._same(question, role, terms)
        found = self._found.get(same)
        if found is None:
            found = self._found[same] = super()._in_role(question, role, terms, given)
        return found

    def _same(self, question: Question, role: str, terms: Terms) -> Same:
        candidates = self._reading.candidates
        country, stands = self._structure.country_of(question.subject), ""
        reached = []
        for each in self._reading.layers.path(question.function):
            held, hindered = candidates.held(each, role), candidates.hindered(each, role)
            reached.append((frozenset(held.reaching(terms)), frozenset(hindered.reaching(terms))))
            # Those whose holder stands in the subject's country are told before the others.
            if held.standing_in(country) or hindered.standing_in(country):
                stands = country
        return question.subject.kind, question.function, role, stands, tuple(reached)
