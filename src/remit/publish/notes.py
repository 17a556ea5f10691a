"""Marks of sources in the text of a page, numbered once the page is whole.

While a page is laid out, a mark bears the number that a source has on all pages of
the site; so a piece of a page can be laid out once for many. On the finished page
sources are numbered as a reader meets them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import Final

from markupsafe import Markup
from msgspec import Struct

from remit.model.structure import Structure
from remit.publish.placeholders import END, LEADING, NOTE


class Row(Struct, frozen=True):
    """A part of a page that many pages share, as text and as bytes."""

    text: str
    body: bytes


_MARK: Final = re.compile(f"[{NOTE}{LEADING}](\\d+){END}")


class Sources:
    """The numbers that sources have while the pages of a structure are laid out."""

    def __init__(self, _structure: Structure) -> None:
        """Number none yet."""
        self._numbers: dict[str, int] = {}
        self._names: dict[int, str] = {}
        self._next = count(1)

    def number(self, source: str) -> int:
        """Give the number of a source; 0 for none."""
        if not source:
            return 0
        found = self._numbers.get(source)
        if found is None:
            found = self._numbers.setdefault(source, next(self._next))
            self._names[found] = source
        return found

    def named(self, number: int) -> str:
        """Give the source of a number."""
        return self._names[number]


def note(number: int) -> Markup:
    """Write the mark of a source; nothing for none."""
    return Markup(f"{NOTE}{number}{END}" if number else "")  # noqa: S704 - a number


def leading(number: int) -> Markup:
    """Write a mark that is left out where most rows around have the same."""
    return Markup(f"{LEADING}{number}{END}" if number else "")  # noqa: S704 - a number


def without(markup: str, number: int) -> Markup:
    r"""Leave out the leading marks of a source.

    Example:
        >>> without(leading(3) + note(3), 3) == note(3)
        True
    """
    left = markup.replace(f"{LEADING}{number}{END}", "")
    return Markup(left)  # noqa: S704 - marks are no markup


def own_numbers(texts: Iterable[str]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Let texts number their sources by themselves, as a process that keeps them would not.

    Returns:
        The numbers that the sources have now, in the order of their own; and the texts.

    Example:
        >>> numbers, (text,) = own_numbers([note(7) + note(3) + leading(7)])
        >>> numbers, text == note(1) + note(2) + leading(1)
        ((7, 3), True)
    """
    own: dict[str, int] = {}

    def mark(match: re.Match[str]) -> str:
        return f"{match[0][0]}{own.setdefault(match[1], len(own) + 1)}{END}"

    found = tuple([_MARK.sub(mark, text) for text in texts])
    return tuple(map(int, own)), found


def unmarked(text: str) -> str:
    """Give a text with something empty in the place of each mark.

    Example:
        >>> unmarked(f"Lima{note(3)}")
        'Lima<sup></sup>'
    """
    return _MARK.sub("<sup></sup>", text)


def row_of(text: str) -> Row:
    """Give a part of a page that many pages share."""
    return Row(text, text.encode("utf-8", "replace"))


class Numbering:
    """Numbers the marks of a page as a reader meets them.

    Args:
        written: Writes the mark with a number.
        before: The sources that have their numbers already, in their order.
    """

    def __init__(self, written: Callable[[int], str], before: Iterable[int] = ()) -> None:
        """Number only those that come before all others."""
        self._written = written
        self._order = {str(each): written(at) for at, each in enumerate(before, start=1)}

    @property
    def order(self) -> tuple[int, ...]:
        """The sources in their order, each by its number on all pages."""
        return tuple(map(int, self._order))

    def text(self, text: str) -> str:
        """Number the marks of the next part of the page."""
        return _MARK.sub(self._mark, text)

    def own(self, text: str, numbers: Sequence[int]) -> str:
        """Number the marks of a part that numbers its sources by itself, as `own_numbers` does."""
        return _MARK.sub(lambda match: self._number(str(numbers[int(match[1]) - 1])), text)

    def row(self, row: Row) -> Row:
        """Do the same in a part that many pages share; most have no mark."""
        return row_of(self.text(row.text)) if END in row.text else row

    def _mark(self, match: re.Match[str]) -> str:
        return self._number(match[1])

    def _number(self, source: str) -> str:
        order = self._order
        if source not in order:
            order[source] = self._written(len(order) + 1)
        return order[source]
