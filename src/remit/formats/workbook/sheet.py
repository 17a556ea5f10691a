"""One sheet: the rows of one file, with its header, its widths and what its cells offer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from msgspec import Struct

from remit.errors import RemitError
from remit.formats.folder.cell import unguarded
from remit.formats.folder.words import described
from remit.formats.workbook.digits import is_kept
from remit.formats.workbook.lists import SPARE, Lists
from remit.model.column import Column
from remit.model.kind import Kind

LONGEST: Final = 32_767
"""Letters: more no spreadsheet keeps in a cell."""

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIRST_DAY: Final = "1900-03-01"
"""The first day that every spreadsheet counts alike: some have a 29 February 1900."""

_NARROWEST, _WIDEST, _MEASURED = 8, 60, 500


class Looks(Struct, frozen=True):
    """The formats of a workbook's cells."""

    text: Any
    day: Any
    head: Any
    title: Any
    words: Any


class Sheet:
    """A sheet of a workbook being written, for the rows of one kind."""

    def __init__(self, sheet: Any, kind: Kind[Any], names: Sequence[str], looks: Looks) -> None:  # noqa: ANN401 - of a library without types
        """Take an empty sheet, the kind, and the names of its columns."""
        self._sheet = sheet
        self._kind = kind
        self._names = names
        self._looks = looks
        self._columns = [_column(kind, name) for name in names]
        self._widths = [len(name) + 4 for name in names]

    def write(self, rows: Sequence[Mapping[str, str]], lists: Lists) -> None:
        """Write the header and the rows, a row a line."""
        self._header()
        for line, row in enumerate(rows, start=1):
            self._row(line, row)
        last = len(rows) + SPARE
        for place, column in enumerate(self._columns):
            offered = lists.of(column) if column is not None else None
            if offered is not None:
                self._sheet.data_validation(1, place, last, place, offered)
        self._lay_out(len(rows))

    def _header(self) -> None:
        words = dict(described(self._kind))
        for place, name in enumerate(self._names):
            self._sheet.write_string(0, place, name, self._looks.head)
            stem = name if name in words else name.rpartition("_")[0]
            self._sheet.write_comment(0, place, words.get(stem, name), {"x_scale": 2})

    def _row(self, line: int, row: Mapping[str, str]) -> None:
        for place, name in enumerate(self._names):
            text = row.get(name)
            if text:
                self._cell(line, place, text)
                if line < _MEASURED:
                    longest = max(map(len, text.split("\n")))
                    self._widths[place] = max(self._widths[place], longest + 1)

    def _cell(self, line: int, place: int, text: str) -> None:
        column = self._columns[place]
        if len(text) > LONGEST:
            wrong = f"A cell of {self._kind.name}.csv holds {len(text):,} letters, and a workbook"
            todo = "Export the register to a folder: its files have no such limit."
            raise RemitError(f"{wrong} takes {LONGEST:,}.", todo=todo)
        if _is_day(text, column):
            self._sheet.write_datetime(line, place, datetime.fromisoformat(text), self._looks.day)
        elif column is not None and _is_number(text, column):
            self._sheet.write_number(line, place, Decimal(text))
        else:
            self._sheet.write_string(line, place, _told(text), self._looks.text)

    def _lay_out(self, rows: int) -> None:
        for place, width in enumerate(self._widths):
            is_number = self._columns[place] is not None and _is_numeric(self._columns[place])
            wide = min(max(width, _NARROWEST), _WIDEST)
            self._sheet.set_column(place, place, wide, None if is_number else self._looks.text)
        self._sheet.freeze_panes(1, 1)
        self._sheet.autofilter(0, 0, max(rows, 1), len(self._names) - 1)


def _column(kind: Kind[Any], name: str) -> Column | None:
    try:
        return kind.find(name)[0]
    except LookupError:
        return None


def _told(text: str) -> str:
    """Give a text as its cell holds it: as text it is never run, so it is guarded from nothing.

    Only what reads as guarded gets an apostrophe more, because one is taken away.
    """
    return f"'{text}" if unguarded(text) != text else text


def _is_day(text: str, column: Column | None) -> bool:
    may_be = column is None or column.form == "date"
    return may_be and bool(_DAY.fullmatch(text)) and text >= _FIRST_DAY


def _is_numeric(column: Column | None) -> bool:
    return column is not None and column.form in {"number", "whole"}


def _is_number(text: str, column: Column) -> bool:
    return _is_numeric(column) and is_kept(text)
