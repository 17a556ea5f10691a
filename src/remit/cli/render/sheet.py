"""The service sheet: every function that concerns a subject, and who answers for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from remit.cli.render.rows import named, plain_table
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import FIRMLY, since_words
from remit.resolve.answer import PROVIDES, Answer, RoleAnswer, Status
from remit.resolve.asking import concerned
from remit.resolve.sheet import along_the_tree
from remit.resolve.subject import is_open
from remit.temporal.attest import Standing

_SHORT = {
    Standing.ATTESTED: "attested",
    Standing.ASSUMED: "assumed",
    Standing.IMPRECISE: "about then",
}


def show_sheet(console: Console, structure: Structure, answers: Sequence[Answer]) -> None:
    """Print the sheet, grouped along the function tree."""
    if not answers:
        console.print("There is no function on this day.")
        return
    subject = answers[0].question.subject
    names = Names(structure)
    title = named(names.subject(subject), subject.id)
    if subject.kind == "unit" and (place := names.place(subject.id)):
        title.append(f" · {place}")
    console.print(Text("Who answers to ").append_text(title))
    if not is_open(structure, subject):
        console.print(f"It is not open on {structure.day}.")
        return
    by_function = {each.question.function: each for each in answers}
    console.print()
    table = plain_table("Function", "Who", "Since", "Standing")
    for depth, function in along_the_tree(structure):
        if subject.kind in concerned(function) and function.id in by_function:
            for row in _lines(names, by_function[function.id], depth):
                table.add_row(*row)
    console.print(table)
    console.print()
    console.print(
        f"Since blank: not known. Assumed: {FIRMLY}. "
        f"For the reasons: remit who {subject.id} FUNCTION",
        style="foot",
    )


def _lines(
    names: Names, answer: Answer, depth: int
) -> Iterator[tuple[RenderableType, Text, str, str]]:
    title = Padding(names.function(answer.question.function), (0, 0, 0, 2 * depth))
    for part in answer.roles:
        if part.status is Status.GAP and not (answer.question.role or part.role == PROVIDES):
            continue
        label = title if part.role in {PROVIDES, answer.question.role} else _role(part, depth)
        since = since_words(part.chain[0].valid_from) if part.chain else ""
        yield label, _who(names, part), since, _SHORT[part.standing] if part.standing else ""


def _role(part: RoleAnswer, depth: int) -> Padding:
    return Padding(Text(part.role, style="label"), (0, 0, 0, 2 * depth + 2))


def _who(names: Names, part: RoleAnswer) -> Text:
    if part.status is Status.GAP:
        return Text("nobody", style="gap")
    text = Text(", ".join(names.unit(each) for each in part.holders))
    return text.append(" (contested)", style="gap") if part.status is Status.CONTESTED else text
