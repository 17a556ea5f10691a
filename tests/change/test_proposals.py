"""Proposals: who may do what with them, what they need, and when approvals fall."""

from datetime import UTC, date, datetime

from msgspec.structs import replace
from tests.by_hand import register
from tests.change.drafts import FUNCTIONS, UNITS

from remit.change.case import Case
from remit.change.compile import compile_draft
from remit.change.deciding import (
    approved,
    begun,
    commented,
    edited,
    proposed,
    recorded,
    refreshed,
    rejected,
    withdrawn,
)
from remit.change.diff import applied
from remit.change.impact.answers import changed_answers
from remit.change.meeting import Later
from remit.change.proposal import Act, Proposal
from remit.change.rebase import Rebased, rebase
from remit.change.refusal import Refusal
from remit.model.change import Actor
from remit.model.register import Register
from remit.model.step import Assign, Close, Draft, Move, Open, Rename, Step, Transfer
from remit.model.structure import Head, Structure

DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
FIRST = Head(1, "a" * 64, NOON)
NEXT = Head(2, "b" * 64, NOON)

REGISTER = register(
    units=UNITS,
    functions=FUNCTIONS,
    posts="""
    id,        unit,   name
    director,  iom,    Director General
    head-pan,  panama, Head of Panama
    officer,   hq,     Structure officer
    head-man,  manila, Head of Manila
    """,
    persons="id, name\ndg, \npan, \noff, \nman, ",
    appointments="""
    post,     person, kind
    director, dg,     holder
    head-pan, pan,    holder
    officer,  off,    holder
    head-man, man,    holder
    """,
    remits="""
    id,    holder, role,     function,   scope
    iom-1, iom,    approves, register,   everyone
    pan-1, panama, approves, register,   within:panama
    man-1, manila, approves, register,   within:manila
    hq-1,  hq,     proposes, register,   everyone
    pan-2, panama, provides, accounting, within:panama
    """,
)
WITHOUT_RIGHTS = register(units=UNITS, functions=FUNCTIONS)
DG, PAN, OFF, MAN = (Actor(person) for person in ("dg", "pan", "off", "man"))
MACHINE = Actor()

RENAMED = Rename(unit="lima", row={"name": "Callao"})
MOVED = Move(unit="quito", part_of="manila")


def act(by: Actor) -> Act:
    return Act(by, NOON)


def draft(*steps: Step) -> Draft:
    return Draft("A change", on="2027-07-01", steps=steps)


def case(written: Draft, known: Register = REGISTER, head: Head = FIRST) -> Case:
    """Give what a draft would do at the head."""
    return Case(Rebased(compile_draft(written, known)), Structure(known, DAY, head))


def case_after(written: Draft, other: Draft) -> Case:
    """Give what a draft would do once another has been recorded."""
    others = compile_draft(other, REGISTER)
    head = applied(REGISTER, others.entries)
    later = Later(2, other.title, others.entries, others.reads)
    found = rebase(
        compile_draft(written, REGISTER),
        head,
        [later],
        lambda each: changed_answers(each.before, each.after, each.entries),
    )
    return Case(found, Structure(head, DAY, NEXT))


def well(decision: Proposal | Refusal) -> Proposal:
    assert isinstance(decision, Proposal), decision
    return decision


def refused(decision: Proposal | Refusal) -> str:
    assert isinstance(decision, Refusal)
    return " ".join(filter(None, (decision.wrong, *decision.reasons, decision.todo)))


def waiting(written: Draft, by: Actor = OFF) -> Proposal:
    """Give what somebody has proposed."""
    begins = begun(written, case(written), act(by))
    return well(proposed(begins, case(written), act(by)))


def agreed(written: Draft, *by: Actor) -> Proposal:
    """Give what the officer proposed and others approved."""
    found = waiting(written)
    for each in by:
        found = well(approved(found, case(written), act(each)))
    return found


# Who may ------------------------------------------------------------------------------


