"""Every answer that concerns a subject, along the tree of functions.

Offices share most of their answers, so a row is laid out once for all pages that show the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup
from msgspec import Struct

from remit.model.structure import Structure, SubjectKind
from remit.publish.countries import functions_for
from remit.publish.environment import environment
from remit.publish.evidence import main_note
from remit.publish.notes import without
from remit.publish.reader import Reader
from remit.publish.reads import Read
from remit.publish.shown import ShownRow, shown_row
from remit.publish.tree import tree
from remit.publish.views.answers import row

_MOST: Final = 50_000


class LaidRow(Struct, frozen=True):
    """A row as markup, the sources of its answers, and what of the organisation it shows."""

    markup: Markup
    notes: tuple[int, ...]
    read: frozenset[Read]

    def beside(self, note: int) -> Markup:
        """Give the markup in a table whose head names the source of most rows."""
        return without(self.markup, note) if note in self.notes else self.markup


class Sheet(Struct, frozen=True):
    """Rows, and the source that stands behind most of them."""

    rows: tuple[LaidRow, ...]
    note: int


def sheet_of(reader: Reader, kind: SubjectKind, identity: str, *, flat: bool = False) -> Sheet:
    """Give the sheet of a subject; the rows of functions to which nobody was asked are left out.

    Args:
        reader: Who reads the page.
        kind: What the subject is.
        identity: Its id.
        flat: Whether functions do not show how deep they stand in their tree.
    """
    rows = tuple(_rows(reader, kind, identity, flat=flat))
    return Sheet(rows, main_note(note for each in rows for note in each.notes))


def _rows(reader: Reader, kind: SubjectKind, identity: str, *, flat: bool) -> Iterator[LaidRow]:
    asked = reader.ask(functions_for, kind)
    for placed in reader.ask(tree):
        if placed.id in asked:
            shown = reader.ask(shown_row, kind, identity, placed.id)
            if shown is not None:
                yield _laid(reader, shown, 0 if flat else placed.depth)


class _Laid:
    """The rows that were laid out for one structure."""

    def __init__(self, _structure: Structure) -> None:
        """Lay out nothing yet."""
        self.known: dict[tuple[object, ...], LaidRow] = {}


def _laid(reader: Reader, shown: ShownRow, depth: int) -> LaidRow:
    known = reader.site.structure.derived(_Laid).known
    key = (reader.language, reader.neighbourhood, shown, depth)
    found = known.get(key)
    if found is None:
        found = _lay_out(reader.neighbour(), shown, depth)
        if len(known) >= _MOST:
            known.clear()
        known[key] = found
    reader.reads(found.read)
    return found


def _lay_out(reader: Reader, shown: ShownRow, depth: int) -> LaidRow:
    made = row(reader, shown, depth)
    template = environment(reader.language).get_template("answers.html")
    markup: Markup = template.module.row(made)  # type: ignore[attr-defined] # a macro in it
    notes = tuple(part.evidence.note for part in made.parts)
    return LaidRow(markup, notes, frozenset(reader.read))
