"""The shapes of countries, as a map shows them: from Natural Earth, see `world.txt`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

from msgspec import Struct

from remit.publish.pictures.projection import WIDEST, equal_earth

WIDE: Final = 1160
"""How wide the world is drawn."""

_GRID: Final = 20
_CORNERS: Final = 2
_SOUTH, _NORTH = -57.0, 84.0
_SCALE: Final = WIDE / 2 / WIDEST

Point = tuple[float, float]


class Shape(Struct, frozen=True):
    """A country as it is drawn: the path of its outline, where to mark it, whether it is small.

    `room` is the area of the picture it takes.
    """

    code: str
    path: str
    at: Point
    is_small: bool
    room: float


class World(Struct, frozen=True):
    """All of it: the shapes by code, the outline of the globe, how high it is drawn."""

    shapes: Mapping[str, Shape]
    globe: str
    height: float


def placed(longitude: float, latitude: float) -> Point:
    """Give where a place is drawn, from the corner of the map.

    Example:
        >>> x, y = placed(0, 84)
        >>> round(x), round(y)
        (580, 0)
    """
    x, y = equal_earth(longitude, latitude)
    return WIDE / 2 + x * _SCALE, (_TOP - y) * _SCALE


_TOP: Final = equal_earth(0, _NORTH)[1]


@lru_cache(maxsize=1)
def world() -> World:
    """Read the shapes, once."""
    text = files("remit.publish").joinpath("pictures/world.txt").read_text("ascii")
    arcs: list[list[Point]] = []
    shapes: dict[str, Shape] = {}
    for line in text.splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "a":
            arcs.append(list(_arc(rest)))
        elif kind == "c":
            shape = _shape(rest, arcs)
            shapes[shape.code] = shape
    return World(shapes, _globe(), placed(0, _SOUTH)[1])


def _arc(text: str) -> Iterator[Point]:
    numbers = [int(each) for each in text.split()]
    x = y = 0
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        yield placed(x / _GRID, y / _GRID)


def _shape(text: str, arcs: list[list[Point]]) -> Shape:
    code, longitude, latitude, small, rings = (*text.split(" "), "")[:5]
    outlines = [_ring(each, arcs) for each in rings.split(";")] if rings else []
    return Shape(
        code,
        "".join(_path(each) for each in outlines),
        placed(float(longitude), float(latitude)),
        small == "s",
        abs(_area(outlines[0])) if outlines and outlines[0] else 0.0,
    )


def _ring(text: str, arcs: list[list[Point]]) -> list[Point]:
    found: list[Point] = []
    for each in text.split(","):
        arc = arcs[int(each.removeprefix("~"))]
        found += (arc[::-1] if each.startswith("~") else arc)[:-1]
    return found


def _path(points: list[Point]) -> str:
    """Write a ring in steps of tenths, so that it is short and closes exactly."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in points]
    steps = [
        f"{_short(x2 - x1)}{_next(y2 - y1)}"
        for (x1, y1), (x2, y2) in pairwise(tenths)
        if (x1, y1) != (x2, y2)
    ]
    # What is too small to be drawn is nothing: such a country is a circle.
    if len(steps) < _CORNERS:
        return ""
    x, y = tenths[0]
    return f"M{_short(x)}{_next(y)}l{' '.join(steps)}z"


def _short(tenths: int) -> str:
    """Write tenths as a number.

    Example:
        >>> _short(-3), _short(20), _short(125)
        ('-.3', '2', '12.5')
    """
    sign, whole, rest = "-" if tenths < 0 else "", *divmod(abs(tenths), 10)
    part = f".{rest}" if rest else ""
    return f"{sign}{whole or ('' if rest else 0)}{part}"


def _next(tenths: int) -> str:
    text = _short(tenths)
    return text if text.startswith("-") else f" {text}"


def _area(points: list[Point]) -> float:
    ahead = [*points[1:], points[0]]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, ahead, strict=True)) / 2


def _globe() -> str:
    down = [placed(-180, _NORTH - step) for step in range(int(_NORTH - _SOUTH) + 1)]
    up = [placed(180, _SOUTH + step) for step in range(int(_NORTH - _SOUTH) + 1)]
    return _path([*down, *up])
