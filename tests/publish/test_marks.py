"""The marks between words are those of the page's language, in pictures and feeds, too."""

import re

import pytest
from lxml import etree
from tests.publish.conftest import Pages
from tests.publish.made import site_of

from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.publish.site import render
from remit.temporal.stretch import stretch
from remit.text.local import Local

LATIN = re.compile(r"\w[:;] ")
"""A colon as English sets it; French keeps a narrow blank before it."""


@pytest.mark.parametrize(
    "file",
    [
        *("data/index.html", "serves/index.html", "transfers/index.html"),
        *("chart.svg", "serves.svg", "map.svg", "feed.xml"),
    ],
)
def test_a_french_page_has_no_english_colon(pages: Pages, file: str) -> None:
    parser = etree.HTMLParser(encoding="utf-8") if file.endswith("html") else etree.XMLParser()
    page = etree.fromstring(pages[f"fr/{file}"], parser)
    for foreign in page.xpath("//*[@lang and @lang != 'fr'] | //style | //script"):
        foreign.text = ""
    said = [*page.xpath("//text()"), *page.xpath("//@aria-label"), *page.xpath("//@content")]

    assert [words for words in said if LATIN.search(words) and "'self'" not in words] == []


def test_an_arabic_page_parts_names_by_arabic_commas_and_points_its_arrows_left() -> None:
    site = site_of(
        Unit(id="root", name=Local("Root")),
        Unit(id="one", name=Local("One"), part_of="root"),
        Unit(id="two", name=Local("Two"), part_of="root", reports_to=("one",)),
        Unit(
            id="old",
            name=Local("Old"),
            part_of="root",
            successors=("one", "two"),
            stretch=stretch("", "2009-03-01"),
        ),
        settings=Settings(id="made", languages=("en", "ar")),
    )
    news, chart = render(site, "ar/news/"), render(site, "ar/chart.svg")
    assert news is not None
    assert chart is not None

    assert "One، Two" in news.body.decode()
    assert "Two ← One" in chart.body.decode()
