"""Coverage as a table: along the tree of functions, with a bar of what is answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from remit.cli.render.foot import show_foot
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import MANY
from remit.resolve.covered import Covered
from remit.resolve.sheet import along_the_tree

_WIDE: Final = 12
_MARKS: Final = (("█", ""), ("╳", "wrong"), ("·", "gap"))


def show_coverage(console: Console, structure: Structure, rows: Sequence[Covered]) -> None:
    """Print how well the functions of a day are covered."""
    if not rows:
        console.print("No remit is in force that day: nothing can be covered.")
    else:
        console.print(_table(Names(structure), structure, rows))
        console.print("█ answered  ╳ contested  · nobody", style="foot")
    show_foot(console, structure)


def _table(names: Names, structure: Structure, rows: Iterable[Covered]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="label")
    table.add_column("Function")
    table.add_column("Role", no_wrap=True)
    table.add_column(min_width=_WIDE, no_wrap=True)
    for title in ("answered", "contested", "nobody"):
        table.add_column(title, justify="right", no_wrap=True)
    by_function: dict[str, list[Covered]] = defaultdict(list)
    for row in rows:
        by_function[row.function].append(row)
    for depth, function in along_the_tree(structure):
        for number, row in enumerate(by_function.get(function.id, ())):
            name = "" if number else names.function(function.id)
            indented = Padding(name, (0, 0, 0, 2 * depth))
            table.add_row(indented, row.role, bar(row), *_figures(row))
    return table


def bar(row: Covered, wide: int = _WIDE) -> Text:
    """Draw answered, contested and open as parts of one bar; whatever there is shows.

    Example:
        >>> row = Covered("payroll", "provides", "unit", answered=97, contested=0, gaps=3)
        >>> bar(row, 10).plain
        '█████████·'
    """
    counts = (row.answered, row.contested, row.gaps)
    cells = [max(1, count * wide // max(row.asked, 1)) if count else 0 for count in counts]
    cells[counts.index(max(counts))] += wide - sum(cells)
    parts = zip(_MARKS, cells, strict=True)
    return Text.assemble(*((mark * cell, style) for (mark, style), cell in parts))


def _figures(row: Covered) -> tuple[str, str, str]:
    answered = f"{row.answered:,} of {row.asked:,} {MANY[row.kind]}"
    return answered, _unless_none(row.contested), _unless_none(row.gaps)


def _unless_none(count: int) -> str:
    return f"{count:,}" if count else ""
