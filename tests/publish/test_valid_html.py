"""Every kind of page is HTML as the standard has it: read by a parser that forgives nothing."""

import itertools
import re
from collections.abc import Iterator

import html5lib
import pytest
from lxml.html import HtmlElement
from tests.publish.conftest import A_DAY, TODAY
from tests.publish.reading import read
from tests.publish.test_hostile_text import organisation

from remit.model.structure import Structure
from remit.publish.contents import LIVE, MAKE
from remit.publish.publication import publication
from remit.publish.site import Site, render

ABOUT = {"unit": "manila", "function": "accounting", "place": "TKM", "body": "african-union"}
LANGUAGES = ("en", "ar")
DIRECTION = {"en": "ltr", "ar": "rtl"}
PHRASING = "p|h1|h2|h3|h4|span|a|summary|dt|label|button|em|strong|b|code|time|bdi|q|sup"
BLOCKS = "self::p|self::div|self::ul|self::ol|self::dl|self::table|self::section|self::h1|self::h2"
OUTLINE = "//h1|//h2|//h3|//h4"


def addresses() -> Iterator[str]:
    """Give a page of every kind, in a language of either direction."""
    for language in LANGUAGES:
        for name in MAKE:
            yield "/".join(filter(None, (language, name, ABOUT.get(name), "index.html")))
        yield f"{language}/offline.html"
    yield from ("index.html", "404.html")


@pytest.fixture(scope="module")
def main(site: Site) -> Site:
    """The site in two languages."""
    return publication(Site(site.structure, TODAY, LANGUAGES), editions=["ashgabat"]).main


def valid(body: bytes) -> HtmlElement:
    """Read a page; what is not as the standard says raises an error."""
    html5lib.HTMLParser(strict=True).parse(body.decode())
    return read(body)


def outline(page: HtmlElement) -> list[int]:
    """Give the levels of its headings."""
    return [int(each.tag[1]) for each in page.xpath(OUTLINE)]


@pytest.mark.parametrize("path", tuple(addresses()))
def test_a_page_is_valid(main: Site, path: str) -> None:
    """Nothing is left open, nothing stands where it may not, and no name stands twice."""
    made = render(main, path)
    assert made is not None
    page = valid(made.body)

    assert page.xpath(f"//*[self::{PHRASING.replace('|', '|self::')}]//*[{BLOCKS}]") == []
    assert page.xpath("//a//a|//a//button|//button//a|//form//form|//label//label") == []
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    named = [name for each in page.xpath("//@aria-labelledby|//@for") for name in each.split()]
    assert set(named) <= set(ids)
    levels = outline(page)
    assert levels[0] == 1
    assert all(later - one <= 1 for one, later in itertools.pairwise(levels))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["", "embed"])
def test_a_page_of_an_edition_is_valid(site: Site, name: str, language: str) -> None:
    """And says its language, and in which direction it is read."""
    whole = publication(Site(site.structure, TODAY, LANGUAGES), editions=["ashgabat"])
    made = render(whole.sites[-1], "/".join(filter(None, (language, name, "index.html"))))
    assert made is not None
    page = valid(made.body)

    assert outline(page)[0] == 1
    assert (page.get("lang"), page.get("dir")) == (language, DIRECTION[language])


def test_pages_on_which_everything_is_said_are_valid() -> None:
    """Of an office with a description, a short name, a note, a message, an audience."""
    for path, body in organisation("Office").items():
        if path.endswith(".html"):
            page = valid(body.encode())
            assert page.xpath(f"//p//*[{BLOCKS}]") == [], path


@pytest.mark.parametrize("name", tuple(LIVE))
def test_a_page_that_only_a_server_makes_is_valid(site: Site, name: str) -> None:
    asked = {"at": "lima", "need": "internet", "q": "manila", "on": "2010-06-01"}
    asked |= {"one": "2011-06-30", "other": "2011-07-02"}
    live = Site(Structure(site.structure.register, A_DAY), TODAY, LANGUAGES, live=True)
    made = render(live, f"en/{name}/", asked=asked)
    assert made is not None

    valid(made.body)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("</main>", "</main></div>"), ("<main ", "<main id='x' "), ("</title>", "")],
)
def test_what_is_wrong_is_seen(main: Site, right: str, wrong: str) -> None:
    made = render(main, "en/index.html")
    assert made is not None
    harmed = re.sub(right, wrong, made.body.decode(), count=1)
    assert harmed != made.body.decode()

    with pytest.raises(html5lib.html5parser.ParseError):
        valid(harmed.encode())
