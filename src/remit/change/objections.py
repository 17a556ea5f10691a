"""Objections: what stands in the way of a decision, each as a refusal in words.

Who acts at the machine itself and is no person meets none but those of the matter: the
register is in their hands anyhow. Where nobody could do what is asked, whoever is at the
machine may.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final, Literal, TypeAlias

from remit.change.case import Asked, Case
from remit.change.proposal import Proposal, State
from remit.change.refusal import Refusal, met_words, not_allowed, unit_words
from remit.model.change import Actor
from remit.rights.deciding import WhyNot, why_not_approve, why_not_propose, why_not_record
from remit.rights.lacking import Lacks
from remit.text.catalogue import N_
from remit.text.saying import sentence
from remit.text.sayings import either, joined

Act: TypeAlias = Literal["edited", "proposed", "approved", "rejected", "withdrawn", "recorded"]
"""What may be done with a proposal."""

_CANNOT: Final[Mapping[Act, str]] = {
    "edited": N_("It is {state}, and cannot be edited."),
    "proposed": N_("It is {state}, and cannot be proposed."),
    "approved": N_("It is {state}, and cannot be approved."),
    "rejected": N_("It is {state}, and cannot be rejected."),
    "withdrawn": N_("It is {state}, and cannot be withdrawn."),
    "recorded": N_("It is {state}, and cannot be recorded."),
}
_STATES: Final[Mapping[State, str]] = {
    "draft": N_("still a draft"),
    "proposed": N_("proposed"),
    "approved": N_("approved"),
    "rejected": N_("rejected"),
    "withdrawn": N_("withdrawn"),
}


def not_in(proposal: Proposal, states: Collection[State], act: Act) -> Refusal | None:
    """Refuse where a proposal is in none of the states in which something may be done."""
    if proposal.state in states:
        return None
    if proposal.state == "recorded":
        undo = sentence("Take that record back where it is not wanted.")
        record = str(proposal.record)
        return Refusal(sentence("It is recorded already, as record {record}.", record=record), undo)
    return Refusal(sentence(_CANNOT[act], state=sentence(_STATES[proposal.state])))


def faulty(case: Case) -> Refusal | None:
    """Refuse what meets a record, or may not be recorded as things stand."""
    if case.met:
        wrong = sentence("What was recorded since speaks of the same.")
        todo = sentence("See what it would do now, then propose it again.")
        return Refusal(wrong, todo, tuple(met_words(case.met)), met=case.met)
    if case.compiled.faults:
        said = [
            sentence("step {step}: {wrong}", step=str(each.step), wrong=each.wrong)
            if each.step
            else each.wrong
            for each in case.compiled.faults
        ]
        wrong = sentence("It may not be recorded as it is.")
        return Refusal(wrong, sentence("Edit these steps."), tuple(said))
    if broken := case.refusals:
        todo = sentence("Add steps that mend it, or ask those who keep the policies.")
        wrong = sentence("It breaks what the register makes a hard policy.")
        return Refusal(wrong, todo, broken)
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
        pattern = N_("{person} had no hand in it, and cannot edit it.")
        todo = sentence("Ask {could}.", could=either(sorted(proposal.proposers)))
        return Refusal(sentence(pattern, person=by.person), todo)
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
        todo = sentence("{could} could give it.", could=either(could))
        return Refusal(sentence("It still needs an approval for {units}.", units=units), todo)
    if by.person and not by.claimed and case.left(proposal.approvals):
        wrong = sentence("Nobody else may approve all of it.")
        return Refusal(wrong, sentence("Record it on the machine itself."))
    return None


def _holding(why: Iterable[WhyNot], by: Actor) -> tuple[WhyNot, ...]:
    """Give the reasons that hold: none for the machine itself, nor there what nobody may."""
    if not by.person:
        return ()
    return tuple(each for each in why if not (by.claimed and _nobody_could(each)))


def _nobody_could(why: WhyNot) -> bool:
    return isinstance(why, Lacks) and not any(each.appointments for each in why.instead)
