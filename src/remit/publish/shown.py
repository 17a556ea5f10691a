"""What a page shows of an answer: ids only, so that offices with the same answer share a row."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from remit.model.structure import Structure, Subject, SubjectKind
from remit.publish.visible import visible
from remit.resolve.answer import PassedOver, Question, Reason, RoleAnswer, Status
from remit.resolve.asking import asked_roles
from remit.resolve.who import who_answers

_PASSED: Final = 3


class ShownPassed(Struct, frozen=True):
    """A remit that nearly matches, who holds it, and what it fails by."""

    remit: str
    holder: str
    reason: Reason


class ShownRole(Struct, frozen=True):
    """The answer in one role: who, by which remits at which distance, who is passed over.

    `near` are those passed over that stand in the country where the question comes from.
    """

    role: str
    status: Status
    holders: tuple[str, ...]
    chain: tuple[tuple[str, int], ...]
    winners: int
    passed: tuple[ShownPassed, ...]
    passed_more: int
    near: tuple[ShownPassed, ...] = ()


class ShownRow(Struct, frozen=True):
    """A function with the roles in which somebody answers, or with the gap; `usual` is the first.

    Two subjects to whom the same is shown have equal rows.
    """

    function: str
    usual: str
    roles: tuple[ShownRole, ...]
    gap: ShownRole | None = None


def shown_row(
    structure: Structure, kind: SubjectKind, identity: str, function: str
) -> ShownRow | None:
    """Give what is shown of who answers to a subject; nothing where no role is asked for."""
    usual = next(iter(structure.roles), "")
    roles = structure.derived(_Roles).of(function)
    if not roles:
        return None
    answer = who_answers(structure, Question(Subject(kind, identity), function), roles)
    found = tuple(_role(structure, each) for each in answer.roles if each.holders)
    first = answer.roles[0]
    is_gap = not found and first.status is Status.GAP
    gap = _gap(structure, first, answer.question) if is_gap else None
    return ShownRow(function, usual, found, gap) if found or gap else None


class _Roles:
    """The roles to ask for, by function: the usual one, and those that some remit has."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, function: str) -> tuple[str, ...]:
        found = self._known.get(function)
        if found is None:
            usual = tuple(self._structure.roles)[:1]
            found = tuple(dict.fromkeys((*usual, *asked_roles(self._structure, function))))
            self._known[function] = found
        return found


def _role(structure: Structure, answer: RoleAnswer) -> ShownRole:
    shows = visible(structure).shows
    passed = [each for each in answer.passed_over if shows(each.holder)][:_PASSED]
    return ShownRole(
        role=answer.role,
        status=answer.status,
        holders=answer.holders,
        chain=tuple([(each.remit, each.distance) for each in answer.chain]),
        winners=answer.winners,
        passed=tuple(map(_passed, passed)),
        passed_more=answer.passed_over_total - len(passed),
    )


def _gap(structure: Structure, answer: RoleAnswer, question: Question) -> ShownRole:
    """Show that nobody answers; and who is there, and nearly would."""
    country = structure.country_of(question.subject)
    there = structure.standing_in.get(country, frozenset()) if country else frozenset()
    shows = visible(structure).shows
    near = (
        _passed(each) for each in answer.passed_over if each.holder in there and shows(each.holder)
    )
    shown = _role(structure, answer)
    return ShownRole(
        shown.role,
        shown.status,
        shown.holders,
        shown.chain,
        shown.winners,
        shown.passed,
        shown.passed_more,
        tuple(near)[:1],
    )


def _passed(passed: PassedOver) -> ShownPassed:
    return ShownPassed(passed.remit, passed.holder, passed.reason)
