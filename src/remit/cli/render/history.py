"""The history of a thing, a line an event: when, what, and what the source remarks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from remit.cli.render.ending import Endings
from remit.cli.render.foot import show_foot
from remit.cli.render.learned import show_learned
from remit.cli.render.rows import named
from remit.cli.things import Past
from remit.model.event import ChangeEvent
from remit.model.structure import Structure
from remit.publish.english.events import Teller
from remit.register.learned import Learned


def show_history(
    console: Console,
    structure: Structure,
    past: Past,
    events: Sequence[ChangeEvent],
    endings: Endings,
    records: Sequence[Learned] | None,
) -> None:
    """Print what happened to something and, where asked for, the records that spoke of it.

    That another source says the same from a day on is no event for a reader.
    """
    teller = Teller(structure)
    console.print(named(past.name, past.id, past.kind))
    console.print()
    told = [each for each in events if _happened(each)]
    if told:
        console.print(event_table(teller, told, endings))
    else:
        console.print(_nothing(records or ()))
    if records is not None:
        show_learned(console, structure, teller, records)
    show_foot(console, structure)


def _nothing(records: Sequence[Learned]) -> str:
    """Say that nothing is known of it: it never was, or a record took it back."""
    if not records:
        return "Nothing is recorded of it."
    last = records[-1]
    return f"As is known now, it never was: record {last.sequence} took it back."


def _happened(event: ChangeEvent) -> bool:
    """Tell whether anything happened, and not only another source said the same."""
    before = event.before
    return before is None or bool(event.columns) or event.fact.note != before.note


def event_table(teller: Teller, events: Iterable[ChangeEvent], endings: Endings) -> Table:
    """Lay events out: the day once, then what happened on it; each remark is made once."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="label", no_wrap=True)
    grid.add_column(overflow="fold")
    before = ""
    remarked = {""}
    for event in events:
        when = teller.when(event)
        said = teller.sentence(event)
        line = Text(f"{said[0].upper()}{said[1:]}.")
        if event.fact.note not in remarked:
            line.append(f" {event.fact.note}", style="label")
            remarked.add(event.fact.note)
        if because := endings.of(event):
            line.append(f" {because}", style="label")
        grid.add_row("" if when == before else when, line)
        before = when
    return grid
