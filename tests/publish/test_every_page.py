"""What holds of every page: small, whole, linked, dated, in one language at a time."""

import gzip
from collections.abc import Mapping
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from tests.publish.conftest import HEAD, TODAY, Pages
from tests.publish.said import Said, html_pages, look

from remit.model.structure import Structure
from remit.publish.site import Site, paths, render

LIMIT = 20_000
LANGUAGES = ("en", "fr", "es", "ru", "ar")
VOID = frozenset({"meta", "link", "input", "br", "img", "hr"})


class Balance(HTMLParser):
    """A reader that forgives nothing: each element is closed, in order."""

    def __init__(self) -> None:
        """Begin outside."""
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go in."""
        if len({name for name, _ in attrs}) < len(attrs):
            self.wrong.append(f"{tag}: an attribute twice")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Come out of the one that is open."""
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> at {self.getpos()}")


@pytest.fixture(scope="module")
def said(pages: Pages) -> Mapping[str, Said]:
    """What each page says, by path."""
    return {path: look(path, body) for path, body in html_pages(pages)}


def test_each_page_is_small(pages: Pages) -> None:
    """At most 20 KB with its style, compressed as a server does."""
    style = len(gzip.compress(pages["static/style.css"], 6, mtime=0))
    sizes = {path: style + len(gzip.compress(body, 6, mtime=0)) for path, body in html_pages(pages)}

    assert style < 6_000
    assert {path: size for path, size in sizes.items() if size > LIMIT} == {}


def test_no_title_says_a_name_twice(said: Mapping[str, Said]) -> None:
    """The first page is called as the register, and is told from others by its day."""
    assert said["en/index.html"].title.startswith("IOM over the years · ")
    assert [path for path, page in said.items() if _twice(page.title)] == []


def _twice(title: str) -> bool:
    parts = title.split(" · ")
    return len(set(parts)) < len(parts)


def test_each_link_leads_somewhere(pages: Pages, said: Mapping[str, Said]) -> None:
    """As a file: with the index spelled out."""
    assert {path: broken for path, page in said.items() if (broken := page.leads - {*pages})} == {}


def test_each_anchor_is_there(said: Mapping[str, Said]) -> None:
    """Numbers of sources lead to the foot of the page; ids stand once."""
    for path, page in said.items():
        assert len(set(page.ids)) == len(page.ids), path
        assert page.anchors - set(page.ids) == set(), path


def test_each_page_can_be_reached_from_the_door(pages: Pages, said: Mapping[str, Said]) -> None:
    """By links alone."""
    reached, todo = {"index.html"}, ["index.html"]
    while todo:
        path = todo.pop()
        if path.endswith(".html"):
            page = said.get(path) or look(path, pages[path])
            new = page.leads - reached
            reached |= new
            todo += new

    assert pages.keys() - reached == {"404.html", "robots.txt", "sitemap.xml"}


def test_the_markup_of_each_page_is_whole(pages: Pages) -> None:
    """Every element is closed where it should be, and a document begins as one."""
    for path, body in html_pages(pages):
        balance = Balance()
        balance.feed(body.decode())
        assert (balance.wrong, balance.open) == ([], []), path
        assert body.startswith(b"<!doctype html>"), path


def test_no_page_needs_a_script_or_anything_from_elsewhere(
    pages: Pages, said: Mapping[str, Said]
) -> None:
    """A policy may forbid inline style and script, and other hosts."""
    for path, page in said.items():
        assert page.forbidden == 0, path
        assert len(page.scripts) <= 1, path
        assert {*page.scripts, *page.images} <= pages.keys(), path
        assert [urlsplit(each).netloc for each in page.styles] == [""], path


def test_each_page_says_of_which_day_it_is_and_where_the_register_stood(
    said: Mapping[str, Said],
) -> None:
    """In its title, and at its foot, with the notice."""
    for path, page in said.items():
        if not path.startswith("en/"):
            continue
        assert "1 June 2010" in page.title, path
        assert "Unofficial reconstruction" in page.foot, path
        for told in (
            "Valid on: 1 June 2010",
            "Last learned: 23 November 2026, 15:00 UTC",
            f"Record: 12 {HEAD.hash}",
            "Licence: CC0-1.0",
        ):
            assert told in page.foot, path


def test_feed_and_site_map_are_one_click_away(said: Mapping[str, Said]) -> None:
    """On every page in a language, together with the same page in the other languages."""
    for path, page in said.items():
        language, _, rest = path.partition("/")
        if not rest:
            continue
        assert f"{language}/feed.xml" in page.header, path
        others = {f"{other}/{rest}" for other in LANGUAGES if other != language}
        assert others <= page.header, path
        if rest != "sitemap/index.html":
            assert f"{language}/sitemap/index.html" in page.header, path


def test_search_engines_are_asked_to_stay_away(pages: Pages, said: Mapping[str, Said]) -> None:
    """The register says `index = false`."""
    assert pages["robots.txt"] == b"User-agent: *\nDisallow: /\n"
    assert {path for path, page in said.items() if page.robots != ["noindex"]} == set()


def test_the_same_register_gives_the_same_bytes(site: Site, pages: Pages) -> None:
    """Published on one day; how long a page is good hangs on the day it was published."""
    later = Site(Structure(site.structure.register, site.structure.day, HEAD), TODAY)
    sample = [path for number, path in enumerate(paths(later)) if number % 7 == 0]

    for path in sample:
        again = render(later, path)
        assert again is not None
        assert again.body == pages[path], path


@pytest.mark.parametrize(
    "path", ["en/unit/nobody/index.html", "de/index.html", "en/unit/../index.html", "en/x", "x"]
)
def test_there_is_nothing_at_other_paths(site: Site, path: str) -> None:
    assert render(site, path) is None


def test_a_path_may_end_with_the_folder(site: Site, pages: Pages) -> None:
    """As a server is asked."""
    short = render(site, "/en/unit/lima/")
    assert short is not None
    assert short.body == pages["en/unit/lima/index.html"]
