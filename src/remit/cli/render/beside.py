"""What was noticed beside figures, as text: mostly what is in none of them, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.console import Console

from remit.resolve.document import Document
from remit.text.harmless import one_line

_SHOWN: Final = 8


def show_beside(console: Console, findings: Sequence[Document]) -> None:
    """Print the first findings, each with the line it is about, and how many more there are."""
    for each in findings[:_SHOWN]:
        said = f"{each['file']}, line {each['line']}: {each['text']}"
        console.print(one_line(said), style="gap")
    if (more := len(findings) - _SHOWN) > 0:
        console.print(f"and {more} more; --json lists all", style="label")


def show_left_out(console: Console, findings: Sequence[Document]) -> None:
    """Print what is in no figure because its month has no rate."""
    show_beside(console, [each for each in findings if each["code"] == "no-rate"])