def test_it_is_approved_once_every_unit_it_touches_is_answered_for() -> None:
    """Panama gives accounting to Manila: both agree, or one who answers for both."""
    written = draft(Transfer(from_="panama", to="manila", function="accounting"))
    half = agreed(written, PAN)
    assert half.state == "proposed"
    assert [each.unit for each in case(written).missing(half)] == ["manila"]
    assert refused(recorded(half, case(written), act(OFF))) == (
        "It still needs an approval for Manila. dg or man could give it."
    )

    assert agreed(written, PAN, MAN).state == "approved"
    whole = agreed(written, DG)
    assert whole.state == "approved"
    assert well(recorded(whole, case(written), act(OFF))).state == "recorded"


def test_a_unit_that_only_opens_is_called_by_its_name() -> None:
    written = draft(Open(id="buyers", row={"name": "The Buyers", "part_of": "manila"}))
    assert refused(recorded(waiting(written), case(written), act(OFF))) == (
        "It still needs an approval for The Buyers and Manila. dg or man could give it."
    )
    assert refused(approved(waiting(written), case(written), act(PAN))) == (
        "pan may not approve changes to The Buyers from 1 July 2027. "
        "pan may not approve changes to Manila from 1 July 2027. "
        "Ask Director General in IOM (dg) or Head of Manila in Manila (man)."
    )


def test_nobody_approves_their_own() -> None:
    written = draft(RENAMED)
    own = waiting(written, PAN)

    assert refused(approved(own, case(written), act(PAN))) == (
        "pan proposed this or a part of it, and nobody approves their own."
    )
    other = draft(replace(RENAMED, row={"name": "Peru"}))
    now = well(edited(waiting(written, OFF), other, case(written), case(other), act(PAN)))
    again = well(proposed(now, case(other), act(OFF)))
    assert "nobody approves their own" in refused(approved(again, case(other), act(PAN)))


def test_nobody_edits_what_they_could_not_have_proposed() -> None:
    """Not by leaving nothing of it, nor by putting in its place what is theirs to propose."""
    found = agreed(draft(Rename(unit="hq", row={"name": "Geneva"})), DG)
    nothing, theirs = draft(), draft(RENAMED)

    assert refused(edited(found, nothing, case(found.draft), case(nothing), act(MAN))) == (
        "man may not propose changes to HQ from 1 July 2027. "
        "Ask Director General in IOM (dg) or Structure officer in HQ (off)."
    )
    assert "may not propose changes to HQ" in refused(
        edited(found, theirs, case(found.draft), case(theirs), act(PAN))
    )
    assert well(edited(found, nothing, case(found.draft), case(nothing), act(OFF))).approvals == ()


def test_a_draft_of_which_nobody_knows_whom_it_touches_is_edited_by_its_own_alone() -> None:
    wrong, other = draft(Close(unit="rome")), draft(RENAMED)
    found = begun(wrong, case(wrong), act(OFF))

    assert refused(edited(found, other, case(wrong), case(other), act(PAN))) == (
        "pan had no hand in it, and cannot edit it. Ask off."
    )
    assert well(edited(found, other, case(wrong), case(other), act(OFF))).draft == other
    mine = begun(wrong, case(wrong), act(MACHINE))
    assert well(edited(mine, other, case(wrong), case(other), act(PAN))).draft == other


def test_who_may_not_is_told_who_could() -> None:
    written = draft(RENAMED)

    assert refused(approved(waiting(written), case(written), act(MAN))) == (
        "man may not approve changes to Lima from 1 July 2027. "
        "Ask Director General in IOM (dg) or Head of Panama in Panama (pan)."
    )
    elsewhere = draft(Rename(unit="hq", row={"name": "Geneva"}))
    assert refused(
        proposed(begun(elsewhere, case(elsewhere), act(PAN)), case(elsewhere), act(PAN))
    ) == (
        "pan may not propose changes to HQ from 1 July 2027. "
        "Ask Director General in IOM (dg) or Structure officer in HQ (off)."
    )


