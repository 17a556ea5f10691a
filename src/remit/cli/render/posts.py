"""The posts of a unit with who is on them, and for whom and in what it acts."""

from __future__ import annotations

from rich.text import Text

from remit.cli.render.rows import Rows, named
from remit.model.post import Appointment, Delegation, Post
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import listed, stretch_words
from remit.resolve.answer import Answer
from remit.resolve.document import delegations

_AS = {"holder": "", "acting": "acting", "substitute": "substitute"}


def add_posts(rows: Rows, structure: Structure, names: Names, unit: str) -> None:
    """Add the posts of a unit, each with who is on it, the head first."""
    there = [each for each in structure.posts.values() if each.unit == unit]
    for post in sorted(there, key=lambda each: (not each.head, each.id)):
        on_it = [each for each in structure.appointments if each.post == post.id]
        said = named(names.post(post.id), post.id)
        # Where a register names nobody on any post, none is known to be vacant.
        nobody = "vacant" if structure.appointments else ""
        for part in _said(post, on_it, names, nobody):
            said.append(" · ", style="label").append(part)
        rows.add("post", said)


def _said(post: Post, on_it: list[Appointment], names: Names, nobody: str) -> list[str]:
    kept = [post.grade, "head" if post.head else ""]
    kept.append(f"{post.share} of a post" if post.share is not None else "")
    filled = [_appointed(each, names) for each in on_it]
    return [each for each in (*kept, *(filled or [nobody])) if each]


def _appointed(appointment: Appointment, names: Names) -> str:
    name = names.person(appointment.person)
    return " ".join(filter(None, (name, _AS[appointment.kind])))


def add_delegations(rows: Rows, structure: Structure, names: Names, unit: str) -> None:
    """Add for whom a unit acts, and who acts for it."""
    for each in structure.delegations:
        if each.to == unit:
            rows.add("acts for", named(names.unit(each.from_), each.from_), _in_what(each, names))
        if each.from_ == unit:
            rows.add("acts for it", named(names.unit(each.to), each.to), _in_what(each, names))


def delegation_lines(structure: Structure, names: Names, answer: Answer) -> list[Text]:
    """Say who acts for the holders of an answer, for which of them, and in what."""
    return [
        named(names.unit(each.to), each.to).append_text(
            Text(f" for {names.unit(each.from_)}").append_text(_in_what(each, names))
        )
        for each in delegations(structure, answer)
    ]


def _in_what(delegation: Delegation, names: Names) -> Text:
    functions = listed([names.function(each) for each in delegation.functions])
    stretch = stretch_words(delegation.stretch.valid_from.text, delegation.stretch.valid_to.text)
    return Text(f" in {functions or 'all functions'} · {stretch}")
