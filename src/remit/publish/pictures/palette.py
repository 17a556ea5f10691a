"""The colours of kinds, by day and by night, and the letters that say the same without colour."""

from __future__ import annotations

from string import ascii_uppercase
from typing import Final

from msgspec import Struct

from remit.publish.words import Words

LIGHT: Final = (
    *("#0d5c75", "#e6ab5e", "#89c0f9", "#9e7830", "#4e83b8", "#3eafb5"),
    *("#713408", "#924d34", "#bad3b4", "#bf926d", "#7a6987", "#5c3c4b"),
)
"""Chosen so that any two stay apart, the first ones most, also for colour-blind readers."""

DARK: Final = (
    *("#4fa3bf", "#e6ab5e", "#c6e1ff", "#aa732b", "#fadb86", "#88cfb6"),
    *("#7275cc", "#c8aefa", "#e47b7c", "#8e7793", "#be9a2a", "#8af9c0"),
)
PLAIN: Final = -1
"""The number of the colour of what is of no kind."""


class Key(Struct, frozen=True):
    """An entry of a legend: a letter, the number of its colour, what it means, how many there are.

    An entry without a letter is of no kind.
    """

    mark: str
    colour: int
    name: Words
    count: int


def mark(place: int) -> str:
    """Give the letter of a kind by its place; two letters after the alphabet.

    Example:
        >>> mark(0), mark(25), mark(26)
        ('A', 'Z', 'AA')
    """
    first, last = divmod(place, len(ascii_uppercase))
    return mark(first - 1) + ascii_uppercase[last] if first else ascii_uppercase[last]


def letter_on(colour: str) -> str:
    """Give the colour of a letter that is well read on a colour: black or white.

    Example:
        >>> letter_on("#0d5c75"), letter_on("#e6ab5e")
        ('#ffffff', '#000000')
    """
    # WCAG 2.2: against black (l + .05) / .05, against white 1.05 / (l + .05).
    return "#000000" if luminance(colour) + 0.05 > (1.05 * 0.05) ** 0.5 else "#ffffff"


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, as WCAG 2.2 defines it.

    Example:
        >>> luminance("#000000"), round(luminance("#ffffff"), 3)
        (0.0, 1.0)
    """
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    low, step, power = 0.04045, 12.92, 2.4
    red, green, blue = (
        part / step if part <= low else ((part + 0.055) / 1.055) ** power for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
