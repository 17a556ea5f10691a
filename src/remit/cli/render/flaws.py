"""What is wrong in files of IATI, as text or as a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from remit.finance.document import finding_document
from remit.model.published import Noticed
from remit.publish.english.words import counted
from remit.resolve.document import Document
from remit.text.harmless import one_line

SCHEMA = "remit-iati-check/1"

Flaws = Mapping[str, Sequence[Noticed]]
"""What is wrong, by file."""


def flaws_document(found: Flaws) -> Document:
    """Give what is wrong in each file, by severity and line by line."""
    return {
        "schema": SCHEMA,
        "files": [
            {
                "file": name,
                "errors": _count(flaws, "error"),
                "warnings": _count(flaws, "warning"),
                "findings": [finding_document(each) for each in flaws],
            }
            for name, flaws in found.items()
        ],
    }


def show_flaws(console: Console, found: Flaws) -> None:
    """Print what is wrong, each on its line, with the place first."""
    for name, flaws in found.items():
        for each in flaws:
            _show(console, name, each)
        errors, warnings = _count(flaws, "error"), _count(flaws, "warning")
        said = f"{counted(errors, 'error')}, {counted(warnings, 'warning')}"
        console.print(f"{one_line(name)}: {said}.", style="wrong" if errors else "foot")
        codes = Counter(each.code for each in flaws)
        if len(flaws) > len(codes) > 1:
            console.print(f"  {_by_code(codes)}", style="label")


def _show(console: Console, name: str, flaw: Noticed) -> None:
    where = f"{name}:{flaw.place.line}" if flaw.place.line else name
    text = Text(one_line(where)).append(": ").append(f"{flaw.code}: ", style="label")
    text.append(one_line(flaw.text), style="" if flaw.severity == "error" else "gap")
    console.print(text)


def _count(flaws: Sequence[Noticed], severity: str) -> int:
    return sum(each.severity == severity for each in flaws)


def _by_code(codes: Mapping[str, int]) -> str:
    return ", ".join(f"{count:,} {code}" for code, count in sorted(codes.items()))
