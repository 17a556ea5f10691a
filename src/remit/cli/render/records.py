"""What others call a thing, the documents about it, and when it was last found to be true."""

from __future__ import annotations

from rich.text import Text

from remit.cli.render.rows import Rows
from remit.cli.things import Thing
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import ENGLISH
from remit.resolve.due import last_verified
from remit.text.days import bound_words


def add_records(rows: Rows, structure: Structure, names: Names, thing: Thing) -> None:
    """Add identifiers, documents and the last verification of a thing."""
    about = (thing.kind, thing.id)
    for each in structure.identifiers:
        if (each.kind, each.id) == about:
            rows.add("known as", each.value, Text(f" · {each.scheme}", style="label"))
    for document in structure.documents:
        if (document.kind, document.id) == about:
            title = document.title.best().text
            said = " · ".join(filter(None, (title, document.language)))
            rows.add("document", f"{said} · " if said else "", Text(document.address, style="link"))
    _add_verification(rows, structure, names, thing)


def _add_verification(rows: Rows, structure: Structure, names: Names, thing: Thing) -> None:
    last = last_verified(structure.verifications, structure.day).get((thing.file, thing.id))
    if last is None:
        return
    said = f"on {bound_words(last.on.text, ENGLISH)}"
    said += f", by {names.referred(('units', 'persons'), last.by)}" if last.by else ""
    said += f"; due again {bound_words(last.due.text, ENGLISH)}" if last.due.text else ""
    rows.add("still true", said)
