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

FILES: Final[dict[Kind, str]] = {
    "unit": "units",
    "body": "bodies",
    "country": "countries",
    "function": "functions",
    "group": "groups",
    "designation": "designations",
    "site": "sites",
    "contact": "contacts",
}
"""The file in which the rows of a kind stand."""

Why = Literal[
    "id",
    "code",
    "name",
    "synonym",
    "beginning",
    "words",
    "typing",
    "former",
    "later",
    "successor",
]
"""How a text was understood, from sure to a guess; at last by a name of another day."""

OTHER_DAYS: Final[tuple[Why, ...]] = ("former", "later", "successor")
"""What it was called once, what it will be called, what that was called whose place it took."""

ID: Final = 100.0
CODE: Final = 98.0
NAME: Final = 95.0
"""A name as it is written; also a country's two letters and an id written with blanks."""
SPELT: Final = 91.0
"""A name in the letters of another alphabet."""
SYNONYM: Final = 88.0
WHOLE: Final = 86.0
"""The words of a name in another form or order; the likelier, the better, up to one more."""
ALSO: Final = 0.93
"""A factor: the words are those of a synonym."""
BEGINNING: Final = 80.0
"""The beginning of a name; the more of it, the better, up to five more."""
WORDS: Final = 80.0
"""At most: all the words, and no others."""
TYPING: Final = 60.0
"""At most: a name as a whole, with letters wrong."""

OTHER_DAY: Final = 70.0
"""At most: a name of another day, where no name of the day begins so."""
LEAST: Final = 15.0
"""Below, a text has nothing to do with what was found."""
LEAST_SUBJECT: Final = 40.0
"""The same for somebody: for whom one asks, one says more exactly than what one needs."""
LEAST_GUESS: Final = 26.0
"""The same for what one needs, where letters are wrong: among other words, few are like many."""
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
        return self.why in {"beginning", "words", "typing"} or self.is_of_another_day

    @property
    def is_of_another_day(self) -> bool:
        """Tell whether it is only a suggestion: that day nothing was called so."""
        return self.why in OTHER_DAYS

    @property
    def order(self) -> tuple[float, int, str]:
        """Its place among others: the best first, then by kind, then by id."""
        return -self.score, KINDS.index(self.kind), self.id
