"""How well the words of a text fit the names of things: the rarer a word, the more it tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from math import log
from typing import Final

from msgspec import Struct
from pyroaring import BitMap

from remit.search.likeness import BEGUN, FORM, SPELT, meant
from remit.search.match import BESIDE
from remit.search.plain import words
from remit.search.table import Table

UNKNOWN: Final = 0.3
"""What a word that is in no name weighs, beside 1 for one that is in a single entry.

A sentence about what one needs has many such words.
"""

STRANGE: Final = 1.5
"""The same in the name of somebody, who is hardly meant where a word of it is unknown."""

LENGTH: Final = 0.3
"""How much of the fit it is that a name has no words which the text has not."""

_AT_MOST: Final = 40
"""Words of a text that are looked at; nobody asks with more."""

_FEW: Final = 6
"""Who means somebody uses no more words; in longer texts a misspelt one is not taken for a name."""

_LOOKED_AT: Final = 60
"""Entries that are looked at closely: those with the rarest words, and the shortest names."""

_SURE: Final = BEGUN * SPELT
_WHOLE: Final = FORM * SPELT


class Fit(Struct, frozen=True):
    """How well a text fits an entry, from 0 to 1, and by which name.

    `whole` where it has all the words of that name, and no others, in whatever form and
    order; `typing` where some have typing errors.
    """

    entry: int
    name: int
    share: float
    whole: bool
    typing: bool


class Asked(Struct, frozen=True):
    """A word of the text: which words it may mean and how like them it is, and what it weighs."""

    meant: Mapping[str, float]
    names: BitMap
    weight: float


Likeness = dict[int, float]
"""How like the words of a text are to what was said, by the number of the word."""


def fits(
    table: Table, text: str, least: float, *, someone: bool, vague: Container[str] = ()
) -> Iterator[Fit]:
    """Give the entries that the words of a text may mean, with how well the text fits each.

    Args:
        table: Where to look.
        text: What somebody typed.
        least: From which fit on; what cannot reach it is not looked at.
        someone: Whether the entries are somebody one may ask about.
        vague: Words that tell little, whether a name has them or not.
    """
    if not table.names:
        return
    asked = [*_asked(table, text, someone=someone, vague=vague)]
    heard, weights = Heard(asked), [word.weight for word in asked]
    known = sorted((word for word in asked if word.names), key=lambda word: -word.weight)
    looked: set[int] = set()
    for first in range(len(known)):
        # No entry fits better than all the words that it may have.
        if sum(word.weight for word in known[first:]) < least * sum(weights):
            return
        for entry in _bearing(table, known[first:], looked):
            fit = _fit(table, entry, heard, weights)
            least = max(least, BESIDE * fit.share)
            yield fit


def _asked(table: Table, text: str, *, someone: bool, vague: Container[str]) -> Iterator[Asked]:
    said = [*dict.fromkeys(words(text))][:_AT_MOST]
    slips = not someone or len(said) <= _FEW
    for word in said:
        found = meant(table, word, alone=len(said) == 1, slips=slips)
        names = BitMap.union(_NONE, *(table.bearing[each] for each in found))
        weight = _weight(table, names) if names else STRANGE if someone else UNKNOWN
        yield Asked(found, names, min(weight, UNKNOWN) if word in vague else weight)


def _weight(table: Table, names: BitMap) -> float:
    """Say how much a word tells that so many names have: 1 if one has it, less if many do."""
    of = len(table.names)
    return log(1 + of / len(names)) / log(1 + of)


class Heard(dict[tuple[str, str], Likeness]):
    """How like the words of a text are to a word of a name, in its own letters and in Latin."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        """Note how like each word is that may be meant."""
        self._likest: dict[str, Likeness] = defaultdict(dict)
        for number, word in enumerate(asked):
            for each, likeness in word.meant.items():
                self._likest[each][number] = likeness

    def __missing__(self, pair: tuple[str, str]) -> Likeness:
        """Work it out when a name has the word for the first time; many have the same."""
        word, spelt = pair
        heard = dict(self._likest.get(word, _NOTHING))
        if spelt != word:
            other = self._likest.get(spelt, _NOTHING)
            _raise(heard, {number: SPELT * each for number, each in other.items()})
        self[pair] = heard
        return heard


def _bearing(table: Table, known: Sequence[Asked], looked: set[int]) -> Iterator[int]:
    """Give the entries with the first word: those with most others first, then the shortest."""
    for names in reversed([*_narrower([word.names for word in known])]):
        for number in names:
            if len(looked) == _LOOKED_AT:
                return
            if (entry := table.names[number].entry) not in looked:
                looked.add(entry)
                yield entry


def _narrower(names: Sequence[BitMap]) -> Iterator[BitMap]:
    """Give the names with the first word; of these, those with a further one, and so on."""
    narrow = names[0]
    yield narrow
    for more in names[1:]:
        if both := narrow & more:
            narrow = both
            yield narrow


def _fit(table: Table, entry: int, heard: Heard, weights: Sequence[float]) -> Fit:
    asked: Likeness = {}
    best = (0.0, 0.0, 0)
    for said in table.said[entry]:
        if hits := [hit for pair in said.words if (hit := heard[pair])]:
            own: Likeness = {}
            for hit in hits:
                _raise(own, hit)
            spoken = sum(max(hit.values()) for hit in hits) / said.length
            best = max(best, (_told(own, weights), spoken, -said.name))
            _raise(asked, own)
    told, spoken, name = best
    share = _told(asked, weights) / sum(weights)
    typing = min(asked.values()) < _SURE
    whole = min(told / sum(weights), spoken) >= _WHOLE and not typing
    return Fit(entry, -name, share * (1 - LENGTH + LENGTH * spoken), whole, typing)


def _told(likeness: Likeness, weights: Sequence[float]) -> float:
    return sum(weights[number] * each for number, each in likeness.items())


def _raise(likeness: Likeness, other: Likeness) -> None:
    for number, each in other.items():
        if each > likeness.get(number, 0.0):
            likeness[number] = each


_NONE: Final = BitMap()
_NOTHING: Final[Likeness] = {}
