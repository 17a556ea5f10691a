"""Proposals: all in a list, or one with its plan, what was said, and what it still needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.text import Text

from remit.change.case import Case
from remit.change.proposal import Proposal, Said, State, What
from remit.change.refusal import met_words
from remit.change.undone import TakenBack
from remit.cli.render.plan import show_head, show_parts
from remit.cli.render.rows import plain_grid, plain_table
from remit.cli.reviewing import Listed, Reviewed
from remit.model.change import Actor
from remit.publish.english.names import Names
from remit.publish.english.words import counted, since_words
from remit.publish.memo.needs import need_lines
from remit.publish.parts import Part
from remit.publish.planning import known_words
from remit.text.harmless import one_line

_DID: Final[dict[What, str]] = {
    "begun": "began it",
    "edited": "edited it",
    "proposed": "proposed it",
    "commented": "said",
    "approved": "approved it",
    "fallen": "approvals fell, since it would do something else by then",
    "rejected": "rejected it",
    "withdrawn": "withdrew it",
    "recorded": "recorded it",
}

_NEXT: Final[dict[State, str]] = {
    "draft": "remit propose {id} puts it before those who decide.",
    "proposed": "remit review {id} shows what it does, and what it still needs.",
    "approved": "remit record {id} records it.",
    "rejected": "remit propose FILE --instead-of {id} proposes it anew.",
}


def show_proposals(console: Console, listed: Listed) -> None:
    """Print a list of proposals."""
    if listed.proposals:
        table = plain_table("No.", "State", "Title", "From", "Steps", "By")
        table.columns[0].min_width = None
        for each in listed.proposals:
            table.add_row(*_row(each, listed.taken_back.get(each.record)))
        console.print(table)
    else:
        console.print("Nothing waits to be decided.")
    if closed := listed.closed:
        one, several = "that is decided", "that are decided"
        said = f"{counted(closed, 'proposal')} {one if closed == 1 else several}: see --all."
        console.print(said, style="foot")


def show_kept(console: Console, proposal: Proposal) -> None:
    """Say where a proposal stands by now, and what comes next."""
    title = one_line(proposal.draft.title)
    state = _state(proposal)
    console.print(f"Proposal {proposal.id}, {title}, is {state}.", soft_wrap=True)
    if following := _NEXT.get(proposal.state):
        console.print(following.format(id=proposal.id), style="foot", soft_wrap=True)


def _state(proposal: Proposal, taken_back: TakenBack | None = None) -> str:
    """Say where a proposal stands.

    Example:
        >>> from remit.model.step import Draft
        >>> _state(Proposal(draft=Draft("X"), base=None, hash=""))
        'a draft'
    """
    if proposal.record:
        back = f", and {_back_words(taken_back)}" if taken_back else ""
        return f"recorded, as record {proposal.record}{back}"
    return "a draft" if proposal.state == "draft" else proposal.state


def _back_words(taken_back: TakenBack) -> str:
    first = f" from {since_words(taken_back.first)} on" if taken_back.first else ""
    return f"taken back by record {taken_back.record}{first}"


def _row(proposal: Proposal, taken_back: TakenBack | None) -> Iterator[str]:
    draft = proposal.draft
    back = f", {_back_words(taken_back)}" if taken_back else ""
    yield str(proposal.id)
    yield f"record {proposal.record}{back}" if proposal.record else proposal.state
    yield one_line(draft.title)
    yield since_words(draft.on)
    yield str(len(draft.steps))
    yield ", ".join(sorted(proposal.proposers))


def show_proposal(console: Console, reviewed: Reviewed, parts: Sequence[Part]) -> None:
    """Print one proposal."""
    proposal, case = reviewed.proposal, reviewed.case
    show_head(console, case)
    console.print(f"\nProposal {proposal.id} is {_state(proposal, reviewed.taken_back)}.")
    show_parts(console, parts)
    show_trouble(console, case)
    names = Names(case.before)
    console.print("\nWhat was done and said", style="label")
    grid = plain_grid(2)
    for each in proposal.said:
        grid.add_row(f"  {each.at:%Y-%m-%d %H:%M} UTC", _said(each, names))
    console.print(grid)
    if not proposal.record:
        _show_needs(console, proposal, case)
    console.print(f"\n{known_words(case)}", style="foot")


def show_trouble(console: Console, case: Case) -> None:
    """Print why it cannot be recorded as it is, or that it does something else by now."""
    if case.met:
        console.print("\nIt meets what was recorded since", style="wrong")
        for words in met_words(case.met):
            console.print(f"  {words}")
    elif case.compiled.faults:
        console.print("\nIt cannot be recorded as it is", style="wrong")
        for each in case.compiled.faults:
            where = f"step {each.step}, {each.field}: " if each.step else ""
            console.print(f"  {where}{each.wrong}; {each.todo}")


def actor_words(actor: Actor, names: Names) -> str:
    """Say who acted: a person by name and id, as far as known; or somebody at the machine."""
    if not actor.person:
        return "somebody at the machine"
    name = names.person(actor.person)
    return name if name == actor.person else f"{name} ({actor.person})"


def _said(said: Said, names: Names) -> Text:
    if said.what == "fallen":
        return Text(_DID["fallen"])
    where = f" of step {said.step}" if said.step else ""
    text = Text(f"{actor_words(said.by, names)} {_DID[said.what]}{where}")
    return text.append(f": {said.text}") if said.text else text


def _show_needs(console: Console, proposal: Proposal, case: Case) -> None:
    if case.met or case.compiled.faults:
        return
    console.print("\nWhat it still needs", style="label")
    lines = list(need_lines(proposal, case, Names(case.before).person))
    for line in lines or ["nothing: it can be recorded"]:
        console.print(f"  {line}")
