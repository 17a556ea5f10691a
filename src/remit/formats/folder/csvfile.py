"""A CSV file as spreadsheets leave it: whatever divides its cells, rows with their lines."""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from msgspec import Struct

from remit.formats.folder.notes import Notes

_SEP: Final = re.compile(r"\"?sep=(?P<mark>[,;\t])?\"?[,;\t]*", re.IGNORECASE)
# The greatest that csv takes on every system: on some, its numbers have 32 bits.
_LONGEST: Final = 2**31 - 1
_QUOTED: Final = re.compile(r'"[^"]*"')


class Line(Struct, frozen=True):
    """A row of cells, without blanks around them, and the line on which it begins."""

    line: int
    cells: list[str]


class Table(Struct, frozen=True):
    """A header with its line, the rows below it, and what divides their cells."""

    header: Line
    rows: tuple[Line, ...]
    delimiter: str


def table(text: str, notes: Notes) -> Table | None:
    r"""Read a table; nothing where there is no header to read.

    Semicolons and tabs divide cells as commas do, a `sep=;` line says which;
    blank rows, and blank cells at the end, are passed over.

    Example:
        >>> read = table('sep=;\nid; name ;\n\nlima;"Lima; Peru";;\n', Notes())
        >>> read.header.cells, [(row.line, row.cells) for row in read.rows]
        (['id', 'name'], [(4, ['lima', 'Lima; Peru'])])
    """
    delimiter, body, skipped = _divided(text)
    with _long_cells():
        lines = list(_lines(body, delimiter, skipped, notes))
    if not lines:
        wrong = "it is empty: its first line should name the columns"
        notes.add(0, "", wrong, "write the header, or delete the file if it has no rows")
        return None
    return Table(lines[0], tuple(lines[1:]), delimiter)


@contextmanager
def _long_cells() -> Iterator[None]:
    # The usual limit is 131,072 letters, and is the whole process's.
    usual = csv.field_size_limit(_LONGEST)
    try:
        yield
    finally:
        csv.field_size_limit(usual)


def _divided(text: str) -> tuple[str, str, int]:
    first, _, rest = text.partition("\n")
    said = _SEP.fullmatch(first.strip(" "))
    if said is not None:
        return said.group("mark") or _delimiter(rest), rest, 1
    return _delimiter(text), text, 0


def _delimiter(text: str) -> str:
    header = next((line for line in text.split("\n") if line.strip(' ,;\t"')), "")
    plain = _QUOTED.sub("", header)
    return max(",;\t", key=plain.count)


def _lines(text: str, delimiter: str, skipped: int, notes: Notes) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = skipped + 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            _badly_quoted(line, str(error), notes)
            return
        cells = [cell.strip() for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield Line(line, cells)
        line = skipped + reader.line_num + 1


def _badly_quoted(line: int, error: str, notes: Notes) -> None:
    if "expected after" in error:
        wrong = "there is text after a closing quotation mark"
        todo = 'write a quotation mark within a cell twice: "the ""old"" office"'
    else:
        wrong = "a quotation mark is opened in this row and never closed"
        todo = "close it, or take it away; the rest of the file was not read"
    notes.add(line, "", wrong, todo)
