"""Every answer that concerns a subject, along the tree of functions."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from remit.model.structure import SubjectKind
from remit.publish.countries import functions_for
from remit.publish.evidence import main_note
from remit.publish.notes import without
from remit.publish.reader import Reader
from remit.publish.shown import shown_row
from remit.publish.tree import tree
from remit.publish.views.pieces import row


class Sheet(Struct, frozen=True):
    """The rows as markup, and the source that stands behind most of them."""

    rows: Markup = Markup()
    note: int = 0


def sheet_of(reader: Reader, kind: SubjectKind, identity: str, *, flat: bool = False) -> Sheet:
    """Give the sheet of a subject; functions that nobody is asked for are left out.

    Args:
        reader: Who reads the page.
        kind: What the subject is.
        identity: Its id.
        flat: Whether functions do not show how deep they stand in their tree.
    """
    asked = reader.ask(functions_for, kind)
    found: list[str] = []
    notes: list[int] = []
    for placed in reader.ask(tree):
        shown = reader.ask(shown_row, kind, identity, placed.id) if placed.id in asked else None
        if shown is not None:
            markup, rests_on = row(reader, shown, 0 if flat else placed.depth)
            found.append(markup)
            notes += rests_on
    note = main_note(notes)
    return Sheet(without("".join(found), note), note)