def test_nobody_approves_what_gives_a_right_to_their_unit() -> None:
    row = {"holder": "manila", "role": "approves", "function": "register", "scope": "within:hq"}
    written = draft(Assign(id="new", row=row))
    found = waiting(written, DG)

    assert "man would gain by it: Manila could approve for HQ from 1 July 2027" in refused(
        approved(found, case(written), act(MAN))
    )


def test_an_approval_is_given_once_and_by_a_person() -> None:
    written = draft(MOVED)
    found = agreed(written, PAN)

    assert refused(approved(found, case(written), act(PAN))) == "pan has approved it already."
    assert refused(approved(found, case(written), act(MACHINE))) == (
        "Somebody has to approve it. Say who, by a person's id, with --as."
    )


def test_where_nobody_may_whoever_is_at_the_machine_may() -> None:
    """Without any right in the register, nothing is missing: it is recorded on the machine."""
    written = draft(RENAMED)
    here = case(written, WITHOUT_RIGHTS)
    claimed = Actor("ada", claimed=True)
    found = well(proposed(begun(written, here, act(claimed)), here, act(claimed)))

    assert here.missing(found) == ()
    assert well(recorded(found, here, act(claimed))).state == "recorded"
    assert well(recorded(found, here, act(MACHINE))).state == "recorded"
    assert refused(recorded(found, here, act(Actor("ada")))) == (
        "Nobody else may approve all of it. Record it on the machine itself."
    )


def test_what_only_its_proposer_could_approve_is_recorded_on_the_machine() -> None:
    """The head proposes what the head alone could approve for the root."""
    written = draft(Rename(unit="iom", row={"name": "The organisation"}))
    found = waiting(written, DG)

    assert case(written).missing(found) == ()
    assert well(recorded(found, case(written), act(MACHINE))).state == "recorded"
    assert refused(recorded(found, case(written), act(DG))) == (
        "Nobody else may approve all of it. Record it on the machine itself."
    )


# What becomes of it -------------------------------------------------------------------


def test_an_approval_falls_with_what_was_approved() -> None:
    found = agreed(draft(RENAMED), PAN)
    other = draft(replace(RENAMED, row={"name": "Peru"}))
    now = well(edited(found, other, case(found.draft), case(other), act(OFF)))

    assert (now.state, now.approvals) == ("draft", ())
    assert now.hash != found.hash


def test_whoever_saw_something_else_approves_nothing() -> None:
    written = draft(RENAMED)
    found = waiting(written)

    assert refused(approved(found, case(written), act(PAN), seen="0123")) == (
        "It does something else by now than what you saw. Look at it again."
    )
    assert well(approved(found, case(written), act(PAN), seen=found.hash[:12])).approvals


def test_it_stands_where_something_independent_was_recorded() -> None:
    found = agreed(draft(RENAMED), PAN)
    here = case_after(found.draft, draft(Move(unit="quito", part_of="hq")))
    now = refreshed(found, here, act(MACHINE))

    assert now.base == NEXT
    assert now.state == "approved"
    assert [each.by for each in now.approvals] == [PAN]
    assert well(recorded(now, here, act(OFF))).state == "recorded"


def test_approvals_fall_where_other_answers_change_by_now() -> None:
    """What is assigned meets nothing that was recorded, and yet answers to one office less."""
    row = {"holder": "panama", "role": "provides", "function": "payroll", "scope": "within:panama"}
    found = agreed(draft(Assign(id="new", row=row)), DG)
    here = case_after(found.draft, draft(MOVED))
    now = refreshed(found, here, act(MACHINE))

    assert here.met == ()
    assert (now.state, now.approvals) == ("proposed", ())
    assert [each.what for each in now.said] == ["begun", "proposed", "approved", "fallen"]


