"""All names of one kind of thing, laid out so that a word leads to what bears it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from weakref import WeakKeyDictionary

from msgspec import Struct

from remit.model.structure import Structure
from remit.search.entry import Entry, Name, entries
from remit.search.match import Kind
from remit.search.plain import key, latin, plain, words
from remit.search.stem import stems


class Place(Struct, frozen=True):
    """Where a word or key stands: which entry, which of its names, the how-manieth word."""

    entry: int
    name: int
    word: int = 0
    spelt: bool = False
    """Whether it stands there in the letters of another alphabet."""


class Table:
    """The names of one kind on one day; built once, then only read.

    Args:
        rows: All things of the kind.
    """

    def __init__(self, rows: Iterable[Entry]) -> None:
        """Lay out the names of all rows."""
        self.rows = tuple(rows)
        self.keys: Mapping[str, list[Place]] = defaultdict(list)
        self.words: Mapping[str, list[Place]] = defaultdict(list)
        self.lengths: dict[tuple[int, int], float] = {}
        for number, row in enumerate(self.rows):
            for place, name in enumerate(row.names):
                self._add(number, place, name)
        self.sorted_keys = sorted(self.keys)
        self.sorted_words = sorted(self.words)
        self.by_stem: Mapping[str, list[str]] = defaultdict(list)
        for word in self.sorted_words:
            for stem in stems(word):
                self.by_stem[stem].append(word)

    def _add(self, entry: int, name: int, written: Name) -> None:
        for text, spelt in _spellings(key(written.text)):
            self.keys[text].append(Place(entry, name, 0, spelt))
        telling = words(written.text)
        small = len(plain(written.text).split()) - len(telling)
        self.lengths[entry, name] = len(telling) + _SMALL_WORD * small
        for number, word in enumerate(telling):
            for text, spelt in _spellings(word):
                self.words[text].append(Place(entry, name, number, spelt))

    def keys_from(self, beginning: str) -> list[str]:
        """Give the keys that begin so, in order."""
        return _from(self.sorted_keys, beginning)

    def words_from(self, beginning: str) -> list[str]:
        """Give the words that begin so, in order."""
        return _from(self.sorted_words, beginning)


_SMALL_WORD: Final = 0.25
"""How long a word that says nothing makes a name, beside 1 for one that does."""
_MANY: Final = 200
_LAST_LETTER: Final = "\U0010ffff"
_TABLES: Final[WeakKeyDictionary[Structure, dict[Kind, Table]]] = WeakKeyDictionary()


def table(structure: Structure, kind: Kind) -> Table:
    """Give the names of a kind on the day of a structure, laid out when first asked for.

    A table does not hold its structure, and goes when the structure does.
    """
    tables = _TABLES.setdefault(structure, {})
    if kind not in tables:
        tables[kind] = Table(entries(structure, kind))
    return tables[kind]


def _spellings(text: str) -> Iterator[tuple[str, bool]]:
    if text:
        yield text, False
        if (other := latin(text)) != text:
            yield other, True


def _from(ordered: list[str], beginning: str) -> list[str]:
    first = bisect_left(ordered, beginning)
    last = bisect_left(ordered, beginning + _LAST_LETTER, lo=first)
    return ordered[first : min(last, first + _MANY)]
