"""Texts that may be few slips away from another, told by the letters they have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from pyroaring import BitMap


class Nearby:
    """Texts, by their length and by each letter they have.

    Comparing a text with every other takes long. But a slip of the fingers takes no more
    than one letter out of a text, so whatever lacks more of its letters is farther away.

    Args:
        texts: The texts to find, each once.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        """Number the texts in order, and note which have a letter."""
        self._texts = sorted(texts)
        by_letter: dict[str, list[int]] = defaultdict(list)
        by_length: dict[int, list[int]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            by_length[len(text)].append(number)
            for letter in set(text):
                by_letter[letter].append(number)
        self._by_letter = {letter: BitMap(numbers) for letter, numbers in by_letter.items()}
        self._by_length = {length: BitMap(numbers) for length, numbers in by_length.items()}

    def lacking(self, text: str, lost: Mapping[int, int]) -> list[str]:
        """Give the texts that may be near one: those that lack few enough of its letters.

        Args:
            text: The one.
            lost: How many of its different letters a text may lack, by that text's length.

        Returns:
            The texts, in order; all of them where comparing them takes no time.

        Example:
            >>> cities = Nearby(["lima", "mali", "rome", *map(str, range(100))])
            >>> cities.lacking("lyma", {4: 1})
            ['lima', 'mali']
        """
        if len(self._texts) <= _FEW:
            return self._texts
        left = self._of_length(lost)
        for letter in set(text):
            have = self._by_letter.get(letter, _NONE)
            lower = [*left[1:], _NONE]
            left = [here & have | more for here, more in zip(left, lower, strict=True)]
        return [self._texts[number] for number in left[0]]

    def _of_length(self, lost: Mapping[int, int]) -> list[BitMap]:
        """Give the texts that may lack no letter, those that may lack one, and so on."""
        known = [(few, self._by_length[n]) for n, few in lost.items() if n in self._by_length]
        most = max((few for few, _ in known), default=0)
        return [
            BitMap.union(_NONE, *(texts for few, texts in known if few >= more))
            for more in range(most + 1)
        ]


_NONE: Final = BitMap()
_FEW: Final = 100
