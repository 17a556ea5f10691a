"""Transfers, a line each."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from remit.cli.promises import promise_lines
from remit.cli.render.foot import show_foot
from remit.cli.render.rows import named, plain_table
from remit.model.remit import Transfer
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import ENGLISH
from remit.text.days import bound_words


def show_transfers(console: Console, structure: Structure, to: str = "") -> None:
    """Print the transfers, or those to one unit, by who had it and who has it."""
    names = Names(structure)
    found: dict[tuple[str, str], list[Transfer]] = {}
    for each in structure.transfers.values():
        if to in {"", each.to}:
            found.setdefault((each.from_, each.to), []).append(each)
    if not found:
        console.print(
            f"No transfer to {names.unit(to)} is recorded." if to else "No transfer is recorded."
        )
    for number, ((before, after), transfers) in enumerate(found.items()):
        if number:
            console.print()
        title = named(names.unit(before), before).append(" to ")
        console.print(title.append_text(named(names.unit(after), after)))
        table = plain_table("What", "How much", "When", "Source")
        for each in transfers:
            table.add_row(*_cells(names, each))
        console.print(table)
        for each in transfers:
            for line in promise_lines(structure, each):
                console.print(f"  {names.function(each.function)}: {line}", soft_wrap=True)
    show_foot(console, structure)


def _cells(names: Names, transfer: Transfer) -> tuple[str | Text, ...]:
    how_much = {"full": "all of it", "partial": "a part", "shared": "shared"}[transfer.mode]
    when = bound_words(transfer.on.text, ENGLISH) if transfer.on.text else "not known"
    return names.function(transfer.function), how_much, when, Text(transfer.source, style="link")
