"""A proposal as a document, and the words that end each command about one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from remit.change.case import Case
from remit.change.proposal import OPEN, Proposal
from remit.change.undone import TakenBack
from remit.model.change import Receipt
from remit.publish.parts import Part
from remit.publish.planning import days_document, plan_document
from remit.resolve.document import Document
from remit.rights.needed import Need
from remit.temporal.moment import show_instant


def proposal_document(
    proposal: Proposal, case: Case, parts: Sequence[Part], taken_back: TakenBack | None
) -> Document:
    """Give a proposal with its plan as a document."""
    return {
        **brief_document(proposal, taken_back),
        "plan": plan_document(case, parts),
        "said": [
            {
                "what": each.what,
                "by": each.by.person or None,
                "claimed": each.by.claimed,
                "at": show_instant(each.at),
                "text": each.text,
                "step": each.step or None,
            }
            for each in proposal.said
        ],
        "approvals": [
            {"by": each.by.person, "at": show_instant(each.at), "hash": each.hash}
            for each in proposal.approvals
        ],
        "needs": [_need(each, proposal, case) for each in _needs(proposal, case)],
        "meets": [
            {
                "step": each.step,
                "record": each.record,
                "file": each.file,
                "key": list(each.key),
                **days_document(each.days),
            }
            for each in case.met
        ],
        "faults": [
            {
                "step": each.step,
                "field": each.field,
                "wrong": str(each.wrong),
                "todo": str(each.todo),
            }
            for each in case.compiled.faults
        ],
    }


def brief_document(proposal: Proposal, taken_back: TakenBack | None) -> Document:
    """Give a proposal as a line of the list, as a document."""
    return {
        "id": proposal.id,
        "state": proposal.state,
        "title": proposal.draft.title,
        "on": proposal.draft.on or None,
        "steps": len(proposal.draft.steps),
        "proposers": sorted(proposal.proposers),
        "record": proposal.record or None,
        "taken_back": None if taken_back is None else _back(taken_back),
    }


def _back(taken_back: TakenBack) -> Document:
    return {"record": taken_back.record, "from": taken_back.first or None}


def _needs(proposal: Proposal, case: Case) -> Sequence[Need]:
    if proposal.state not in OPEN or case.met or case.compiled.faults:
        return ()
    return case.left(proposal.approvals)


def _need(need: Need, proposal: Proposal, case: Case) -> dict[str, Any]:
    return {
        "unit": need.unit or None,
        "right": need.right,
        **days_document(need.days),
        "could": list(case.who_could(need, proposal)),
    }


def receipt_words(receipt: Receipt) -> str:
    """Say what was recorded, and how it is taken back.

    Example:
        >>> from datetime import UTC, datetime
        >>> at = datetime(2026, 11, 23, 15, tzinfo=UTC)
        >>> print(receipt_words(Receipt(12, "3f2a90c1b7d4", at, 3)))
        3 entries · record 12 · 3f2a90c1b7d4 · 2026-11-23 15:00 UTC
        remit undo 12 takes it back.
    """
    from remit.publish.english.words import counted

    count = counted(receipt.entries, "entry", "entries")
    when = f"{receipt.at:%Y-%m-%d %H:%M} UTC"
    first = f"{count} · record {receipt.sequence} · {receipt.hash[:12]} · {when}"
    return f"{first}\nremit undo {receipt.sequence} takes it back."
