"""How wide a text is about, and where to break it: no font is at hand where pictures are made."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from remit.publish.words import printable

MORE: Final = "…"
_LONGEST: Final = 300
"""Of what is looked at: no picture shows more of a name."""

_GROUPS: Final = {
    0.25: "ijl.,:;'|!`",
    0.33: 'frtI()[]{}/\\-" ·‐',
    0.50: "ckszvxyJ*^",
    0.80: "mwMWЖШЩЮжшщюФ%@—ы",
}
"""In parts of the height, about as in Noto Sans, which is wider than most fonts."""

_EM: Final = {letter: em for em, letters in _GROUPS.items() for letter in letters}
_CAPITAL, _WIDE, _OTHER = 0.72, 1.0, 0.6
_NOTHING: Final = frozenset({"Mn", "Me", "Cf", "Cc"})


def width(text: str, size: float) -> float:
    """Give the width of a text about, in the unit of the size of its font.

    Example:
        >>> [round(width(name, 10)) for name in ("Lima", "Женева", "日本")]
        [24, 38, 20]
    """
    return size * sum(map(_em, text))


def wrapped(text: str, room: float, size: float, lines: int = 3) -> tuple[str, ...]:
    """Break a text into lines that fit, words whole where they can be; what is too much ends in ….

    Example:
        >>> wrapped("Regional Office for Asia and the Pacific", 120, 12)
        ('Regional Office for', 'Asia and the Pacific')
        >>> wrapped("x" * 100, 60, 12, 2), wrapped("", 60, 12)
        (('xxxxxxxxxx', 'xxxxxxxx…'), ('',))
    """
    found: list[str] = []
    line = ""
    for word in _pieces(shortened(text), room, size):
        longer = f"{line} {word}" if line else word
        if not line or width(longer, size) <= room:
            line = longer
            continue
        found.append(line)
        line = word
        if len(found) == lines:
            return (*found[:-1], _cut(found[-1], room, size))
    return (*found, line)


def shortened(text: str) -> str:
    """Give the beginning of a very long text; any other whole.

    Example:
        >>> shortened("Lima"), len(shortened("x" * 10_000))
        ('Lima', 300)
    """
    return cut(text, _LONGEST)


def cut(text: str, letters: int) -> str:
    """Give so many letters of a text at most, and … where it goes on.

    Example:
        >>> cut("Lima", 4), cut("Panama City", 7)
        ('Lima', 'Panama…')
    """
    clean = printable(text)
    return clean if len(clean) <= letters else clean[: letters - 1].rstrip() + MORE


def _pieces(text: str, room: float, size: float) -> Iterator[str]:
    """Give the words; one that is wider than the room in pieces that are not."""
    for word in text.split():
        piece = ""
        for letter in word if width(word, size) > room else ():
            if piece and width(piece + letter, size) > room:
                yield piece
                piece = ""
            piece += letter
        yield piece or word


def _cut(line: str, room: float, size: float) -> str:
    while line and width(line + MORE, size) > room:
        line = line[:-1]
    return line.rstrip() + MORE


@lru_cache(maxsize=4096)
def _em(letter: str) -> float:
    if letter in _EM:
        return _EM[letter]
    if unicodedata.category(letter) in _NOTHING:
        return 0.0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return _WIDE
    return _CAPITAL if letter.isupper() else _OTHER
