"""A table of cost as text."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from remit.cli.render.rows import plain_table
from remit.publish.money.moving.sheet import Sheet
from remit.text.harmless import one_line


def sheet_table(sheet: Sheet, most: int) -> Table:
    """Lay a table out: so many of its rows, and all its totals."""
    table = plain_table(*sheet.columns)
    for column in table.columns[len(table.columns) - sheet.amounts :]:
        column.justify = "right"
    for row in sheet.rows[:most]:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    for row in sheet.totals:
        table.add_row(*(Text(one_line(cell), "label") for cell in row))
    return table
