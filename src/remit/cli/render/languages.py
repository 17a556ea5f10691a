"""Languages as a table: what of each kind is said in which, and what is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from msgspec import to_builtins
from rich.console import Console
from rich.table import Table
from rich.text import Text

from remit.cli.render.foot import show_foot
from remit.model.structure import Structure
from remit.publish.spoken import Share, Spoken
from remit.resolve.document import moment_document
from remit.text.names import language_name

_NAMED: Final = 5
"""How many of the names that lack are told; `--json` has all."""


def show_languages(console: Console, structure: Structure, found: Sequence[Spoken]) -> None:
    """Print, for each language, how much is said in it, and what lacks."""
    table = Table(box=None, pad_edge=False, header_style="label")
    table.add_column("")
    for each in found:
        table.add_column(_called(each.language), justify="right", no_wrap=True)
    for shares in zip(*(_shares(each) for each in found), strict=True):
        table.add_row(shares[0].kind, *(_figure(share) for share in shares))
    console.print(table)
    for line in _lacking(found):
        console.print(line, highlight=False)
    show_foot(console, structure)


def languages_document(structure: Structure, found: Sequence[Spoken]) -> dict[str, Any]:
    """Give what is said in each language as a document."""
    return {**moment_document(structure), "languages": to_builtins(found)}


def _shares(spoken: Spoken) -> tuple[Share, ...]:
    return (spoken.sentences, *spoken.names)


def _figure(share: Share) -> Text:
    if share.said == share.all:
        return Text("all")
    return Text(f"{share.said:,} of {share.all:,}", style="gap")


def _lacking(found: Sequence[Spoken]) -> Iterator[str]:
    for each in found:
        if not each.has_pages:
            yield f"{_called(each.language)}: no pages; the program does not speak it."
        for share in each.names:
            if share.lacking:
                more = len(share.lacking) - _NAMED
                names = ", ".join(share.lacking[:_NAMED]) + (f" and {more} more" * (more > 0))
                yield f"{_called(each.language)}, {share.kind}, not said: {names}"


def _called(language: str) -> str:
    return language_name(language, "en") or language
