"""The structure page of 1 June 2010 says what the public page said, in its order."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from lxml.html import HtmlElement
from tests.publish.conftest import Pages
from tests.publish.reading import listed, read, section, words

from remit.model.structure import Structure
from remit.model.world import ALPHA_2
from remit.publish.site import Site
from remit.text.local import Local
from remit.text.names import country_name

TYPED = tomllib.loads(
    (Path(__file__).parents[1] / "registers" / "structure_page_2010.toml").read_text("utf-8")
)
LANGUAGES = ("en", "ru")


class Reading:
    """The typed list in a language: its names as the register translates them."""

    def __init__(self, structure: Structure, language: str, page: bytes) -> None:
        """Take the page in that language."""
        self.language = language
        self.page = read(page)
        self._structure = structure
        names: list[Local] = []
        for things in (structure.units, structure.functions, structure.bodies):
            names += [thing.name for thing in things.values()]
        names += [site.name for site in structure.sites.values()]
        names += [unit.short_name for unit in structure.units.values()]
        self._names = {name.text.casefold(): name for name in names if name}

    def called(self, english: str) -> str:
        """Give a typed name as the page calls it."""
        name = self._names[english.casefold()]
        return (name.in_(self.language) or name.text).casefold()

    def country(self, code: str) -> str:
        """Give the name of a country."""
        row = self._structure.country_rows.get(code)
        own = row.name if row is not None else Local()
        named = own.text if self.language == "en" else own.in_(self.language)
        return (named or country_name(ALPHA_2[code], self.language)).casefold()

    def section(self, name: str) -> HtmlElement:
        """Give a section of the page."""
        return section(self.page, name)


@pytest.fixture(params=LANGUAGES)
def reading(request: pytest.FixtureRequest, site: Site, pages: Pages) -> Reading:
    """The page in each language."""
    language: str = request.param
    return Reading(site.structure, language, pages[f"{language}/structure/index.html"])


def folded(texts: list[str]) -> list[str]:
    """Give texts without their capitals: the page writes Facilitated Migration."""
    return [text.casefold() for text in texts]


def test_the_sections_stand_in_the_order_of_the_public_page(reading: Reading) -> None:
    """Headquarters, centres, regional missions, liaison missions, country missions, hotlines."""
    assert reading.page.xpath("//main/section/@aria-labelledby") == [
        "headquarters",
        "administrative-centre",
        "mrf",
        "slm",
        "country-mission",
        "hotlines",
        "cited",
    ]


def test_headquarters_and_its_fifteen_offices(reading: Reading) -> None:
    """In Geneva, in their order."""
    part, typed = reading.section("headquarters"), TYPED["headquarters"]
    place = f"{reading.called(typed['place'])}, {reading.country(typed['country'])}"

    assert folded(listed(part, ".//ul[@class='units']/li")) == [
        reading.called(name) for name in typed["offices"]
    ]
    assert folded(listed(part, ".//p[@class='place']")) == [place]


def test_the_centres_with_their_units_and_what_moved_to_them(reading: Reading) -> None:
    """Eight units and nine areas in Manila, five units in Panama."""
    found = [
        {
            "name": words(centre.xpath("./h3/a")[0]).casefold(),
            "short": words(centre.xpath("./h3/span")[0]).casefold(),
            "place": words(centre.xpath("./p[@class='place']")[0]).casefold(),
            "units": folded(listed(centre, "./ul[@class='units']/li")),
            "areas": folded(listed(centre, "./ul[@class='areas']/li")),
        }
        for centre in reading.section("administrative-centre").xpath(".//article")
    ]

    assert found == [
        {
            "name": reading.called(typed["name"]),
            "short": reading.called(typed["short_name"]),
            "place": f"{reading.called(typed['place'])}, {reading.country(typed['country'])}",
            "units": [reading.called(name) for name in typed["units"]],
            "areas": [reading.called(name) for name in typed["areas_moved"]],
        }
        for typed in TYPED["administrative_centres"]
    ]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("mrf", TYPED["missions_with_regional_functions"]),
        ("slm", TYPED["special_liaison_missions"]),
    ],
)
def test_the_missions_with_their_places(reading: Reading, name: str, typed: dict[str, Any]) -> None:
    """Each with its country, in the order of the public page."""
    part = reading.section(name)
    found = [
        (
            words(each.xpath(".//*[@class='office']")[0]),
            words(each.xpath(".//*[@class='place']")[0]),
        )
        for each in part.xpath(".//ul[starts-with(@class,'offices')]/li")
    ]

    assert [(office.casefold(), country.casefold()) for office, country in found] == [
        (reading.called(each["place"]), reading.country(each["country"]))
        for each in typed["offices"]
    ]


@pytest.mark.parametrize(
    ("language", "name", "heading", "on"),
    [
        ("en", "mrf", "Missions with Regional Functions: 18", "on 1 June 2010"),
        ("en", "slm", "Special Liaison Missions: 7", "on 1 June 2010"),
        ("ru", "mrf", "Миссии с региональными функциями: 18", "на 1 июня 2010 г."),
        ("ru", "slm", "Специальные миссии по связям: 7", "на 1 июня 2010 г."),
    ],
)
def test_the_counts_are_computed(
    pages: Pages, language: str, name: str, heading: str, on: str
) -> None:
    """No word of the register is bent by its count."""
    part = section(read(pages[f"{language}/structure/index.html"]), name)

    assert listed(part, ".//h2") == [heading]
    assert listed(part, ".//p[@class='on']") == [on]


def test_the_liaison_missions_say_with_whom_in_what_capacity(reading: Reading) -> None:
    """Three bodies' lines; where no source names a partner, the page says so."""
    capacities = {
        "en": {"liaison": "liaison", "permanent observer": "permanent observer"},
        "ru": {"liaison": "связь", "permanent observer": "постоянный наблюдатель"},
    }[reading.language]
    found = [
        sorted(folded(listed(each, ".//ul[@class='partners']/li[not(@class)]")))
        for each in reading.section("slm").xpath(".//ul[@class='offices wide']/li")
    ]

    assert found == [
        sorted(
            f"{reading.called(partner['body'])}: {capacities[partner['capacity']]}"
            for partner in office["partners"]
        )
        for office in TYPED["special_liaison_missions"]["offices"]
    ]
    without = sum(not office["partners"] for office in TYPED["special_liaison_missions"]["offices"])
    silent = reading.section("slm").xpath(".//ul[@class='partners']/li[@class='soft']")
    assert len(silent) == without == 4


def test_the_hotlines_stand_as_printed_and_as_dialled(reading: Reading) -> None:
    """Attested that year, so they are links; with the mark of when they were printed."""
    part = reading.section("hotlines")
    lines = part.xpath(".//div[@class='ways']/ul/li")
    mark = {"en": "2009 to June 2011", "ru": "с 2009 по июнь 2011 г."}[reading.language]

    for line, typed in zip(lines, TYPED["hotlines"], strict=True):
        digits = "".join(letter for letter in typed["plain"] if letter.isdigit())
        assert line.xpath("./a/@href") == [f"tel:+{digits}"]
        shown = words(line)
        assert typed["printed"] in shown
        assert mark in shown


def test_the_message_is_in_english_and_russian_whatever_the_reader_chose(reading: Reading) -> None:
    """The reader's language first; the other one marked."""
    other = {"en": "ru", "ru": "en"}[reading.language]
    messages = reading.section("hotlines").xpath(".//p[@class='message']")

    assert [message.get("lang") for message in messages] == [None, other]
    assert {words(message)[:5] for message in messages} == {"Think", "Думае"}
