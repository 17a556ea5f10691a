"""Objections: what stands in the way of a decision, each as a refusal in words.

Who acts at the machine itself and is no person meets none but those of the matter: the
register is in their hands anyhow. Where nobody could do what is asked, whoever is at the
machine may.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from remit.change.case import Asked, Case
from remit.change.proposal import Proposal, State
from remit.change.refusal import Refusal, either, met_words, not_allowed, unit_words
from remit.change.words.names import joined
from remit.model.change import Actor
from remit.rights.deciding import WhyNot, why_not_approve, why_not_propose, why_not_record
from remit.rights.lacking import Lacks


def not_in(proposal: Proposal, states: Collection[State], verb: str) -> Refusal | None:
    """Refuse where a proposal is in none of the states in which something may be done."""
    if proposal.state in states:
        return None
    if proposal.state == "recorded":
        undo = "Take that record back where it is not wanted."
        return Refusal(f"It is recorded already, as record {proposal.record}.", undo)
    was = "still a draft" if proposal.state == "draft" else proposal.state
    return Refusal(f"It is {was}, and cannot be {verb}.")


def faulty(case: Case) -> Refusal | None:
    """Refuse what meets a record, or may not be recorded as things stand."""
    if case.met:
        wrong = "What was recorded since speaks of the same."
        todo = "See what it would do now, then propose it again."
        return Refusal(wrong, todo, tuple(met_words(case.met)), met=case.met)
    if case.compiled.faults:
        said = [
            f"step {each.step}: {each.wrong}" if each.step else each.wrong
            for each in case.compiled.faults
        ]
        return Refusal("It may not be recorded as it is.", "Edit these steps.", tuple(said))
    if broken := case.refusals:
        todo = "Add steps that mend it, or ask those who keep the policies."
        return Refusal("It breaks what the register makes a hard policy.", todo, broken)
    return None


def not_editing(proposal: Proposal, was: Case, case: Case, by: Actor) -> Refusal | None:
    """Refuse whoever may not propose what it becomes; or had no hand in it, and not what it was.

    What is still wrong with a draft is no matter to those who had a hand in it.
    """
    if not by.person or by.person in proposal.proposers:
        return None if case.compiled.faults else not_proposing(case, by)
    return _not_theirs(proposal, was, by) or not_proposing(case, by)


def _not_theirs(proposal: Proposal, was: Case, by: Actor) -> Refusal | None:
    """Refuse whoever could not have proposed it; what touches nobody knows whom is its own's."""
    if proposal.proposers and (was.compiled.faults or not was.entries):
        todo = f"Ask {either(sorted(proposal.proposers))}."
        return Refusal(f"{by.person} had no hand in it, and cannot edit it.", todo)
    return not_proposing(was, by)


def not_proposing(case: Case, by: Actor) -> Refusal | None:
    """Refuse whoever may not propose it."""
    why = _holding(why_not_propose(*case.asked, by.person), by)
    return not_allowed(why, by.person, case.before, case.after) if why else None


def not_recording(asked: Asked, by: Actor) -> Refusal | None:
    """Refuse whoever may not record something at once, without an approval by somebody else.

    Args:
        asked: The organisation on the day of the act, before and after, and what is recorded.
        by: Who records it.
    """
    why = _holding(why_not_record(*asked, by.person), by)
    return not_allowed(why, by.person, *asked[:2]) if why else None


def why_no_approver(proposal: Proposal, case: Case, by: Actor) -> tuple[WhyNot, ...]:
    """Say why somebody's approval would not count; nothing where it does."""
    return why_not_approve(*case.asked, by.person, proposal.proposers)


def unapproved(proposal: Proposal, case: Case, by: Actor) -> Refusal | None:
    """Refuse what lacks approvals, or what nobody could approve away from the machine itself."""
    if left := case.missing(proposal):
        named = (unit_words(case.before, each.unit, case.after) for each in left)
        units = joined(list(dict.fromkeys(named)))
        could = sorted({each for need in left for each in case.who_could(need, proposal)})
        todo = f"{either(could)} could give it."
        return Refusal(f"It still needs an approval for {units}.", todo)
    if by.person and not by.claimed and case.left(proposal.approvals):
        return Refusal("Nobody else may approve all of it.", "Record it on the machine itself.")
    return None


def _holding(why: Iterable[WhyNot], by: Actor) -> tuple[WhyNot, ...]:
    """Give the reasons that hold: none for the machine itself, nor there what nobody may."""
    if not by.person:
        return ()
    return tuple(each for each in why if not (by.claimed and _nobody_could(each)))


def _nobody_could(why: WhyNot) -> bool:
    return isinstance(why, Lacks) and not any(each.appointments for each in why.instead)
