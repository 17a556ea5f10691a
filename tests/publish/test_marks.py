"""The marks between words are those of the page's language, in pictures and feeds, too."""

import re

import pytest
from lxml import etree
from tests.publish.conftest import Pages

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
