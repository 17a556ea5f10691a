"""Renew the shapes of countries on the map, from Natural Earth.

Natural Earth (naturalearthdata.com) is in the public domain. The npm package `world-atlas`
carries its admin-0 countries at 1:50 million as TopoJSON, keyed by ISO 3166-1 numeric:

    npm pack world-atlas && tar xzf world-atlas-*.tgz package/countries-50m.json
    python tools/world_shapes.py package/countries-50m.json

It writes `src/remit/publish/pictures/world.txt`: borders simplified where two countries share
them (Visvalingam and Whyatt, 1993), so that no gap opens between neighbours; islands too small
to be seen left out, but never the largest of a country; Antarctica left out. Where Natural Earth
draws who is in control, a few areas are drawn as the United Nations does: they are named below.
"""

from __future__ import annotations

import heapq
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

from babel.core import get_global

from remit.model.world import ALPHA_2

OUT = Path(__file__).parents[1] / "src" / "remit" / "publish" / "pictures" / "world.txt"
GRID = 20
"""Steps in a degree."""

LEAST = 0.025
"""The area of a corner that may be cut, in square degrees at the equator."""

ISLAND = 0.12
"""The area of the smallest island that is kept, likewise."""

SMALL = 1.2
"""A country smaller than this is drawn as a circle, too."""

HALF, TURN = 180, 360
ANTARCTICA = "ATA"
UNNAMED = {"Kosovo": "XKX", "N. Cyprus": "CYP", "Somaliland": "SOM", "Siachen Glacier": "-"}
"""What has no code of ISO 3166-1; `-` is land of no country. Others are left out."""

MOVED = (
    ("FRA", "GUF", (-55, 2, -51, 6)),
    ("FRA", "GLP", (-62, 15.8, -60.9, 16.6)),
    ("FRA", "MTQ", (-61.3, 14.3, -60.7, 15)),
    ("FRA", "REU", (55, -21.5, 56, -20.7)),
    ("FRA", "MYT", (44.9, -13.1, 45.4, -12.5)),
    ("NOR", "SJM", (9, 70.7, 34, 81)),
    ("RUS", "UKR", (32.4, 44.3, 36.7, 46.3)),
)
"""The islands of the first within west, south, east, north are the second's: ISO 3166-1 gives
them a code of their own; and Crimea, as the General Assembly has it in resolution 68/262."""

POINTS = {
    "BES": (-68.3, 12.2),
    "BVT": (3.4, -54.4),
    "CCK": (96.9, -12.2),
    "CXR": (105.6, -10.5),
    "GIB": (-5.4, 36.1),
    "TKL": (-171.8, -9.2),
    "TUV": (179.2, -8.5),
    "UMI": (166.6, 19.3),
}
"""Countries with no shape at this scale: where they are."""

Point = tuple[float, float]
Ring = tuple[int, ...]


