"""Two ids said to be of one thing: rows that name the one are read as naming the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from remit.errors import QuestionError
from remit.model.column import Column
from remit.model.evidence import FILE_OF, Claim, Document, Identifier, Verification
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.scope import NAMING, Scope, Term
from remit.model.unit import Unit
from remit.temporal.history import History, history, overlaps

_OF_A_THING: Final = (Identifier, Document)
_OF_A_ROW: Final = (Claim, Verification)


class Word(Struct, frozen=True):
    """That two ids of a file are of one thing: the new one is dropped, the old one stays.

    Example:
        >>> Word("units", old="lima", new="peru").key("designated", ("peru", "mrf"))
        ('lima', 'mrf')
    """

    file: str
    old: str
    new: str

    def key(self, file: str, key: Key) -> Key:
        """Give the key that a row of a file has then."""
        columns = KINDS[file].key_columns
        return tuple(
            self.id(text) if self.speaks_of(column, file) else text
            for column, text in zip(columns, key, strict=True)
        )

    def id(self, text: str) -> str:
        """Give what stands then where an id stood."""
        return self.old if text == self.new else text

    def speaks_of(self, column: Column, file: str) -> bool:
        """Tell whether a column of a file holds such ids."""
        return self.file in column.says.refers or (file == self.file and column.name == "id")


def as_one(register: Register, word: Word) -> Register:
    """Give a register in which an id is dropped, and every row that names it names another.

    Raises:
        QuestionError: The two are there on one day, and so cannot be one thing.

    Example:
        >>> from remit.model.settings import Settings
        >>> units = (Unit(id="peru"), Unit(id="cuzco", part_of="peru"))
        >>> known = Register(Settings(id="x"), {"units": {(u.id,): History((u,)) for u in units}})
        >>> now = as_one(known, Word("units", old="lima", new="peru"))
        >>> [(row.id, row.part_of) for rows in now.all(Unit).values() for row in rows.versions]
        [('cuzco', 'lima'), ('lima', '')]
    """
    renamed = {name: _renamed(rows, word) for name, rows in register.histories.items()}
    settings = register.settings
    if word.file == Unit.FILE:
        settings = replace(settings, publisher=word.id(settings.publisher))
    return Register(settings, renamed)


def _renamed(rows: Mapping[Key, History[Any]], word: Word) -> Mapping[Key, History[Any]]:
    found: dict[Key, list[Fact]] = {}
    for each in (one for known in rows.values() for one in known.versions):
        row = _row(each, word)
        found.setdefault(KINDS[row.FILE].key(row), []).append(row)
    for key, versions in found.items():
        if overlaps(versions):
            raise QuestionError(
                f"{word.old} and {word.new} cannot be one: both are there on one day "
                f"({versions[0].FILE}.csv, {' '.join(key)}).",
                todo="Take the rows of one of them away.",
            )
    return {key: history(found[key]) for key in sorted(found)}


def _row(row: Fact, word: Word) -> Fact:
    columns = KINDS[row.FILE].columns
    said = {each.field: _value(getattr(row, each.field), each, row, word) for each in columns}
    if isinstance(row, _OF_A_THING) and FILE_OF[row.kind] == word.file:
        said["id"] = word.id(row.id)
    if isinstance(row, _OF_A_ROW) and row.file in KINDS:
        said["key"] = _written(row.file, row.key, word)
    return replace(row, **said)


def _value(value: object, column: Column, row: Fact, word: Word) -> object:
    if isinstance(value, Scope):
        terms = (tuple(_term(each, word) for each in some) for some in value.alternatives)
        return Scope(tuple(terms))
    if not word.speaks_of(column, row.FILE):
        return value
    if isinstance(value, tuple):
        return tuple(sorted({word.id(each) for each in value}))
    return word.id(str(value))


def _term(term: Term, word: Word) -> Term:
    return replace(term, id=word.id(term.id)) if word.file in NAMING.get(term.word, ()) else term


def _written(file: str, text: str, word: Word) -> str:
    key = tuple(text.split())
    is_whole = len(key) == len(KINDS[file].key_columns)
    return " ".join(word.key(file, key)) if is_whole else text
