"""Texts that may be few slips away from another, told by the letters they have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

from pyroaring import BitMap


class Nearby:
    """Texts, by their length and by each letter they have.

    Comparing a text with every other takes long. But a slip of the fingers takes no more
    than one letter out of a text, so whatever lacks more of its letters is farther away.

    Args:
        texts: The texts to find.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        """Number the texts in order."""
        self._texts = sorted(set(texts))
        self._pools: dict[tuple[tuple[int, int], ...], list[BitMap]] = {}

    @cached_property
    def _by_letter(self) -> Mapping[str, BitMap]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            for letter in _letters(text):
                found[letter].append(number)
        return {letter: BitMap(numbers) for letter, numbers in found.items()}

    @cached_property
    def _by_length(self) -> Mapping[int, BitMap]:
        found: dict[int, list[int]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            found[len(text)].append(number)
        return {length: BitMap(numbers) for length, numbers in found.items()}

    def lacking(self, text: str, lost: Mapping[int, int]) -> list[str]:
        """Give the texts that may be near one: those that lack few enough of its letters.

        Args:
            text: The one.
            lost: How many of its letters a text may lack, by that text's length.

        Returns:
            The texts, in order; all of them where comparing them takes no time.

        Example:
            >>> cities = Nearby(["lima", "mali", "rome", *map(str, range(100))])
            >>> cities.lacking("lyma", {4: 1})
            ['lima', 'mali']
        """
        if len(self._texts) <= _FEW:
            return self._texts
        if not (left := self._of_length(lost)):
            return []
        having = (self._by_letter.get(letter, _NONE) for letter in _letters(text))
        for have in sorted(having, key=len):  # the rarest first, so that few are left soon
            lower = [*left[1:], _NONE]
            left = [here & have | more for here, more in zip(left, lower, strict=True)]
        return [self._texts[number] for number in left[0]]

    def _of_length(self, lost: Mapping[int, int]) -> list[BitMap]:
        """Give the texts that may lack no letter, those that may lack one, and so on."""
        asked = tuple((n, few) for n, few in lost.items() if n in self._by_length)
        if asked not in self._pools:
            self._pools[asked] = [
                BitMap.union(*(self._by_length[n] for n, few in asked if few >= more))
                for more in range(max((few for _, few in asked), default=-1) + 1)
            ]
        return self._pools[asked]


def _letters(text: str) -> list[str]:
    """Give the letters of a text; one that stands there three times also as two, as three."""
    found = [*set(text)]
    if len(found) < len(text):
        found += [letter * n for letter in found for n in range(2, text.count(letter) + 1)]
    return found


_NONE: Final = BitMap()
_FEW: Final = 100
