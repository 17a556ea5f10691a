"""An answer: who, how firmly, for whom, what stands behind it, who was passed over."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from remit.cli.render.chain import Chain
from remit.cli.render.posts import delegation_lines
from remit.cli.render.reach import contact_lines
from remit.cli.render.rows import Rows, heading, named
from remit.model.structure import Structure, Subject
from remit.model.unit import Unit
from remit.publish.english.names import Names
from remit.publish.english.words import MANY, conditions_words, standing_words, stretch_words
from remit.resolve.answer import PROVIDES, Answer, Link, Question, RoleAnswer, Status
from remit.resolve.asking import concerned
from remit.resolve.document import capacity


def show_answer(console: Console, structure: Structure, answer: Answer) -> None:
    """Print an answer; without a role asked for, gaps only where nobody provides."""
    names = Names(structure)
    question = answer.question
    console.print(heading(_title(names, question)))
    wanted = [each for each in answer.roles if _is_shown(each, question)]
    if wanted and wanted[0].status is Status.NOT_OPEN:
        _show_not_open(console, structure, answer)
        return
    _show_kind(console, structure, names, question)
    for role in wanted:
        console.print()
        _role_rows(structure, names, role).show(console)
    rows = Rows()
    _add_capacity(rows, structure, names, answer)
    rows.add_all("acting", delegation_lines(structure, names, answer))
    rows.add_all("contact", contact_lines(structure, names, answer))
    if rows:
        console.print()
        rows.show(console)


def _title(names: Names, question: Question) -> str:
    asked = f"{names.function(question.function)} for {names.subject(question.subject)}"
    attributes = conditions_words(sorted(question.attributes.items()))
    return f"{asked}, where {attributes}" if attributes else asked


def _is_shown(role: RoleAnswer, question: Question) -> bool:
    return bool(question.role) or role.status is not Status.GAP or role.role == PROVIDES


def _show_kind(console: Console, structure: Structure, names: Names, question: Question) -> None:
    """Say so where a function is for another kind of subject, and whom to ask for instead."""
    function = structure.function(question.function)
    subject = question.subject
    if function is None or subject.kind in concerned(function):
        return
    kinds = " or ".join(MANY[kind] for kind in concerned(function))
    said = f"This is for {kinds}, and {names.subject(subject)} is a {subject.kind}."
    offices = sorted(structure.standing_in.get(subject.id, ())) if subject.kind == "country" else ()
    if offices:
        said += f" Ask for an office there: {', '.join(offices)}."
    console.print(said, style="gap")


def _show_not_open(console: Console, structure: Structure, answer: Answer) -> None:
    names, question = Names(structure), answer.question
    rows = Rows()
    if structure.function(question.function) is None:
        rows.add("not then", f"{names.function(question.function)} was no function of that day.")
    else:
        rows.add("not open", f"{names.subject(question.subject)} {_when_open(structure, question)}")
    for each in answer.successors:
        heir = Subject(question.subject.kind, each)
        rows.add("successor", named(names.subject(heir), each, names.place(each)))
    rows.show(console)


def _when_open(structure: Structure, question: Question) -> str:
    history = structure.register.history(Unit, question.subject.id)
    coming = history.after(structure.day)
    start = coming.stretch.valid_from.text if coming is not None else ""
    if not start:
        return f"is not open on {structure.day}."
    day = start.removeprefix("by ")
    said = day if day == start else f"{day} or earlier"
    return f"is not open on {structure.day}; it is open from {said}."


def _role_rows(structure: Structure, names: Names, role: RoleAnswer) -> Rows:
    rows = Rows()
    chain = Chain(structure, names)
    if role.status is Status.GAP:
        rows.add(role.role, Text("nobody: this is a gap", style="gap"))
    elif role.status is Status.CONTESTED:
        rows.add(role.role, Text("contested: none of these is narrower", style="gap"))
    for link in role.chain[: role.winners]:
        _add_winner(rows, chain, structure, role, link)
    rows.add_all("then", [chain.behind(link) for link in role.chain[role.winners :]])
    passed = list(chain.passed_over(role.passed_over))
    more = role.passed_over_total - len(role.passed_over)
    if more:
        passed.append(Text(f"and {more} more", style="label"))
    rows.add_all("passed over" if role.chain else "nearly", passed)
    return rows


def _add_winner(
    rows: Rows, chain: Chain, structure: Structure, role: RoleAnswer, link: Link
) -> None:
    rows.add(
        "" if role.status is Status.CONTESTED else role.role,
        named(chain.names.unit(link.holder), link.holder, chain.names.place(link.holder)),
    )
    rows.add("", standing_words(link.standing, link.attested, structure.day.isoformat()))
    rows.add("", f"for {chain.whom(link)}, {stretch_words(link.valid_from, link.valid_to)}")
    if link.distance:
        rows.add("", f"by its remit for all of {chain.names.function(link.function)}")
    rows.add("", link.basis or "")
    rows.add("", Text(link.source or "", style="link"))


def _add_capacity(rows: Rows, structure: Structure, names: Names, answer: Answer) -> None:
    for each in capacity(structure, answer):
        said = named(each.status.replace("-", " "))
        held = f" held by {names.unit(each.holder)}"
        acts = f", exercised by {names.unit(each.exercised_by)}" if each.exercised_by else ""
        stretch = each.stretch
        since = stretch_words(stretch.valid_from.text, stretch.valid_to.text)
        rows.add("capacity", said, f"{held}{acts}, {since}")
