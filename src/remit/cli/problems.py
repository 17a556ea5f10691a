"""Errors into answers for people: what is wrong, and what to do about it."""

from __future__ import annotations

from rich import box
from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from remit.cli.console import err
from remit.cli.render.rows import plain_table
from remit.errors import (
    AmbiguousError,
    MistakesError,
    RefusedError,
    RemitError,
    UnknownError,
    WrittenWrongError,
)
from remit.text.harmless import one_line


def show_problem(error: RemitError) -> None:
    """Show on stderr what is wrong: a panel in a terminal, plain lines elsewhere."""
    match error:
        case MistakesError():
            _show(error.wrong, error.todo, _mistakes(error), [str(each) for each in error.mistakes])
        case AmbiguousError():
            wrong = f"{error.text!r} may mean several."
            lines = [f"{one_line(name)} ({kind} {which})" for kind, which, name in error.candidates]
            _show(wrong, error.todo, _candidates(error), lines)
        case UnknownError(todo=""):
            _show(error.wrong, "Look for its name with: remit search WORDS")
        case RefusedError():
            reasons = [sentence(each) for each in error.reasons]
            _show(error.wrong, error.todo, Text("\n".join(reasons)) if reasons else None, reasons)
        case WrittenWrongError():
            _show(sentence(error.wrong), sentence(error.todo))
        case _:
            _show(error.wrong, error.todo)


def show_wrong(wrong: str, todo: str = "") -> None:
    """Show on stderr what is wrong and what to do."""
    _show(sentence(wrong), sentence(todo))


def sentence(text: str) -> str:
    """Make a sentence of words that may begin small and end without a stop.

    A command at the end stays as it is typed.

    Example:
        >>> sentence("'2010' is not a day"), sentence("write it as 2010-06-01")
        ("'2010' is not a day.", 'Write it as 2010-06-01.')
        >>> sentence("load it with: remit load x")
        'Load it with: remit load x'
    """
    first, _, _ = text.partition(" ")
    said = text[:1].upper() + text[1:] if first.isalpha() else text
    ends = not said or said.endswith((".", "?", "!", "…")) or ": remit " in said
    return said if ends else f"{said}."


def _show(
    wrong: str, todo: str, table: RenderableType | None = None, lines: list[str] | None = None
) -> None:
    console = err()
    if not console.is_terminal:
        for line in (wrong, *(lines or ()), todo):
            if line:
                # One line each, however long: whoever reads a log looks for lines.
                console.print(line, soft_wrap=True)
        return
    if table is not None:
        console.print(table)
    said = [Text(wrong, style="bold")]
    if todo:
        said.append(Text(_address_apart(todo)))
    console.print(Panel(Group(*said), border_style="red", box=_box(console)))


def _address_apart(todo: str) -> str:
    """Put a command that is to be typed on a line of its own."""
    words, colon, command = todo.partition(": remit ")
    return f"{words}:\n  remit {command}" if colon else todo


def _box(console: Console) -> box.Box:
    return box.ROUNDED if not console.options.ascii_only else box.ASCII


def _mistakes(error: MistakesError) -> Table:
    table = plain_table("Where", "Column", "What is wrong", "What to do")
    for each in error.mistakes:
        line = f":{each.line}" if each.line else ""
        table.add_row(f"{each.file}{line}", each.column, each.wrong, each.todo)
    return table


def _candidates(error: AmbiguousError) -> Table:
    table = plain_table("Id", "What", "Name")
    for kind, which, name in error.candidates:
        table.add_row(Text(which, style="id"), kind, name)
    return table
