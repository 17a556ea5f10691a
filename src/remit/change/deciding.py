"""Decisions about proposals: each gives the proposal as it is then, or a refusal in words."""

from __future__ import annotations

from msgspec.structs import replace

from remit.change.case import Case
from remit.change.objections import (
    faulty,
    not_editing,
    not_in,
    not_proposing,
    not_recording,
    unapproved,
    why_no_approver,
)
from remit.change.proposal import (
    EDITABLE,
    WAITING,
    Act,
    Approved,
    Proposal,
    State,
    came_from,
    renumbered,
)
from remit.change.refusal import Refusal, not_allowed
from remit.model.change import Actor
from remit.model.step import Draft
from remit.rights.deciding import Proposed
from remit.text.catalogue import N_
from remit.text.saying import sentence
from remit.text.sayings import either


def begun(draft: Draft, case: Case, act: Act) -> Proposal:
    """Begin a proposal, as a draft that nobody has to look at yet; it may have faults."""
    return Proposal(draft=draft, base=case.head, hash=case.hash).with_said("begun", act)


def edited(proposal: Proposal, draft: Draft, was: Case, case: Case, act: Act) -> Proposal | Refusal:
    """Put another draft in place of what is proposed; what was said at steps follows them.

    It is a draft again, and all approvals have fallen. Whoever had no hand in it has to be
    one who could propose it: as it was, and as it becomes.

    Args:
        proposal: The proposal.
        draft: How it reads now.
        was: What it would do now as it was.
        case: What the new draft would do now.
        act: Who edits it, and when.
    """
    if wrong := not_in(proposal, EDITABLE, "edited") or not_editing(proposal, was, case, act.by):
        return wrong
    if draft == proposal.draft:
        return proposal
    said = renumbered(proposal.said, came_from(proposal.draft.steps, draft.steps))
    at_head = replace(proposal, base=case.head, hash=case.hash, state="draft", approvals=())
    return replace(at_head, draft=draft, said=said).with_said("edited", act)


def proposed(proposal: Proposal, case: Case, act: Act) -> Proposal | Refusal:
    """Put a draft before those who decide about it; or again, once it met a record."""
    if (
        wrong := not_in(proposal, EDITABLE, "proposed")
        or faulty(case)
        or not_proposing(case, act.by)
    ):
        return wrong
    if not case.entries:
        return Refusal(sentence("There is nothing to propose: the steps change nothing."))
    now = refreshed(proposal, case, act).with_said("proposed", act)
    return _settled(now, case)


def commented(proposal: Proposal, act: Act, text: str, step: int = 0) -> Proposal | Refusal:
    """Say something of the whole, or at a step (counted from 1)."""
    steps = len(proposal.draft.steps)
    if not text.strip():
        return Refusal(sentence("There is nothing said."), sentence("Say it in a sentence."))
    if not 0 <= step <= steps:
        wrong = sentence("There is no step {step}.", step=str(step))
        return Refusal(wrong, sentence("The steps are 1 to {steps}.", steps=str(steps)))
    return proposal.with_said("commented", act, text.strip(), step)


def approved(proposal: Proposal, case: Case, act: Act, seen: str = "") -> Proposal | Refusal:
    """Approve what is proposed, for whatever the person may approve of it.

    Args:
        proposal: The proposal, as `refreshed` at the head.
        case: What it would do now.
        act: Who approves, and when.
        seen: The hash, or how it begins, of what they have looked at; blank: of this.
    """
    if wrong := not_in(proposal, WAITING, "approved") or faulty(case):
        return wrong
    if not act.by.person:
        todo = sentence("Say who, by a person's id, with --as.")
        return Refusal(sentence("Somebody has to approve it."), todo)
    if not proposal.hash.startswith(seen):
        now = sentence("It does something else by now than what you saw.")
        return Refusal(now, sentence("Look at it again."))
    if any(each.by.person == act.by.person for each in proposal.approvals):
        person = act.by.person
        return Refusal(sentence("{person} has approved it already.", person=person))
    if why := why_no_approver(proposal, case, act.by):
        return not_allowed(why, act.by.person, case.before, case.after)
    given = (*proposal.approvals, Approved(act.by, act.at, proposal.hash))
    return _settled(replace(proposal, approvals=given).with_said("approved", act), case)


def rejected(proposal: Proposal, case: Case, act: Act, because: str) -> Proposal | Refusal:
    """Reject what is proposed, and say why; whoever may approve it may."""
    if wrong := not_in(proposal, WAITING, "rejected"):
        return wrong
    if not because.strip():
        why_not = sentence("Nobody can learn from a rejection without a reason.")
        return Refusal(why_not, sentence("Say why."))
    if act.by.person and (why := why_no_approver(proposal, case, act.by)):
        person = act.by.person
        own = Refusal(sentence("{person} proposed it, and can withdraw it.", person=person))
        is_own = any(isinstance(each, Proposed) for each in why)
        return own if is_own else not_allowed(why, act.by.person, case.before, case.after)
    now = replace(proposal, state="rejected")
    return now.with_said("rejected", act, because.strip())


def withdrawn(proposal: Proposal, act: Act) -> Proposal | Refusal:
    """Take a proposal back; whoever had a hand in it may."""
    if wrong := not_in(proposal, EDITABLE, "withdrawn"):
        return wrong
    if act.by.person and act.by.person not in proposal.proposers:
        pattern = N_("{person} did not propose it, and cannot withdraw it.")
        could = either(sorted(proposal.proposers))
        todo = sentence("Ask {could}.", could=could) if could else ""
        return Refusal(sentence(pattern, person=act.by.person), todo)
    return replace(proposal, state="withdrawn").with_said("withdrawn", act)


def recorded_at_once(draft: Draft, case: Case, act: Act) -> Proposal | Refusal:
    """Let a draft be recorded without being proposed, by somebody who could approve all of it."""
    if wrong := faulty(case) or not_recording(case.asked, act.by):
        return wrong
    if not case.entries:
        return Refusal(sentence("There is nothing to record: the steps change nothing."))
    now = replace(begun(draft, case, act), state="recorded", reads=case.selected)
    return now.with_said("recorded", act)


def recorded(proposal: Proposal, case: Case, act: Act) -> Proposal | Refusal:
    """Let a proposal be recorded; under which number, the register says.

    Args:
        proposal: The proposal, as `refreshed` at the head.
        case: What it would do now.
        act: Who records it, and when.
    """
    if wrong := not_in(proposal, WAITING, "recorded") or faulty(case):
        return wrong
    if wrong := unapproved(proposal, case, act.by) or not_proposing(case, act.by):
        return wrong
    now = replace(proposal, state="recorded", reads=case.selected)
    return now.with_said("recorded", act)


def refreshed(proposal: Proposal, case: Case, act: Act) -> Proposal:
    """Give a proposal as it stands at the head: approvals stay where it does what it did."""
    if (proposal.base, proposal.hash) == (case.head, case.hash):
        return proposal
    if case.rebased.stands:
        moved = tuple(replace(each, hash=case.hash) for each in proposal.approvals)
        return replace(proposal, base=case.head, hash=case.hash, approvals=moved)
    state: State = "proposed" if proposal.state == "approved" else proposal.state
    now = replace(proposal, base=case.head, hash=case.hash, state=state, approvals=())
    return now.with_said("fallen", replace(act, by=Actor())) if proposal.approvals else now


def _settled(proposal: Proposal, case: Case) -> Proposal:
    is_enough = bool(proposal.approvals) and not case.missing(proposal)
    return replace(proposal, state="approved" if is_enough else "proposed")
