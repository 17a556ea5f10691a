"""All names of one kind of thing, laid out so that a word leads to what bears it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import takewhile
from typing import Final

from msgspec import Struct
from pyroaring import BitMap

from remit.model.structure import Structure
from remit.search.entry import Entry, Name, entries
from remit.search.match import Kind
from remit.search.nearby import Nearby
from remit.search.plain import latin, plain, telling
from remit.search.stem import stems


class Said(Struct, frozen=True, gc=False):
    """A name of an entry, made comparable: its words, each also in Latin letters, its length."""

    entry: int
    name: int
    plain: str
    words: tuple[tuple[str, str], ...]
    length: float

    @property
    def key(self) -> str:
        """The name as one word."""
        return self.plain.replace(" ", "")


class Table:
    """The names of one kind on one day; built once, then only read.

    Names are numbered from the shortest to the longest: of two that have the words of a
    text, the shorter one fits it better. So the first of many are the best of them.

    Args:
        rows: All things of the kind, in any order.
    """

    def __init__(self, rows: Iterable[Entry]) -> None:
        """Lay out the names of all rows."""
        self.rows = tuple(sorted(rows, key=lambda row: row.id))
        self.said = tuple(tuple(_all_said(number, row)) for number, row in enumerate(self.rows))
        every = (said for each in self.said for said in each)
        self.names = tuple(sorted(every, key=lambda said: said.length))

    @cached_property
    def keys(self) -> Mapping[str, list[Said]]:
        """The names by their letters, without blanks, in their own alphabet and in Latin."""
        found: dict[str, list[Said]] = defaultdict(list)
        for said in self.names:
            for text in _spellings(said.key):
                found[text].append(said)
        return dict(found)

    @cached_property
    def bearing(self) -> Mapping[str, BitMap]:
        """The names that have a word, by number, in their own alphabet or in Latin."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, said in enumerate(self.names):
            for pair in said.words:
                for word in {*pair}:
                    found[word].append(number)
        return {word: BitMap(numbers) for word, numbers in found.items()}

    @cached_property
    def by_stem(self) -> Mapping[str, list[str]]:
        """The words that may be forms of one word, by what is left without their endings."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in self.bearing:
            for stem in stems(word):
                found[stem].append(word)
        return dict(found)

    @cached_property
    def near_words(self) -> Nearby:
        """The words, to be found by those that are written almost so."""
        return Nearby(self.bearing)

    @cached_property
    def near_keys(self) -> Nearby:
        """The keys, to be found by those that are written almost so."""
        return Nearby(self.keys)

    def keys_from(self, beginning: str) -> Iterator[str]:
        """Give the keys that begin so, the shortest first."""
        for ordered in self._sorted_keys:
            yield from _from(ordered, beginning)

    def words_from(self, beginning: str) -> list[str]:
        """Give the words that begin so, in order."""
        return [*_from(self._sorted_words, beginning)]

    @cached_property
    def _sorted_words(self) -> list[str]:
        return sorted(self.bearing)

    @cached_property
    def _sorted_keys(self) -> list[list[str]]:
        """The keys of each length, in order."""
        found: dict[int, list[str]] = defaultdict(list)
        for text in sorted(self.keys):
            found[len(text)].append(text)
        return [found[length] for length in sorted(found)]


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


def _all_said(entry: int, row: Entry) -> Iterator[Said]:
    for number, name in enumerate(row.names):
        text = plain(name.text)
        yield _said(entry, number, name, text)


def _said(entry: int, number: int, name: Name, text: str) -> Said:
    words = telling(name.text, text)
    small = text.count(" ") + 1 - len(words)
    pairs = tuple((word, latin(word)) for word in words)
    return Said(entry, number, text, pairs, len(words) + _SMALL_WORD * small)


def _spellings(text: str) -> Iterator[str]:
    if text:
        yield text
        if (other := latin(text)) != text:
            yield other


def _from(ordered: list[str], beginning: str) -> Iterator[str]:
    first = bisect_left(ordered, beginning)
    following = (ordered[at] for at in range(first, len(ordered)))
    return takewhile(lambda text: text.startswith(beginning), following)
