"""The names of things made comparable, and found by their letters."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Final, TypeAlias

from msgspec import Struct

from remit.search.plain import latin


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


Keyed: TypeAlias = tuple[str, Said]
"""A name after its letters without blanks, in its own alphabet or in Latin."""


class Keys:
    """Names by their letters: as a whole, or as they begin.

    Args:
        names: The names, the shortest first.
    """

    def __init__(self, names: Iterable[Said]) -> None:
        """Lay the names out by length, and those of a length in order."""
        found: dict[int, list[Keyed]] = defaultdict(list)
        for said in names:
            for text in _spellings(said.key):
                found[len(text)].append((text, said))
        self._of_length = {length: sorted(found[length], key=_TEXT) for length in sorted(found)}

    def __iter__(self) -> Iterator[str]:
        """Give every key, once for each name."""
        return (text for keyed in self._of_length.values() for text, _ in keyed)

    def exactly(self, text: str) -> list[Said]:
        """Give the names with these letters and no others."""
        return [said for _, said in _from(self._of_length.get(len(text), ()), text)]

    def longer(self, text: str) -> Iterator[Keyed]:
        """Give the names that begin with these letters and have more, the shortest first."""
        for length, keyed in self._of_length.items():
            if length > len(text):
                yield from _from(keyed, text)


_TEXT: Final = itemgetter(0)


def _spellings(text: str) -> Iterator[str]:
    if text:
        yield text
        if (other := latin(text)) != text:
            yield other


def _from(keyed: Sequence[Keyed], beginning: str) -> Iterator[Keyed]:
    for at in range(bisect_left(keyed, beginning, key=_TEXT), len(keyed)):
        if not keyed[at][0].startswith(beginning):
            return
        yield keyed[at]
