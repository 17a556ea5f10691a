"""Who serves whom: every function that somebody provides to another, and nothing else."""

from collections.abc import Callable
from datetime import date

import pytest
from lxml import etree
from tests.publish.made import site_of
from tests.publish.pictures.trees import SVG, reader_of
from tests.publish.test_hostile_text import HOSTILE

from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.pictures.serves import serves_svg
from remit.publish.served import Flow, Region, branch_of, served
from remit.publish.site import Site
from remit.publish.views.serves_page import serves, serves_page
from remit.resolve.matrix import matrix
from remit.text.local import Local

WITH_REGIONS = Settings(id="made", name=Local("Made"), languages=("en",))


def small(name: str = "Office") -> Site:
    """An organisation with a centre, a region and an office that looks after itself."""
    return site_of(
        Unit(id="root", name=Local(name)),
        Unit(id="centre", name=Local(name), part_of="root"),
        Unit(id="payroll-unit", name=Local(name), part_of="centre"),
        Unit(id="east", name=Local(name), part_of="root"),
        Unit(id="lone", name=Local(name), part_of="root"),
        Function(id="pay", name=Local(name)),
        Function(id="desk", name=Local(name)),
        Function(id="regional-support", name=Local(name)),
        Remit(
            id="r1",
            holder="payroll-unit",
            role="provides",
            function="pay",
            scope=scope("everyone"),
        ),
        Remit(
            id="r2",
            holder="east",
            role="provides",
            function="regional-support",
            scope=scope("unit:lone"),
        ),
        Remit(id="r3", holder="lone", role="provides", function="desk", scope=scope("unit:lone")),
        settings=WITH_REGIONS,
    )


def test_flows_go_from_branches_to_regions() -> None:
    """A unit of the centre is the centre; what an office does for itself is left out."""
    found = served(small().structure)

    assert found.regions == (
        Region(("east",), ("lone",)),
        Region((), ("centre", "east", "payroll-unit", "root")),
    )
    assert found.flows == (
        Flow("centre", (), ("pay",), 2),
        Flow("centre", ("east",), ("pay",), 1),
        Flow("east", ("east",), ("regional-support",), 1),
    )


@pytest.mark.parametrize("day", [date(2010, 6, 1), date(2012, 6, 1), date(2026, 11, 23)], ids=str)
def test_the_flows_are_those_of_the_matrix(site_on: Callable[[date], Site], day: date) -> None:
    """Worked out cell by cell, they are the same."""
    structure = site_on(day).structure
    holders = {
        cell.subject: cell.holders
        for cell in matrix(structure, "provides")
        if cell.kind == "unit" and cell.function == "regional-support"
    }
    wanted: dict[tuple[str, tuple[str, ...]], tuple[set[str], set[str]]] = {}
    for cell in matrix(structure, "provides"):
        for holder in cell.holders if cell.kind == "unit" else ():
            branch = branch_of(structure, holder)
            if branch != branch_of(structure, cell.subject):
                key = branch, holders[cell.subject]
                functions, units = wanted.setdefault(key, (set(), set()))
                functions.add(cell.function)
                units.add(cell.subject)

    assert {
        (flow.branch, flow.holders): (set(flow.functions), flow.units)
        for flow in served(structure).flows
    } == {key: (functions, len(units)) for key, (functions, units) in wanted.items()}


def test_each_flow_is_a_line_and_each_office_has_its_name(site: Site) -> None:
    root = etree.fromstring(serves_svg(serves(reader_of(site))).encode())
    found = served(site.structure)
    lines = [each for each in root.iter(f"{SVG}path") if "flow" in each.get("class", "")]
    offices = {
        each.findtext(f"{SVG}title")
        for each in root.iter(f"{SVG}a")
        if each.find(f"{SVG}rect") is None
    }

    assert len(lines) == len(found.flows)
    assert {unit.name.text for unit in site.structure.units.values()} <= offices


def test_the_table_says_what_the_picture_shows(site: Site) -> None:
    shown, page = serves(reader_of(site)), serves_page(reader_of(site))
    names = {each.id: each.unit.words.text for each in shown.providers}

    assert sorted(
        (row.provider.words.text, " ".join(each.words.text for each in row.holders).lower(), n)
        for row in page.rows
        for n in [len(row.functions)]
    ) == sorted((names[flow.provider], flow.served, flow.functions) for flow in shown.flows)
    assert [len(offices) for _, offices in page.regions] == [
        len(each.offices) for each in shown.served
    ]


def test_internal_units_are_in_no_list() -> None:
    site = site_of(
        Unit(id="root", name=Local("Root")),
        Unit(id="cellar", name=Local("Cellar"), part_of="root", visibility="internal"),
        Unit(id="open", name=Local("Open"), part_of="root"),
        Function(id="pay", name=Local("Pay")),
        Remit(id="r", holder="cellar", role="provides", function="pay", scope=scope("everyone")),
    )
    svg = serves_svg(serves(reader_of(site)))

    assert "Cellar" not in svg
    assert "cellar" not in svg
    assert "an internal unit" in svg


def test_internal_units_are_not_counted_among_those_served() -> None:
    """A region of internal units only is none, and nothing flows there."""
    site = site_of(
        Unit(id="root", name=Local("Root")),
        Unit(id="centre", name=Local("Centre"), part_of="root"),
        Unit(id="cellar", name=Local("Cellar"), part_of="root", visibility="internal"),
        Unit(id="cave", name=Local("Cave"), part_of="root", visibility="internal"),
        Unit(id="open", name=Local("Open"), part_of="root"),
        Function(id="pay", name=Local("Pay")),
        Function(id="regional-support", name=Local("Support")),
        Remit(id="r", holder="centre", role="provides", function="pay", scope=scope("everyone")),
        Remit(
            id="s",
            holder="root",
            role="provides",
            function="regional-support",
            scope=scope("unit:cave"),
        ),
    )
    found = served(site.structure)

    assert found.regions == (Region((), ("centre", "open", "root")),)
    assert found.flows == (Flow("centre", (), ("pay",), 2),)


def test_a_day_on_which_nobody_serves_another_is_told() -> None:
    svg = serves_svg(serves(reader_of(site_of(Unit(id="root", name=Local("Root"))))))

    assert "On this day nobody serves another." in svg


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_name_is_text(text: str) -> None:
    root = etree.fromstring(serves_svg(serves(reader_of(small(text)))).encode())

    assert {etree.QName(each).localname for each in root.iter(etree.Element)} <= {
        *("svg", "title", "desc", "style", "rect", "g", "a", "path", "text", "tspan")
    }


def test_branches_of_several_roots_are_the_roots() -> None:
    structure: Structure = site_of(
        Unit(id="one"), Unit(id="two"), Unit(id="below", part_of="two")
    ).structure

    assert [branch_of(structure, unit) for unit in ("one", "two", "below")] == ["one", "two", "two"]
