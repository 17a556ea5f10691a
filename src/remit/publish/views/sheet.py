"""Every answer that concerns a subject, along the tree of functions."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup
from msgspec import Struct

from remit.model.structure import SubjectKind
from remit.publish.countries import functions_for
from remit.publish.evidence import main_note
from remit.publish.reader import Reader
from remit.publish.shown import shown_row, shown_rows
from remit.publish.standings import main_standing
from remit.publish.tree import tree
from remit.publish.views.pieces import Piece, pieces

_DEEPEST: Final = 3
"""How many levels of functions are set in; those below stand as deep."""


class Sheet(Struct, frozen=True):
    """The rows as markup, and what is said for most of them: the source and the standing."""

    rows: Markup = Markup()
    note: int = 0
    standing: str = ""


def sheet_of(reader: Reader, kind: SubjectKind, identity: str, *, flat: bool = False) -> Sheet:
    """Give the sheet of a subject; functions that nobody is asked for are left out.

    Args:
        reader: Who reads the page.
        kind: What the subject is.
        identity: Its id.
        flat: Whether functions do not show how deep they stand in their tree.
    """
    own = pieces(reader)
    # What is told apart is each row, so that a page hangs on the functions it shows.
    reader.asks(shown_row, (kind, identity), reader.ask(functions_for, kind))
    reader.ask(tree)
    found: list[Piece] = []
    notes: list[int] = []
    standings: list[str] = []
    for depth, shown in shown_rows(reader.site.structure, kind, identity):
        row = own.row(reader, shown, 0 if flat else min(depth, _DEEPEST))
        found.append(row)
        notes += row.notes
        standings += row.said
    note, standing = main_note(notes), main_standing(standings)
    if any(row.is_attested for row in found):
        standing = ""
    rows = tuple([own.told(row, note, standing) for row in found])
    return Sheet(reader.put_in(rows), note, standing)
