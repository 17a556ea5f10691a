"""The chart: the reporting tree of a day, with the several lines of each unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from remit.publish.pictures.layout import Box, Layout, layout
from remit.publish.pictures.legend import legend, sample, swatch
from remit.publish.pictures.palette import Key
from remit.publish.pictures.shelves import BOX
from remit.publish.pictures.svg import (
    LINE,
    Caption,
    box,
    heading,
    lines,
    linked,
    picture,
    title,
)
from remit.publish.pictures.widths import wrapped
from remit.publish.words import Linked, Words
from remit.text.catalogue import catalogue

MARGIN: Final = 28
_PAD: Final = 6
_STRIPE: Final = 15
_STRIPES: Final = 60
_SIZE: Final = 12.0
_HEADER: Final = 62
_NARROWEST: Final = 640


class Node(Struct, frozen=True):
    """A unit on the chart: what it is part of, whom it reports to, the letters of its kinds."""

    id: str
    unit: Linked
    part_of: str
    reports_to: tuple[str, ...]
    marks: tuple[str, ...]
    said: str


class Chart(Struct, frozen=True):
    """All that the chart shows: its units in order, each after the one it is part of."""

    caption: Caption
    nodes: tuple[Node, ...]
    keys: tuple[Key, ...]
    part_of: Words
    reports_to: Words


def chart_svg(chart: Chart) -> str:
    """Draw the chart."""
    keys = {key.mark: key for key in chart.keys}
    broken = {node.id: _broken(node) for node in chart.nodes}
    heights = {name: 2 * _PAD + LINE * len(rows) - 2 for name, rows in broken.items()}
    placed = layout(heights, _children(chart))
    wide = max(placed.width, _NARROWEST)
    aside = 0
    if chart.caption.is_right_to_left:
        placed, aside = placed.mirrored(), wide - placed.width
    key = legend(chart.caption, chart.keys, _samples(chart), wide)
    top = _HEADER + key.height + 22
    parts = (
        heading(chart.caption, wide, MARGIN),
        f'<g transform="translate({MARGIN} {_HEADER + 10})">{key.drawn}</g>',
        f'<g transform="translate({MARGIN + aside} {top})">',
        f'<path class="part" d="{_path(placed)}"/>',
        *_reporting(chart, placed.boxes),
        *(_node(node, placed.boxes[node.id], broken[node.id], keys, chart) for node in chart.nodes),
        "</g>",
    )
    return picture(chart.caption, wide + 2 * MARGIN, top + placed.height + MARGIN, parts)


def _children(chart: Chart) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for node in chart.nodes:
        found[node.part_of].append(node.id)
    return found


def _stripe(node: Node) -> float:
    """Give how wide the stripe of a kind is: narrower where there are many."""
    return min(_STRIPE, _STRIPES / max(len(node.marks), 1))


def _broken(node: Node) -> tuple[str, ...]:
    room = BOX - 2 * _PAD - _stripe(node) * len(node.marks)
    return wrapped(node.unit.words.text, room, _SIZE)


def _path(placed: Layout) -> str:
    return "".join(
        f"M{x1} {y1}V{y2}" if x1 == x2 else f"M{x1} {y1}H{x2}" for x1, y1, x2, y2 in placed.lines
    )


def _node(
    node: Node, place: Box, broken: tuple[str, ...], keys: Mapping[str, Key], chart: Chart
) -> str:
    stripe = _stripe(node)
    start = chart.caption.start
    stripes = "".join(
        swatch(
            keys[mark],
            stripe,
            place.height,
            place.x + start(at * stripe + (stripe if chart.caption.is_right_to_left else 0), BOX),
            place.y,
        )
        for at, mark in enumerate(node.marks)
    )
    x = place.x + start(stripe * len(node.marks) + _PAD, BOX)
    rect = box(place.x, place.y, BOX, place.height)
    words = lines(x, place.y + _PAD + 10, broken, node.unit.words)
    return linked(node.unit, f"{title(node.said)}{rect}{stripes}{words}")


def _samples(chart: Chart) -> Iterator[tuple[str, Words]]:
    if len(chart.nodes) > 1:
        yield sample("part"), chart.part_of
    if any(node.reports_to for node in chart.nodes):
        yield sample("line"), chart.reports_to


def _reporting(chart: Chart, boxes: Mapping[str, Box]) -> Iterator[str]:
    """Draw who reports to whom beside what they are part of, behind the boxes."""
    units = {node.id: node.unit.words.text for node in chart.nodes}
    to = catalogue(chart.caption.language).gettext("→")
    for node in chart.nodes:
        for other in node.reports_to:
            said = f"{units[node.id]} {to} {units[other]} ({chart.reports_to.text})"
            curve = _curve(boxes[node.id], boxes[other])
            yield f'<path class="line" d="{curve}">{title(said)}</path>'
            yield f'<path class="arrow" d="{_head(boxes[node.id], boxes[other])}"/>'


def _ends(one: Box, other: Box) -> tuple[int, int, int, int, int]:
    """Give where a line leaves a box and reaches another, and which way it goes: 1 or -1."""
    y1, y2 = one.y + one.height // 2, other.y + other.height // 2
    if other.x >= one.x + BOX:
        return one.x + BOX, y1, other.x, y2, 1
    return one.x, y1, other.x + (BOX if other.x + BOX <= one.x else 0), y2, -1


def _curve(one: Box, other: Box) -> str:
    x1, y1, x2, y2, way = _ends(one, other)
    bend = max(24, abs(x2 - x1) // 2)
    into = x2 - way * bend if way * (x2 - x1) > 0 else x2 + way * bend
    return f"M{x1} {y1}C{x1 + way * bend} {y1} {into} {y2} {x2} {y2}"


def _head(one: Box, other: Box) -> str:
    x1, _, x2, y2, way = _ends(one, other)
    back = -way * 7 if way * (x2 - x1) > 0 else way * 7
    return f"M{x2} {y2}l{back} -3.5v7z"
