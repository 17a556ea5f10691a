"""The index of the booklet: all names by their first letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from unicodedata import normalize

from msgspec import Struct

from remit.publish import names
from remit.publish.countries import countries_with_pages
from remit.publish.reader import Reader
from remit.publish.views.lists import in_order
from remit.publish.words import Linked, Words


class Letter(Struct, frozen=True):
    """The names in the index that begin alike."""

    letter: str
    entries: tuple[Linked, ...]


def index(reader: Reader) -> Iterator[Letter]:
    """Give all names by their first letters; a thing stands under each of its names."""
    found = in_order(set(_entries(reader)))
    for letter, entries in groupby(found, key=lambda each: _initial(each.words.text)):
        yield Letter(letter, tuple(entries))


def _entries(reader: Reader) -> Iterator[Linked]:
    structure = reader.structure
    for name, unit in reader.visible.units.items():
        link = names.unit(reader, name)
        others = (reader.local(unit.short_name), *names.also(reader, unit.aliases))
        yield from _under(link, others)
    for name, row in structure.functions.items():
        yield from _under(names.function(reader, name), names.also(reader, row.synonyms))
    for code in reader.ask(countries_with_pages):
        yield names.country(reader, code)
    for name in structure.bodies:
        yield names.body(reader, name)


def _under(link: Linked, others: Iterable[Words]) -> Iterator[Linked]:
    yield link
    yield from (Linked(words, link.href) for words in others if words)


def _initial(text: str) -> str:
    r"""Give the letter under which a name stands.

    Example:
        >>> _initial("Éire"), _initial("Йемен"), _initial("100"), _initial("")
        ('E', 'Й', '#', '#')
    """
    letter = text[:1].upper()
    bare = letter if letter == "Й" else normalize("NFKD", letter)[:1]
    return bare if bare.isalpha() else "#"
