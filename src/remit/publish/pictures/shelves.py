"""Shelves of boxes: blocks side by side until a shelf is full, then single boxes in columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

BOX: Final = 164
"""How wide a box is."""

INDENT: Final = 18
"""How far what is under a box stands in from its edge."""

STEM: Final = 7
"""How far in from the edge of a box its line runs down."""

BEAM: Final = 9
"""How far above a shelf its line runs along."""

COLUMN: Final = INDENT + BOX
_ACROSS: Final = 14
_DOWN: Final = 6
_APART: Final = 16
_SHELF: Final = 24

Segment = tuple[int, int, int, int]
"""A straight line, from a point to another."""


class Block(Struct, frozen=True):
    """A box with all that is under it, from its own corner; a blank name is no box."""

    name: str
    box: int
    width: int
    height: int
    inside: tuple[tuple[int, int, Block], ...] = ()
    lines: tuple[Segment, ...] = ()


class Shelves:
    """Fills the shelves under one box, column by column; each column has a line of its own.

    Args:
        name: The box; blank: none, then no line joins what stands here.
        box: Its height.
        limit: How wide the shelves are; what is wider stands on a shelf of its own.
    """

    def __init__(self, name: str, box: int, limit: int) -> None:
        """Begin with an empty shelf."""
        self._name, self._box, self._limit = name, box, limit
        self._inset = INDENT if name else 0
        self._inside: list[tuple[int, int, Block]] = []
        self._lines: list[Segment] = []
        self._wide, self._last = BOX if name else 0, 0
        self._top = box + _SHELF if name else 0
        self._high = 0
        self._column = _Column(0, self._top)

    def add(self, block: Block, high: int = 0) -> None:
        """Stand a block under the last, where the shelf is high enough, else beside it.

        Args:
            block: What stands there.
            high: How high the shelf may be, where nothing on it is higher yet.
        """
        column = self._column
        allowed = max(self._high, high)
        if not column.is_empty and column.y + block.height > self._top + allowed:
            column = self._beside(block)
        x, middle = column.x + self._inset, column.y + block.box // 2
        self._inside.append((x, column.y, block))
        self._lines.append((column.x + STEM, middle, x, middle))
        self._high = max(self._high, column.y + block.height - self._top)
        self._wide = max(self._wide, x + block.width)
        end = column.y + block.height + (_APART if block.inside else _DOWN)
        self._column = _Column(column.x, end, max(column.wide, block.width), middle)

    def add_columns(self, leaves: Sequence[Block]) -> None:
        """Stand single boxes in columns of about one height, after the blocks."""
        beside = max((self._limit + _ACROSS) // (COLUMN + _ACROSS), 1)
        left = sum(each.height + _DOWN for each in leaves)
        top, high = (self._top, 0) if self._inside else (-1, 0)
        for leaf in leaves:
            if self._top != top:
                top, high = self._top, left // beside + leaf.height
            self.add(leaf, high)
            left -= leaf.height + _DOWN

    def block(self) -> Block:
        """Give all of it."""
        self._rail()
        height = self._top + self._high if self._inside else self._box
        trunk = (STEM, self._box, STEM, self._last)
        lines = (trunk, *self._lines) if self._name and self._inside else ()
        return Block(self._name, self._box, self._wide, height, tuple(self._inside), lines)

    def _beside(self, block: Block) -> _Column:
        """Begin the next column; on the next shelf, where this one is full."""
        self._rail()
        last = self._column
        x = last.x + self._inset + last.wide + _ACROSS
        if x + self._inset + block.width <= self._limit:
            return _Column(x, self._top)
        self._top += self._high + _SHELF
        self._high = 0
        return _Column(0, self._top)

    def _rail(self) -> None:
        """Draw the line down a column from the one along the shelf; at the edge it is the trunk."""
        column, beam = self._column, self._top - BEAM
        if column.is_first:
            self._last = max(self._last, column.middle)
            return
        rail = column.x + STEM
        self._lines += [(STEM, beam, rail, beam), (rail, beam, rail, column.middle)]
        self._last = max(self._last, beam)


class _Column(Struct, frozen=True):
    """A column of a shelf: its edge, where the next block stands, how wide, its last tick."""

    x: int
    y: int
    wide: int = 0
    middle: int = 0

    @property
    def is_empty(self) -> bool:
        return not self.wide

    @property
    def is_first(self) -> bool:
        return not self.x
