"""Remits that nearly answer, and the one thing each of them fails by (DESIGN 4.4).

A remit of the role, on the function asked or a broader one, is passed over where
exactly one of these tests fails, each made alone on the day asked: the stretch as
written, the holder, the conditions, the extent. While its holder is not open the
stretch is not tested. A remit with a version in force is asked for that version
only; another for its next one, then for its last earlier one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.scope import Scope
from remit.model.structure import Structure, SubjectKind
from remit.resolve.answer import PassedOver, Question, Reason

ExtentOf = Callable[[Structure, Scope, SubjectKind], frozenset[str]]

SHOWN: Final = 10
"""So many are shown; all are counted."""

_REASONS = tuple(Reason)


def passed_over(
    structure: Structure, question: Question, role: str, extent_of: ExtentOf
) -> tuple[PassedOver, ...]:
    """Give every remit passed over, the nearest function first.

    At equal distance, those whose holder stands in the subject's country come
    first, then it goes by id.
    """
    country = structure.country_of(question.subject)
    path = structure.broader(question.function)
    found = []
    for remit, reason in _found(structure, question, role, extent_of):
        abroad = not country or remit.holder not in structure.standing_in.get(country, ())
        found.append(
            ((path.index(remit.function), abroad, remit.id), _told(structure, remit, reason))
        )
    return tuple(told for _, told in sorted(found, key=lambda each: each[0]))


def _found(
    structure: Structure, question: Question, role: str, extent_of: ExtentOf
) -> Iterator[tuple[Remit, Reason]]:
    path = frozenset(structure.broader(question.function))
    for name in _named(structure.register, role, path):
        reasons = [
            (reason, remit)
            for remit, stretch_reason in _versions(structure, name)
            if remit.role == role and remit.function in path
            for reason in [_only_reason(structure, question, remit, stretch_reason, extent_of)]
            if reason is not None
        ]
        if reasons:
            reason, remit = min(reasons, key=lambda each: _REASONS.index(each[0]))
            yield remit, reason


def _named(register: Register, role: str, path: Iterable[str]) -> list[str]:
    """Give the remits of which some version has the role and a function of the path."""
    return sorted({name for each in path for name in register.remits_ever.get((each, role), ())})


def _versions(structure: Structure, name: str) -> Iterator[tuple[Remit, Reason | None]]:
    history = structure.register.history(Remit, name)
    if (now := history.on(structure.day)) is not None:
        yield now, None
        return
    if (later := history.after(structure.day)) is not None:
        yield later, Reason.NOT_YET_IN_FORCE
    if (earlier := history.before(structure.day)) is not None:
        yield earlier, Reason.ENDED


def _only_reason(
    structure: Structure,
    question: Question,
    remit: Remit,
    stretch_reason: Reason | None,
    extent_of: ExtentOf,
) -> Reason | None:
    """Give the one test a version fails; nothing where it fails none or several."""
    given = question.attributes.items()
    is_open = remit.holder in structure.units
    reasons = [
        stretch_reason if is_open else _holder_reason(structure, remit),
        None if all(each in given for each in remit.conditions) else Reason.CONDITION_MISSING,
        None
        if question.subject.id in extent_of(structure, remit.scope, question.subject.kind)
        else Reason.OUTSIDE_SCOPE,
    ]
    failed = [reason for reason in reasons if reason is not None]
    return failed[0] if len(failed) == 1 else None


def _holder_reason(structure: Structure, remit: Remit) -> Reason:
    days = structure.days.of_unit(remit.holder)
    was_open = any(piece.period.end <= structure.day for piece in days)
    return Reason.HOLDER_CLOSED if was_open else Reason.HOLDER_NOT_OPEN_YET


def _told(structure: Structure, remit: Remit, reason: Reason) -> PassedOver:
    return PassedOver(
        remit=remit.id,
        holder=remit.holder,
        reason=reason,
        valid_from=remit.stretch.valid_from.text or None,
        valid_to=remit.stretch.valid_to.text or None,
        source=structure.address_of(remit.source),
    )
