"""What kind of organisation a benchmark asks for."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from msgspec import Struct

Style = Literal["as organisations are", "on random scopes"]

STYLES: Final[tuple[Style, ...]] = ("as organisations are", "on random scopes")

SHORT: Final[dict[Style, str]] = {
    "as organisations are": "as-they-are",
    "on random scopes": "at-random",
}
"""How the name of a figure says the style."""

A_DAY: Final = date(2026, 3, 1)
"""The day benchmarks ask about, unless they ask about many."""

FIRST_DAY: Final = date(2001, 1, 1)
LAST_DAY: Final = date(2030, 1, 1)
"""What changes in a made organisation changes between these days."""

SMALLEST: Final = 40


class Shape(Struct, frozen=True):
    """How large an organisation is, how its scopes are written, how much of it changes.

    Args:
        units: How many units it ever has, at least forty.
        functions: How many functions, in a tree two or three deep.
        remits: How many remits; a few less where a small organisation has no room for them.
        style: `as organisations are`: of two scopes that meet, one lies within the other.
            `on random scopes`: alternatives of terms and exceptions, overlapping at random.
        changes: The share of what may change that does: sections and teams move, teams open
            and close, remits pass to another holder.
        seed: The same shape with the same seed gives the same register.
    """

    units: int = 500
    functions: int = 60
    remits: int = 2_000
    style: Style = "as organisations are"
    changes: float = 0.0
    seed: int = 49