def test_it_is_refused_where_it_meets_a_record() -> None:
    found = agreed(draft(RENAMED), PAN)
    here = case_after(found.draft, draft(Rename(unit="lima", row={"name": "Peru"})))

    assert refused(recorded(found, here, act(OFF))) == (
        "What was recorded since speaks of the same. step 1 meets record 2: units lima, "
        "from 1 July 2027 See what it would do now, then propose it again."
    )
    assert "step 1 meets record 2" in refused(approved(found, here, act(DG)))
    again = case(found.draft, here.before.register, NEXT)
    now = well(proposed(found, again, act(OFF)))
    assert (now.base, now.state, now.approvals) == (NEXT, "proposed", ())


def test_faults_are_told_at_their_steps() -> None:
    wrong = draft(RENAMED, Close(unit="rome"))
    found = begun(wrong, case(wrong), act(OFF))

    assert refused(proposed(found, case(wrong), act(OFF))) == (
        "It may not be recorded as it is. step 2: no unit is called 'rome' Edit these steps."
    )


def test_what_changes_nothing_is_not_proposed() -> None:
    same = draft(Rename(unit="lima", row={"name": "Lima"}))
    found = begun(same, case(same), act(OFF))

    assert refused(proposed(found, case(same), act(OFF))).startswith("There is nothing to propose")


def test_comments_stay_at_their_steps() -> None:
    found = waiting(draft(RENAMED, MOVED))
    found = well(commented(found, act(PAN), "Callao is the port", 1))
    found = well(commented(found, act(MAN), "when?", 2))
    assert refused(commented(found, act(MAN), "what?", 3)) == (
        "There is no step 3. The steps are 1 to 2."
    )
    assert refused(commented(found, act(MAN), " ")).startswith("There is nothing said.")

    other = draft(MOVED, replace(RENAMED, row={"name": "Peru"}))
    now = well(edited(found, other, case(found.draft), case(other), act(OFF)))
    assert [(each.text, each.step) for each in now.comments] == [
        ("Callao is the port", 0),
        ("when?", 1),
    ]


def test_a_rejection_says_why_and_may_be_answered_by_an_edit() -> None:
    written = draft(RENAMED)
    found = waiting(written)
    assert refused(rejected(found, case(written), act(PAN), "")).startswith("Nobody can learn")
    assert "may not approve" in refused(rejected(found, case(written), act(MAN), "no"))
    assert refused(rejected(found, case(written), act(OFF), "no")) == (
        "off proposed it, and can withdraw it."
    )

    no = well(rejected(found, case(written), act(PAN), "it has a name"))
    assert (no.state, no.said[-1].text) == ("rejected", "it has a name")
    assert (
        refused(approved(no, case(written), act(DG))) == "It is rejected, and cannot be approved."
    )
    other = draft(MOVED)
    again = well(edited(no, other, case(no.draft), case(other), act(OFF)))
    assert well(proposed(again, case(other), act(OFF))).state == "proposed"


def test_what_nobody_can_understand_any_more_is_not_rejected_by_anybody() -> None:
    """Lima was to be renamed, and there is no Lima now."""
    found = waiting(draft(RENAMED))
    gone = case(draft(Close(unit="rome")))

    assert refused(rejected(found, gone, act(Actor("eve")), "no")) == (
        "eve may not approve changes to IOM from 23 November 2026. "
        "Ask Director General in IOM (dg)."
    )
    assert well(rejected(found, gone, act(DG), "there is no Lima")).state == "rejected"


def test_it_is_withdrawn_by_those_who_proposed_it() -> None:
    found = waiting(draft(RENAMED))
    assert refused(withdrawn(found, act(MAN))) == (
        "man did not propose it, and cannot withdraw it. Ask off."
    )
    gone = well(withdrawn(found, act(OFF)))
    assert gone.state == "withdrawn"
    other = draft(MOVED)
    assert refused(edited(gone, other, case(gone.draft), case(other), act(OFF))) == (
        "It is withdrawn, and cannot be edited."
    )


def test_what_is_recorded_is_taken_back_and_not_edited() -> None:
    written = draft(RENAMED)
    done = replace(well(recorded(agreed(written, PAN), case(written), act(OFF))), record=2)

    assert refused(withdrawn(done, act(OFF))) == (
        "It is recorded already, as record 2. Take that record back where it is not wanted."
    )
