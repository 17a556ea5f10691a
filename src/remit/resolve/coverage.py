"""What a day's remits leave open: gaps, contests, orphans (DESIGN 4.6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from remit.model.place import Membership
from remit.model.register import Register
from remit.model.remit import Function, Remit
from remit.model.structure import SUBJECT_KINDS, Structure, Subject, SubjectKind
from remit.resolve.answer import Status
from remit.resolve.definition import extent_of
from remit.resolve.finding import Finding, What
from remit.resolve.matrix import cell

FILE_OF: Final[dict[SubjectKind, str]] = {"unit": "units", "body": "bodies", "country": "countries"}


def coverage(structure: Structure) -> Iterator[Finding]:
    """Give every finding about the answers of a day and the remits behind them.

    A gap is looked for in the kinds a function concerns and the roles that some
    remit on it or a broader one has.
    """
    yield from _answers(structure)
    yield from _empty_remits(structure)
    yield from _left_behind(structure)


def asked_roles(structure: Structure, function: str) -> tuple[str, ...]:
    """Give the roles coverage asks for: those of some remit on a function or a broader one."""
    path = structure.broader(function)
    return tuple(
        role
        for role in structure.roles
        if any((each, role) in structure.remits_on for each in path)
    )


def concerned(function: Function) -> tuple[SubjectKind, ...]:
    """Give the kinds of subject a function is for: units, unless it says."""
    wanted = function.concerns or ("units",)
    return tuple(kind for kind in SUBJECT_KINDS if FILE_OF[kind] in wanted)


def _answers(structure: Structure) -> Iterator[Finding]:
    for function in structure.functions.values():
        for role in asked_roles(structure, function.id):
            for kind in concerned(function):
                yield from _of_kind(structure, function.id, role, kind)


def _of_kind(
    structure: Structure, function: str, role: str, kind: SubjectKind
) -> Iterator[Finding]:
    gaps: list[str] = []
    contests: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = defaultdict(list)
    for name in structure.subjects[kind]:
        answer = cell(structure, Subject(kind, name), function, role)
        if answer.status is Status.GAP:
            gaps.append(name)
        elif answer.status is Status.CONTESTED:
            contests[answer.holders, answer.remits].append(name)
    if gaps:
        yield Finding(What.GAP, function, role, kind, tuple(gaps))
    for (holders, remits), names in contests.items():
        yield Finding(What.CONTEST, function, role, kind, tuple(names), remits, holders)


def _empty_remits(structure: Structure) -> Iterator[Finding]:
    for remit in structure.remits.values():
        if not any(extent_of(structure, remit.scope, kind) for kind in SUBJECT_KINDS):
            words = _is_words_only(structure.register, remit)
            yield _about(What.WORDS_ONLY if words else What.ORPHAN, remit)


def _left_behind(structure: Structure) -> Iterator[Finding]:
    """Find remits without an end of their own whose holder has closed."""
    for remit in structure.register.on(Remit, structure.day):
        days = structure.days.of_unit(remit.holder)
        is_over = bool(days) and days[-1].period.end <= structure.day
        if is_over and not remit.stretch.valid_to.stated:
            yield _about(What.ORPHAN, remit)


def _about(what: What, remit: Remit) -> Finding:
    return Finding(what, remit.function, remit.role, remits=(remit.id,), holders=(remit.holder,))


def _is_words_only(register: Register, remit: Remit) -> bool:
    """Tell whether a scope names only groups that have no member on any day."""
    with_members = {group for group, _ in register.all(Membership)}
    terms = remit.scope.terms()
    return all(term.word == "group" and term.id not in with_members for term in terms)
