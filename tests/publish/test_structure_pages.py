"""The structure page of three days in five languages says what a list says, whole and no more.

The lists (`tests/registers/structure_pages/`) were read through line by line; a change of
the register, of a sentence or of the page's order changes them, and is looked at there.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from lxml.html import HtmlElement
from tests.publish.reading import outline, read

from remit.model.evidence import Source
from remit.model.register import Register
from remit.model.unit import Unit
from remit.publish.mixing import mixed
from remit.publish.site import Site, render

LISTS = Path(__file__).parents[1] / "registers" / "structure_pages"
DAYS = ("2010-06-01", "2012-06-01", "2026-11-26")
LANGUAGES = ("en", "fr", "es", "ru", "ar")

Asked = tuple[str, str]


@pytest.fixture(scope="module", params=[(day, tongue) for day in DAYS for tongue in LANGUAGES])
def asked(request: pytest.FixtureRequest) -> Asked:
    """A day and a language."""
    said: Asked = request.param
    return said


@pytest.fixture(scope="module")
def body(asked: Asked, site_on: Callable[[date], Site]) -> bytes:
    """The page of that day in that language."""
    day, language = asked
    made = render(site_on(date.fromisoformat(day)), f"{language}/structure/index.html")
    assert made is not None
    return made.body


@pytest.fixture(scope="module")
def page(body: bytes) -> HtmlElement:
    """The page, read."""
    return read(body)


def test_it_lists_what_the_list_says(asked: Asked, page: HtmlElement) -> None:
    """Headings, offices, units, places, countries and partners, in their order."""
    day, language = asked
    listed = (LISTS / f"{day}.{language}.txt").read_text("utf-8").splitlines()

    assert outline(page) == listed


def test_no_country_is_told_apart_by_its_capital(page: HtmlElement) -> None:
    """No "Congo - Kinshasa", in any language."""
    for text in page.xpath("//body//text()"):
        assert " - " not in text


def test_it_is_in_one_language_at_a_time(asked: Asked, body: bytes, page: HtmlElement) -> None:
    """And says which, and which way it is read."""
    _, language = asked

    assert page.get("lang") == language
    assert page.get("dir") == ("rtl" if language == "ar" else "ltr")
    assert mixed(body.decode(), language) == ()


def test_what_is_there_in_english_only_is_marked(
    asked: Asked, page: HtmlElement, reference: Register
) -> None:
    """In whatever letters the page is written: titles of sources, who published them, MAC."""
    day, _ = asked
    sources = reference.on(Source, date.fromisoformat(day))
    units = reference.on(Unit, date.fromisoformat(day))
    english = {text for source in sources for text in (source.title, source.publisher)}
    english |= {unit.short_name.text for unit in units if not unit.short_name.in_("fr")}
    found = [
        (each.text, each.xpath("ancestor-or-self::*/@lang")[-1])
        for each in page.xpath("//main//*[text()]")
        if each.text and each.text in english
    ]

    assert {"MAC", "PAC"} <= {text for text, _ in found}
    assert {spoken for _, spoken in found} == {"en"}
