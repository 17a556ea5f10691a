"""What a search has found, the best first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import asdict
from rich.console import Console
from rich.text import Text

from remit.cli.render.foot import show_foot
from remit.cli.render.rows import plain_table
from remit.model.structure import Structure
from remit.resolve.document import Document, moment_document
from remit.search import Match
from remit.text.harmless import one_line

_WHY: Final = {
    "id": "its id",
    "code": "its code",
    "name": "its name",
    "synonym": "also called so",
    "beginning": "begins so",
    "words": "words in common",
    "typing": "written alike",
    "former": "was called so",
    "later": "will be called so",
    "successor": "took the place of",
}


def search_document(structure: Structure, text: str, found: Sequence[Match]) -> Document:
    """Give what was found as a document, ranked."""
    matches = [asdict(each) for each in found]
    return {"text": text, **moment_document(structure), "matches": matches}


def show_matches(console: Console, structure: Structure, text: str, found: Sequence[Match]) -> None:
    """Print what was found."""
    if not found:
        console.print(f"Nothing is called {text!r} on {structure.day}, nor anything like it.")
    else:
        table = plain_table("Name", "Id", "What", "Why")
        # An id is there to be copied, so it stays in one piece where there is room.
        table.columns[1].no_wrap = max(len(each.id) for each in found) <= console.width // 2
        for each in found:
            why = _WHY[each.why]
            said = (
                why if each.matched in {each.name, each.id} else f"{why}: {one_line(each.matched)}"
            )
            table.add_row(
                one_line(each.name), Text(each.id, style="id"), each.kind, Text(said, style="label")
            )
        console.print(table)
    show_foot(console, structure)
