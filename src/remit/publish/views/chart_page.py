"""The chart and its page: the tree drawn, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from remit.publish import names
from remit.publish.pictures.chart import Chart, Node
from remit.publish.pictures.palette import Key
from remit.publish.pictures.svg import Caption
from remit.publish.reader import Reader
from remit.publish.views.colouring import COLOURS, Colour, kinds_of
from remit.publish.views.pictured import caption
from remit.publish.words import Linked, Words


class Row(Struct, frozen=True):
    """A unit in the table under the chart."""

    unit: Linked
    part_of: Linked | None
    reports_to: tuple[Linked, ...]
    kinds: tuple[Words, ...]


class ChartPage(Struct, frozen=True):
    """The page: the picture's address and what it says in words, its other colours, the table."""

    picture: str
    said: str
    others: tuple[Linked, ...]
    kind: str
    rows: tuple[Row, ...]


def chart_file(colour: Colour) -> str:
    """Give the name of the file of a chart.

    Example:
        >>> chart_file("designation"), chart_file("region")
        ('chart.svg', 'chart-region.svg')
    """
    return "chart.svg" if colour == "designation" else f"chart-{colour}.svg"


def chart(reader: Reader, colour: Colour = "designation") -> Chart:
    """Take what the chart of the day shows."""
    marks, keys = kinds_of(reader, colour)
    kinds = {key.mark: key.name.text for key in keys}
    return Chart(
        caption=_caption(reader),
        nodes=tuple(_node(reader, unit, marks[unit], kinds) for unit in _in_order(reader)),
        keys=tuple(keys),
        part_of=reader.own(reader.said.gettext("part of")),
        reports_to=reader.own(reader.said.gettext("reports to")),
    )


def chart_page(reader: Reader) -> ChartPage:
    """Take what the page of the chart shows."""
    shown = chart(reader)
    labels = _labels(reader)
    return ChartPage(
        picture=reader.to(f"{reader.language}/{chart_file('designation')}"),
        said=shown.caption.description,
        others=tuple(
            Linked(reader.own(labels[each]), reader.to(f"{reader.language}/{chart_file(each)}"))
            for each in COLOURS
        ),
        kind=labels["designation"],
        rows=rows(shown),
    )


def rows(shown: Chart) -> tuple[Row, ...]:
    """Give the facts of a chart as a table: a row a unit, in the order of the tree."""
    units = {node.id: node.unit for node in shown.nodes}
    kinds: dict[str, Key] = {key.mark: key for key in shown.keys}
    return tuple(
        Row(
            node.unit,
            units.get(node.part_of),
            tuple(units[each] for each in node.reports_to),
            tuple(kinds[mark].name for mark in node.marks),
        )
        for node in shown.nodes
    )


def _labels(reader: Reader) -> dict[Colour, str]:
    said = reader.said
    return {
        "designation": said.gettext("Designation"),
        "region": said.gettext("Region"),
        "standing": said.gettext("Standing"),
    }


def _caption(reader: Reader) -> Caption:
    words = reader.said.gettext(
        "Every office and unit under the one it is part of, and whom it reports to besides. "
        "Offices and units: {n}. The table on the page of the chart says the same."
    )
    return caption(reader, reader.said.gettext("Chart"), words.format(n=len(reader.visible.units)))


def _node(reader: Reader, unit: str, marks: tuple[str, ...], kinds: dict[str, str]) -> Node:
    row = reader.visible.units[unit]
    linked = names.unit(reader, unit)
    said = reader.said.gettext("; ").join(kinds[mark] for mark in marks)
    return Node(
        id=unit,
        unit=linked,
        part_of=row.part_of,
        reports_to=tuple(each for each in row.reports_to if each in reader.visible.units),
        marks=marks,
        said=reader.said.gettext(": ").join(filter(None, (linked.words.text, said))),
    )


def _in_order(reader: Reader) -> Iterator[str]:
    """Give the units that may be shown, each after the one it is part of."""
    todo = list(reversed(reader.visible.children("")))
    while todo:
        unit = todo.pop()
        yield unit
        todo += reversed(reader.visible.children(unit))
