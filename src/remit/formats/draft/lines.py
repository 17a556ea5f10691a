"""Where in a TOML text each step stands, and each of its keys.

What reads TOML does not say it. So texts and comments, in which anything may stand, are
blanked out, and heads and keys are looked for in what is left.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

_ASIDE: Final = (
    r'"""(?:\\.|[^\\])*?"{3,5}',
    r"\'\'\'.*?'{3,5}",
    r'"(?:\\.|[^"\\\n])*"',
    r"'[^'\n]*'",
    r"#[^\n]*",
)
_TEXT: Final = re.compile("|".join(_ASIDE), re.DOTALL)
_HEAD: Final = re.compile(r"^[ \t]*\[\[[ \t]*step[ \t]*\]\]", re.MULTILINE)


class Lines(Struct, frozen=True):
    """The lines of a text: where its own keys stand, and each step with its keys."""

    masked: str
    starts: tuple[int, ...]

    def of(self, step: int, key: str = "") -> int:
        """Give the line of a key of a step (counted from 1; 0: of the whole), else of the step."""
        first, last = self._region(step)
        found = (
            re.compile(_key(key), re.MULTILINE).search(self.masked, first, last) if key else None
        )
        place = found.start("key") if found else first
        return self.masked.count("\n", 0, place) + 1

    def _region(self, step: int) -> tuple[int, int]:
        edges = (0, *self.starts, len(self.masked))
        return (edges[step], edges[step + 1]) if step < len(edges) - 1 else (0, 0)


def lines(text: str) -> Lines:
    r"""Find the lines of a text.

    Example:
        >>> found = lines('title = "[[step]]"\n\n[[step]]\ndo = "close"\nunit = "lima"\n')
        >>> found.of(1), found.of(1, "unit"), found.of(1, "successors"), found.of(0, "title")
        (3, 5, 3, 1)
    """
    masked = _TEXT.sub(_blank, text)
    return Lines(masked, tuple(each.start() for each in _HEAD.finditer(masked)))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _key(key: str) -> str:
    return rf"(?:^|[{{,])[ \t]*(?P<key>{re.escape(key)})[ \t]*="
