"""All names of one kind of thing, laid out so that a word leads to what bears it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import Final

from pyroaring import BitMap

from remit.model.structure import Structure
from remit.search.entry import Entry, entries
from remit.search.match import Kind
from remit.search.nearby import Nearby
from remit.search.plain import latin, plain, telling
from remit.search.said import Keys, Said


class Table:
    """The names of one kind on one day; built once, then only read.

    Names are numbered from the shortest to the longest: of two that have the words of a
    text, the shorter one fits it better. So the first of many are the best of them.

    Args:
        rows: All things of the kind, in any order.
    """

    def __init__(self, rows: Iterable[Entry]) -> None:
        """Lay out the names of all rows."""
        self.rows = tuple(sorted(rows, key=attrgetter("id")))
        spelt = _Spelt()
        self.said = tuple([tuple(_said(at, row, spelt)) for at, row in enumerate(self.rows)])
        every = chain.from_iterable(self.said)
        self.names = tuple(sorted(every, key=attrgetter("length")))

    @cached_property
    def ids(self) -> Mapping[str, Entry]:
        """The things by their ids."""
        return {row.id: row for row in self.rows}

    @cached_property
    def keys(self) -> Keys:
        """The names by their letters."""
        return Keys(self.names)

    @cached_property
    def bearing(self) -> Mapping[str, BitMap]:
        """The names that have a word, by number, in their own alphabet or in Latin."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, said in enumerate(self.names):
            for word, spelt in said.words:
                found[word].append(number)
                if spelt is not word:
                    found[spelt].append(number)
        return {word: BitMap(numbers) for word, numbers in found.items()}

    @cached_property
    def near_words(self) -> Nearby:
        """The words, to be found by those that are written almost so."""
        return Nearby(self.bearing)

    @cached_property
    def near_keys(self) -> Nearby:
        """The keys, to be found by those that are written almost so."""
        return Nearby(self.keys)

    def words_from(self, beginning: str) -> Iterator[str]:
        """Give the words that begin so, in order."""
        for at in range(bisect_left(self._words, beginning), len(self._words)):
            if not self._words[at].startswith(beginning):
                return
            yield self._words[at]

    @cached_property
    def _words(self) -> list[str]:
        return sorted(self.bearing)


_SMALL_WORD: Final = 0.25
"""How long a word that says nothing makes a name, beside 1 for one that does."""


def table(structure: Structure, kind: Kind) -> Table:
    """Give the names of a kind on the day of a structure, laid out when first asked for."""
    tables = structure.derived(_tables)
    if kind not in tables:
        tables[kind] = Table(entries(structure, kind))
    return tables[kind]


def _tables(_: Structure) -> dict[Kind, Table]:
    return {}


def _said(entry: int, row: Entry, spelt: _Spelt) -> Iterator[Said]:
    for number, name in enumerate(row.names):
        text = plain(name.text)
        words = telling(name.text, text)
        small = text.count(" ") + 1 - len(words)
        length = len(words) + _SMALL_WORD * small
        yield Said(entry, number, text, tuple([spelt[word] for word in words]), length)


class _Spelt(dict[str, tuple[str, str]]):
    """A word and its Latin letters; thousands of names share few words."""

    def __missing__(self, word: str) -> tuple[str, str]:
        """Spell a word when it is first met."""
        self[word] = (word, latin(word))
        return self[word]
