"""An `.ods` looked through before it is opened: its size, and its errors.

There a cell and a row may say how often they are repeated, so that few bytes can
stand for a sheet which no memory holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

from remit.formats.workbook.limits import (
    MOST_LETTERS,
    Seen,
    TooMuchError,
    blocks,
    refuse_area,
    refuse_large,
    unpacked,
)

_CONTENT: Final = "content.xml"
_REPEATED: Final = ("table:number-columns-repeated", "table:number-rows-repeated")
_CELLS: Final = frozenset({"table:table-cell", "table:covered-table-cell"})


def look_through(book: ZipFile) -> Mapping[str, Seen]:
    """Give what was seen of each sheet, by its name.

    Raises:
        TooMuchError: It would not fit into memory.
        BadZipFile: It is damaged.
    """
    refuse_large(book)
    look = _Look()
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = look.start
    parser.EndElementHandler = look.end
    parser.CharacterDataHandler = look.text
    try:
        with unpacked(book, _CONTENT) as part:
            for block in blocks(part, b">"):
                parser.Parse(block)
        parser.Parse(b"", True)  # noqa: FBT003 - the end, as expat asks for it
    except ExpatError:
        raise BadZipFile from None
    return {name: Seen(frozenset(errors)) for name, errors in look.errors.items()}


class _Look:
    """A look through all sheets; a cell counts where it has a value."""

    def __init__(self) -> None:
        self.errors: dict[str, set[tuple[int, int]]] = defaultdict(set)
        self._sheet = ""
        self._line = self._place = self._width = 0
        self._rows = self._cells = 1
        self._letters = self._total = 0
        self._is_full = False

    def start(self, name: str, said: dict[str, str]) -> None:
        """Enter a sheet, a row, a cell."""
        if name == "table:table":
            self._sheet = said.get("table:name", "")
            self._line = self._width = 0
        elif name == "table:table-row":
            self._rows = _count(said, _REPEATED[1])
            self._place = 0
            self._is_full = False
        elif name in _CELLS:
            self._cells = _count(said, _REPEATED[0])
            self._letters = len(said.get("office:string-value", ""))
            if "office:value-type" in said:
                self._is_full = True
                self._width = max(self._width, self._place + self._cells)
            if said.get("calcext:value-type") == "error":
                self.errors[self._sheet].add((self._line, self._place))

    def text(self, text: str) -> None:
        """Count the letters of a cell."""
        self._letters += len(text)

    def end(self, name: str) -> None:
        """Leave a cell, a row."""
        if name in _CELLS:
            self._place += self._cells
            self._total += self._letters * self._cells * self._rows
            if self._total > MOST_LETTERS:
                raise TooMuchError("its cells hold more than a billion letters")
        elif name == "table:table-row":
            self._line += self._rows
            if self._is_full:
                refuse_area(self._line, self._width)


def _count(said: Mapping[str, str], name: str) -> int:
    text = said.get(name, "1")
    return int(text[:9]) if text.isdecimal() else 1
