"""The documents of a register, by what they are about."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from remit.model.evidence import Document
from remit.publish import names
from remit.publish.reader import Reader
from remit.publish.views.lists import by_name
from remit.publish.words import Linked, Words
from remit.text.names import language_name


class Written(Struct, frozen=True):
    """A document: its title, which leads there, the language it is in, and who says so."""

    title: Linked
    language: str
    code: str
    note: int


class About(Struct, frozen=True):
    """A thing, and the documents about it."""

    thing: Linked
    documents: tuple[Written, ...]


def documents(reader: Reader) -> tuple[About, ...]:
    """Give the documents that go out, by the names of what they are about."""
    found: dict[tuple[str, str], list[Document]] = {}
    for row in reader.structure.documents:
        if reader.tells(row):
            found.setdefault((row.kind, row.id), []).append(row)
    about = (About(_thing(reader, *key), _written(reader, rows)) for key, rows in found.items())
    return by_name(about, lambda each: each.thing.words)


def _written(reader: Reader, rows: Iterable[Document]) -> tuple[Written, ...]:
    made = (
        Written(
            reader.elsewhere(row.address, reader.local(row.title) or None),
            language_name(row.language, reader.language) or row.language,
            row.language,
            reader.cite(row.source),
        )
        for row in rows
    )
    return by_name(made, lambda each: each.title.words)


def _thing(reader: Reader, kind: str, name: str) -> Linked:
    match kind:
        case "unit" | "body" | "country":
            return names.subject(reader, kind, name)
        case "function":
            return names.function(reader, name)
        case _:
            return _without_page(reader, kind, name)


def _without_page(reader: Reader, kind: str, name: str) -> Linked:
    """Name a thing that has no page; a remit or transfer by its function."""
    structure = reader.structure
    match kind:
        case "group":
            return Linked(names.group(reader, name))
        case "designation":
            return Linked(names.designation(reader, name))
        case "role":
            return Linked(names.role(reader, name))
        case "remit" if name in structure.remits:
            return names.function(reader, structure.remits[name].function)
        case "transfer" if name in structure.transfers:
            return names.function(reader, structure.transfers[name].function)
        case _:
            return Linked(Words(name))
