"""What a search finds, and how good each way of finding is."""

from __future__ import annotations

from typing import Final, Literal

from msgspec import Struct

Kind = Literal["unit", "body", "country", "function", "group", "designation", "site", "contact"]

KINDS: Final[tuple[Kind, ...]] = (
    "unit",
    "body",
    "country",
    "function",
    "group",
    "designation",
    "site",
    "contact",
)
"""What can be found; of two that match equally well, the one of the earlier kind stands first."""

Why = Literal["id", "code", "name", "synonym", "beginning", "words", "typing"]
"""How a text was understood, from sure to a guess."""

ID: Final = 100.0
CODE: Final = 98.0
NAME: Final = 95.0
"""A name as it is written; also a country's two letters and an id written with blanks."""
SPELT: Final = 91.0
"""A name in the letters of another alphabet."""
SYNONYM: Final = 88.0
BEGINNING: Final = 80.0
"""The beginning of a name; the more of it, the better, up to five more."""
WORDS: Final = 80.0
"""At most: all the words, and no others."""
TYPING: Final = 60.0
"""At most: a name as a whole, with letters wrong."""

LEAST: Final = 15.0
"""Below, a text has nothing to do with what was found."""
BESIDE: Final = 0.5
"""A match with less of the best one's score only distracts from it."""


class Match(Struct, frozen=True):
    """Something found: what it is, what it is called, and by which of its names.

    `language` is that of the words matched; the empty one is nobody's (an id, a number).
    """

    kind: Kind
    id: str
    name: str
    matched: str
    language: str
    why: Why
    score: float

    @property
    def is_a_guess(self) -> bool:
        """Tell whether whoever typed it should be told what it was taken for."""
        return self.why in {"beginning", "words", "typing"}

    @property
    def order(self) -> tuple[float, int, str]:
        """Its place among others: the best first, then by kind, then by id."""
        return -self.score, KINDS.index(self.kind), self.id
