"""Questions from words, and their answers as text or as a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from remit.cli.console import out, print_json
from remit.cli.guess import tell_a_guess
from remit.cli.render.foot import show_foot
from remit.cli.render.sheet import show_sheet
from remit.cli.render.who import show_answer
from remit.errors import QuestionError
from remit.model.structure import Structure, Subject
from remit.publish.english.names import Names
from remit.resolve.answer import Answer, Question
from remit.resolve.asked import read_attributes, read_role
from remit.resolve.document import sheet_document, who_document
from remit.resolve.follow import Followed
from remit.resolve.sheet import sheet
from remit.resolve.who import who_answers
from remit.search import one, one_function, subject_match, subject_of

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
    asked, facts = read_role(structure, role), read_attributes(attributes)
    whom = whom_meant(structure, subject)
    question = Question(whom, one_function(structure, function), asked, facts)
    return whom, (who_answers(structure, question),)


def question_of(structure: Structure, subject: str, function: str, role: str) -> Question:
    """Read a question without facts about a request, from words.

    Raises:
        UnknownError: A word names nothing.
        AmbiguousError: A word names several.
    """
    asked = read_role(structure, role)
    whom = whom_meant(structure, subject)
    return Question(whom, one_function(structure, function), asked)


def ask_all(
    structure: Structure, subject: str, _: str, role: str, attributes: Sequence[str]
) -> Asked:
    """Ask for every function of the day, as `ask` does for one."""
    asked, facts = read_role(structure, role), read_attributes(attributes)
    whom = whom_meant(structure, subject)
    return whom, sheet(structure, whom, asked, facts)


def show(
    structure: Structure,
    asked: Asked,
    after: Sequence[Followed] = (),
    *,
    whole: bool,
    as_json: bool,
) -> None:
    """Show an answer, or the whole service sheet, and those of what the subject has become."""
    subject, answers = asked
    if as_json:
        sheet_or_answer = (
            sheet_document(structure, subject, answers, after)
            if whole
            else who_document(structure, answers[0], after)
        )
        print_json(sheet_or_answer)
        return
    console = out()
    for number, each in enumerate((answers, *(heir.answers for heir in after))):
        if number:
            console.print()
        if whole:
            show_sheet(console, structure, each)
        else:
            show_answer(console, structure, each[0])
    show_foot(console, structure)


def unit_id(structure: Structure, text: str) -> str:
    """Find a unit by its id, name or alias.

    Raises:
        UnknownError: No unit is like it.
        AmbiguousError: Several are equally like it.
    """
    match = one(structure, text, ("unit",))
    tell_a_guess(match, text)
    return match.id


def open_unit_id(structure: Structure, text: str) -> str:
    """Find a unit that is open that day, by its id, name or alias.

    Raises:
        UnknownError: No unit is like it.
        AmbiguousError: Several are equally like it.
        QuestionError: It is not open that day.
    """
    found = unit_id(structure, text)
    if found not in structure.units:
        raise QuestionError(
            f"{Names(structure).unit(found)} is not open on {structure.day}.",
            todo="Ask about another day with --on.",
        )
    return found


def whom_meant(structure: Structure, text: str) -> Subject:
    """Find for whom is asked, and tell where that is a guess.

    Raises:
        UnknownError: Nobody is like it.
        AmbiguousError: Several are equally like it.
    """
    match = subject_match(structure, text)
    tell_a_guess(match, text)
    return subject_of(match)
