"""An answer for people, in pieces: who, since when, why, and who was passed over for what."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from remit.publish import names
from remit.publish.evidence import Evidence, evidence
from remit.publish.reader import Reader
from remit.publish.scopes import Said, conditions_words, is_words_only, scope_words
from remit.publish.shown import ShownPassed, ShownRole
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


class Holders(Struct, frozen=True):
    """Who answers in a role; it is named where it is not that of doing the work."""

    holders: tuple[Linked, ...]
    role: Words
    is_contested: bool
    evidence: Evidence


class ChainLink(Struct, frozen=True):
    """A remit that matches: who would answer, for whom, through which broader function."""

    holder: Linked
    scope: Said
    through: Linked | None
    conditions: str
    evidence: Evidence


class Passed(Struct, frozen=True):
    """A remit that nearly matches, and the one thing it fails by."""

    holder: Linked
    reason: Said


def holders(reader: Reader, shown: ShownRole, *, is_usual: bool) -> Holders:
    """Say who answers, by the first of the remits that match."""
    first = shown.chain[0][0]
    return Holders(
        holders=tuple(names.unit(reader, name) for name in shown.holders),
        role=Words("") if is_usual else names.role(reader, shown.role),
        is_contested=shown.status is Status.CONTESTED,
        evidence=evidence(reader, reader.structure.remits[first]),
    )


def place(reader: Reader, shown: ShownRole) -> names.Place | None:
    """Say where the holder stands, if one answers alone and may be named."""
    alone = shown.holders[0] if len(shown.holders) == 1 else ""
    return names.place_of(reader, alone) if alone and reader.visible.shows(alone) else None


def chain_link(reader: Reader, remit: str, distance: int) -> ChainLink:
    """Say by which remit somebody answers."""
    row = reader.structure.remits[remit]
    return ChainLink(
        holder=names.unit(reader, row.holder),
        scope=scope_words(reader, row.scope, row.holder),
        through=names.function(reader, row.function) if distance else None,
        conditions=conditions_words(row.conditions if reader.tells(row) else ()),
        evidence=evidence(reader, row),
    )


def passed(reader: Reader, shown: ShownPassed) -> Passed:
    """Say who was passed over, and for what."""
    said: Said = (reader.own(reader.said.gettext(_REASONS[shown.reason])),)
    remit = reader.structure.remits.get(shown.remit)
    if remit is not None and shown.reason is Reason.OUTSIDE_SCOPE:
        # For whom it answers instead; an area that is known in words only is said to be so.
        if is_words_only(reader, remit.scope):
            said = (reader.own(reader.said.gettext("its area is known in words only:")),)
        said += (Words(" "), *scope_words(reader, remit.scope, remit.holder))
    if remit is not None and shown.reason is Reason.CONDITION_MISSING:
        told = remit.conditions if reader.tells(remit) else ()
        said += (Words(f" {conditions_words(told)}"),)
    return Passed(names.unit(reader, shown.holder), said)
