"""The header of a file: which column each of its cells names, and in which language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from msgspec import Struct

from remit.change.nearest import nearest
from remit.formats.folder.cell import whole_words, written_date, written_number
from remit.formats.folder.csvfile import Table
from remit.formats.folder.notes import Notes
from remit.model.column import Column
from remit.model.evidence import Claim, Verification, single_blanks
from remit.model.kind import Kind
from remit.text.local import LocalWords

BOUNDS: Final = ("valid_from", "valid_to")


class Named(Struct, frozen=True):
    """A cell of the header: the column it names, in which language, and how to mend its cells.

    A bound of the stretch has no column: the stretch is read of both at once.
    Nor has a cell left blank, below which nothing may stand.
    """

    name: str
    column: Column | None
    language: str
    mend: Callable[[str], str] | None


def named_columns(
    kind: Kind[Any], table: Table, languages: Sequence[str] | None, notes: Notes
) -> tuple[Named | None, ...]:
    """Give what each cell of the header names; nothing where it is wrong.

    Args:
        kind: The kind of the file's rows.
        table: The file.
        languages: Those of the register but the default one; none where they are not known.
        notes: Where mistakes go.
    """
    found: list[Named | None] = []
    seen: set[str] = set()
    for name in table.header.cells:
        if name in seen and name:
            todo = "keep one, and put its cells together"
            notes.add(table.header.line, name, f"the column '{name}' stands twice", todo)
            found.append(None)
            continue
        seen.add(name)
        found.append(_named(kind, name, table, languages, notes))
    return tuple(found)


def possible_names(kind: Kind[Any], languages: Sequence[str]) -> tuple[str, ...]:
    """Give the names of all columns in their order: with their languages, and the stretch."""
    own = [column for column in kind.columns if not _is_tail(column)]
    tail = [column.name for column in kind.columns if _is_tail(column)]
    names = [name for column in own for name in _in_languages(column, languages)]
    return (*names, *(BOUNDS if kind.dated else ()), *tail)


def _is_tail(column: Column) -> bool:
    return column.name in {"source", "as_of", "note"} and not column.says.key


def _in_languages(column: Column, languages: Sequence[str]) -> list[str]:
    if not column.translated:
        return [column.name]
    return [column.name, *(f"{column.name}_{code}" for code in languages)]


def _named(
    kind: Kind[Any], name: str, table: Table, languages: Sequence[str] | None, notes: Notes
) -> Named | None:
    if not name:
        return Named("", None, "", None)
    if name in BOUNDS and kind.dated:
        return Named(name, None, "", written_date)
    try:
        column, language = kind.find(name)
    except LookupError:
        notes.add(table.header.line, name, *_unknown(kind, name, languages or ()))
        return None
    if language and languages is not None and language not in languages:
        wrong = f"'{language}' is not among the other languages of register.toml"
        todo = f"add it to 'languages' there, or write the column '{column.name}'"
        notes.add(table.header.line, name, wrong, todo)
        return None
    return Named(name, column, language, _mend(kind, column, table.delimiter))


def _unknown(kind: Kind[Any], name: str, languages: Sequence[str]) -> tuple[str, str]:
    wrong = f"{kind.name}.csv has no column '{name}'"
    if name in BOUNDS:
        return wrong, "what stands in this file holds on all days: take the column away"
    known = possible_names(kind, languages)
    near = nearest(name, known)
    return wrong, f"write '{near}'" if near else f"its columns are {', '.join(known)}"


def _mend(kind: Kind[Any], column: Column, delimiter: str) -> Callable[[str], str] | None:
    if kind.noun in {Claim, Verification} and column.name == "key":
        return single_blanks
    if isinstance(column.default, LocalWords):
        return whole_words
    if column.form == "date":
        return written_date
    if column.form == "number":
        return partial(written_number, delimiter=delimiter)
    return None
