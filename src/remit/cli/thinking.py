"""What was thought of a day and when: asked of every record, as text or as a document."""

from __future__ import annotations

from msgspec.structs import replace

from remit.cli.console import out, print_json
from remit.cli.fetch import fetch_as_recorded
from remit.cli.render.thoughts import show_lines
from remit.model.structure import Structure
from remit.resolve.answer import Question
from remit.resolve.thought import thoughts, thoughts_document


def show_thoughts(db: str, structure: Structure, question: Question, *, as_json: bool) -> None:
    """Show what each record made of the answer about the day of a structure."""
    known = fetch_as_recorded(db, structure)
    roles = [question.role] if question.role else list(structure.roles)
    found = [(role, thoughts(known, replace(question, role=role))) for role in roles]
    if as_json:
        print_json(thoughts_document(structure, question, found))
    else:
        show_lines(out(), structure, question, found)
