"""Who answers, and why: the fast reading, which answers as `definition.py` does."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from pyroaring import BitMap

from remit.model.structure import Structure, SubjectKind
from remit.resolve.answer import Answer, Link, Question, RoleAnswer, Status
from remit.resolve.candidates import Candidate, Given
from remit.resolve.passing import Passing
from remit.resolve.reading import Level, Reading, status_of
from remit.resolve.subject import is_open, successors
from remit.resolve.written import Terms
from remit.temporal.attest import weakest


class Matched(Struct, frozen=True, eq=False):
    """A candidate that matches, how many steps away, and for whom it answers."""

    candidate: Candidate
    distance: int
    extent: BitMap


def who_answers(structure: Structure, question: Question, roles: Sequence[str] = ()) -> Answer:
    """Say who answers, for one role or for several, with the chain and who was passed over.

    Args:
        structure: The organisation on the day asked about.
        question: Subject, function, role (blank: all) and attributes. Its function
            and role exist on some day.
        roles: Which roles to ask for where the question names none; all, unless said.

    Returns:
        A part a role, in the order of roles.
    """
    return structure.derived(Answers).to(question, roles)


class Answers:
    """The answers of one day; what they have in common is found once.

    Args:
        structure: The organisation that day.
    """

    def __init__(self, structure: Structure) -> None:
        """Look at nothing yet."""
        self._structure = structure
        self._reading = structure.derived(Reading)
        self._passing = Passing(self._reading)
        self._links: dict[tuple[SubjectKind, str, int], Link] = {}

    def to(self, question: Question, roles: Sequence[str] = ()) -> Answer:
        """Answer a question; without a role, for some roles or for all."""
        structure, subject = self._structure, question.subject
        asked = [question.role] if question.role else list(roles or structure.roles)
        if not is_open(structure, subject):
            parts = tuple(map(self._not_open, asked))
            return Answer(question, parts, successors(structure, subject))
        if structure.function(question.function) is None:
            return Answer(question, tuple(map(self._not_open, asked)))
        terms, given = self._reading.terms.of(subject), frozenset(question.attributes.items())
        return Answer(
            question, tuple([self._in_role(question, role, terms, given) for role in asked])
        )

    def _not_open(self, role: str) -> RoleAnswer:
        return RoleAnswer(role, self._reading.rules[role], Status.NOT_OPEN)

    def _in_role(self, question: Question, role: str, terms: Terms, given: Given) -> RoleAnswer:
        reading, kind, rule = self._reading, question.subject.kind, self._reading.rules[role]
        levels = reading.levels(question.function, role, terms, given)
        matched = self._matched(levels, kind)
        if rule == "every":
            matched.sort(key=_every_order)
            won = [each.candidate for each in matched]
        else:
            near = next((level.matching for level in levels if level.matching), ())
            won = list(reading.on_top(near, kind))
            matched.sort(key=lambda each: (each.candidate not in won, _narrowest_order(each)))
        remits = [each.candidate.remit for each in matched[: len(won)]]
        holders = dict.fromkeys(each.holder for each in remits)
        chain = tuple([self._link(each, kind) for each in matched])
        passed, total = self._passing.over(question.subject, levels, role, terms, given)
        return RoleAnswer(
            role=role,
            rule=rule,
            status=status_of(remits, rule),
            holders=tuple(holders if rule == "every" else sorted(holders)),
            standing=weakest(frozenset([each.standing for each in chain[: len(won)]])),
            chain=chain,
            passed_over=passed,
            passed_over_total=total,
            winners=len(won),
        )

    def _matched(self, levels: Sequence[Level], kind: SubjectKind) -> list[Matched]:
        of = self._reading.layers.reach(kind).of
        return [
            Matched(each, level.distance, of(each.remit.scope, each.scope.text))
            for level in levels
            for each in level.matching
        ]

    def _link(self, matched: Matched, kind: SubjectKind) -> Link:
        key = kind, matched.candidate.remit.id, matched.distance
        found = self._links.get(key)
        if found is None:
            found = self._links[key] = self._new_link(matched)
        return found

    def _new_link(self, matched: Matched) -> Link:
        remit = matched.candidate.remit
        return Link(
            remit=remit.id,
            holder=remit.holder,
            function=remit.function,
            distance=matched.distance,
            scope=matched.candidate.scope.text,
            conditions=dict(remit.conditions),
            extent=len(matched.extent),
            valid_from=remit.stretch.valid_from.text or None,
            valid_to=remit.stretch.valid_to.text or None,
            standing=self._structure.standing(remit),
            attested=remit.as_of.text or None,
            basis=remit.basis or None,
            source=self._structure.address_of(remit.source),
        )


def _narrowest_order(matched: Matched) -> tuple[int, int, int, str]:
    candidate = matched.candidate
    return matched.distance, -len(candidate.conditions), len(matched.extent), candidate.remit.id


def _every_order(matched: Matched) -> tuple[bool, int, str]:
    step = matched.candidate.remit.step
    return step is None, step or 0, matched.candidate.remit.id
