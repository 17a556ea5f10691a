"""What transactions add up to, as text."""

from __future__ import annotations

from rich.console import Console

from remit.cli.render.amounts import amount
from remit.cli.render.beside import show_beside
from remit.cli.render.rows import plain_table
from remit.model.structure import Structure
from remit.publish.english.head import head_words
from remit.publish.english.words import counted
from remit.resolve.document import Document
from remit.text.harmless import one_line

_MOST = 50
_NEVER = "never summed"
"""What stands for the sum of amounts without a currency, as in what an import tells."""


def show_flows(console: Console, structure: Structure, document: Document) -> None:
    """Print the sums, the first of them."""
    by, rows = document["by"], document["rows"]
    table = plain_table(*(each.capitalize() for each in by), "Amount", "Count")
    for column in table.columns[-2:]:
        column.justify, column.no_wrap = "right", True
    for row in rows[:_MOST]:
        cells = (one_line(row[each] or "–") for each in by)
        table.add_row(*cells, _amount(row), f"{row['count']:,}")
    console.print(table if rows else "No transaction is known.")
    if len(rows) > _MOST:
        said = f"the first {_MOST} of {counted(len(rows), 'sum')}; --format csv has all"
        console.print(said, style="label")
    show_beside(console, document["findings"])
    console.print()
    console.print(head_words(structure.head), style="foot")


def _amount(row: Document) -> str:
    return _NEVER if row["amount"] is None else amount(row["amount"], row["currency"])
