"""Decisions carried out: at the head, again where somebody was quicker, refused in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from remit.change import deciding
from remit.change.case import Case
from remit.change.proposal import WAITING, Act, Proposal
from remit.change.refusal import Refusal
from remit.errors import MetError, RefusedError, StaleBaseError, StaleProposalError
from remit.model.change import Receipt
from remit.model.step import Draft
from remit.model.structure import Head
from remit.register.looking import case_at_head, case_of, case_since
from remit.register.store import Store
from remit.text.saying import sentence

T = TypeVar("T")

_TRIES: Final = 20
"""How often somebody may be quicker before one gives up."""


def looked_at(store: Store, draft: Draft, act: Act, seen: Head | None) -> Case:
    """Give what a draft would do at the head; and what it meets since that which somebody saw."""
    if seen is None:
        return case_at_head(store, draft, act.day)
    return case_since(store, draft, seen, act.day)


def at_head(store: Store, identity: int, act: Act) -> tuple[Proposal, Case]:
    """Give a proposal as it stands at the head; where it does something else by now, say so once.

    Raises:
        RefusedError: It does something else; from now on that is what is looked at.
    """
    proposal = store.proposals.one(identity)
    case = case_of(store, proposal, act.day)
    if proposal.state not in WAITING or case.rebased.is_refused:
        return proposal, case
    now = deciding.refreshed(proposal, case, act)
    if not case.rebased.stands:
        store.proposals.keep(now)
        wrong = sentence(
            "It changes other answers, or writes something else, than when it was looked at."
        )
        fell = (sentence("Its approvals have fallen."),) if proposal.approvals else ()
        raise RefusedError(wrong, reasons=fell, todo=sentence("Look at it again, then decide."))
    return now, case


def replaced(
    store: Store, proposal: Proposal, draft: Draft, case: Case, act: Act
) -> Proposal | Refusal:
    """Put another draft in place of what is proposed, as far as they may."""
    was = case_at_head(store, proposal.draft, act.day)
    return deciding.edited(proposal, draft, was, case, act)


def kept(store: Store, decision: Proposal | Refusal) -> Proposal:
    """Keep what was decided.

    Raises:
        RefusedError: It was decided that it may not be.
    """
    return store.proposals.keep(agreed(decision))


def recorded(store: Store, case: Case, decision: Proposal | Refusal, act: Act) -> Receipt:
    """Record what was decided, and keep the proposal that it fulfils.

    Raises:
        RefusedError: It was decided that it may not be.
    """
    fulfils = agreed(decision)
    base = case.head.sequence if case.head else 0
    return store.record(case.compiled.change_set(), by=act.by, base=base, fulfils=fulfils)


def agreed(decision: Proposal | Refusal) -> Proposal:
    """Give the proposal that was decided on.

    Raises:
        RefusedError: It was decided that it may not be.
    """
    if isinstance(decision, Refusal):
        raise refused(decision)
    return decision


def refused(refusal: Refusal) -> RefusedError:
    """Give a refusal as what is raised to people."""
    kind = MetError if refusal.met else RefusedError
    return kind(refusal.wrong, reasons=refusal.reasons, todo=refusal.todo)


def undisturbed(decide: Callable[[], T]) -> T:
    """Decide, and again where somebody has been quicker."""
    for _ in range(_TRIES - 1):
        try:
            return decide()
        except (StaleBaseError, StaleProposalError):
            continue
    return decide()
