"""How like two words are, and which words of a table a word may mean."""

from __future__ import annotations

from functools import partial
from typing import Final

from remit.search.plain import latin
from remit.search.stem import forms, root
from remit.search.table import Table

SAME: Final = 1.0
FORM: Final = 0.92
"""Another form of the word: a plural, a case."""
BEGUN: Final = 0.8
"""Its beginning, typed so far."""
SPELT: Final = 0.95
"""A factor: in the letters of another alphabet."""
SLIPS: Final = {1: 0.75, 2: 0.65}
"""One or two typing errors."""

_LEAST_BEGUN: Final = 4
_LEAST_ALONE: Final = 3
_LEAST_SLIP: Final = 4
_ONE_SLIP: Final = 7
_AT_MOST: Final = 20


def meant(table: Table, word: str, *, alone: bool, slips: bool) -> dict[str, float]:
    """Give the words of a table that a word may mean, each with how like it is.

    The same word and its other forms; else those that begin with it; else those
    it differs from by a slip or two of the fingers, where these count. Of a word that is the
    whole text, and may not be typed to its end, fewer letters are enough.
    """
    spellings = {word: SAME}
    spellings.setdefault(latin(word), SPELT)
    begun = partial(_begun, least=_LEAST_ALONE if alone else _LEAST_BEGUN)
    for way in (_forms, begun, _slipped) if slips else (_forms, begun):
        found: dict[str, float] = {}
        for spelling, factor in spellings.items():
            for other, likeness in way(table, spelling).items():
                found[other] = max(found.get(other, 0), likeness * factor)
        if found:
            return found
    return {}


def _forms(table: Table, word: str) -> dict[str, float]:
    every = forms(word)
    found = {other: FORM for other in table.words_from(root(word)) if other in every}
    return found | {word: SAME} if word in found else found


def _begun(table: Table, word: str, *, least: int) -> dict[str, float]:
    if len(word) < least:
        return {}
    return dict.fromkeys(table.words_from(word), BEGUN)


def _slipped(table: Table, word: str) -> dict[str, float]:
    if len(word) < _LEAST_SLIP:
        return {}
    from rapidfuzz import process  # noqa: PLC0415 - only a text with errors needs it
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - the same

    most = 1 if len(word) <= _ONE_SLIP else 2
    nearby = table.near_words.lacking(word, _lost(word, most))
    near = process.extract(word, nearby, scorer=OSA.distance, score_cutoff=most, limit=_AT_MOST)
    return {other: SLIPS[slips] for other, slips, _ in near if _is_near(word, other)}


def _lost(word: str, most: int) -> dict[int, int]:
    """Say how many letters a word of each length may lack: who adds one can take one less."""
    return {len(word) + more: most - max(more, 0) for more in range(-most, most + 1)}


def _is_near(word: str, other: str) -> bool:
    # Of four letters one may be wrong, but hardly the first.
    shortest = min(len(word), len(other))
    return shortest > _LEAST_SLIP or (shortest == _LEAST_SLIP and word[0] == other[0])
