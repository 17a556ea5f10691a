"""A proposal as a memo on paper: what it does, what was said of it, who agreed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from remit.change.case import Case
from remit.change.proposal import Proposal
from remit.cli.names import Names
from remit.cli.planning import Part
from remit.cli.render.foot import head_words
from remit.cli.render.plan import SHORT
from remit.cli.render.proposals import need_lines
from remit.cli.words import ENGLISH, listed, since_words
from remit.errors import RemitError
from remit.model.change import Actor
from remit.model.structure import Structure
from remit.publish.memo import Lines, Memo, Section, memo_page
from remit.publish.pictures.paper import printed
from remit.text.days import day


def write_memo(proposal: Proposal, case: Case, parts: Sequence[Part], file: str) -> None:
    """Write a memo to a file, in a form that the file's name says.

    Raises:
        RemitError: The name says no form, or the file cannot be written, or printing to PDF
            needs a library that is not installed.
    """
    to = Path(file)
    if to.suffix not in {".html", ".pdf"}:
        wrong = f"{file} is neither .html nor .pdf."
        raise RemitError(wrong, todo=f"Write {to.stem or 'memo'}.html.")
    page = memo_page(memo(proposal, case, parts))
    is_pdf = to.suffix == ".pdf"
    body = printed(page, "or write the memo as .html") if is_pdf else page.encode()
    try:
        to.write_bytes(body)
    except OSError as error:
        wrong = f"{file} cannot be written: {error.strerror or error}."
        raise RemitError(wrong, todo="Name another file.") from error


def memo(proposal: Proposal, case: Case, parts: Sequence[Part]) -> Memo:
    """Put a memo together. People are named by their posts: a paper may go anywhere."""
    draft, settings = proposal.draft, case.before.register.settings
    facts = {
        "Proposal": f"{proposal.id}, {proposal.state}",
        "From": since_words(draft.on),
        "Reason": draft.reason,
        "Legal basis": draft.basis,
    }
    sections = [
        Section(
            part.title, tuple(Lines(each.lines, each.heading) for each in part.told), part.numbered
        )
        for part in parts
        if part.told
    ]
    for title, lines in (
        ("Comments", _comments(proposal, case.before)),
        ("Approvals", _approvals(proposal, case.before)),
        ("What it still needs", _needs(proposal, case)),
    ):
        if told := tuple(lines):
            sections.append(Section(title, (Lines(told),)))
    return Memo(
        organisation=settings.name.best().text or settings.id,
        title=draft.title,
        facts=tuple((label, text) for label, text in facts.items() if text),
        sections=tuple(sections),
        foot=f"{head_words(case.head)} · content {case.hash[:SHORT]}",
    )


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
