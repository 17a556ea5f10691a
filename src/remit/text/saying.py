"""Sentences that stand in English, and can be said in other languages: patterns with values.

A saying is a text: what reads, compares or keeps texts takes it for its English. A page
says it in the language of its reader, in pieces, so that each name may be marked as what
it is. A value stands in a sentence as it is: no language bends it, so a translation puts
it where a name may stand unbent, after a colon or a dash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, Self

from remit.text.catalogue import catalogue, spoken
from remit.text.local import UNKNOWN, Phrase
from remit.text.names import SOURCE_LANGUAGE

_PLACE: Final = re.compile(r"\{(\w+)\}")


class Saying(str):
    """A text that can be said in other languages; this one is the same in all, as an id is."""

    __slots__ = ()

    def in_(self, language: str, default: str = SOURCE_LANGUAGE) -> tuple[Phrase, ...]:
        """Say it in a language, in pieces with the language of each.

        Args:
            language: That of the reader.
            default: That in which a register has its names where it says no other.
        """
        return tuple(said_in(str(self), language, default))


class Sentence(Saying):
    """A sentence: its pattern, or one for each number of things, and what stands in its places."""

    __slots__ = ("_count", "_patterns", "_values")

    _count: int
    _patterns: tuple[str, ...]
    _values: Mapping[str, str]

    def __new__(
        cls,
        text: str,
        patterns: tuple[str, ...] = (),
        values: Mapping[str, str] | None = None,
        count: int = 1,
    ) -> Self:
        """Take its English and what this is made of; see `sentence` and `by_count`."""
        made = super().__new__(cls, text)
        made._patterns, made._values, made._count = patterns, values or {}, count
        return made

    def in_(self, language: str, default: str = SOURCE_LANGUAGE) -> tuple[Phrase, ...]:
        """Say it in a language, in pieces with the language of each."""
        return tuple(self._pieces(language, default))

    def _pieces(self, language: str, default: str) -> Iterator[Phrase]:
        words = catalogue(language)
        one, several = self._patterns[0], self._patterns[-1]
        is_counted = len(self._patterns) > 1
        pattern = words.ngettext(one, several, self._count) if is_counted else words.gettext(one)
        for is_value, part in _parts(pattern):
            if is_value:
                yield from said_in(self._values[part], language, default)
            else:
                yield Phrase(part, spoken(language))


def sentence(pattern: str, /, **values: str) -> Sentence:
    """Make a sentence; its pattern stands in the call itself, where `make messages` finds it.

    Args:
        pattern: The English words, with a place for each value.
        values: What stands in the places: sayings, or texts that are the same everywhere.

    Example:
        >>> said = sentence("until {date}", date="2028")
        >>> said, plainly(said, "ru")
        ('until 2028', 'окончание: 2028')
        >>> [(each.text, each.language) for each in said.in_("ru")]
        [('окончание: ', 'ru'), ('2028', 'und')]
    """
    return Sentence(_english(pattern, values), (pattern,), values)


def by_count(one: str, several: str, count: int, /, **values: str) -> Sentence:
    """Make a sentence that is another for several things than for one.

    Args:
        one: The English pattern for one thing.
        several: That for any other number.
        count: How many there are.
        values: What stands in the places.
    """
    pattern = one if count == 1 else several
    return Sentence(_english(pattern, values), (one, several), values, count)


class English(Saying):
    """A text that is said in English only, wherever it stands."""

    __slots__ = ()

    def in_(self, language: str, default: str = SOURCE_LANGUAGE) -> tuple[Phrase, ...]:
        """Say it, in English."""
        del language, default
        return (Phrase(str(self), SOURCE_LANGUAGE),)


def as_saying(text: str) -> Saying:
    """Take a text for a saying: one that is none is said in English only.

    Example:
        >>> as_saying("the disk is full").in_("ru")
        (Phrase(text='the disk is full', language='en'),)
    """
    return text if isinstance(text, Saying) else English(text)


def said_in(text: str, language: str, default: str = SOURCE_LANGUAGE) -> Iterator[Phrase]:
    """Say a text in a language, where it can be; else as it is, in a language nobody knows."""
    if isinstance(text, Saying):
        yield from text.in_(language, default)
    elif text:
        yield Phrase(text, UNKNOWN)


def plainly(text: str, language: str, default: str = SOURCE_LANGUAGE) -> str:
    """Say a text in a language where nothing can be marked: in a title, in a file."""
    return "".join(piece.text for piece in said_in(text, language, default))


def _english(pattern: str, values: Mapping[str, str]) -> str:
    return "".join(values[part] if is_value else part for is_value, part in _parts(pattern))


@lru_cache(maxsize=4096)
def _parts(pattern: str) -> tuple[tuple[bool, str], ...]:
    """Give the words of a pattern and the names of its places, in order."""
    parts = enumerate(_PLACE.split(pattern))
    return tuple((place % 2 == 1, part) for place, part in parts if part)
