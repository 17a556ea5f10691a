"""What was thought of one day, a line a time that it became another thought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from remit.cli.render.foot import show_foot
from remit.cli.render.rows import heading
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import ENGLISH, listed
from remit.resolve.answer import PROVIDES, Question, Status
from remit.resolve.thought import Thought
from remit.text.days import day as day_words

_NOTHING: Final = {Status.GAP, Status.NOT_OPEN}
_SAID: Final = {Status.GAP: "nobody", Status.NOT_OPEN: "not open, or not known at all"}

Thoughts = Sequence[tuple[str, Sequence[Thought]]]
"""What was thought, by role."""


def show_lines(console: Console, structure: Structure, question: Question, found: Thoughts) -> None:
    """Print what was thought; without a role asked for, only where it ever was somebody."""
    names = Names(structure)
    title = f"{names.function(question.function)} for {names.subject(question.subject)}"
    day = day_words(structure.day, ENGLISH)
    console.print(heading(f"{title} on {day}, as it was known"))
    for role, thoughts in found:
        if question.role or role == PROVIDES or _is_told(thoughts):
            console.print()
            console.print(role, style="label")
            console.print(_table(names, thoughts))
    show_foot(console, structure)


def _is_told(thoughts: Iterable[Thought]) -> bool:
    return any(each.status not in _NOTHING for each in thoughts)


def _table(names: Names, thoughts: Iterable[Thought]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for style in ("label", "label", "none"):
        grid.add_column(style=style, overflow="fold")
    for each in thoughts:
        when = f"since {each.since.at:%Y-%m-%d %H:%M} UTC"
        grid.add_row(when, f"record {each.since.sequence}", _who(names, each))
    return grid


def _who(names: Names, thought: Thought) -> Text:
    text = Text(_SAID.get(thought.status) or listed([names.unit(each) for each in thought.holders]))
    if thought.status is Status.CONTESTED:
        text.append(" (contested)", style="gap")
    sources = dict.fromkeys(link.source for link in thought.winners if link.source)
    return text.append("".join(f"\n{source}" for source in sources), style="link")
