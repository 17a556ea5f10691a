"""Words without their endings, in the languages offices write in."""

from __future__ import annotations

from collections.abc import Iterator
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


@lru_cache(maxsize=4096)
def forms(word: str) -> frozenset[str]:
    """Give what may be other forms of a plain word: those that share a stem; and itself.

    Example:
        >>> "accounting" in forms("accounts"), "зарплата" in forms("зарплату")
        (True, True)
        >>> "policies" in forms("policy"), "police" in forms("policy")
        (True, False)
    """
    return frozenset(form for stem in _stems(word) for form in _ended(stem))


def _stems(word: str) -> Iterator[str]:
    """Give what may be left of a word without its ending."""
    yield word
    endings, least = _endings(word)
    for cut in range(1, _LONGEST + 1):
        if len(word) - cut >= least and word[-cut:] in endings:
            yield word[:-cut]
    if word.endswith("ies"):
        yield f"{word[:-3]}y"


def _ended(stem: str) -> Iterator[str]:
    """Give the words that may have a stem."""
    yield stem
    endings, least = _endings(stem)
    if len(stem) >= least:
        yield from (stem + ending for ending in endings)
    if stem.endswith("y"):
        yield f"{stem[:-1]}ies"


def _endings(word: str) -> tuple[frozenset[str], int]:
    return (_LATIN, _LEAST_LATIN) if word.isascii() else (_CYRILLIC, _LEAST_CYRILLIC)
