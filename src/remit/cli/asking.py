"""Questions from words, and their answers as text or as a document."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from remit.cli.console import out, print_json
from remit.cli.render.foot import show_foot
from remit.cli.render.sheet import sheet_document, show_sheet
from remit.cli.render.who import show_answer
from remit.errors import UnknownError, WrittenWrongError
from remit.model.column import read_conditions
from remit.model.structure import Structure
from remit.resolve.answer import Answer, Question
from remit.resolve.definition import who_answers
from remit.resolve.document import who_document


def ask(
    structure: Structure, subject: str, function: str, role: str, attributes: Sequence[str]
) -> tuple[Answer, ...]:
    """Ask one question, in words.

    Raises:
        UnknownError: A word names nothing.
        AmbiguousError: A word names several.
        WrittenWrongError: An attribute cannot be read, or its key stands twice.
    """
    from remit.search import one_function, one_subject

    asked, facts = known_role(structure, role), read_attributes(attributes)
    whom = one_subject(structure, subject)
    question = Question(whom, one_function(structure, function), asked, facts)
    return (who_answers(structure, question),)


def ask_all(
    structure: Structure, subject: str, _: str, role: str, attributes: Sequence[str]
) -> tuple[Answer, ...]:
    """Ask for every function of the day, as `ask` does for one."""
    from remit.search import one_subject

    asked, facts = known_role(structure, role), read_attributes(attributes)
    whom = one_subject(structure, subject)
    return tuple(
        who_answers(structure, Question(whom, function, asked, facts))
        for function in structure.functions
    )


def show(structure: Structure, answers: tuple[Answer, ...], *, whole: bool, as_json: bool) -> None:
    """Show an answer, or the whole service sheet."""
    if as_json:
        print_json(
            sheet_document(structure, answers) if whole else who_document(structure, answers[0])
        )
        return
    console = out()
    if whole:
        show_sheet(console, structure, answers)
    else:
        show_answer(console, structure, answers[0])
    show_foot(console, structure)


def known_role(structure: Structure, text: str) -> str:
    """Read a role; blank where none is asked for.

    Raises:
        UnknownError: The register has no such role.
    """
    if not text or text in structure.all_roles:
        return text
    raise UnknownError("role", text, get_close_matches(text, structure.roles))


def read_attributes(texts: Sequence[str]) -> dict[str, str]:
    """Read the facts about a request, each `key=value`, a key once.

    Example:
        >>> read_attributes(["funder=echo", "staff=international"])
        {'funder': 'echo', 'staff': 'international'}
    """
    wrong = next((text for text in texts if len(text.split()) != 1), None)
    if wrong is not None:
        raise WrittenWrongError(f"{wrong!r} is no condition", todo="write it as funder=echo")
    return dict(read_conditions(" ".join(texts)))


def unit_id(structure: Structure, text: str) -> str:
    """Find a unit by its id, name or alias.

    Raises:
        UnknownError: No unit is like it.
        AmbiguousError: Several are equally like it.
    """
    from remit.search import one

    return one(structure, text, ("unit",)).id
