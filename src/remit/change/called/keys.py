"""Rows called by their names, or by the names of what their keys speak of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from remit.change.called.labels import choice_words
from remit.change.called.nouns import noun
from remit.model.column import Column
from remit.model.contact import Person
from remit.model.evidence import FILE_OF
from remit.model.kind import KINDS, Key
from remit.text.catalogue import N_
from remit.text.saying import sentence
from remit.text.sayings import apart


class Called(Protocol):
    """What things are called on a day."""

    def of(self, file: str, *key: str) -> str:
        """Give the name of a thing; its id where it has none."""

    def any_of(self, files: Sequence[str], name: str) -> str:
        """Give the name of what is in one of several files."""


def row_named(names: Called, file: str, key: Key) -> str:
    """Call a row by its name; one that has none, by the names of what its key speaks of.

    Persons keep their ids: what is said of a change may go anywhere.
    """
    columns = KINDS[file].key_columns if file in KINDS else ()
    if len(key) <= 1 or len(key) != len(columns):
        return names.of(file, *key)
    said = dict(zip((each.name for each in columns), key, strict=True))
    parts = (_part(names, file, each, said) for each in columns if said[each.name])
    return apart(parts, N_(", "))


def _part(names: Called, file: str, column: Column, said: Mapping[str, str]) -> str:
    text, files = said[column.name], column.says.refers
    if files:
        return text if Person.FILE in files else names.any_of(files, text)
    of = FILE_OF.get(said.get("kind", ""), "")
    if of and column.name in {"kind", "id"}:
        return noun(of) if column.name == "kind" else names.of(of, text)
    words = choice_words(file, column.name, text)
    return sentence(words) if words else text
