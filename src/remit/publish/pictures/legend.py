"""Legends: what the colours, letters and lines of a picture mean, in rows across it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from remit.publish.pictures.palette import LIGHT, PLAIN, Key
from remit.publish.pictures.svg import Caption, number, safe, text
from remit.publish.pictures.widths import shortened, width
from remit.publish.words import Words
from remit.text.catalogue import catalogue

SWATCH: Final = 16
ROW: Final = 22
_GAP: Final = 18
_SIZE: Final = 12.0


_NONE: Final = Words("")


class Legend(Struct, frozen=True):
    """A legend as it is drawn, and how high it is."""

    drawn: str
    height: int


def legend(
    caption: Caption,
    keys: Iterable[Key],
    samples: Iterable[tuple[str, Words]],
    room: int,
    lead: Words = _NONE,
) -> Legend:
    """Draw a legend: each key with its letter and count, then samples of what else is drawn.

    Args:
        caption: Of the picture; where it is read from the right, so is its legend.
        keys: The kinds.
        samples: What else is drawn, and what it means.
        room: How wide the picture is.
        lead: What is said first.
    """
    entries = [("", lead)] if lead else []
    entries += [(swatch(key), _named(caption, key)) for key in keys]
    entries += list(samples)
    parts, x, row = [], 0.0, 0
    for sign, words in entries:
        short = Words(shortened(words.text), words.language)
        inset = SWATCH + 6 if sign else 0
        wide = inset + width(short.text, _SIZE)
        if x and x + wide > room:
            x, row = 0.0, row + ROW
        left = room - x - SWATCH if caption.is_right_to_left else x
        place = f'<g transform="translate({number(left)} {row})">{sign}</g>'
        parts.append(place + text(caption.start(x + inset, room), row + 12, short))
        x += wide + _GAP
    return Legend("".join(parts), row + ROW if parts else 0)


def sample(style: str) -> str:
    """Draw a piece of a line of a style."""
    return f'<path class="{style}" d="M0 8H16"/>'


def swatch(key: Key, wide: float = SWATCH, high: float = SWATCH, x: float = 0, y: float = 0) -> str:
    """Draw the colour of a kind with its letter in it."""
    kind = "plain" if key.colour == PLAIN else f"k{shade(key.colour)}"
    place = f'x="{number(x)}" y="{number(y)}"' if x or y else ""
    rect = f'<rect class="swatch {kind}" {place} width="{number(wide)}" height="{number(high)}"/>'
    if not key.mark:
        return rect
    middle, base = number(x + wide / 2), number(y + high / 2 + 3.5)
    letter = f'class="mark l{shade(key.colour)}"' if key.colour != PLAIN else 'class="mark"'
    return f'{rect}<text x="{middle}" y="{base}" {letter}>{safe(key.mark)}</text>'


def shade(colour: int) -> int:
    """Give the number of the colour drawn: where there are more kinds, colours come again."""
    return colour % len(LIGHT)


def _named(caption: Caption, key: Key) -> Words:
    colon = catalogue(caption.language).gettext(": ")
    return Words(f"{key.name.text}{colon}{key.count}", key.name.language)
