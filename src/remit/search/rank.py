"""How well the words of a text fit the names of things: the rarer a word, the more it tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log
from typing import Final

from msgspec import Struct

from remit.search.likeness import BEGUN, SPELT, meant
from remit.search.plain import words
from remit.search.table import Place, Table

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

_COMMON: Final = 1000
"""In how many places a word may stand and still tell one thing from another."""

_SURE: Final = BEGUN * SPELT


class Fit(Struct, frozen=True):
    """How well a text fits an entry, from 0 to 1; by which name; whether with typing errors."""

    entry: int
    name: int
    share: float
    typing: bool


class Hit(Struct, frozen=True):
    """A word of the text means a word of a name: which, which, and how like they are."""

    asked: int
    said: int
    likeness: float


Places = Sequence[tuple[Place, float]]
"""Where a word of the text stands among the names, and how like it the word there is."""

Hits = Mapping[int, Sequence[Hit]]
"""Of one entry, by name."""


def fits(table: Table, text: str, unknown: float = UNKNOWN) -> Iterator[Fit]:
    """Give each entry that some word of a text may mean, with how well the text fits it."""
    found: dict[int, dict[int, list[Hit]]] = defaultdict(lambda: defaultdict(list))
    weights = []
    for number, places in enumerate(_telling(_places(table, text))):
        for place, likeness in places:
            found[place.entry][place.name].append(Hit(number, place.word, likeness))
        met = len({place.entry for place, _ in places})
        weights.append(_weight(met, len(table.rows)) if met else unknown)
    for entry, hits in found.items():
        yield _fit(table, entry, hits, weights)


def _places(table: Table, text: str) -> Iterator[Places]:
    asked = words(text)[:_AT_MOST]
    for word in asked:
        yield [
            (place, likeness * SPELT if place.spelt else likeness)
            for other, likeness in meant(table, word, alone=len(asked) == 1).items()
            for place in table.words[other]
        ]


def _telling(words: Iterator[Places]) -> Sequence[Places]:
    """Leave out words that thousands of names have, unless the text has no others."""
    every = list(words)
    telling = [places for places in every if len(places) <= _COMMON]
    return telling if any(telling) else [places[:_COMMON] for places in every]


def _weight(met: int, of: int) -> float:
    """Say how much a word tells that so many entries have: 1 if one has it, less if many do."""
    return log(1 + of / met) / log(1 + of)


def _fit(table: Table, entry: int, hits: Hits, weights: Sequence[float]) -> Fit:
    def told(some: Mapping[int, float]) -> float:
        return sum(weights[number] * likeness for number, likeness in some.items())

    def said(name: int) -> float:
        likest = _likest((hit.said, hit.likeness) for hit in hits[name])
        return sum(likest.values()) / table.lengths[entry, name]

    asked = _likest((hit.asked, hit.likeness) for each in hits.values() for hit in each)
    by_name = {name: told(_likest((h.asked, h.likeness) for h in hits[name])) for name in hits}
    best = max(hits, key=lambda name: (by_name[name], said(name), -name))
    share = told(asked) / sum(weights) * (1 - LENGTH + LENGTH * said(best))
    return Fit(entry, best, share, min(asked.values()) < _SURE)


def _likest(pairs: Iterator[tuple[int, float]]) -> Mapping[int, float]:
    likest: dict[int, float] = {}
    for number, likeness in pairs:
        likest[number] = max(likest.get(number, 0.0), likeness)
    return likest
