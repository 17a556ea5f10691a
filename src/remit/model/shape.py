"""Shapes: rows that fill the same cells are read in the same way, which is worked out once.

A log of a million entries has some dozens of shapes. What is left to do for a
row is to read its cells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import call
from typing import Any, NamedTuple

from msgspec import Struct

from remit.model.column import Column
from remit.text.local import Local, LocalWords

Read = Callable[[str], Any]


class Cell(NamedTuple):
    """A cell of a row: the column it means, and its language (blank: the default one)."""

    column: Column
    language: str


class _Languages(Struct, frozen=True):
    """A field that is filled in several languages, and under which name each is found."""

    field: str
    make: type[Local | LocalWords]
    blank: Any
    own: str
    others: tuple[tuple[str, str], ...]

    def taken(self, values: dict[str, Any]) -> Local | LocalWords:
        """Take the words of all languages out of a row, and give them as one value."""
        others = [(code, values.pop(name)) for code, name in self.others]
        given = tuple([each for each in others if each[1]])
        return self.make(values.pop(self.own, self.blank), given)


class Shape(Struct, frozen=True):
    """How rows that fill certain cells become the fields of a fact."""

    names: tuple[str, ...]
    reads: tuple[Read, ...]
    languages: tuple[_Languages, ...]

    def values(self, texts: Iterable[str]) -> dict[str, Any]:
        """Give the fields of a fact from the texts of its cells, in their order.

        Raises:
            WrittenWrongError: A cell cannot be read.
        """
        values = dict(zip(self.names, map(call, self.reads, texts), strict=False))
        for each in self.languages:
            values[each.field] = each.taken(values)
        return values


def shape(cells: Iterable[Cell]) -> Shape:
    """Work out how to read rows that fill these cells, in their order."""
    by_field: dict[str, list[Cell]] = {}
    placed = [(by_field.setdefault(each.column.field, []), each) for each in cells]
    for fellows, each in placed:
        fellows.append(each)
    spoken = {field for field, fellows in by_field.items() if any(c.language for c in fellows)}
    names, reads = [], []
    for _, each in placed:
        is_one_of_several = each.column.field in spoken
        names.append(_name(each) if is_one_of_several else each.column.field)
        reads.append(each.column.read if is_one_of_several else _read(each.column))
    languages = (_languages(field, by_field[field]) for field in by_field if field in spoken)
    return Shape(tuple(names), tuple(reads), tuple(languages))


def _name(cell: Cell) -> str:
    return f"{cell.column.field}/{cell.language}"


def _read(column: Column) -> Read:
    """Give how the cell of a column is read where it is the only one of its field."""
    read = column.read
    match column.default:
        case Local():
            return Local
        case LocalWords():
            return lambda text: LocalWords(read(text))
        case _:
            return read


def _languages(field: str, cells: Sequence[Cell]) -> _Languages:
    names = {each.language: _name(each) for each in cells}
    own = names.pop("", "")
    is_text = isinstance(cells[0].column.default, Local)
    make = Local if is_text else LocalWords
    return _Languages(field, make, "" if is_text else (), own, tuple(sorted(names.items())))
