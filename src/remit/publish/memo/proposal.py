"""A proposal as a memo: what it does, what was said of it, who agreed, what it still needs."""

from __future__ import annotations

from collections.abc import Iterator

from remit.change.case import Case
from remit.change.proposal import Proposal
from remit.model.change import Actor
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import ENGLISH, listed, since_words
from remit.publish.memo.needs import need_lines
from remit.publish.memo.page import Lines, Memo, Section, memo_page
from remit.publish.pictures.paper import printed
from remit.publish.planning import known_words, plan_parts
from remit.text.days import day


def memo_on_screen(proposal: Proposal, case: Case) -> str:
    """Give the memo of a proposal as a page of HTML that prints well."""
    return memo_page(memo(proposal, case))


def memo_on_paper(proposal: Proposal, case: Case, instead: str) -> bytes:
    """Give the same as PDF.

    Args:
        proposal: The proposal.
        case: What it would do now.
        instead: What to do where the library that prints is not installed.

    Raises:
        NotInstalledError: It is not.
    """
    return printed(memo_on_screen(proposal, case), instead)


def memo(proposal: Proposal, case: Case) -> Memo:
    """Put a memo together. People are named by their posts: a paper may go anywhere."""
    draft, settings = proposal.draft, case.before.register.settings
    facts = {
        "Proposal": f"{proposal.id}, {proposal.state}",
        "From": since_words(draft.on),
        "Reason": draft.reason,
        "Legal basis": draft.basis,
    }
    return Memo(
        organisation=settings.name.best().text or settings.id,
        title=draft.title,
        facts=tuple((label, text) for label, text in facts.items() if text),
        sections=(*_parts(case), *_decisions(proposal, case)),
        foot=known_words(case),
    )


def _parts(case: Case) -> Iterator[Section]:
    """Give what a plan tells."""
    for part in plan_parts(case):
        if part.told:
            told = tuple(Lines(each.lines, each.heading, each.sheet) for each in part.told)
            yield Section(part.title, told, part.numbered)


def _decisions(proposal: Proposal, case: Case) -> Iterator[Section]:
    for title, lines in (
        ("Comments", _comments(proposal, case.before)),
        ("Approvals", _approvals(proposal, case.before)),
        ("What it still needs", _needs(proposal, case)),
    ):
        if told := tuple(lines):
            yield Section(title, (Lines(told),))


def _comments(proposal: Proposal, structure: Structure) -> Iterator[str]:
    for each in proposal.comments:
        where = f", on step {each.step}" if each.step else ""
        yield f"{_who(each.by, structure)}, {day(each.at.date(), ENGLISH)}{where}: {each.text}"


def _approvals(proposal: Proposal, structure: Structure) -> Iterator[str]:
    for each in proposal.approvals:
        yield f"{_who(each.by, structure)}, {day(each.at.date(), ENGLISH)}"


def _needs(proposal: Proposal, case: Case) -> Iterator[str]:
    if not (proposal.record or case.met or case.compiled.faults):
        yield from need_lines(proposal, case, lambda person: _who(Actor(person), case.before))


def _who(actor: Actor, structure: Structure) -> str:
    """Say by which post somebody acts; by the id where they are on none."""
    names = Names(structure)
    held = [
        f"{names.post(each.post)} in {names.unit(structure.posts[each.post].unit)}"
        for each in structure.appointments
        if each.person == actor.person
    ]
    return listed(held) or actor.person or "somebody at the machine"
