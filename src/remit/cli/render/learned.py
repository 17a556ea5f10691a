"""What was recorded of a row, record by record, and what each made of one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from remit.cli.render.rows import heading
from remit.model.change import Entry
from remit.model.event import ChangeEvent
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.structure import Structure
from remit.publish.english.events import Teller
from remit.publish.english.words import ENGLISH, stretch_words
from remit.register.learned import Learned
from remit.resolve.document import Document
from remit.temporal.moment import show_instant
from remit.text.days import day as day_words
from remit.text.harmless import one_line


def show_learned(
    console: Console, structure: Structure, teller: Teller, records: Iterable[Learned]
) -> None:
    """Print the records that spoke of a row: what each said, and made of the day asked about."""
    console.print()
    console.print(heading("What was recorded, and when"))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="label", no_wrap=True)
    grid.add_column(overflow="fold")
    before: Fact | None = None
    for each in records:
        after = each.known.on(structure.day)
        said = (*map(_said, each.said), _made_of(structure, teller, before, after))
        grid.add_row(f"{each.at:%Y-%m-%d %H:%M} UTC", Text(_by(each), style="name"))
        for why in filter(None, (each.reason, each.basis)):
            grid.add_row("", Text(one_line(why), style="label"))
        grid.add_row("", Text("\n".join(said)))
        before = after
    console.print(grid)


def _by(record: Learned) -> str:
    who = f" · by {record.by.person}" if record.by.person else ""
    claimed = ", as claimed" if record.by.person and record.by.claimed else ""
    return f"record {record.sequence} · {one_line(record.title)}{who}{claimed}"


def _said(entry: Entry) -> str:
    days = stretch_words(entry.stretch.valid_from.text, entry.stretch.valid_to.text)
    return f"{'a row' if entry.row is not None else 'no row any more'}, {days}"


def _made_of(structure: Structure, teller: Teller, before: Fact | None, after: Fact | None) -> str:
    """Say what is known of the day since then, where that is another thing than before."""
    of_then = f"of {day_words(structure.day, ENGLISH)}"
    if after is None:
        return f"{of_then}: {'no longer there' if before is not None else 'not there'}"
    if before is None:
        return f"{of_then}: {'; '.join(_cells(after))}"
    kind = KINDS[after.FILE]
    event = ChangeEvent(kind.name, kind.key(after), structure.day, "changes", after, before)
    return f"{of_then}: {'; '.join(teller.changes(event)) or 'as before'}"


def _cells(fact: Fact) -> Iterator[str]:
    """Give the short cells of a row, without translations and evidence."""
    kind = KINDS[fact.FILE]
    for name, text in kind.cells(fact).items():
        column, language = kind.find(name)
        if not language and column.name not in _APART and len(text) <= _LONGEST:
            yield f"{name.replace('_', ' ')}: {text}"


_APART = frozenset({"id", "order", "source", "as_of", "note"})
_LONGEST = 60


def learned_documents(structure: Structure, records: Iterable[Learned]) -> list[Document]:
    """Give the records that spoke of a row, each with what it made of the day asked about."""
    return [
        {
            "record": each.sequence,
            "at": show_instant(each.at),
            "by": each.by.person or None,
            "title": each.title,
            "reason": each.reason or None,
            "basis": each.basis or None,
            "said": [_entry(entry) for entry in each.said],
            "then": _row(each.known.on(structure.day)),
        }
        for each in records
    ]


def _entry(entry: Entry) -> Document:
    return {
        "valid_from": entry.stretch.valid_from.text or None,
        "valid_to": entry.stretch.valid_to.text or None,
        "row": _row(entry.row if isinstance(entry.row, Fact) else None),
    }


def _row(fact: Fact | None) -> Document | None:
    return None if fact is None else KINDS[fact.FILE].cells(fact)
