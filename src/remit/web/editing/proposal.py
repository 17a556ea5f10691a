"""A proposal on screen: its steps, what it would do, what was said, what it still needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias
from urllib.parse import urlencode

from msgspec import Struct

from remit.change.case import Case
from remit.change.compile import draft_hash
from remit.change.proposal import EDITABLE, OPEN, WAITING, Proposal, Said
from remit.change.refusal import met_words
from remit.change.words import in_words
from remit.model.step import Draft, Step
from remit.model.structure import Structure
from remit.publish.planned import pages_from
from remit.register.looking import case_of
from remit.rights.needed import Need
from remit.temporal.moment import show_instant
from remit.text.catalogue import N_
from remit.text.days import instant
from remit.text.saying import Saying, sentence
from remit.text.sayings import apart
from remit.web.editing.cost import Costs, costs_shown
from remit.web.editing.deciding import NAME, named
from remit.web.editing.editor import Visit
from remit.web.editing.fields import name_of
from remit.web.editing.filled import can_be_filled, filled_of
from remit.web.editing.memo import PAPER
from remit.web.editing.numbered import known
from remit.web.editing.plan import Compiling, Plan, plan_beside
from remit.web.editing.told import day_said
from remit.web.telling import Told

STATES: Final = {
    "draft": N_("draft"),
    "proposed": N_("proposed"),
    "approved": N_("approved"),
    "rejected": N_("rejected"),
    "withdrawn": N_("withdrawn"),
    "recorded": N_("recorded"),
}
_HASH: Final = 12
"""So much of a hash stands on a page."""

_DID: Final = {
    "begun": N_("began it"),
    "edited": N_("edited it"),
    "proposed": N_("proposed it"),
    "commented": N_("said"),
    "approved": N_("approved it"),
    "fallen": N_("approvals fell"),
    "rejected": N_("rejected it"),
    "withdrawn": N_("withdrew it"),
    "recorded": N_("recorded it"),
}


Place: TypeAlias = Mapping[str, str | int]
"""Of which draft, as it was seen, which step is meant."""


class Event(Struct, frozen=True):
    """Something that was done or said: who, when, what."""

    who: str
    at: str
    when: str
    did: str
    text: str
    step: int


class StepSeen(Struct, frozen=True):
    """A step of a draft, where it is edited, and what was said at it."""

    number: int
    words: Told
    href: str
    comments: tuple[Event, ...]


class Wanted(Struct, frozen=True):
    """An approval that is still wanted: for which unit, and who could give it."""

    unit: Told
    could: Told


class Comment(Struct, frozen=True):
    """What somebody was about to say, and at which step; blank where it was taken."""

    text: str = ""
    step: str = ""


class ProposalPage(Struct, frozen=True):
    """A proposal.

    `said` and `named` are what stands in its forms: what was sent and not done, else what is.
    """

    id: int
    draft: Draft
    state: str
    state_words: str
    is_editable: bool
    is_waiting: bool
    steps: tuple[StepSeen, ...]
    plan: Plan
    costs: Costs
    met: tuple[Told, ...]
    wanted: tuple[Wanted, ...]
    events: tuple[Event, ...]
    hash: str
    version: str
    record: str
    action: str
    toml: str
    memo: str
    paper: str
    add: str
    person: str
    on: str
    said: Comment
    named: Draft
    is_named: bool
    refused: tuple[Told, ...]


def proposal_page(to: Visit) -> ProposalPage:
    """Show a proposal as it stands at the head."""
    proposal = known(to)
    case = case_of(to.editing.store, proposal, to.editing.desk.today)
    version = _version(proposal)
    is_named = bool(to.refused) and to.filled.get("act") == NAME
    return ProposalPage(
        id=proposal.id,
        draft=proposal.draft,
        state=proposal.state,
        state_words=to.says(STATES[proposal.state]),
        is_editable=proposal.state in EDITABLE,
        is_waiting=proposal.state in WAITING,
        steps=tuple(_steps(to, proposal, in_words(case.compiled), version)),
        plan=plan_beside(to, Compiling(case.compiled), (pages_from(case.day),)),
        costs=costs_shown(to, case.compiled, case.day),
        met=tuple(map(to.tells, met_words(case.met))),
        wanted=tuple(_wanted(to, proposal, case)) if proposal.state in OPEN else (),
        events=tuple(_event(to, each) for each in proposal.said if not each.step),
        hash=case.hash[:_HASH],
        version=version,
        record=to.at("record", str(proposal.record)) if proposal.record else "",
        action=to.at("proposal", str(proposal.id)),
        toml=to.at("toml", str(proposal.id)),
        memo=to.at("memo", str(proposal.id)),
        paper=to.at("memo", str(proposal.id), PAPER),
        add=f"{to.at()}?{urlencode({'draft': proposal.id})}",
        person=to.editing.person,
        on=day_said(to.reader, proposal.draft.on),
        said=_unsaid(to),
        named=named(to, proposal.draft) if is_named else proposal.draft,
        is_named=is_named,
        refused=to.told_why,
    )


def _unsaid(to: Visit) -> Comment:
    """Give what was sent and not taken, so that nobody has to write it again."""
    if not to.refused:
        return Comment()
    return Comment(to.filled.get("text", ""), to.filled.get("step", ""))


def _steps(
    to: Visit, proposal: Proposal, said: Iterable[Saying], version: str
) -> Iterator[StepSeen]:
    for number, (step, words) in enumerate(zip(proposal.draft.steps, said, strict=True), start=1):
        place: Place = {"draft": proposal.id, "at": number, "version": version}
        href = _form_of(to, step, place) if can_be_filled(step) else ""
        events = tuple(_event(to, each) for each in proposal.said if each.step == number)
        yield StepSeen(number, to.tells(words), href, events)


def _form_of(to: Visit, step: Step, place: Place) -> str:
    """Give the address of the form that shows a step where it stands."""
    do = str(type(step).__struct_config__.tag)
    return f"{to.at('step', do)}?{urlencode({**filled_of(step), **place})}"


def _version(proposal: Proposal) -> str:
    """Give a text that is another when the draft is: nobody changes what they have not seen."""
    return draft_hash(proposal.draft)[:_HASH]


def _event(to: Visit, said: Said) -> Event:
    who = said.by.person or to.says(N_("somebody at the machine itself"))
    when = instant(said.at, to.reader.language)
    return Event(who, show_instant(said.at), when, to.says(_DID[said.what]), said.text, said.step)


def _wanted(to: Visit, proposal: Proposal, case: Case) -> Iterator[Wanted]:
    if case.compiled.faults or case.met:
        return
    needs: tuple[Need, ...] = case.left(proposal.approvals)
    seen: dict[str, tuple[str, ...]] = {}
    for each in needs:
        seen.setdefault(each.unit, case.who_could(each, proposal))
    for unit, could in seen.items():
        after = case.compiled.after
        name = name_of(after, "units", unit) if unit else sentence("the whole register")
        who = apart((_who(case.before, each) for each in could), "; ")
        yield Wanted(to.tells(name), to.tells(who))


def _who(structure: Structure, person: str) -> Saying:
    """Say who somebody is: by their posts, and the id that the log knows."""
    register = structure.register
    held = [
        sentence(
            "{post}, {unit}",
            post=name_of(register, "posts", each.post),
            unit=name_of(register, "units", structure.posts[each.post].unit),
        )
        for each in structure.appointments
        if each.person == person and each.post in structure.posts
    ]
    if not held:
        return Saying(person)
    return sentence("{posts} ({person})", posts=apart(held, "; "), person=person)
