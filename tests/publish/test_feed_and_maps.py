"""The feed says what is known, and the map of the site where."""

from email.utils import parsedate_to_datetime

import msgspec
from lxml import etree
from tests.publish.conftest import HEAD, TODAY, Pages
from tests.publish.made import pages_of, site_of

from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.site import Site, paths, render
from remit.text.local import Local

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_the_feed_is_rss_with_the_head_first(pages: Pages) -> None:
    """Its first item is the state of the register, published when that was recorded."""
    for language in ("en", "ru"):
        (channel,) = etree.fromstring(pages[f"{language}/feed.xml"])
        items = channel.findall("item")
        head = items[0]

        assert [each.tag for each in channel][:4] == ["title", "link", "description", "language"]
        assert HEAD.hash in (head.findtext("description") or "")
        assert parsedate_to_datetime(head.findtext("pubDate") or "") == HEAD.at
        assert all(item.findtext("title") for item in items)


def test_the_feed_tells_what_the_register_dates_newest_first(pages: Pages) -> None:
    """With no day of publication: the register knows when it was, not when it was told."""
    (channel,) = etree.fromstring(pages["en/feed.xml"])
    items = channel.findall("item")[1:]
    titles = [item.findtext("title") or "" for item in items]

    assert "Helsinki: Mission with Regional Functions, since 22 April 1993" in titles
    assert "Vienna: Mission with Regional Functions, until 2005" in titles
    assert titles.index("Vienna: Special Liaison Mission, since 2008") < titles.index(
        "Vienna: Mission with Regional Functions, until 2005"
    )
    assert [item for item in items if item.find("pubDate") is not None] == []
    guids = [item.findtext("guid") for item in items]
    assert len(set(guids)) == len(guids)


def test_the_map_names_every_page(pages: Pages) -> None:
    """As a path where nobody said under which address the site will stand."""
    found = etree.fromstring(pages["sitemap.xml"]).findall(f"*/{NAMESPACE}loc")

    assert sorted(each.text or "" for each in found) == sorted(
        path for path in pages if path.endswith("/index.html")
    )


def test_with_an_address_feed_and_map_say_it_in_full(site: Site) -> None:
    """`base_url` of the register, or whoever publishes it."""
    there = msgspec.structs.replace(site, address="https://example.org/iom")
    for path in ("sitemap.xml", "en/feed.xml", "404.html"):
        made = render(there, path)
        assert made is not None
        assert b"https://example.org/iom/en/" in made.body
        assert (b'rel="self"' in made.body) is path.endswith("feed.xml")


def test_a_register_that_may_be_indexed_says_so() -> None:
    settings = Settings(
        id="made", name=Local("Made"), base_url="https://example.org/", languages=("en", "ru")
    )
    pages = pages_of(site_of(Unit(id="root", name=Local("Root")), settings=settings))

    assert "Sitemap: https://example.org/sitemap.xml" in pages["robots.txt"]
    assert "noindex" not in pages["en/index.html"]


def test_an_empty_register_has_a_site() -> None:
    """With all the pages about everything, and the words that there is nothing."""
    site = site_of()
    pages = pages_of(site)

    assert "No unit was open on this day." in pages["en/structure/index.html"]
    assert set(pages) == set(paths(site))


def test_without_a_head_no_record_is_claimed(site: Site) -> None:
    made = render(Site(Structure(site.structure.register, site.structure.day), TODAY), "en/")

    assert made is not None
    assert b"Last learned" not in made.body
