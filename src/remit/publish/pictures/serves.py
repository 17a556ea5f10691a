"""Who serves whom: providers at the start, the offices of each region at the end, lines between.

A line stands for all functions that a provider gives to offices of a region: the more, the
thicker; their number stands at its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from remit.publish.pictures.legend import shade, swatch
from remit.publish.pictures.palette import Key
from remit.publish.pictures.svg import (
    LINE,
    Caption,
    box,
    heading,
    lines,
    linked,
    number,
    picture,
    text,
    title,
)
from remit.publish.pictures.widths import width, wrapped
from remit.publish.words import Linked, Words
from remit.text.catalogue import catalogue

_MARGIN: Final = 28
_TOP: Final = 82
_LEFT: Final = 210
_RIGHT: Final = 560
_BETWEEN: Final = 300
_WIDE: Final = _LEFT + _BETWEEN + _RIGHT
_PAD: Final = 8
_GAP: Final = 14
_STRIPE: Final = 18
_COLUMNS: Final = 4
_SLOT: Final = 12
_THICKEST: Final = 12.0
_THINNEST: Final = 1.5
_THIN: Final = 4.0
_LOW: Final = 46.0
_HEAD: Final = 42
_ROW: Final = 15
_SIZE: Final = 12.0
_SMALL: Final = 10.5


class Provider(Struct, frozen=True):
    """A unit that serves others, with those under it."""

    id: str
    unit: Linked
    about: str
    key: Key


class Served(Struct, frozen=True):
    """Offices of one region: whose it is, and which they are."""

    id: str
    name: Linked
    about: str
    offices: tuple[Linked, ...]


class Flow(Struct, frozen=True):
    """How many functions a provider gives to offices of a region."""

    provider: str
    served: str
    functions: int
    said: str


class Serves(Struct, frozen=True):
    """All that the drawing shows, providers and regions in their order."""

    caption: Caption
    providers: tuple[Provider, ...]
    served: tuple[Served, ...]
    flows: tuple[Flow, ...]
    nothing: Words


class _Line(Struct, frozen=True):
    """A flow as it is drawn: the colour of its provider, the thicker the more functions."""

    flow: Flow
    colour: int
    thick: float


_Lines = Mapping[tuple[str, str], _Line]
"""By provider and region."""


class _Span(Struct, frozen=True):
    """A box on one side: its edge, its height, and where its lines meet it, by the other end."""

    y: float
    height: float
    ends: Mapping[str, float]


def serves_svg(serves: Serves) -> str:
    """Draw who serves whom."""
    drawn = _drawn(serves)
    right = _stacked(
        {each.id: _height(each) for each in serves.served},
        {each.id: _incoming(serves, drawn, each.id) for each in serves.served},
        0,
    )
    left = _stacked(
        {each.id: _LOW for each in serves.providers},
        {each.id: _outgoing(serves, drawn, each.id) for each in serves.providers},
        _bottom(right),
    )
    parts = (
        heading(serves.caption, _WIDE, _MARGIN),
        f'<g transform="translate({_MARGIN} {_TOP})">',
        *(_flow(serves.caption, line, left, right) for line in drawn.values()),
        *(_provider(serves, each, left[each.id]) for each in serves.providers),
        *(_served(serves, each, right[each.id]) for each in serves.served),
        "" if serves.flows else text(serves.caption.start(0, _WIDE), 20, serves.nothing, "soft"),
        "</g>",
    )
    high = max(_bottom(left), _bottom(right), _LOW)
    return picture(serves.caption, _WIDE + 2 * _MARGIN, _TOP + high + _MARGIN, parts)


def _stacked(
    heights: Mapping[str, float], slots: Mapping[str, Mapping[str, float]], high: float
) -> dict[str, _Span]:
    """Stack boxes, each as high as it needs to be, over a height; their lines in their middle."""
    needed = {
        name: max(height, sum(slots[name].values()) + _PAD) for name, height in heights.items()
    }
    free = high - sum(needed.values())
    gap = max(_GAP, free / max(len(needed) - 1, 1))
    found, y = {}, 0.0
    for name, height in needed.items():
        at = y + (height - sum(slots[name].values())) / 2
        ends = {}
        for other, slot in slots[name].items():
            ends[other] = at + slot / 2
            at += slot
        found[name] = _Span(y, height, ends)
        y += height + gap
    return found


def _bottom(spans: Mapping[str, _Span]) -> float:
    return max((span.y + span.height for span in spans.values()), default=0.0)


def _drawn(serves: Serves) -> _Lines:
    colours = {each.id: each.key.colour for each in serves.providers}
    most = max((flow.functions for flow in serves.flows), default=1)
    return {
        (flow.provider, flow.served): _Line(
            flow,
            colours[flow.provider],
            _THINNEST + (_THICKEST - _THINNEST) * flow.functions / most,
        )
        for flow in serves.flows
    }


def _incoming(serves: Serves, drawn: _Lines, served: str) -> dict[str, float]:
    """Give the room that each line into a box takes: enough for its number."""
    ends = ((each.id, served) for each in serves.providers)
    return {end[0]: max(_SLOT, drawn[end].thick) for end in ends if end in drawn}


def _outgoing(serves: Serves, drawn: _Lines, provider: str) -> dict[str, float]:
    """Give the room that each line out of a box takes."""
    ends = ((provider, each.id) for each in serves.served)
    return {end[1]: max(_THIN, drawn[end].thick) for end in ends if end in drawn}


def _flow(
    caption: Caption, line: _Line, left: Mapping[str, _Span], right: Mapping[str, _Span]
) -> str:
    flow = line.flow
    y1, y2 = left[flow.provider].ends[flow.served], right[flow.served].ends[flow.provider]
    start = caption.start
    x1, x2 = start(_LEFT, _WIDE), start(_LEFT + _BETWEEN, _WIDE)
    middle, label = start(_LEFT + _BETWEEN / 2, _WIDE), start(_LEFT + _BETWEEN - 5, _WIDE)
    curve = f"M{number(x1)} {number(y1)}C{number(middle)} {number(y1)} {number(middle)} "
    curve += f"{number(y2)} {number(x2)} {number(y2)}"
    count = _counted(caption, label, y2, str(flow.functions))
    wide = f'stroke-width="{number(line.thick)}"'
    path = f'<path class="flow f{shade(line.colour)}" {wide} d="{curve}">{title(flow.said)}</path>'
    return path + count


def _counted(caption: Caption, x: float, y: float, count: str) -> str:
    """Write a number at the end of its line, on a patch of paper."""
    wide = width(count, _SMALL) + 3
    left = x - 1.5 if caption.is_right_to_left else x + 1.5 - wide
    patch = f'<rect class="paper" x="{number(left)}" y="{number(y - 5)}" '
    patch += f'width="{number(wide)}" height="10" rx="2" fill-opacity=".85"/>'
    return patch + text(x, y + 3.5, Words(count), "small end")


def _provider(serves: Serves, provider: Provider, span: _Span) -> str:
    start, caption = serves.caption.start, serves.caption
    stripe_at = start(_STRIPE if caption.is_right_to_left else 0, _WIDE)
    x = start(_STRIPE + _PAD, _WIDE)
    whose = provider.unit.words.text
    name = wrapped(whose, _LEFT - _STRIPE - 2 * _PAD, _SIZE, 2)
    y = span.y + (span.height - LINE * (len(name) + 1)) / 2 + 11
    return linked(
        provider.unit,
        title(catalogue(caption.language).gettext(": ").join((whose, provider.about)))
        + box(start(_LEFT if caption.is_right_to_left else 0, _WIDE), span.y, _LEFT, span.height)
        + swatch(provider.key, _STRIPE, span.height, stripe_at, span.y)
        + lines(x, y, name, provider.unit.words)
        + text(x, y + LINE * len(name), Words(provider.about), "small soft"),
    )


def _served(serves: Serves, served: Served, span: _Span) -> str:
    start = serves.caption.start
    edge = _LEFT + _BETWEEN
    x = start(edge + _PAD + 4, _WIDE)
    left = start(_WIDE if serves.caption.is_right_to_left else edge, _WIDE)
    name = wrapped(served.name.words.text, _RIGHT - 2 * _PAD, _SIZE + 1, 1)[0]
    head = linked(
        served.name, text(x, span.y + 19, Words(name, served.name.words.language), "head")
    )
    return "".join(
        (
            box(left, span.y, _RIGHT, span.height),
            head,
            text(x, span.y + 19 + LINE, Words(served.about), "small soft"),
            *_offices(serves.caption, served, span.y + _HEAD),
        )
    )


def _offices(caption: Caption, served: Served, top: float) -> Iterator[str]:
    """Write the offices in columns, each down to the same row."""
    rows = max(1, -(-len(served.offices) // _COLUMNS))
    wide = (_RIGHT - 2 * _PAD) / _COLUMNS
    for place, office in enumerate(served.offices):
        column, row = divmod(place, rows)
        x = caption.start(_LEFT + _BETWEEN + _PAD + 4 + column * wide, _WIDE)
        short = wrapped(office.words.text, wide - 8, _SMALL, 1)[0]
        words = text(x, top + row * _ROW + 11, Words(short, office.words.language), "small")
        yield linked(office, title(office.words.text) + words)


def _height(served: Served) -> float:
    return _HEAD + _ROW * -(-len(served.offices) // _COLUMNS) + _PAD
