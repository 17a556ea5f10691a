"""What is done with proposals: looked at, decided about in the core, and kept; or recorded."""

from __future__ import annotations

from collections.abc import Callable

from remit.change import deciding
from remit.change.compile import draft_hash
from remit.change.proposal import Act, Proposal
from remit.errors import RefusedError
from remit.model.change import Receipt
from remit.model.step import Draft
from remit.model.structure import Head
from remit.register.decided import (
    agreed,
    at_head,
    kept,
    looked_at,
    recorded,
    replaced,
    undisturbed,
)
from remit.register.looking import case_at_head, case_of
from remit.register.store import Store
from remit.text.saying import sentence


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
            wrong = sentence("Somebody has changed this draft since you looked at it.")
            raise RefusedError(wrong, todo=sentence("Look at it again, then change it."))
        draft = change(proposal.draft)
        case = case_at_head(store, draft, act.day)
        return kept(store, replaced(store, proposal, draft, case, act))

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
        return kept(store, deciding.proposed(proposal, case, act))

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
        case = looked_at(store, draft, act, seen)
        if instead:
            now = agreed(replaced(store, store.proposals.one(instead), draft, case, act))
        else:
            now = deciding.begun(draft, case, act)
        return kept(store, deciding.proposed(now, case, act))

    return undisturbed(decide)


def comment(store: Store, identity: int, act: Act, text: str, step: int = 0) -> Proposal:
    """Say something of a proposal, or at one of its steps (counted from 1).

    Raises:
        UnknownError: There is no such proposal.
        RefusedError: There is no such step, or nothing said.
    """

    def decide() -> Proposal:
        proposal = store.proposals.one(identity)
        return kept(store, deciding.commented(proposal, act, text, step))

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
        proposal, case = at_head(store, identity, act)
        return kept(store, deciding.approved(proposal, case, act, seen))

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
        return kept(store, deciding.rejected(proposal, case, act, because))

    return undisturbed(decide)


def withdraw(store: Store, identity: int, act: Act) -> Proposal:
    """Take a proposal back.

    Raises:
        UnknownError: There is no such proposal.
        RefusedError: It may not be withdrawn, or not by them.
    """

    def decide() -> Proposal:
        return kept(store, deciding.withdrawn(store.proposals.one(identity), act))

    return undisturbed(decide)


def record_proposal(store: Store, identity: int, act: Act) -> Receipt:
    """Record what is proposed, at whatever the head is by now.

    Raises:
        UnknownError: There is no such proposal.
        RefusedError: It meets what was recorded since, or does something else by now, or lacks
            an approval, or they may not.
    """

    def decide() -> Receipt:
        proposal, case = at_head(store, identity, act)
        return recorded(store, case, deciding.recorded(proposal, case, act), act)

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
        case = looked_at(store, draft, act, seen)
        return recorded(store, case, deciding.recorded_at_once(draft, case, act), act)

    return undisturbed(decide)
