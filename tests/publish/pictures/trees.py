"""Trees of units, drawn at random or large, and the pictures of small organisations."""

from __future__ import annotations

from hypothesis import strategies as st
from tests.publish.made import site_of

from remit.model.unit import Unit
from remit.publish.pictures.chart import chart_svg
from remit.publish.reader import Reader
from remit.publish.site import Site
from remit.publish.views.chart_page import chart
from remit.text.local import Local

Tree = dict[str, list[str]]

SVG = "{http://www.w3.org/2000/svg}"


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Draw up to sixty units, each under an earlier one or under none."""
    above = draw(st.lists(st.integers(-1, 58), min_size=1, max_size=60))
    found: Tree = {"": []}
    for number, parent in enumerate(above):
        name = f"u{parent % number}" if number and parent >= 0 else ""
        found.setdefault(name, []).append(f"u{number}")
    return found


def nested(count: int, each: int) -> Tree:
    """Give a tree of so many units, each with so many under it until there are enough."""
    found: Tree = {"": ["u0"]}
    for number in range(1, count):
        found.setdefault(f"u{(number - 1) // each}", []).append(f"u{number}")
    return found


def units(tree: Tree) -> list[Unit]:
    """Give a tree as units."""
    return [
        Unit(id=name, name=Local(f"Office {name}"), part_of=top)
        for top, under in tree.items()
        for name in under
    ]


def reader_of(site: Site, language: str = "en") -> Reader:
    """Read a site in a language, as somebody who opens its chart."""
    return Reader(site, language, f"{language}/chart.svg")


def drawn(*facts: Unit) -> str:
    """Draw the chart of some units."""
    return chart_svg(chart(reader_of(site_of(*facts))))
