"""What a page shows of an answer: ids only, so that offices with the same answer share a row."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from remit.model.structure import Structure, Subject, SubjectKind
from remit.publish.countries import functions_for
from remit.publish.public.rows import public_rows_of
from remit.publish.tree import tree
from remit.resolve.answer import PassedOver, Question, Reason, RoleAnswer, Status
from remit.resolve.asking import asked_roles
from remit.resolve.many import answers_for_many

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
    # The pages of one thing in all languages come one after the other.
    return structure.derived(_Known).of_one((kind, identity), function)


def shown_rows(
    structure: Structure, kind: SubjectKind, identity: str
) -> tuple[tuple[int, ShownRow], ...]:
    """Give the same for every function that concerns its kind, with how deep each one stands."""
    return structure.derived(_Known).all_of_one((kind, identity))


def _row(structure: Structure, kind: SubjectKind, identity: str, function: str) -> ShownRow | None:
    known = structure.derived(_Known)
    roles = known.roles(function)
    if not roles:
        return None
    answer = answers_for_many(structure, Question(Subject(kind, identity), function), roles)
    found = tuple([known.shown(each) for each in answer.roles if each.holders])
    first = answer.roles[0]
    is_gap = not found and first.status is Status.GAP
    gap = _gap(structure, first, answer.question) if is_gap else None
    return ShownRow(function, known.usual, found, gap) if found or gap else None


class _Known:
    """What many rows of a structure have in common: which roles to ask for, what is shown."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self.usual = next(iter(structure.roles), "")
        self._roles: dict[str, tuple[str, ...]] = {}
        self._shown: dict[int, tuple[RoleAnswer, ShownRole]] = {}
        self._last: tuple[tuple[str, str], dict[str, ShownRow | None]] = (("", ""), {})
        self._rows: tuple[tuple[str, str], tuple[tuple[int, ShownRow], ...]] = (("", ""), ())

    def of_one(self, subject: tuple[SubjectKind, str], function: str) -> ShownRow | None:
        """Give the row of a function for a subject; those of the last subject are remembered."""
        last, rows = self._last
        if last != subject:
            rows = {}
            self._last = subject, rows
        if function not in rows:
            rows[function] = _row(self._structure, *subject, function)
        return rows[function]

    def all_of_one(self, subject: tuple[SubjectKind, str]) -> tuple[tuple[int, ShownRow], ...]:
        """Give all rows of a subject; those of the last one are remembered."""
        if self._rows[0] != subject:
            asked = functions_for(self._structure, subject[0])
            found = (
                (each.depth, self.of_one(subject, each.id))
                for each in tree(self._structure)
                if each.id in asked
            )
            self._rows = subject, tuple([(depth, row) for depth, row in found if row is not None])
        return self._rows[1]

    def roles(self, function: str) -> tuple[str, ...]:
        """Give the roles to ask for: the usual one, and those that some remit has."""
        found = self._roles.get(function)
        if found is None:
            asked = asked_roles(self._structure, function)
            usual = (self.usual,) if self.usual else ()
            found = self._roles[function] = tuple(dict.fromkeys((*usual, *asked)))
        return found

    def shown(self, answer: RoleAnswer) -> ShownRole:
        """Give what is shown of an answer; many share it, and then they share this, too."""
        found = self._shown.get(id(answer))
        if found is None:
            found = self._shown[id(answer)] = answer, _role(self._structure, answer)
        return found[1]


def _role(structure: Structure, answer: RoleAnswer) -> ShownRole:
    passed = [each for each in answer.passed_over if _tells(structure, each)][:_PASSED]
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
    near = (
        _passed(each)
        for each in answer.passed_over
        if each.holder in there and _tells(structure, each)
    )
    shown = _role(structure, answer)
    return replace(shown, near=tuple(near)[:1])


def _tells(structure: Structure, passed: PassedOver) -> bool:
    return public_rows_of(structure).tells("remits", (passed.remit,))


def _passed(passed: PassedOver) -> ShownPassed:
    return ShownPassed(passed.remit, passed.holder, passed.reason)
