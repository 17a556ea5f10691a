"""A feed, line by line; an id is of one entry alone, and a link leads to a page of the site."""

from datetime import date
from urllib.parse import urljoin

import msgspec
import pytest
from lxml import etree
from tests.publish.conftest import HEAD
from tests.publish.made import site_of
from tests.publish.test_feed_and_maps import ATOM, MAP, STORY, THERE, XHTML, entry, recorded
from tests.publish.test_hostile_text import HOSTILE

from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.model.unit import Designated, Designation, Unit
from remit.publish.news.log import Log
from remit.publish.site import Site, paths, render
from remit.publish.sitemap import site_maps
from remit.temporal.stretch import stretch
from remit.text.local import Local

BASE = "{http://www.w3.org/XML/1998/namespace}base"
NAMES = (
    Unit(id="root", name=Local("Root")),
    Unit(id="lima", name=Local("A"), part_of="root", stretch=stretch("2001", "2002")),
    Unit(id="lima", name=Local("B"), part_of="root", stretch=stretch("2002", "2003")),
    Unit(id="lima", name=Local("A"), part_of="root", stretch=stretch("2003", "")),
)
"""An office that was called A, then B, then A again."""

RSS_OF_QUITO = """\
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>Quito · Made</title>
<link>https://made.example/ru/unit/quito/index.html</link>
<description>Что изменилось и что запланировано</description>
<language>ru</language>
<lastBuildDate>Fri, 02 Jan 2026 09:00:00 GMT</lastBuildDate>
<atom:link rel="self" type="application/rss+xml" \
href="https://made.example/ru/unit/quito/feed.xml"/>
<item>
<title>Записано: Quito</title>
<link>https://made.example/ru/news/index.html</link>
<description>Запись 2, 2 января 2026 г.</description>
<guid isPermaLink="false">urn:uuid:d5b301fd-2805-514e-b5f8-349ce68eeca7</guid>
<pubDate>Fri, 02 Jan 2026 09:00:00 GMT</pubDate>
</item>
<item>
<title>Запланировано: Открытие: Quito</title>
<link>https://made.example/ru/unit/quito/index.html</link>
<description>июль 2011 г.</description>
<guid isPermaLink="false">urn:uuid:dbab32b7-8a5c-5995-aca9-505c33556201</guid>
<pubDate>Fri, 02 Jan 2026 09:00:00 GMT</pubDate>
</item>
</channel>
</rss>
"""
ATOM_OF_QUITO = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru">
<id>urn:uuid:dc734349-fe52-5d07-8875-565af098b6e3</id>
<title>Quito · Made</title>
<subtitle>Что изменилось и что запланировано</subtitle>
<updated>2026-01-02T09:00:00Z</updated>
<author><name>Made</name></author>
<link rel="alternate" type="text/html" href="https://made.example/ru/unit/quito/index.html"/>
<link rel="self" type="application/atom+xml" \
href="https://made.example/ru/unit/quito/feed.atom"/>
<entry>
<id>urn:uuid:d5b301fd-2805-514e-b5f8-349ce68eeca7</id>
<title>Записано: Quito</title>
<updated>2026-01-02T09:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://made.example/ru/news/index.html"/>
<summary>Запись 2, 2 января 2026 г.</summary>
</entry>
<entry>
<id>urn:uuid:dbab32b7-8a5c-5995-aca9-505c33556201</id>
<title>Запланировано: Открытие: Quito</title>
<updated>2026-01-02T09:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://made.example/ru/unit/quito/index.html"/>
<summary>июль 2011 г.</summary>
</entry>
</feed>
"""


def text_of(site: Site, path: str) -> str:
    made = render(site, path)
    assert made is not None
    return made.body.decode()


def ids(site: Site, path: str) -> list[str]:
    feed = etree.fromstring(text_of(site, path).encode())
    return [each.text or "" for each in feed.iter(f"{ATOM}id", "guid")]


@pytest.mark.parametrize(
    ("name", "whole"), [("feed.xml", RSS_OF_QUITO), ("feed.atom", ATOM_OF_QUITO)]
)
def test_a_feed_is_just_this(name: str, whole: str) -> None:
    """Of an office that was recorded by the second record and is to open in July 2011."""
    log = Log([*recorded(1, entry(STORY[2])), *recorded(2, entry(STORY[4])), *recorded(3)])
    site = msgspec.structs.replace(site_of(*STORY, settings=THERE), log=log)

    assert text_of(site, f"ru/unit/quito/{name}") == whole


def test_what_happened_twice_has_two_ids_and_each_language_its_own() -> None:
    site = site_of(*NAMES, settings=THERE)
    found = {(code, kind): ids(site, f"{code}/unit/lima/feed.{kind}") for code, kind in FEEDS}

    assert {len(each) for each in found.values()} == {3, 4}
    assert found["en", "xml"] == found["en", "atom"][1:]
    all_of_them = [*found["en", "atom"], *found["ru", "atom"]]
    assert len(set(all_of_them)) == len(all_of_them)


FEEDS = [("en", "xml"), ("en", "atom"), ("ru", "xml"), ("ru", "atom")]


@pytest.mark.parametrize("folder", ["ru/", "ru/unit/lima/", "ru/place/KEN/"])
@pytest.mark.parametrize("name", ["feed.xml", "feed.atom"])
def test_without_an_address_a_link_leads_from_the_feed_to_a_page(folder: str, name: str) -> None:
    """As a reader follows it: from where the feed stands, by its base."""
    site = site_of(*STORY)
    feed = etree.fromstring(text_of(site, f"{folder}{name}").encode())
    links = [each.text or each.get("href") for each in feed.iter("link", f"{ATOM}link")]

    base = urljoin(f"https://x.example/deep/{folder}{name}", feed.get(BASE))
    assert base == "https://x.example/deep/"
    led = {urljoin(base, link).removeprefix(base) for link in links}
    assert led - set(paths(site)) == set()
    assert f"{folder}index.html" in led


def test_the_head_says_how_many_hold_each_designation() -> None:
    mission = Designation(id="mrf", name=Local("Mission"), plural=Local("Missions"))
    rows = [Designated(unit=name, designation="mrf") for name in ("lima", "root")]
    site = site_of(*NAMES, mission, *rows, settings=THERE)

    (channel,) = etree.fromstring(text_of(site, "en/feed.xml").encode())
    assert [each.text for each in channel.findall("item")[0]][:3] == [
        "The structure on 1 June 2010",
        "https://made.example/en/structure/index.html",
        "Missions: 2",
    ]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("kind", ["feed.xml", "feed.atom"])
def test_hostile_words_are_text_in_the_feed_of_the_site(text: str, kind: str) -> None:
    """The line under the name of the register, and the names of designations."""
    says = Local(text)
    made = (
        Unit(id="root", name=says),
        Designation(id="kind", name=says, plural=says),
        Designated(unit="root", designation="kind"),
    )
    settings = Settings(id="made", name=says, tagline=says, licence=text)
    feed = etree.fromstring(text_of(site_of(*made, settings=settings), f"en/{kind}").encode())

    printed = "".join("\ufffd" if letter in "\x00\x07\x1b\ufffe" else letter for letter in text)
    tags = ("description", f"{ATOM}subtitle", f"{ATOM}summary")
    whole, entry_ = [each.text or "" for each in feed.iter(*tags)]
    isolated = f"\u2068{printed}\u2069" if "\u202e" in text else printed
    assert whole == isolated
    assert f"{printed}: 1" in entry_


def test_quotes_in_an_address_end_no_attribute() -> None:
    """Whoever publishes may say any address; it comes back as it is."""
    there = 'https://made.example/"&<b>/'
    site = msgspec.structs.replace(site_of(*STORY), address=there)
    for name in ("feed.xml", "feed.atom"):
        feed = etree.fromstring(text_of(site, f"en/{name}").encode())
        assert feed.xpath("//@href[../@rel='self']") == [f"{there}en/{name}"]


def test_atom_tells_under_which_licence_it_may_be_used() -> None:
    site = site_of(*STORY, settings=msgspec.structs.replace(THERE, licence="CC0-1.0"))

    assert "<rights>CC0-1.0</rights>" in text_of(site, "en/unit/lima/feed.atom")


def test_a_feed_is_as_new_as_the_last_record_where_no_log_says_more() -> None:
    """And not as the day that is shown."""
    site = site_of(*STORY, settings=THERE)
    structure = Structure(site.structure.register, site.structure.day, HEAD)
    known = msgspec.structs.replace(site, structure=structure)

    feed = etree.fromstring(text_of(known, "en/unit/lima/feed.atom").encode())
    assert {each.text for each in feed.iter(f"{ATOM}updated")} == {"2026-11-23T15:00:00Z"}
    (channel,) = etree.fromstring(text_of(known, "en/unit/lima/feed.xml").encode())
    assert channel.findtext("lastBuildDate") == "Mon, 23 Nov 2026 15:00:00 GMT"


# The map ----------------------------------------------------------------------------------


def test_a_map_of_one_page_in_two_languages_is_just_this() -> None:
    """When the last record was made; and who speaks neither is led to the first language."""
    site = site_of(*STORY, settings=THERE)
    structure = Structure(site.structure.register, date(2010, 6, 1), HEAD)
    known = msgspec.structs.replace(site, structure=structure)
    url = next(
        each
        for each in etree.fromstring(text_of(known, "sitemap.xml").encode())
        if each.findtext(f"{MAP}loc") == "https://made.example/ru/unit/lima/index.html"
    )

    assert url.findtext(f"{MAP}lastmod") == "2026-11-23"
    assert [(each.get("hreflang"), each.get("href")) for each in url.iter(f"{XHTML}link")] == [
        ("en", "https://made.example/en/unit/lima/index.html"),
        ("ru", "https://made.example/ru/unit/lima/index.html"),
        ("x-default", "https://made.example/en/unit/lima/index.html"),
    ]


def test_a_file_of_the_map_is_measured_in_bytes() -> None:
    """An address may have letters of more than one."""
    site = msgspec.structs.replace(site_of(*STORY), address="https://организация.example/")
    about = tuple(("unit", name) for name in ("root", "lima", "quito"))
    (whole,) = site_maps(site, about).values()
    size = len(whole.encode())
    files = site_maps(site, about, largest=size - 1)

    assert len(files) > 2
    assert [name for name, text in files.items() if len(text.encode()) >= size] == []
