"""Where the boxes of a tree stand: compact, in order, each above those under it.

A tidy tree (Reingold and Tilford, 1981) of an organisation is one long line: sixty offices
side by side are readable on no sheet. So what is under a box stands on shelves, filled from the
start edge: first the units that have others under them, each with all of it, then the rest in
columns. Lines run down the start edge, and along above each shelf. The shelves of the whole
are as wide as fills an A3 sheet best. It takes a time in proportion to the number of boxes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from typing import Final

from msgspec import Struct

from remit.publish.pictures.shelves import BOX, COLUMN, Block, Segment, Shelves

SHEET: Final = 420 / 297
"""How wide an A3 sheet is for its height, lying on its side."""

_A_COLUMN: Final = 9
"""So many units without others under them stand in one column."""

_TRIES: Final = 20
_WIDTHS: Final = (0.5, 0.8, 1.1, 1.5, 2.2)
_THIN: Final = 3


class Box(Struct, frozen=True):
    """A box in its place."""

    x: int
    y: int
    width: int
    height: int


class Layout(Struct, frozen=True):
    """A tree in its place: its boxes by id, its lines, how large it is."""

    boxes: Mapping[str, Box]
    lines: tuple[Segment, ...]
    width: int
    height: int

    def mirrored(self) -> Layout:
        """Give the same for readers who begin at the right."""
        wide = self.width
        return Layout(
            {
                name: Box(wide - box.x - box.width, box.y, box.width, box.height)
                for name, box in self.boxes.items()
            },
            tuple((wide - x1, y1, wide - x2, y2) for x1, y1, x2, y2 in self.lines),
            wide,
            self.height,
        )


def layout(heights: Mapping[str, int], children: Mapping[str, Sequence[str]]) -> Layout:
    """Give every box its place.

    Args:
        heights: How high each box is, by id.
        children: The boxes under each, in order; those under none stand under the blank id.

    Example:
        >>> placed = layout({"hq": 24, "lima": 24}, {"": ("hq",), "hq": ("lima",)})
        >>> placed.boxes["lima"].y > placed.boxes["hq"].y + 24
        True
    """
    blocks: dict[str, Block] = {}
    topmost = tuple(children.get("", ()))
    for name in _upwards(children):
        under = children.get(name, ())
        family = _Family(
            name,
            heights.get(name, 0),
            [blocks[each] for each in under if children.get(each)],
            [blocks[each] for each in under if not children.get(each)],
        )
        is_top = not name or topmost == (name,)
        blocks[name] = _best(family) if is_top else _compact(family)
    return _placed(blocks[""])


class _Family(Struct, frozen=True):
    """A box and the blocks under it: those with others under them, and the rest."""

    name: str
    box: int
    tall: Sequence[Block]
    flat: Sequence[Block]

    def area(self) -> int:
        return sum(each.width * each.height for each in (*self.tall, *self.flat))

    def shelved(self, limit: int, high: int = 0) -> Block:
        """Stand them on shelves so wide, which may be so high before they are full."""
        shelves = Shelves(self.name, self.box, limit)
        for each in self.tall:
            shelves.add(each, high)
        shelves.add_columns(self.flat)
        return shelves.block()


def _upwards(children: Mapping[str, Sequence[str]]) -> list[str]:
    """Give every box after all that are under it, and the blank id last."""
    order, todo = [], [""]
    while todo:
        name = todo.pop()
        order.append(name)
        todo += children.get(name, ())
    return order[::-1]


def _compact(family: _Family) -> Block:
    """Arrange what is under a box so that the whole takes the least room."""
    if not family.tall and len(family.flat) <= _A_COLUMN:
        return family.shelved(COLUMN)
    side = sqrt(family.area())
    tries = (
        family.shelved(int(side * wide), int(side * high))
        for wide in _WIDTHS
        for high in (0, 1.6 / wide)
    )
    return min(tries, key=_room)


def _room(block: Block) -> float:
    """Give how much room a block takes; what is long and thin is hard to stand beside others."""
    long, short = max(block.width, block.height), min(block.width, block.height)
    return block.width * block.height * max(1.0, long / short / _THIN)


def _best(family: _Family) -> Block:
    """Arrange what is under the topmost box so that it is drawn largest on a sheet."""
    middle = sqrt(family.area() * SHEET)
    limits = [int(middle * (0.8 + 0.08 * step)) for step in range(_TRIES)]
    tries = (family.shelved(limit, high) for limit in limits for high in (0, int(limit / SHEET)))
    return max(tries, key=_scale)


def _scale(block: Block) -> float:
    return min(SHEET / max(block.width, 1), 1 / max(block.height, 1))


def _placed(whole: Block) -> Layout:
    boxes: dict[str, Box] = {}
    drawn: list[Segment] = []
    for x, y, block in _walk(whole):
        if block.name:
            boxes[block.name] = Box(x, y, BOX, block.box)
        drawn += [(x + x1, y + y1, x + x2, y + y2) for x1, y1, x2, y2 in block.lines]
    return Layout(boxes, tuple(drawn), whole.width, whole.height)


def _walk(whole: Block) -> Iterator[tuple[int, int, Block]]:
    """Give every block with its place, a box before those under it."""
    todo = [(0, 0, whole)]
    while todo:
        x, y, block = todo.pop()
        yield x, y, block
        todo += [(x + dx, y + dy, each) for dx, dy, each in reversed(block.inside)]
