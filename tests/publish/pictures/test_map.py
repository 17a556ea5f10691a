"""The map: each country in the colour of who answers, each office where it may be shown."""

import gzip
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest
from lxml import etree
from tests.publish.made import site_of
from tests.publish.pictures.trees import SVG, reader_of
from tests.publish.test_hostile_text import HOSTILE

import remit
from remit.formats.folder import read_folder
from remit.model.place import Site as Place
from remit.model.remit import Function, Remit
from remit.model.scope import Scope, scope
from remit.model.structure import Structure, Subject
from remit.model.unit import Unit
from remit.model.world import ALPHA_2
from remit.publish.answered import Area, areas
from remit.publish.pictures import shapes
from remit.publish.pictures.projection import equal_earth
from remit.publish.pictures.shapes import placed, world
from remit.publish.pictures.worldmap import WorldMap, map_svg
from remit.publish.reader import Reader
from remit.publish.site import Site
from remit.publish.views.map_page import map_page, world_map
from remit.resolve.answer import Question
from remit.resolve.who import who_answers
from remit.text.local import Local

LIMIT = 60_000
KEPT = 120_000


def example() -> Site:
    """The example register: an organisation whose regions cover the world."""
    register = read_folder(Path(remit.__file__).parent / "registers" / "example").register
    return Site(Structure(register, date(2026, 11, 23)), date(2026, 11, 23))


def organisation(
    name: str = "Office",
    concerns: tuple[str, ...] = ("countries",),
    elsewhere: Scope | None = None,
) -> Site:
    """Two regions that both claim Kenya; offices at places that are public, or not.

    For whoever is elsewhere, the root answers.
    """
    says = Local(name)
    return site_of(
        Unit(id="root", name=says),
        Unit(id="west", name=says, part_of="root", site="shown"),
        Unit(id="east", name=says, part_of="root", site="hidden"),
        Unit(id="secret", name=Local("Whisper"), part_of="root", site="s", visibility="internal"),
        Place(
            id="shown",
            city=says,
            country="FRA",
            latitude=Decimal("48.85"),
            longitude=Decimal("2.35"),
            visibility="public",
        ),
        Place(
            id="hidden",
            city=says,
            country="KEN",
            latitude=Decimal("-1.29"),
            longitude=Decimal("36.82"),
        ),
        Place(id="s", country="PER"),
        Function(id="regional-support", name=says, concerns=concerns),  # type: ignore[arg-type]  # drawn by name
        *(
            Remit(
                id=f"r-{unit}",
                holder=unit,
                role="provides",
                function="regional-support",
                scope=each,
            )
            for unit, each in (
                ("west", scope("country:FRA|country:KEN")),
                ("east", scope("country:KEN|country:UGA")),
                *((("root", elsewhere),) if elsewhere is not None else ()),
            )
        ),
    )


def drawn(shown: WorldMap) -> etree._Element:
    return etree.fromstring(map_svg(shown).encode())


def colours(root: etree._Element) -> Mapping[str, str]:
    """Give the style of each country by what is said of it."""
    return {
        (land.findtext(f"{SVG}title") or "").partition(":")[0]: shape.get("class", "")
        for land in root.iter(f"{SVG}a", f"{SVG}g")
        if land.find(f"{SVG}title") is not None
        for shape in land.iterchildren(f"{SVG}path")
        if "land" in shape.get("class", "")
    }


@lru_cache(maxsize=1)
def kept() -> int:
    return (Path(shapes.__file__).parent / "world.txt").stat().st_size


def test_every_country_has_a_shape_or_a_place() -> None:
    """But Antarctica, which is on no map of offices."""
    assert ALPHA_2.keys() - world().shapes.keys() == {"ATA"}


def test_the_shapes_and_the_map_are_small(site: Site) -> None:
    assert kept() <= KEPT
    for each in (site, example()):
        svg = map_svg(world_map(reader_of(each))).encode()
        assert len(gzip.compress(svg, 6)) <= LIMIT


def test_shapes_lie_within_the_globe() -> None:
    """None is torn across the world, where it meets the 180th meridian."""
    for shape in world().shapes.values():
        for ring in re.findall(r"M[^M]*", shape.path):
            numbers = [float(each) for each in re.findall(r"-?\d*\.?\d+", ring)]
            x, low, high = numbers[0], numbers[0], numbers[0]
            for step in numbers[2::2]:
                x += step
                low, high = min(low, x), max(high, x)
            assert high - low < 420, shape.code
            assert low >= -1, shape.code
            assert high <= shapes.WIDE + 1, shape.code


@pytest.mark.parametrize(
    ("longitude", "latitude", "x", "y"),
    [(0, 0, 0, 0), (180, 0, 2.70663, 0), (0, 90, 0, 1.31736), (-180, 0, -2.70663, 0)],
)
def test_the_projection_is_equal_earth(longitude: int, latitude: int, x: float, y: float) -> None:
    """Areas are kept: a cell near the pole is as large as cos of its latitude says."""
    assert equal_earth(longitude, latitude) == pytest.approx((x, y), abs=2e-5)


