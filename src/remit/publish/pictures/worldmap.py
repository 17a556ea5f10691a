"""The map: which area each unit answers for on a day, and where offices are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import sqrt
from typing import Final

from msgspec import Struct

from remit.publish.pictures.legend import legend, shade
from remit.publish.pictures.palette import PLAIN, Key
from remit.publish.pictures.shapes import WIDE, Shape, placed, world
from remit.publish.pictures.svg import (
    LINE,
    Caption,
    heading,
    lines,
    linked,
    number,
    picture,
    text,
    title,
)
from remit.publish.pictures.widths import wrapped
from remit.publish.words import Linked, Words

_MARGIN: Final = 20
_TOP: Final = 66
_SMALL: Final = 4.5
_DOT: Final = 2.6
_NOTE: Final = 10.5
_LETTERED: Final = 330.0
"""A country that takes so much room bears the letter of who answers for it."""

_HATCH: Final = (
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>'
)
_HATCHED: Final = 'fill="url(#hatch)"'


class Land(Struct, frozen=True):
    """A country: who answers for it, by the letters of the legend, and what is said of it."""

    code: str
    country: Linked
    marks: tuple[str, ...]
    said: str


class Office(Struct, frozen=True):
    """A place with offices: where it is, exactly or in the middle of its country, and which."""

    country: str
    at: tuple[float, float] | None
    units: tuple[Linked, ...]
    said: str


class WorldMap(Struct, frozen=True):
    """All that the map shows."""

    caption: Caption
    lands: tuple[Land, ...]
    offices: tuple[Office, ...]
    keys: tuple[Key, ...]
    lead: Words
    contested: Words
    dot: Words
    borders: str


def map_svg(shown: WorldMap) -> str:
    """Draw the map. A country that several answer for is hatched; one without is blank."""
    drawn = world()
    keys = {key.mark: key for key in shown.keys}
    lands = {land.code: land for land in shown.lands}
    occupied = {office.country for office in shown.offices if office.at is None}
    key = legend(shown.caption, shown.keys, _samples(shown), WIDE, shown.lead)
    below = _TOP + drawn.height + 16
    note = wrapped(shown.borders, WIDE, _NOTE, 3)
    x = _MARGIN + shown.caption.start(0, WIDE)
    y = below + key.height + 18
    parts = (
        heading(shown.caption, WIDE, _MARGIN),
        _HATCH,
        f'<g transform="translate({_MARGIN} {_TOP})">',
        f'<path class="sphere" d="{drawn.globe}"/>',
        *(_land(shape, lands.get(code), keys) for code, shape in drawn.shapes.items()),
        *_letters(drawn.shapes, lands, keys, occupied),
        *(_office(office, drawn.shapes) for office in shown.offices),
        "</g>",
        f'<g transform="translate({_MARGIN} {number(below)})">{key.drawn}</g>',
        lines(x, y, note, Words(shown.borders), "small soft"),
    )
    high = y + LINE * len(note) + 4
    return picture(shown.caption, WIDE + 2 * _MARGIN, high, parts)


def _land(shape: Shape, land: Land | None, keys: Mapping[str, Key]) -> str:
    """Draw a country; a small one as a circle too, so that it is seen."""
    kind = _kind(land, keys)
    is_marked = shape.is_small and kind != "blank"
    small = _circle(shape.at, _SMALL, f'class="swatch {kind}"') if is_marked else ""
    path = f'<path class="land {kind}" d="{shape.path}"/>' if shape.path else ""
    if land is None:
        return path
    hatched = ""
    if len(land.marks) > 1:
        hatched = f'<path {_HATCHED} d="{shape.path}"/>' if shape.path else ""
        hatched += _circle(shape.at, _SMALL, _HATCHED) if shape.is_small else ""
    return linked(land.country, f"{title(land.said)}{path}{small}{hatched}")


def _kind(land: Land | None, keys: Mapping[str, Key]) -> str:
    if land is None or not land.marks:
        return "blank"
    colour = keys[land.marks[0]].colour
    return "blank" if colour == PLAIN else f"k{shade(colour)}"


def _letters(
    shapes: Mapping[str, Shape],
    lands: Mapping[str, Land],
    keys: Mapping[str, Key],
    occupied: set[str],
) -> Iterator[str]:
    """Write who answers, in countries with room for it, beside the dot of their offices."""
    for code, land in lands.items():
        shape = shapes.get(code)
        if shape is None or not land.marks or shape.room < _LETTERED:
            continue
        x, y = shape.at
        colour = shade(keys[land.marks[0]].colour)
        words = Words("".join(land.marks))
        yield text(x, y - 4 if code in occupied else y + 3.5, words, f"mark l{colour}")


def _office(office: Office, shapes: Mapping[str, Shape]) -> str:
    if office.at is not None:
        at = placed(*office.at)
    elif office.country in shapes:
        at = shapes[office.country].at
    else:
        return ""
    dot = _circle(at, _DOT + 0.9 * sqrt(len(office.units) - 1), 'class="dot"')
    to = office.units[0] if len(office.units) == 1 else Linked(office.units[0].words)
    return linked(to, f"{title(office.said)}{dot}")


def _circle(at: tuple[float, float], radius: float, style: str) -> str:
    return f'<circle {style} cx="{number(at[0])}" cy="{number(at[1])}" r="{number(radius)}"/>'


def _samples(shown: WorldMap) -> Iterator[tuple[str, Words]]:
    if any(len(land.marks) > 1 for land in shown.lands):
        square = 'width="16" height="16"'
        sign = f'<rect class="swatch plain" {square}/><rect {_HATCHED} {square}/>'
        yield sign, shown.contested
    if shown.offices:
        yield '<circle class="dot" cx="8" cy="8" r="3.5"/>', shown.dot
