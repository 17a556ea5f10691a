"""Rows to facts: each cell read, every mistake noted, each fact with the line it stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from remit.change.nearest import nearest
from remit.change.rules.cells import is_needed
from remit.change.rules.ids import misspelt
from remit.errors import WrittenWrongError
from remit.formats.folder.cell import plain
from remit.formats.folder.csvfile import Line, Table
from remit.formats.folder.header import BOUNDS, Named, named_columns
from remit.formats.folder.notes import Notes
from remit.model.column import Column
from remit.model.fact import Fact
from remit.model.kind import Kind
from remit.model.shape import Cell, Shape
from remit.model.shape import shape as shape_of
from remit.temporal.bound import end, start
from remit.temporal.stretch import UNBOUNDED, Stretch, stretch
from remit.text.local import Local
from remit.text.saying import sentence

_LAST_YEAR: Final = "9999"
_NO_END: Final = "leave it blank: blank means that no end is known"


Counted = Callable[[Iterable[Line]], Iterable[Line]]
"""Gives the rows on as they are, and counts them."""


class Read(Struct, frozen=True):
    """A fact, the line of its file on which it begins, and whether its days are known."""

    fact: Fact
    line: int
    is_dated: bool = True


class Rows(Struct, frozen=True):
    """The facts of a file; whether some row is not among them, or not with its days."""

    reads: tuple[Read, ...] = ()
    lost: bool = False
    undated: bool = False


def read_rows(
    kind: Kind[Any],
    table: Table,
    languages: Sequence[str] | None,
    notes: Notes,
    counted: Counted = iter,
) -> Rows:
    """Give the facts of a file; what cannot be read of them is noted and left out."""
    columns = named_columns(kind, table, languages, notes)
    rows = _Rows(kind, columns, notes)
    if table.rows:
        rows.needs_columns(table.header)
    found = []
    for row in counted(table.rows):
        if row.cells == table.header.cells:
            notes.add(row.line, "", "the header stands here again", "delete this line")
            continue
        read = rows.read(row)
        if read is not None:
            found.append(read)
    undated = None in columns or not all(each.is_dated for each in found)
    return Rows(tuple(found), rows.lost, undated)


class _Rows:
    """The rows of one file, whose columns are known."""

    def __init__(self, kind: Kind[Any], columns: Sequence[Named | None], notes: Notes) -> None:
        self.kind = kind
        self.columns = columns
        self.notes = notes
        self.cells = {
            each.name: Cell(each.column, each.language) for each in columns if each and each.column
        }
        self.shapes: dict[tuple[str, ...], Shape] = {}
        self.needed = {
            column.name: frozenset(each.name for each in columns if each and each.column == column)
            for column in kind.columns
            if is_needed(column)
        }
        self.has_id = [column.name for column in kind.key_columns] == ["id"]
        keys = (column for column in kind.key_columns if not column.says.optional)
        self.keys = tuple(column.field for column in keys)
        self.lost = False

    def needs_columns(self, header: Line) -> None:
        """Note needed columns that the header lacks, once for all rows."""
        pairs = zip(header.cells, self.columns, strict=True)
        strangers = [name for name, named in pairs if named is None]
        missing = [name for name, spellings in self.needed.items() if not spellings]
        self.needed = {name: each for name, each in self.needed.items() if each}
        for name in missing:
            if nearest(name, strangers):
                continue  # what it was called instead is said already
            wrong = sentence("the column '{name}' is missing", name=name)
            todo = sentence("add it to the header: every row needs it")
            self.notes.add(header.line, name, wrong, todo)

    def read(self, row: Line) -> Read | None:
        """Read one row; nothing, and notes, where its key cannot be read."""
        texts = self._texts(row)
        values = self._values(row, texts)
        for name, spellings in self.needed.items():
            if spellings.isdisjoint(texts):
                wrong = sentence("the cell is blank")
                self.notes.add(row.line, name, wrong, sentence("every row needs it"))
        if self.has_id and "id" in values and (said := misspelt(self.kind.name, values["id"])):
            self.notes.add(row.line, "id", *said)
        written = self._stretch(row, texts) if self.kind.dated else UNBOUNDED
        is_dated = written is not None and None not in (texts.get(name, "") for name in BOUNDS)
        if any(field not in values for field in self.keys):
            self.lost = True
            return None
        fact: Fact = self.kind.noun(stretch=written or UNBOUNDED, **values)
        return Read(fact, row.line, is_dated)

    def _texts(self, row: Line) -> dict[str, str | None]:
        """Give the cells that hold something, by column; nothing for those that are damaged."""
        if len(row.cells) > len(self.columns):
            self._too_many(row)
        texts: dict[str, str | None] = {}
        for named, text in zip(self.columns, row.cells, strict=False):
            if not text or named is None:
                continue
            if not named.name:
                wrong = f"{text!r} stands in a column without a name"
                self.notes.add(row.line, "", wrong, "name the column in the header, or empty it")
                continue
            try:
                cell = plain(text)
                texts[named.name] = named.mend(cell) if named.mend else cell
            except WrittenWrongError as error:
                self.notes.add_error(row.line, named.name, error)
                texts[named.name] = None
        return texts

    def _values(self, row: Line, texts: Mapping[str, str | None]) -> dict[str, Any]:
        try:
            return self._at_once(texts)
        except WrittenWrongError:
            return self._one_by_one(row, texts)

    def _at_once(self, texts: Mapping[str, str | None]) -> dict[str, Any]:
        """Give the values of a row in which nothing is wrong.

        Raises:
            WrittenWrongError: Something is.
        """
        filled = {name: text for name, text in texts.items() if text and name not in BOUNDS}
        names = tuple(filled)
        shape = self.shapes.get(names)
        if shape is None:
            shape = self.shapes[names] = shape_of(map(self.cells.__getitem__, names))
        return shape.values(filled.values())

    def _one_by_one(self, row: Line, texts: Mapping[str, str | None]) -> dict[str, Any]:
        """Give the values of a row that can be read, and note those that cannot."""
        values: dict[str, Any] = {}
        for named in self.columns:
            text = texts.get(named.name) if named else None
            if text and named and named.column:
                try:
                    _put(values, named.column, named.language, text)
                except WrittenWrongError as error:
                    self.notes.add_error(row.line, named.name, error)
        return values

    def _too_many(self, row: Line) -> None:
        spare = row.cells[len(self.columns) :]
        wrong = f"the row has more cells than the header: {' '.join(filter(None, spare))!r}"
        todo = "put text that holds a comma, semicolon or tab in quotation marks"
        self.notes.add(row.line, "", wrong, todo)

    def _stretch(self, row: Line, texts: Mapping[str, str | None]) -> Stretch | None:
        first, last = texts.get(BOUNDS[0]) or "", texts.get(BOUNDS[1]) or ""
        column = BOUNDS[0]
        try:
            start(first)
            column = BOUNDS[1]
            end(last)
            return stretch(first, last)
        except WrittenWrongError as error:
            if column == BOUNDS[1] and last.startswith(_LAST_YEAR):
                self.notes.add(row.line, column, f"{last!r} stands for an end not known", _NO_END)
            else:
                self.notes.add_error(row.line, column, error)
            return None


def _put(values: dict[str, Any], column: Column, language: str, text: str) -> None:
    value = column.read(text)
    if not column.translated:
        values[column.field] = value
        return
    if not value:
        return
    known = values.get(column.field, column.default)
    if language:
        others = tuple(sorted((*known.others, (language, value))))
        values[column.field] = replace(known, others=others)
    else:
        own = "text" if isinstance(known, Local) else "words"
        values[column.field] = replace(known, **{own: value})
