"""An answer for people: who, since when, why, and who was passed over for what."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from remit.model.remit import Remit
from remit.publish import names
from remit.publish.evidence import Evidence, evidence
from remit.publish.reader import Reader
from remit.publish.scopes import Said, conditions_words, is_words_only, scope_words
from remit.publish.shown import ShownPassed, ShownRole, ShownRow
from remit.publish.words import Linked, Words
from remit.resolve.answer import Reason, Status
from remit.text.catalogue import N_

_REASONS: Final = {
    Reason.NOT_YET_IN_FORCE: N_("not yet in force"),
    Reason.ENDED: N_("ended"),
    Reason.HOLDER_CLOSED: N_("the office has closed"),
    Reason.HOLDER_NOT_OPEN_YET: N_("the office is not open yet"),
    Reason.CONDITION_MISSING: N_("only on the condition:"),
    Reason.OUTSIDE_SCOPE: N_("answers for:"),
}


class ChainLink(Struct, frozen=True):
    """A remit that matches: who would answer, for whom, through which broader function."""

    holder: Linked
    scope: Said
    through: Linked | None
    conditions: str
    wins: bool
    evidence: Evidence


class Passed(Struct, frozen=True):
    """A remit that nearly matches, and the one thing it fails by."""

    holder: Linked
    reason: Said


class Part(Struct, frozen=True):
    """The answer in one role; `is_usual` where the role is that of doing the work.

    `place` is where a holder stands that answers alone; `near` are those passed over
    that stand where the question comes from.
    """

    role: Words
    is_usual: bool
    status: str
    holders: tuple[Linked, ...]
    evidence: Evidence
    chain: tuple[ChainLink, ...]
    passed: tuple[Passed, ...]
    passed_more: int
    place: names.Place | None = None
    near: tuple[Passed, ...] = ()


class Row(Struct, frozen=True):
    """A function with its answers; those in which somebody answers."""

    function: Linked
    depth: int
    parts: tuple[Part, ...]
    gap: Part | None = None


def row(reader: Reader, shown: ShownRow, depth: int = 0) -> Row:
    """Show the answer for a function: every role in which somebody answers, or the gap."""
    parts = tuple(_part(reader, shown, role) for role in shown.roles)
    gap = _part(reader, shown, shown.gap) if shown.gap is not None else None
    return Row(names.function(reader, shown.function), depth, parts, gap)


def _part(reader: Reader, row: ShownRow, shown: ShownRole) -> Part:
    remits = reader.structure.remits
    chain = tuple(
        _link(reader, remits[remit], distance, wins=place < shown.winners)
        for place, (remit, distance) in enumerate(shown.chain)
    )
    return Part(
        role=names.role(reader, shown.role),
        is_usual=shown.role == row.usual,
        status="contested" if shown.status is Status.CONTESTED else "",
        holders=tuple(names.unit(reader, name) for name in shown.holders),
        evidence=chain[0].evidence if chain else Evidence(),
        chain=chain,
        passed=tuple(_passed(reader, each) for each in shown.passed),
        passed_more=shown.passed_more,
        place=_place(reader, shown),
        near=tuple(_passed(reader, each) for each in shown.near),
    )


def _place(reader: Reader, answer: ShownRole) -> names.Place | None:
    alone = answer.holders[0] if len(answer.holders) == 1 else ""
    return names.place_of(reader, alone) if alone and reader.visible.shows(alone) else None


def _link(reader: Reader, remit: Remit, distance: int, *, wins: bool) -> ChainLink:
    return ChainLink(
        holder=names.unit(reader, remit.holder),
        scope=scope_words(reader, remit.scope, remit.holder),
        through=names.function(reader, remit.function) if distance else None,
        conditions=conditions_words(remit.conditions),
        wins=wins,
        evidence=evidence(reader, remit),
    )


def _passed(reader: Reader, passed: ShownPassed) -> Passed:
    said: Said = (reader.own(reader.said.gettext(_REASONS[passed.reason])),)
    remit = reader.structure.remits.get(passed.remit)
    if remit is not None and passed.reason is Reason.OUTSIDE_SCOPE:
        said = _elsewhere(reader, remit)
    if remit is not None and passed.reason is Reason.CONDITION_MISSING:
        said += (Words(f" {conditions_words(remit.conditions)}"),)
    return Passed(names.unit(reader, passed.holder), said)


def _elsewhere(reader: Reader, remit: Remit) -> Said:
    """Say for whom it answers instead; an area that is known in words only is said to be so."""
    if is_words_only(reader, remit.scope):
        area = reader.own(reader.said.gettext("its area is known in words only:"))
    else:
        area = reader.own(reader.said.gettext(_REASONS[Reason.OUTSIDE_SCOPE]))
    return (area, Words(" "), *scope_words(reader, remit.scope, remit.holder))
