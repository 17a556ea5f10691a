"""The structure page of 1 June 2012 says what pages say of the structure after the reform."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from lxml.html import HtmlElement
from tests.publish.reading import listed, read, section, words

from remit.publish.site import Site, render

TYPED = tomllib.loads(
    (Path(__file__).parents[1] / "registers" / "structure_page_2012.toml").read_text("utf-8")
)


@pytest.fixture(scope="module")
def page(site_on: Callable[[date], Site]) -> HtmlElement:
    """The page in English."""
    made = render(site_on(date.fromisoformat(TYPED["day"])), "en/structure/index.html")
    assert made is not None
    return read(made.body)


def test_the_sections_stand_in_the_order_of_the_designations(page: HtmlElement) -> None:
    """The missions of before have no section any more."""
    assert page.xpath("//main/section/@aria-labelledby") == [
        "headquarters",
        "administrative-centre",
        *TYPED["offices"],
        "hotlines",
        "cited",
    ]


@pytest.mark.parametrize("name", TYPED["offices"])
def test_each_section_lists_its_offices_with_their_places(page: HtmlElement, name: str) -> None:
    """Whether they stand in a list, as centres with what is under them, or as others."""
    part = section(page, name)
    found = part.xpath(".//article | .//li[.//*[@class='place']]")

    assert [f"{called(each)}, {country(each)}" for each in found] == TYPED["offices"][name]


def called(office: HtmlElement) -> str:
    """Give the name of an office."""
    return words(office.xpath(".//a")[0])


def country(office: HtmlElement) -> str:
    """Give the country of an office, without its city."""
    return words(office.xpath(".//*[@class='place']/a")[0])


@pytest.mark.parametrize("office", TYPED["partners"])
def test_the_liaison_offices_say_with_whom(page: HtmlElement, office: str) -> None:
    part = section(page, "special-liaison-office")
    (found,) = [
        each for each in part.xpath(".//li[.//*[@class='place']]") if called(each) == office
    ]

    partners = listed(found, ".//ul[@class='partners']/li/a")
    assert sorted(partners) == sorted(TYPED["partners"][office])
