"""The first sheet: what the workbook is, how to fill it, and what every column means."""

from __future__ import annotations

from collections.abc import Iterator

from remit.formats.folder.words import described, first_line
from remit.model.kind import KINDS

NAME = "about"

_HOW = (
    "Each sheet is a table of the register; its first line names the columns.",
    "Hold the pointer over a column's name to read what it means.",
    "Leave blank what you do not know or need. Nothing is lost by a blank sheet.",
    "An id is small letters, digits and hyphens; it never changes its meaning.",
    "A day is 2011-07-01, a month 2011-07, a quarter 2011-Q3, a year 2011; blank is: not known.",
    "Cells are formatted as text, so that ids and telephone numbers stay as you type them.",
    "Rows of one id with different valid_from and valid_to are its versions.",
    "'remit load' records a workbook, or lists every mistake with its sheet and line.",
    "Sheets whose names begin with ~ or . are yours, or the program's: they are not read.",
)

Line = tuple[str, ...]


def about(title: str, day: str, head: str) -> Iterator[Line]:
    """Give the lines of the sheet: a title has one cell, an explanation three."""
    yield (title,)
    yield (f"The register on {day}, alone: to be read, not to be loaded." if day else "All days.",)
    yield (head,)
    yield ()
    yield from ((line,) for line in _HOW)
    for kind in KINDS.values():
        yield ()
        yield kind.name, "", first_line(kind)
        yield from (("", name, words) for name, words in described(kind))
