"""Cost against size, drawn: an SVG with logarithmic axes, in the colours of the page around it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Final

from benchmarks.measure import shown
from benchmarks.report.lines import Line, proper

Points = Sequence[tuple[float, float]]
"""Sizes, and the seconds that something takes at each."""

SECONDS: Final = {"µs": 1e-6, "ms": 1e-3, "s": 1.0}
WIDTH: Final = 640
HEIGHT: Final = 360
LEFT, RIGHT, TOP, BOTTOM = 64, 190, 16, 44

COLOURS: Final = ("#2f7ed8", "#1a9850", "#d9662b", "#9467bd", "#8c8c8c", "#c44e7c")
"""Seen on white and on black alike; the label at the end of a line says what it is."""


def curves(figures: Iterable[Line]) -> Mapping[str, Points]:
    """Give the points of each curve: the figures called `sizes-…-N`.

    Example:
        >>> curves([Line("sizes-first-1000", 2, "s", "-", "-", "met")])
        {'first': [(1000.0, 2.0)]}
    """
    found: dict[str, list[tuple[float, float]]] = {}
    for each in figures:
        first, _, rest = each.name.partition("-")
        what, _, size = rest.rpartition("-")
        if first == "sizes":
            found.setdefault(what, []).append((float(size), each.value * SECONDS[each.unit]))
    return found


def svg(drawn: Mapping[str, Points]) -> str:
    """Draw curves; nothing but text and lines, so that a reader can select and search.

    Nothing is drawn where nothing was measured.
    """
    if not drawn:
        return ""
    axes = Axes(drawn)
    lines = "\n".join([*axes.marks(), *_curves(drawn, axes)])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'aria-labelledby="cost-title" font-family="sans-serif" font-size="12" '
        'fill="currentColor" style="max-width: 100%; height: auto">\n'
        '<title id="cost-title">What an answer costs, by the number of units</title>\n'
        f"{lines}\n</svg>\n"
    )


class Axes:
    """Where a size and a time stand on the page.

    Args:
        drawn: All curves; whole powers of ten around them are shown.
    """

    def __init__(self, drawn: Mapping[str, Points]) -> None:
        """Find the powers of ten."""
        sizes = [math.log10(size) for points in drawn.values() for size, _ in points]
        times = [math.log10(time) for points in drawn.values() for _, time in points]
        self.across = math.floor(min(sizes)), math.ceil(max(sizes))
        self.up = math.floor(min(times)), math.ceil(max(times))

    def x(self, size: float) -> float:
        """Give how far right a size stands."""
        low, high = self.across
        share = (math.log10(size) - low) / max(1, high - low)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(self, seconds: float) -> float:
        """Give how far down a time stands."""
        low, high = self.up
        share = (math.log10(seconds) - low) / max(1, high - low)
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)

    def marks(self) -> Iterator[str]:
        """Give the lines of the grid, and what stands beside them."""
        right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM
        for power in range(self.up[0], self.up[1] + 1):
            y = self.y(10.0**power)
            yield _line((LEFT, y), (right, y))
            yield _text(LEFT - 8, y + 4, said(10.0**power), "end")
        for power in range(self.across[0], self.across[1] + 1):
            x = self.x(10.0**power)
            yield _line((x, TOP), (x, bottom))
            yield _text(x, bottom + 18, f"{10**power:,}", "middle")
        yield _text((LEFT + right) / 2, HEIGHT - 6, "units", "middle")


def said(seconds: float) -> str:
    """Write a time in the unit that suits it.

    Example:
        >>> said(1e-6), said(0.0304), said(2)
        ('1 µs', '30.4 ms', '2 s')
    """
    unit = next((unit for unit in ("s", "ms", "µs") if seconds >= SECONDS[unit] * 0.9999), "µs")
    return f"{shown(seconds / SECONDS[unit])} {unit}"


def _curves(drawn: Mapping[str, Points], axes: Axes) -> Iterator[str]:
    labels = _apart({what: axes.y(points[-1][1]) for what, points in drawn.items()})
    for (what, points), colour in zip(drawn.items(), COLOURS, strict=False):
        path = " ".join(f"{axes.x(size)},{axes.y(time)}" for size, time in points)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
        for size, time in points:
            yield f'<circle cx="{axes.x(size)}" cy="{axes.y(time)}" r="3" fill="{colour}"/>'
        words = f"{proper(what)}: {said(points[-1][1])}"
        yield _text(axes.x(points[-1][0]) + 10, labels[what] + 4, words, "start")


def _apart(wanted: Mapping[str, float]) -> dict[str, float]:
    """Move labels down where they would stand on one another."""
    placed: dict[str, float] = {}
    last = -math.inf
    for what, y in sorted(wanted.items(), key=lambda each: each[1]):
        last = placed[what] = max(y, last + 15)
    return placed


def _line(start: tuple[float, float], end: tuple[float, float]) -> str:
    (x1, y1), (x2, y2) = start, end
    where = f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"'
    return f'<line {where} stroke="currentColor" stroke-opacity="0.2"/>'


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{escape(words)}</text>'
