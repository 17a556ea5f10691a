"""A plan on a page: what it is called and why, its parts, and what it is known from."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from remit.change.case import Case
from remit.cli.render.rows import Rows, heading, plain_grid
from remit.cli.render.sheets import sheet_table
from remit.publish.english.words import counted, since_words
from remit.publish.parts import Part, Told
from remit.publish.planning import known_words
from remit.text.harmless import one_line

_MOST = 40
"""Lines that are shown under one heading; more are counted."""


def show_plan(console: Console, case: Case, parts: Sequence[Part]) -> None:
    """Print a plan."""
    show_head(console, case)
    show_parts(console, parts)
    if not case.entries:
        console.print("\nNothing is different then.")
    console.print(f"\n{known_words(case)}", style="foot")


def show_head(console: Console, case: Case) -> None:
    """Print what a draft is called, from which day it is, and why."""
    draft = case.compiled.draft
    console.print(heading(one_line(draft.title)))
    rows = Rows()
    rows.add("from", since_words(draft.on) if draft.on else "")
    rows.add("reason", draft.reason)
    rows.add("basis", draft.basis)
    rows.show(console)


def show_parts(console: Console, parts: Sequence[Part]) -> None:
    """Print the parts that have something to tell."""
    for part in parts:
        if part.told:
            console.print(f"\n{part.title}", style="label")
        for told in part.told:
            if told.heading:
                console.print(f"  {told.heading}", style="label")
            shown = sheet_table(told.sheet, _MOST) if told.sheet else _lines(part, told)
            console.print(Padding(shown, (0, 0, 0, 4 if told.heading else 2)))
            if (count := len(told.sheet.rows if told.sheet else told.lines)) > _MOST:
                more = counted(count - _MOST, "more line")
                console.print(f"    and {more}: see --json.", style="foot")


def _lines(part: Part, told: Told) -> Table:
    grid = plain_grid(2 if part.numbered else 1)
    numbers = told.numbers or range(1, len(told.lines) + 1)
    for number, line in list(zip(numbers, told.lines, strict=True))[:_MOST]:
        grid.add_row(*([str(number or "")] if part.numbered else []), Text(line))
    return grid
