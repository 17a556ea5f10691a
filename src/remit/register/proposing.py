"""What is done with proposals: looked at, decided about in the core, and kept; or recorded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from remit.change import deciding
from remit.change.case import Case
from remit.change.compile import draft_hash
from remit.change.proposal import WAITING, Act, Proposal
from remit.change.refusal import Refusal
from remit.errors import MetError, RefusedError, StaleBaseError, StaleProposalError
from remit.model.change import Receipt
from remit.model.step import Draft
from remit.model.structure import Head
from remit.register.looking import case_at_head, case_of, case_since
from remit.register.store import Store

T = TypeVar("T")

_TRIES: Final = 20
"""How often somebody may be quicker before one gives up."""


def begin(store: Store, draft: Draft, act: Act) -> Proposal:
    """Keep a draft, whatever is still wrong with it; nobody has to look at it yet."""
    case = case_at_head(store, draft, act.day)
    return store.proposals.keep(deciding.begun(draft, case, act))


def edit(
    store: Store, identity: int, change: Callable[[Draft], Draft], act: Act, seen: str = ""
) -> Proposal:
    """Put another draft in place of what is proposed.

    Args:
        store: The register.
        identity: The number of the proposal.
        change: Gives the draft that it becomes; asked again where somebody was quicker.
        act: Who edits it, and when.
        seen: The hash of the draft, or how it begins, that they have looked at; blank: of any.

    Raises:
        UnknownError: There is no such proposal.
        RefusedError: It may not be edited, or not by them; or it is another than they saw.
    """

    def decide() -> Proposal:
        proposal = store.proposals.one(identity)
        if not draft_hash(proposal.draft).startswith(seen):
            wrong = "Somebody has changed this draft since you looked at it."
            raise RefusedError(wrong, todo="Look at it again, then change it.")
        draft = change(proposal.draft)
        case = case_at_head(store, draft, act.day)
        return _kept(store, _edited(store, proposal, draft, case, act))

    return undisturbed(decide)


def propose_again(store: Store, identity: int, act: Act) -> Proposal:
    """Put a draft before those who decide; or again, as it would be done at the head.

    Raises:
        UnknownError: There is no such proposal.
        RefusedError: It may not be proposed, or not by them.
    """

    def decide() -> Proposal:
        proposal = store.proposals.one(identity)
        case = case_of(store, proposal, act.day)
        if case.met:
            case = case_at_head(store, proposal.draft, act.day)
        return _kept(store, deciding.proposed(proposal, case, act))

    return undisturbed(decide)


def propose_draft(
    store: Store, draft: Draft, act: Act, instead: int = 0, seen: Head | None = None
) -> Proposal:
    """Put a new draft before those who decide, or a new version of one that is there.

    Args:
        store: The register.
        draft: What is proposed.
        act: Who proposes it, and when.
        instead: The number of the proposal of which this is a new version.
        seen: The head at which they looked at it; that of now, where nobody says.

    Raises:
        UnknownError: There is no such proposal.
        RefusedError: It may not be proposed, or not by them; nothing is kept.
    """

    def decide() -> Proposal:
        case = _looked_at(store, draft, act, seen)
        if instead:
            now = _agreed(_edited(store, store.proposals.one(instead), draft, case, act))
        else:
            now = deciding.begun(draft, case, act)
        return _kept(store, deciding.proposed(now, case, act))

    return undisturbed(decide)


def comment(store: Store, identity: int, act: Act, text: str, step: int = 0) -> Proposal:
    """Say something of a proposal, or at one of its steps (counted from 1).

    Raises:
        UnknownError: There is no such proposal.
        RefusedError: There is no such step, or nothing said.
    """

    def decide() -> Proposal:
        proposal = store.proposals.one(identity)
        return _kept(store, deciding.commented(proposal, act, text, step))

    return undisturbed(decide)


def approve(store: Store, identity: int, act: Act, seen: str = "") -> Proposal:
    """Approve what is proposed.

    Args:
        store: The register.
        identity: The number of the proposal.
        act: Who approves, and when.
        seen: The hash, or how it begins, of what they have looked at.

    Raises:
        UnknownError: There is no such proposal.
        RefusedError: It may not be approved as things stand, or not by them.
    """

    def decide() -> Proposal:
        proposal, case = _at_head(store, identity, act)
        return _kept(store, deciding.approved(proposal, case, act, seen))

    return undisturbed(decide)


def reject(store: Store, identity: int, act: Act, because: str) -> Proposal:
    """Reject what is proposed, and say why.

    Raises:
        UnknownError: There is no such proposal.
        RefusedError: It may not be rejected, or not by them.
    """

    def decide() -> Proposal:
        proposal = store.proposals.one(identity)
        case = case_of(store, proposal, act.day)
        return _kept(store, deciding.rejected(proposal, case, act, because))

    return undisturbed(decide)


def withdraw(store: Store, identity: int, act: Act) -> Proposal:
    """Take a proposal back.

    Raises:
        UnknownError: There is no such proposal.
        RefusedError: It may not be withdrawn, or not by them.
    """

    def decide() -> Proposal:
        return _kept(store, deciding.withdrawn(store.proposals.one(identity), act))

    return undisturbed(decide)


def record_proposal(store: Store, identity: int, act: Act) -> Receipt:
    """Record what is proposed, at whatever the head is by now.

    Raises:
        UnknownError: There is no such proposal.
        RefusedError: It meets what was recorded since, or does something else by now, or lacks
            an approval, or they may not.
    """

    def decide() -> Receipt:
        proposal, case = _at_head(store, identity, act)
        return _recorded(store, case, deciding.recorded(proposal, case, act), act)

    return undisturbed(decide)


def record_draft(store: Store, draft: Draft, act: Act, seen: Head | None = None) -> Receipt:
    """Record a draft that was not proposed; it is kept all the same, with what it selected by.

    Args:
        store: The register.
        draft: What is recorded.
        act: Who records it, and when.
        seen: The head at which they looked at it; that of now, where nobody says.

    Raises:
        RefusedError: Something is wrong with a step, or they may not.
        MetError: It meets what was recorded since they looked at it.
    """

    def decide() -> Receipt:
        case = _looked_at(store, draft, act, seen)
        return _recorded(store, case, deciding.recorded_at_once(draft, case, act), act)

    return undisturbed(decide)


def _looked_at(store: Store, draft: Draft, act: Act, seen: Head | None) -> Case:
    if seen is None:
        return case_at_head(store, draft, act.day)
    return case_since(store, draft, seen, act.day)


def _at_head(store: Store, identity: int, act: Act) -> tuple[Proposal, Case]:
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
        raise RefusedError(
            "It changes other answers, or writes something else, than when it was looked at: "
            "approvals have fallen.",
            todo=f"Look at it again with: remit review {identity}",
        )
    return now, case


def _edited(
    store: Store, proposal: Proposal, draft: Draft, case: Case, act: Act
) -> Proposal | Refusal:
    was = case_at_head(store, proposal.draft, act.day)
    return deciding.edited(proposal, draft, was, case, act)


def _kept(store: Store, decision: Proposal | Refusal) -> Proposal:
    return store.proposals.keep(_agreed(decision))


def _recorded(store: Store, case: Case, decision: Proposal | Refusal, act: Act) -> Receipt:
    fulfils = _agreed(decision)
    base = case.head.sequence if case.head else 0
    return store.record(case.compiled.change_set(), by=act.by, base=base, fulfils=fulfils)


def _agreed(decision: Proposal | Refusal) -> Proposal:
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
