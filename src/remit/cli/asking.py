"""Questions from words, and their answers as text or as a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from remit.cli.console import out, print_json
from remit.cli.render.foot import show_foot
from remit.cli.render.sheet import show_sheet
from remit.cli.render.who import show_answer
from remit.model.structure import Structure, Subject
from remit.resolve.answer import Answer, Question
from remit.resolve.asked import read_attributes, read_role
from remit.resolve.definition import who_answers
from remit.resolve.document import sheet_document, who_document
from remit.resolve.sheet import sheet

Asked: TypeAlias = tuple[Subject, tuple[Answer, ...]]
"""For whom was asked, and an answer a function."""


def ask(
    structure: Structure, subject: str, function: str, role: str, attributes: Sequence[str]
) -> Asked:
    """Ask one question, in words.

    Raises:
        UnknownError: A word names nothing.
        AmbiguousError: A word names several.
        WrittenWrongError: An attribute cannot be read, or its key stands twice.
    """
    from remit.search import one_function, one_subject

    asked, facts = read_role(structure, role), read_attributes(attributes)
    whom = one_subject(structure, subject)
    question = Question(whom, one_function(structure, function), asked, facts)
    return whom, (who_answers(structure, question),)


def ask_all(
    structure: Structure, subject: str, _: str, role: str, attributes: Sequence[str]
) -> Asked:
    """Ask for every function of the day, as `ask` does for one."""
    from remit.search import one_subject

    asked, facts = read_role(structure, role), read_attributes(attributes)
    whom = one_subject(structure, subject)
    return whom, sheet(structure, whom, asked, facts)


def show(structure: Structure, asked: Asked, *, whole: bool, as_json: bool) -> None:
    """Show an answer, or the whole service sheet."""
    subject, answers = asked
    if as_json:
        sheet_or_answer = (
            sheet_document(structure, subject, answers)
            if whole
            else who_document(structure, answers[0])
        )
        print_json(sheet_or_answer)
        return
    console = out()
    if whole:
        show_sheet(console, structure, answers)
    else:
        show_answer(console, structure, answers[0])
    show_foot(console, structure)


def unit_id(structure: Structure, text: str) -> str:
    """Find a unit by its id, name or alias.

    Raises:
        UnknownError: No unit is like it.
        AmbiguousError: Several are equally like it.
    """
    from remit.search import one

    return one(structure, text, ("unit",)).id
