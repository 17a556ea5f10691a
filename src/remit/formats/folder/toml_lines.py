"""Where in a TOML text everything is set, by the names that lead to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from remit.formats.folder.toml_walk import Place, walked

LineOf = Callable[..., int]
"""Tells on which line of a text something is set, by the names that lead to it."""

Way = tuple[str, ...]
"""The names that lead to something; of what stands in a list, its number from 0 on."""


class Lines:
    r"""Where in a text everything is set.

    Args:
        text: The text, with plain line ends. Where it is no TOML, what is found may be wrong.

    Example:
        >>> lines = Lines('[a]\nb = 1\n\n[[a.own]]\nid = "x"\n[[a.own]]\nid = [\n"[b]",\n"c"]')
        >>> [lines.of(*way.split()) for way in ("a b", "a own 1 id 1", "a own 0 role", "z")]
        [2, 9, 4, 1]
    """

    def __init__(self, text: str) -> None:
        """Take a text; it is gone through when somebody asks."""
        self._text = text

    def of(self, *way: str) -> int:
        """Give the line on which something is set, or what it is in; the first where neither is.

        Args:
            way: The names that lead to it; of what stands in a list, its number from 0 on.
        """
        return self._places.nearest(way).line

    def below(self, *way: str) -> int:
        r"""Give the line of the last name in what the others lead to; or deeper, where it is not.

        Example:
            >>> Lines('[step]\ndo = "set"\n[step.row]\nvalue = "x"').below("step", "value")
            4
        """
        *within, name = way
        place = self._places.nearest(within)
        return min((each.line for each in place.first_called(name)), default=place.line)

    @cached_property
    def _places(self) -> Place:
        return walked(self._text)
