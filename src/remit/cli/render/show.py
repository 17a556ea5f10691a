"""Everything about one thing: its row of the day, what is around it, how it was before."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from remit.cli.render.around import add_around
from remit.cli.render.foot import show_foot
from remit.cli.render.rows import Rows, named
from remit.cli.things import Thing, claims_of, history_of, row_of, statements_of
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import standing_words, stretch_words
from remit.text.harmless import one_line

_SAID_APART = frozenset({"id", "name", "order", "source", "as_of", "note"})


def show_thing(console: Console, structure: Structure, thing: Thing) -> None:
    """Print everything about a thing."""
    names = Names(structure)
    console.print(named(names.thing(thing.kind, thing.id), thing.id, thing.kind))
    console.print()
    rows = Rows()
    row = row_of(structure, thing)
    if row is not None:
        _add_row(rows, structure, names, row)
    elif history_of(structure, thing):
        rows.add("not then", f"It is not in force on {structure.day}.")
    add_around(rows, structure, names, thing)
    _add_evidence(rows, structure, thing, row)
    _add_history(rows, structure, thing)
    rows.show(console)
    for other in thing.others:
        console.print(f"\nThere is also: remit show {other}", style="foot")
    show_foot(console, structure)


def _add_row(rows: Rows, structure: Structure, names: Names, row: Fact) -> None:
    for column, said in _readable(names, row):
        rows.add(column.replace("_", " "), said)
    stretch = row.stretch
    if row.DATED:
        rows.add("in force", stretch_words(stretch.valid_from.text, stretch.valid_to.text))
    rows.add(
        "standing",
        standing_words(structure.standing(row), row.as_of.text, structure.day.isoformat()),
    )


def _readable(names: Names, row: Fact) -> Iterator[tuple[str, str]]:
    """Give the cells of a row by column: names for ids, and each language after the first."""
    kind = KINDS[row.FILE]
    for name, text in kind.cells(row).items():
        column, language = kind.find(name)
        if column.name in _SAID_APART and not language:
            continue
        if column.says.refers:
            yield name, ", ".join(names.referred(column.says.refers, each) for each in text.split())
        else:
            yield column.name, f"{language}: {text}" if language else text


def _add_evidence(rows: Rows, structure: Structure, thing: Thing, row: Fact | None) -> None:
    for statement in statements_of(structure, thing):
        when = f" in {statement.on.text}" if statement.on.text else ""
        what = f"{statement.what.replace('-', ' ')}{when}: {statement.value} {statement.unit}"
        rows.add("stated", what.strip(), Text(f" · {statement.source}", style="link"))
    for claim in claims_of(structure, thing):
        said = f"{claim.column.replace('_', ' ')}: {claim.value}"
        rows.add("others say", said, Text(f" · {claim.source}", style="link"))
    if row is not None:
        rows.add("note", row.note)
        rows.add("source", Text(structure.address_of(row.source) or "", style="link"))


def _add_history(rows: Rows, structure: Structure, thing: Thing) -> None:
    versions = history_of(structure, thing).versions
    if len(versions) <= 1:
        return
    for each in versions:
        name = one_line(each.name.best().text) if hasattr(each, "name") else thing.id
        stretch = stretch_words(each.stretch.valid_from.text, each.stretch.valid_to.text)
        rows.add("history", Text(name, style="name"), f" · {stretch}")
