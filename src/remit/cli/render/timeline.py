"""The timeline of an answer: a bar, then a paragraph a stretch of days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from remit.cli.render.bar import bar, marks
from remit.cli.render.ending import Endings
from remit.cli.render.foot import show_foot
from remit.cli.render.rows import heading
from remit.cli.render.story import Story
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.resolve.answer import PROVIDES, Question, Status
from remit.resolve.timeline import Line

_WIDEST: Final = 72
_NOTHING: Final = {Status.GAP, Status.NOT_OPEN}


def show_timeline(
    console: Console,
    structure: Structure,
    question: Question,
    lines: Sequence[Line],
    endings: Endings,
) -> None:
    """Print a timeline; without a role asked for, only where somebody ever answers."""
    names, story = Names(structure), Story(structure, question, endings)
    title = f"{names.function(question.function)} for {names.subject(question.subject)}"
    console.print(heading(f"{title}, through the years"))
    for line in lines:
        if question.role or line.role == PROVIDES or _is_told(line):
            console.print()
            _show_line(console, story, line)
    show_foot(console, structure)


def _is_told(line: Line) -> bool:
    return any(spell.status not in _NOTHING for spell in line.spells)


def _show_line(console: Console, story: Story, line: Line) -> None:
    console.print(line.role, style="label")
    if len(line.spells) > 1:
        for row in bar(line.spells, min(console.width, _WIDEST) - 2):
            console.print(Text(row), no_wrap=True)
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(style="id", no_wrap=True, width=1)
    table.add_column(overflow="fold")
    following = (*line.spells[1:], None)
    for mark, spell, after in zip(marks(line.spells), line.spells, following, strict=True):
        table.add_row(mark, Text("\n").join(story.lines(spell, after)))
    console.print(table)
