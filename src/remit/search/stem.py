"""Words without their endings, in the languages offices write in."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

# Of plain words: й has become и, ё has become е.
_CYRILLIC_ENDINGS: Final = """
    а я ы и о е у ю ь ом ем ам ям ах ях ов ев еи ои ию ия ие ии ью ами ями
    ого его ому ему ым им ых их ую юю ая яя ое ее ые ыи
"""
_CYRILLIC: Final = frozenset(_CYRILLIC_ENDINGS.split())
_LATIN: Final = frozenset(("s", "es", "e", "ed", "ing", "a", "o", "as", "os", "x"))

_LONGEST: Final = 3
_LEAST_CYRILLIC: Final = 3
_LEAST_LATIN: Final = 4


@lru_cache(maxsize=16384)
def stems(word: str) -> frozenset[str]:
    """Give what may be left of a plain word without its ending, and the word itself.

    Two words that share one are taken for forms of the same word.

    Example:
        >>> sorted(stems("accounts") & stems("accounting")), sorted(stems("зарплату"))
        (['account'], ['зарплат', 'зарплату'])
        >>> stems("policies") & stems("policy"), stems("policy") & stems("police")
        (frozenset({'policy'}), frozenset())
    """
    endings, least = (_LATIN, _LEAST_LATIN) if word.isascii() else (_CYRILLIC, _LEAST_CYRILLIC)
    found = {word}
    for cut in range(1, _LONGEST + 1):
        if len(word) - cut >= least and word[-cut:] in endings:
            found.add(word[:-cut])
    if word.endswith("ies"):
        found.add(f"{word[:-3]}y")
    return frozenset(found)