def main() -> None:
    """Read the TopoJSON file that is named, and write the shapes."""
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    arcs = [simple(arc) for arc in decoded(topology)]
    countries: dict[str, list[Ring]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        if (code := code_of(geometry)) and code != ANTARCTICA:
            countries.setdefault(code, []).extend(rings(geometry))
    for source, target, box in MOVED:
        moved = [ring for ring in countries[source] if within(corners(arcs, ring), box)]
        countries[source] = [ring for ring in countries[source] if ring not in moved]
        countries.setdefault(target, []).extend(moved)
    for code, all_ in countries.items():
        countries[code] = [each for ring in all_ for each in split(arcs, ring)]
    write(arcs, {code: kept(arcs, each) for code, each in sorted(countries.items())})


def decoded(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """Give the arcs in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def code_of(geometry: dict[str, Any]) -> str:
    """Give the alpha-3 code of a country."""
    number = geometry.get("id")
    if number is None:
        return UNNAMED.get(geometry["properties"]["name"], "")
    # CLDR knows the numeric codes as other names of the alpha-2 ones.
    (alpha_2,) = get_global("territory_aliases").get(number, [""])
    return next((long for long, short in ALPHA_2.items() if short == alpha_2), "")


def rings(geometry: dict[str, Any]) -> Iterator[Ring]:
    """Give the outlines of a country and of what is cut out of it, as numbers of arcs."""
    several = geometry["type"] == "MultiPolygon"
    for polygon in geometry["arcs"] if several else [geometry["arcs"]]:
        yield from (tuple(ring) for ring in polygon)


def simple(arc: list[Point]) -> list[Point]:
    """Cut the corners of an arc that nobody would miss; its ends stay."""
    before, after = list(range(-1, len(arc) - 1)), list(range(1, len(arc) + 1))
    gone: set[int] = set()
    heap = [(corner(arc, at - 1, at, at + 1), at) for at in range(1, len(arc) - 1)]
    heapq.heapify(heap)
    sizes = {at: size for size, at in heap}
    # An island keeps its shape, however small.
    fewest = 5 if arc[0] == arc[-1] else 2
    while heap:
        size, at = heapq.heappop(heap)
        if at in gone or size != sizes[at]:
            continue
        if size > LEAST or len(arc) - len(gone) <= fewest:
            break
        gone.add(at)
        left, right = before[at], after[at]
        after[left], before[right] = right, left
        for near in (left, right):
            if 0 < near < len(arc) - 1:
                # What is left grows, so that a long flat curve is not eaten whole.
                sizes[near] = max(size, corner(arc, before[near], near, after[near]))
                heapq.heappush(heap, (sizes[near], near))
    return [point for at, point in enumerate(arc) if at not in gone]


def corner(arc: Sequence[Point], one: int, two: int, three: int) -> float:
    """Give the area of the triangle of three points."""
    return abs(turned([arc[one], arc[two], arc[three]]))


def turned(points: Sequence[Point]) -> float:
    """Give the area of a ring in square degrees as they are at the equator."""
    total = 0.0
    for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True):
        total += (x1 * y2 - x2 * y1) / 2
    middle = sum(y for _, y in points) / len(points)
    return total * cos(radians(middle))


def area(points: Sequence[Point]) -> float:
    """Give the same whichever way round it goes."""
    return abs(turned(points))


def corners(arcs: Sequence[Sequence[Point]], ring: Ring) -> list[Point]:
    """Give the points of a ring."""
    found: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        found += arc[:-1]
    return found


def split(arcs: list[list[Point]], ring: Ring) -> list[Ring]:
    """Cut a ring that crosses the 180th meridian in two; any other stays as it is.

    The halves are arcs of their own: nothing but the sea lies there.
    """
    points = corners(arcs, ring)
    if all(abs(x2 - x1) < HALF for (x1, _), (x2, _) in pairwise(points)):
        return [ring]
    around = [(x + TURN if x < 0 else x, y) for x, y in points]
    found: list[Ring] = []
    for side, back in ((1, 0), (-1, TURN)):
        half = [(x - back, y) for x, y in clipped(around, side)]
        if half:
            arcs.append([*half, half[0]])
            found.append((len(arcs) - 1,))
    return found


def clipped(points: Sequence[Point], side: int) -> list[Point]:
    """Give what of a ring is west (1) or east (-1) of the 180th meridian (Sutherland, Hodgman)."""
    found: list[Point] = []
    for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True):
        if (x1 - HALF) * side <= 0:
            found.append((x1, y1))
        if (x1 - HALF) * (x2 - HALF) < 0:
            found.append((HALF, y1 + (HALF - x1) * (y2 - y1) / (x2 - x1)))
    return found


def within(points: Sequence[Point], box: tuple[float, float, float, float]) -> bool:
    """Tell whether a ring is within west, south, east, north."""
    west, south, east, north = box
    return all(west <= x <= east and south <= y <= north for x, y in points)


def kept(arcs: Sequence[Sequence[Point]], all_: list[Ring]) -> list[Ring]:
    """Give the rings large enough to be seen, the largest first, which always is."""
    order = sorted(all_, key=lambda ring: -area(corners(arcs, ring)))
    return order[:1] + [ring for ring in order[1:] if area(corners(arcs, ring)) > ISLAND]


def holds(points: Sequence[Point], point: Point) -> bool:
    """Tell whether a point is within a ring."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside


def middle(points: Sequence[Point]) -> Point:
    """Give the point of a ring that is farthest from its edge, about."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    best, far = (sum(xs) / len(xs), sum(ys) / len(ys)), 0.0
    for across in range(1, 24):
        for up in range(1, 24):
            x = min(xs) + (max(xs) - min(xs)) * across / 24
            y = min(ys) + (max(ys) - min(ys)) * up / 24
            if holds(points, (x, y)):
                shrink = cos(radians(y))
                room = min(hypot((x - px) * shrink, y - py) for px, py in points)
                if room > far:
                    best, far = (x, y), room
    return best


def write(arcs: Sequence[Sequence[Point]], countries: dict[str, list[Ring]]) -> None:
    """Write the arcs that are used, in steps from point to point, and the countries."""
    used = sorted({n if n >= 0 else ~n for each in countries.values() for r in each for n in r})
    place = {number: at for at, number in enumerate(used)}
    lines = [
        "# Borders and coasts of countries, simplified from Natural Earth 1:50 million,",
        "# which is in the public domain; renewed by tools/world_shapes.py.",
        f"# a: an arc, its first point and the steps to the next ones, in 1/{GRID} of a degree.",
        "# c: a country, the point to name it at, whether it is small, its rings of arcs;",
        "#    ~ before an arc turns it round.",
    ]
    for number in used:
        points = [(round(x * GRID), round(y * GRID)) for x, y in arcs[number]]
        steps = [points[0]]
        steps += [
            (x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(points) if (x1, y1) != (x2, y2)
        ]
        lines.append("a " + " ".join(f"{x} {y}" for x, y in steps))
    for code, rings_ in countries.items():
        x, y = middle(corners(arcs, rings_[0]))
        total = sum(area(corners(arcs, ring)) for ring in rings_)
        shown = ";".join(
            ",".join(str(place[n]) if n >= 0 else f"~{place[~n]}" for n in ring) for ring in rings_
        )
        lines.append(f"c {code} {x:.1f} {y:.1f} {'s' if total < SMALL else '-'} {shown}")
    lines += [f"c {code} {x} {y} s" for code, (x, y) in POINTS.items()]
    OUT.write_text("\n".join(lines) + "\n", "ascii")


if __name__ == "__main__":
    main()
