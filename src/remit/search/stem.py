"""Words without their endings, in the languages offices write in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import takewhile
from typing import Final

# Of plain words: й has become и, ё has become е.
_CYRILLIC_ENDINGS: Final = """
    а я ы и о е у ю ь ом ем ам ям ах ях ов ев еи ои ию ия ие ии ью ами ями
    ого его ому ему ым им ых их ую юю ая яя ое ее ые ыи
"""
# By ending: of how many letters a stem must be at least.
_CYRILLIC: Final = dict.fromkeys(_CYRILLIC_ENDINGS.split(), 3)
# A plural is sure of itself; a vowel that differs makes another word of a short one.
_LATIN: Final = (
    {"s": 3} | dict.fromkeys(("es", "ed", "ing", "as", "os", "x"), 4) | dict.fromkeys("aeo", 5)
)

_LONGEST: Final = 3


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


@lru_cache(maxsize=4096)
def root(word: str) -> str:
    """Give the letters that all forms of a word begin with.

    Example:
        >>> root("policy"), root("зарплату")
        ('polic', 'зарплат')
    """
    first, last = min(forms(word)), max(forms(word))  # in order, so what is between agrees too
    same = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "".join(letter for letter, _ in same)


def _stems(word: str) -> Iterator[str]:
    """Give what may be left of a word without its ending."""
    yield word
    endings = _endings(word)
    for cut in range(1, _LONGEST + 1):
        if len(word) - cut >= endings.get(word[-cut:], len(word)):
            yield word[:-cut]
    if word.endswith("ies"):
        yield f"{word[:-3]}y"


def _ended(stem: str) -> Iterator[str]:
    """Give the words that may have a stem."""
    yield stem
    yield from (stem + end for end, least in _endings(stem).items() if len(stem) >= least)
    if stem.endswith("y"):
        yield f"{stem[:-1]}ies"


def _endings(word: str) -> Mapping[str, int]:
    return _LATIN if word.isascii() else _CYRILLIC