def test_the_projection_keeps_areas() -> None:
    def area(latitude: float) -> float:
        width = equal_earth(1, latitude)[0] - equal_earth(0, latitude)[0]
        height = equal_earth(0, latitude + 0.005)[1] - equal_earth(0, latitude - 0.005)[1]
        return width * height

    from math import cos, radians

    for latitude in (10, 30, 50, 70, 80):
        assert area(latitude) / area(0) == pytest.approx(cos(radians(latitude)), rel=1e-4)


@pytest.mark.parametrize("day", [date(2010, 6, 1), date(2012, 6, 1), date(2026, 11, 23)], ids=str)
def test_each_country_is_answered_for_as_resolve_says(
    site_on: Callable[[date], Site], day: date
) -> None:
    structure = site_on(day).structure
    asked = {
        code: who_answers(
            structure, Question(Subject("country", code), "regional-support", "provides")
        )
        .roles[0]
        .holders
        for code in structure.countries
    }

    assert areas(structure) == tuple(
        Area(code, holders) for code, holders in sorted(asked.items()) if holders
    )


def test_who_answers_is_the_colour_and_a_contest_is_hatched() -> None:
    shown = world_map(reader_of(organisation()))
    root = drawn(shown)

    assert [(key.mark, key.count) for key in shown.keys] == [("A", 2), ("B", 2)]
    assert colours(root) == {"France": "land k1", "Kenya": "land k0", "Uganda": "land k0"}
    hatched = root.xpath("//*[@fill='url(#hatch)']/../*[local-name()='title']/text()")
    assert [each for each in hatched if ":" in each] == ["Kenya: Office, Office"]


def test_a_function_for_offices_only_colours_where_they_stand() -> None:
    """No country is a subject of it: what is answered for the offices there is shown.

    Of the two that claim the office in Kenya one is responsible for it alone, so it answers.
    """
    assert areas(organisation(concerns=("units",)).structure) == (
        Area("FRA", ("west",)),
        Area("KEN", ("east",)),
    )


def test_a_country_in_which_only_an_internal_office_stands_is_not_told() -> None:
    """That somebody answers for the office in Peru says that there is one."""
    site = organisation(concerns=("units",), elsewhere=scope("country:PER"))

    assert [area.country for area in areas(site.structure)] == ["FRA", "KEN"]
    assert "Peru" not in map_svg(world_map(reader_of(site)))


def test_an_office_stands_at_its_place_only_where_that_is_public() -> None:
    shown = world_map(reader_of(organisation()))
    dots = {
        (dot.get("cx"), dot.get("cy"))
        for dot in drawn(shown).iter(f"{SVG}circle")
        if dot.get("class") == "dot" and dot.get("r") != "3.5"
    }
    paris, kenya = placed(2.35, 48.85), world().shapes["KEN"].at

    assert [(each.country, each.at) for each in shown.offices] == [
        ("FRA", (2.35, 48.85)),
        ("KEN", None),
    ]
    assert dots == {
        (f"{x:.1f}".removesuffix(".0"), f"{y:.1f}".removesuffix(".0")) for x, y in (paris, kenya)
    }


def test_no_internal_office_and_no_internal_place_is_told() -> None:
    svg = map_svg(world_map(reader_of(organisation())))

    assert "Whisper" not in svg
    assert "Peru" not in svg
    assert "36.8" not in svg.split("<title", 2)[-1].partition('class="dot"')[0]


def test_the_table_says_what_the_picture_shows() -> None:
    reader = reader_of(example())
    shown, page = world_map(reader), map_page(reader)
    names = {key.mark: key.name.text for key in shown.keys}

    assert {
        row.country.words.text: tuple(each.words.text for each in row.holders) for row in page.rows
    } == {land.country.words.text: tuple(map(names.get, land.marks)) for land in shown.lands}
    assert sorted(each.words.text for row in page.rows for each in row.offices) == sorted(
        each.words.text for office in shown.offices for each in office.units
    )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_name_is_text(text: str) -> None:
    root = drawn(world_map(reader_of(organisation(text))))

    assert {etree.QName(each).localname for each in root.iter(etree.Element)} <= {
        *("svg", "title", "desc", "style", "rect", "g", "a", "path", "text", "tspan"),
        *("circle", "defs", "pattern"),
    }


def test_a_map_read_from_the_right_still_has_west_on_the_left() -> None:
    """The world is not mirrored; its legend is."""
    site = organisation()
    left, right = (
        drawn(world_map(Reader(site, language, f"{language}/map.svg"))) for language in ("en", "ar")
    )
    one, other = (
        [each.get("d") for each in root.iter(f"{SVG}path") if "land" in each.get("class", "")]
        for root in (left, right)
    )

    assert one == other
    assert right.get("class") == "rtl"
