"""The chart of a day: every unit that may be shown, each once, as the table says it."""

import re
from datetime import date

import pytest
from lxml import etree
from tests.publish.conftest import Pages
from tests.publish.made import site_of
from tests.publish.pictures.trees import SVG, drawn, nested, reader_of, units
from tests.publish.test_hostile_text import HOSTILE

from remit.model.unit import Designated, Designation, Unit
from remit.publish.pictures.chart import chart_svg
from remit.publish.site import Site, render
from remit.publish.views.chart_page import chart, rows
from remit.publish.views.colouring import COLOURS, Colour
from remit.text.local import Local


def names_in(svg: str) -> list[str]:
    """Give the names that stand in boxes, their lines put together."""
    root = etree.fromstring(svg.encode())
    boxes = (each.getparent() for each in root.iter(f"{SVG}rect") if each.get("class") == "box")
    texts = (box.xpath("*[local-name()='text'][last()]")[0] for box in boxes if box is not None)
    return ["".join(each.itertext()) for each in texts]


@pytest.mark.parametrize("colour", COLOURS)
def test_every_unit_of_the_day_is_on_the_chart_once(site: Site, colour: Colour) -> None:
    shown = chart(reader_of(site), colour)
    names = [node.unit.words.text for node in shown.nodes]

    assert sorted(node.id for node in shown.nodes) == sorted(site.structure.units)
    assert names_in(chart_svg(shown)) == names


def test_900_units_are_exported_whole() -> None:
    assert len(names_in(drawn(*units(nested(900, 30))))) == 900


def test_internal_units_and_those_under_them_are_not_drawn() -> None:
    svg = drawn(
        Unit(id="root", name=Local("Root"), reports_to=("cellar",)),
        Unit(id="cellar", name=Local("Cellar"), part_of="root", visibility="internal"),
        Unit(id="below", name=Local("Below"), part_of="cellar"),
        Unit(id="open", name=Local("Open"), part_of="root", reports_to=("cellar",)),
    )

    assert names_in(svg) == ["Root", "Open"]
    assert "Cellar" not in svg
    assert "cellar" not in svg


def test_each_line_beside_the_tree_is_drawn() -> None:
    svg = drawn(
        Unit(id="root", name=Local("Root")),
        Unit(id="one", name=Local("One"), part_of="root"),
        Unit(id="two", name=Local("Two"), part_of="root", reports_to=("one", "root")),
    )
    root = etree.fromstring(svg.encode())
    said = [line.findtext(f"{SVG}title") for line in root.iter(f"{SVG}path") if len(line)]

    assert said == ["Two → One (reports to)", "Two → Root (reports to)"]


def test_the_legend_counts_and_every_box_bears_its_letters() -> None:
    """An office that holds two designations bears two; one without bears none."""
    facts = (
        Designation(id="a", name=Local("Centre"), plural=Local("Centres"), order=1),
        Designation(id="b", name=Local("Mission"), plural=Local("Missions"), order=2),
        Unit(id="root", name=Local("Root")),
        Unit(id="one", name=Local("One"), part_of="root"),
        Unit(id="two", name=Local("Two"), part_of="root"),
        Designated(unit="one", designation="b"),
        Designated(unit="one", designation="a"),
        Designated(unit="two", designation="b"),
    )
    shown = chart(reader_of(site_of(*facts)))

    assert [(key.mark, key.name.text, key.count) for key in shown.keys] == [
        ("A", "Centres", 1),
        ("B", "Missions", 2),
        ("", "none of these", 1),
    ]
    assert {node.id: node.marks for node in shown.nodes} == {
        "root": (),
        "one": ("A", "B"),
        "two": ("B",),
    }


def test_the_table_says_what_the_picture_shows(site: Site) -> None:
    shown = chart(reader_of(site))
    kinds = {key.mark: key.name for key in shown.keys}
    units_ = site.structure.units

    said = {row.unit.words.text: row for row in rows(shown)}
    assert list(said) == names_in(chart_svg(shown))
    for node in shown.nodes:
        row = said[node.unit.words.text]
        above = units_[node.id].part_of
        assert (row.part_of.words.text if row.part_of else "") == (
            units_[above].name.text if above else ""
        )
        assert row.kinds == tuple(kinds[mark] for mark in node.marks)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_name_is_text(text: str) -> None:
    """It makes no element, steers nothing outside its box, and does not burst the picture."""
    svg = drawn(Unit(id="root", name=Local(text)), Unit(id="a", name=Local(text), part_of="root"))
    root = etree.fromstring(svg.encode())

    assert {etree.QName(each).localname for each in root.iter(etree.Element)} <= {
        *("svg", "title", "desc", "style", "rect", "g", "a", "path", "text", "tspan")
    }
    assert {name for each in root.iter(etree.Element) for name in each.attrib} <= {
        *("viewBox", "width", "height", "lang", "{http://www.w3.org/XML/1998/namespace}lang"),
        *("class", "role", "aria-labelledby", "id", "transform", "x", "y", "dy", "d", "href"),
    }
    first = " ".join("".join(names_in(svg)[0]).split()).removesuffix("…").split(" ")[0]
    assert "".join(first.split()) in re.sub(
        r"[\x00\x07\x1b\ufffe]", "\N{REPLACEMENT CHARACTER}", text
    )
    assert len(svg) < 12_000


def test_the_same_register_gives_the_same_picture(site: Site) -> None:
    later = Site(site.structure, date(2030, 1, 1))

    assert render(later, "en/chart.svg") == render(site, "en/chart.svg")


def test_the_picture_bears_its_day_and_what_was_known(pages: Pages) -> None:
    said = " ".join(etree.fromstring(pages["en/chart.svg"]).itertext())

    assert "As of 1 June 2010" in said
    assert "record 12 · 3fd0a13fd0a1" in said


def test_each_box_leads_to_the_page_of_its_unit(pages: Pages) -> None:
    links = etree.fromstring(pages["en/chart.svg"]).xpath("//@href")

    assert "unit/lima/index.html" in links
    assert {f"en/{link}" for link in links} <= pages.keys()
