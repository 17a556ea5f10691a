"""The feeds say what is known, what changed and what is planned; the map says where."""

import warnings
from collections.abc import Callable
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import feedparser  # type: ignore[import-untyped]  # it has no types
import msgspec
import pytest
from lxml import etree
from tests.publish.conftest import HEAD, TODAY, Pages
from tests.publish.made import pages_of, site_of
from tests.publish.test_hostile_text import HOSTILE

from remit.model.change import Actor, Entry
from remit.model.contact import Contact
from remit.model.fact import Fact
from remit.model.place import Site as Place
from remit.model.remit import Function, Remit, Transfer
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.model.unit import Designated, Designation, Unit
from remit.publish.news.concerned import thing
from remit.publish.news.log import Log
from remit.publish.pages import draft
from remit.publish.reads import EVERYTHING, Read, value_of
from remit.publish.site import Site, paths, render
from remit.publish.sitemap import site_maps
from remit.register.store import Recorded
from remit.temporal.bound import named_date
from remit.temporal.stretch import stretch
from remit.text.local import Local

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"
THERE = Settings(
    id="made", name=Local("Made"), languages=("en", "ru"), base_url="https://made.example/"
)
STORY = (
    Unit(id="root", name=Local("Root")),
    Place(id="nairobi", city=Local("Nairobi"), country="KEN"),
    Unit(id="lima", name=Local("Peru Office"), part_of="root", stretch=stretch("1999", "2005")),
    Unit(
        id="lima",
        name=Local("Lima", (("ru", "Лима"),)),
        part_of="root",
        site="nairobi",
        successors=("quito",),
        stretch=stretch("2005", "2011-07-01"),
    ),
    Unit(id="quito", name=Local("Quito"), part_of="root", stretch=stretch("2011-07", "")),
    Designation(id="mrf", name=Local("Mission with Regional Functions")),
    Designated(unit="lima", designation="mrf", stretch=stretch("2006-03", "")),
    Function(id="payroll", name=Local("Payroll", (("ru", "Зарплата"),))),
    Remit(
        id="pay",
        holder="lima",
        role="provides",
        function="payroll",
        scope=scope("everyone"),
        stretch=stretch("2007", "2009"),
    ),
    Contact(
        id="line",
        unit="lima",
        kind="hotline",
        value="+51 1",
        visibility="public",
        stretch=stretch("2008-01-01", ""),
    ),
    Transfer(id="t", function="payroll", from_="lima", to="root", on=named_date("2009")),
)


def parsed(body: bytes | str) -> Any:  # noqa: ANN401 - whatever a reader of feeds gives
    """Read a feed as a news reader does."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        found = feedparser.parse(body)
    assert not found.bozo, found.get("bozo_exception")
    return found


def instant(entry: Any) -> datetime:  # noqa: ANN401 - as above
    """Give the instant of an entry of either kind."""
    if "published" in entry:
        return parsedate_to_datetime(entry.published)
    return datetime.fromisoformat(entry.updated)


def titles(site: Site, path: str) -> list[str]:
    made = render(site, path)
    assert made is not None
    return [entry.title for entry in parsed(made.body).entries]


@pytest.mark.parametrize("name", ["feed.xml", "feed.atom"])
def test_a_unit_tells_its_story_newest_first(name: str) -> None:
    """What lies ahead of the day of the site is said to be planned; the other language says it."""
    site = site_of(*STORY, settings=THERE)

    assert titles(site, f"en/unit/lima/{name}") == [
        "Planned: Closing: Lima (after it: Quito)",
        "End of responsibility: Lima: Payroll (provides)",
        "Transfer: Payroll (from: Lima; to: Root)",
        "New contact: Lima: Hotline",
        "Responsibility: Lima: Payroll (provides)",
        "Designation: Lima: Mission with Regional Functions",
        "New name: Lima (before: Peru Office)",
        "Opening: Peru Office",
    ]
    russian = titles(site, f"ru/unit/lima/{name}")[1]
    assert "Лима" in russian
    assert "Зарплата" in russian


def test_a_country_tells_what_happened_there() -> None:
    """The country in which a unit stood that day; and of what was elsewhere, nothing."""
    site = site_of(*STORY, settings=THERE, day=date(2011, 6, 1))

    assert titles(site, "en/place/KEN/feed.atom")[0] == "Planned: Closing: Lima (after it: Quito)"
    assert "Opening: Peru Office" not in titles(site, "en/place/KEN/feed.atom")
    assert render(site, "en/place/PER/feed.atom") is None


@pytest.mark.parametrize("kind", ["feed.xml", "feed.atom"])
def test_the_feed_of_the_site_has_the_head_first(pages: Pages, kind: str) -> None:
    """Its first item is the state of the register, dated when that was recorded."""
    for language in ("en", "ru"):
        entries = parsed(pages[f"{language}/{kind}"]).entries

        assert HEAD.hash in entries[0].summary
        assert instant(entries[0]) == HEAD.at
        assert len(entries) == 30


def test_rss_has_what_rss_requires(pages: Pages) -> None:
    """And no day of publication where nobody knows when it was recorded."""
    root = etree.fromstring(pages["ru/feed.xml"])
    (channel,) = root
    items = channel.findall("item")

    assert (root.tag, root.get("version")) == ("rss", "2.0")
    assert [each.tag for each in channel][:4] == ["title", "link", "description", "language"]
    assert {each.tag for item in items for each in item} == {
        *("title", "link", "description", "guid", "pubDate")
    }
    assert [item for item in items[1:] if item.find("pubDate") is not None] == []
    guids = [item.findtext("guid") for item in items]
    assert len(set(guids)) == len(guids)


def test_atom_has_what_atom_requires() -> None:
    """RFC 4287, 4.1.1 and 4.1.2: an id, a title, an instant, an author; a link to itself."""
    made = render(site_of(*STORY, settings=THERE), "en/unit/lima/feed.atom")
    assert made is not None
    feed = etree.fromstring(made.body)
    entries = feed.findall(f"{ATOM}entry")

    for each in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(each.findall(f"{ATOM}{name}")) == 1
        identity, updated = (each.findtext(f"{ATOM}{name}") or "" for name in ("id", "updated"))
        assert identity.startswith("urn:uuid:")
        assert datetime.fromisoformat(updated).tzinfo is not None
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Made"
    assert {each.get("rel"): each.get("href") for each in feed.findall(f"{ATOM}link")} == {
        "alternate": "https://made.example/en/unit/lima/index.html",
        "self": "https://made.example/en/unit/lima/feed.atom",
    }
    assert len({each.findtext(f"{ATOM}id") for each in (feed, *entries)}) == len(entries) + 1


def test_ids_stay_when_the_site_moves_or_another_day_is_shown() -> None:
    def ids(site: Site) -> set[str]:
        made = render(site, "en/unit/lima/feed.atom")
        assert made is not None
        return {entry.id for entry in parsed(made.body).entries}

    site = site_of(*STORY, settings=THERE)
    moved = msgspec.structs.replace(site, address="https://other.example/")

    assert ids(site) == ids(moved) == ids(site_of(*STORY, settings=THERE, day=date(2020, 1, 1)))


def recorded(sequence: int, *entries: Entry) -> list[Recorded]:
    at = datetime(2026, 1, sequence, 9, tzinfo=UTC)
    return [
        Recorded(sequence, place, at, Actor(), "a title for the house", entry)
        for place, entry in enumerate(entries, start=1)
    ]


def entry(fact: Any) -> Entry:  # noqa: ANN401 - a fact
    return Entry(fact.FILE, (fact.id,), fact.stretch, fact)


def test_with_a_log_an_entry_has_the_instant_of_its_record_and_records_are_told() -> None:
    """A feed is as new as the last record that concerns it; the titles of records stay inside."""
    log = Log([*recorded(1, entry(STORY[2])), *recorded(2, entry(STORY[4])), *recorded(3)])
    site = msgspec.structs.replace(site_of(*STORY, settings=THERE), log=log)

    made = render(site, "en/unit/quito/feed.atom")
    assert made is not None
    feed = parsed(made.body)
    assert [(each.title, each.updated) for each in feed.entries] == [
        ("Recorded: Quito", "2026-01-02T09:00:00Z"),
        ("Planned: Opening: Quito", "2026-01-02T09:00:00Z"),
    ]
    assert feed.feed.updated == "2026-01-02T09:00:00Z"
    assert b"for the house" not in made.body
    assert titles(site, "en/feed.atom")[1:3] == ["Recorded: Quito", "Recorded: Lima"]
    news = render(site, "en/news/")
    assert news is not None
    assert "Recorded lately" in news.body.decode()


def test_a_record_is_read_once_for_all_feeds(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many offices have a feed, a record of all of them is gone through once."""
    read: list[Fact] = []

    def noted(fact: Fact) -> tuple[str, str]:
        read.append(fact)
        return thing(fact)

    monkeypatch.setattr("remit.publish.news.recorded.thing", noted)
    log = Log(recorded(1, entry(STORY[0]), entry(STORY[3])))
    site = msgspec.structs.replace(site_of(*STORY, settings=THERE), log=log)
    for path in ("en/feed.atom", "en/unit/root/feed.atom", "ru/unit/lima/feed.atom", "ru/news/"):
        assert render(site, path) is not None

    assert read == [STORY[0], STORY[3]]


def test_what_is_attested_by_a_day_to_come_is_not_planned() -> None:
    site = site_of(Unit(id="root", name=Local("Root"), stretch=stretch("by 2014", "")))

    assert titles(site, "en/unit/root/feed.atom") == []


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("kind", ["feed.xml", "feed.atom"])
def test_hostile_names_are_text(text: str, kind: str) -> None:
    says = Local(text, (("ru", text),))
    unit = Unit(id="root", name=says, stretch=stretch("2001", ""))
    settings = Settings(id="made", name=says, tagline=says, licence=text, languages=("en", "ru"))
    made = render(site_of(unit, settings=settings), f"ru/unit/root/{kind}")
    assert made is not None

    feed = etree.fromstring(made.body)
    printed = "".join("\ufffd" if letter in "\x00\x07\x1b\ufffe" else letter for letter in text)
    said = [each.text or "" for each in feed.iter("title", f"{ATOM}title")]
    assert sum(printed in each for each in said) == 2
    assert {etree.QName(each).localname for each in feed.iter()} <= {
        *("feed", "rss", "channel", "id", "title", "subtitle", "updated", "author", "name"),
        *("link", "rights", "entry", "summary", "item", "description", "language", "guid"),
        "lastBuildDate",
    }


# The map ----------------------------------------------------------------------------------


def test_the_map_names_every_page(pages: Pages) -> None:
    """As a path where nobody said under which address the site will stand."""
    found = etree.fromstring(pages["sitemap.xml"]).findall(f"*/{MAP}loc")

    assert sorted(each.text or "" for each in found) == sorted(
        path for path in pages if path.endswith("/index.html")
    )


def test_each_page_names_itself_in_every_language() -> None:
    site = site_of(*STORY, settings=THERE)
    made = render(site, "sitemap.xml")
    assert made is not None
    root = etree.fromstring(made.body)

    for url in root:
        links = {each.get("hreflang"): each.get("href") for each in url.findall(f"{XHTML}link")}
        assert set(links) == {"en", "ru", "x-default"}
        assert url.findtext(f"{MAP}loc") in links.values()
    first = {each.get("hreflang"): each.get("href") for each in root[0].findall(f"{XHTML}link")}
    assert first == {
        "en": "https://made.example/en/index.html",
        "ru": "https://made.example/ru/index.html",
        "x-default": "https://made.example/index.html",
    }


def test_the_map_is_as_sitemaps_org_says(pages: Pages) -> None:
    """The elements, their order and their text, by hand: there is no schema here."""
    root = etree.fromstring(pages["sitemap.xml"])

    assert root.tag == f"{MAP}urlset"
    for url in root:
        assert url.tag == f"{MAP}url"
        tags = [each.tag for each in url]
        assert tags[:2] == [f"{MAP}loc", f"{MAP}lastmod"]
        assert set(tags[2:]) == {f"{XHTML}link"}
        date.fromisoformat(url.findtext(f"{MAP}lastmod") or "")
    places = [url.findtext(f"{MAP}loc") for url in root]
    assert len(set(places)) == len(places)
    assert not any("404" in (each or "") for each in places)


@pytest.mark.parametrize("limit", [{"most": 4}, {"largest": 2500}])
def test_a_map_too_large_becomes_an_index(limit: dict[str, int]) -> None:
    """Of files that each keep to the limit, and together name every page once."""
    site = site_of(*STORY, settings=THERE)
    about = (("", ""), ("structure", ""), ("unit", "root"), ("unit", "lima"), ("unit", "quito"))
    files = site_maps(site, about, **limit)

    index = etree.fromstring(files.pop("sitemap.xml").encode())
    assert index.tag == f"{MAP}sitemapindex"
    assert [each.findtext(f"{MAP}loc") for each in index] == [
        f"https://made.example/{name}" for name in files
    ]
    assert len(files) > 1
    maps = {name: etree.fromstring(text.encode()) for name, text in files.items()}
    assert all(len(each) <= limit.get("most", 99) for each in maps.values())
    assert all(len(text.encode()) <= limit.get("largest", 9999) for text in files.values())
    assert len({url.findtext(f"{MAP}loc") for each in maps.values() for url in each}) == 10


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
    assert "data/csv/units.csv" in pages


def test_without_a_head_no_record_is_claimed(site: Site) -> None:
    made = render(Site(Structure(site.structure.register, site.structure.day), TODAY), "en/")

    assert made is not None
    assert b"Last learned" not in made.body


def test_the_page_of_news_says_what_is_planned_and_what_is_in_force(
    site_on: Callable[[date], Site],
) -> None:
    """In each language, with the names of the language, and links to what it is about."""
    made = render(site_on(date(2011, 6, 1)), "en/news/index.html")
    assert made is not None
    page = made.body.decode()

    assert page.index("Planned next") < page.index("In force lately")
    assert 'href="../unit/helsinki/index.html"' in page


def test_a_feed_depends_on_what_it_tells_and_not_on_the_last_record() -> None:
    """Another record leaves it as it was; another name of what it names does not."""
    site = site_of(*STORY, settings=THERE)
    read: set[Read] = set()
    made = draft(site, "en/unit/lima/feed.atom", read=read)
    assert made is not None

    assert EVERYTHING not in read
    later = Structure(site.structure.register, site.structure.day, HEAD)
    again = draft(msgspec.structs.replace(site, structure=later), "en/unit/lima/feed.atom")
    assert again is not None
    assert again.text == made.text
    assert (
        again.rendered(msgspec.structs.replace(site, structure=later)).body != again.text.encode()
    )
    other = site_of(*STORY, Unit(id="far", name=Local("Far")), settings=THERE).structure
    renamed = site_of(
        *(row for row in STORY if row.FILE != "functions"),
        Function(id="payroll", name=Local("Wages")),
        settings=THERE,
    ).structure
    whole = site.structure
    assert [each for each in read if value_of(whole, each) != value_of(other, each)] == []
    assert [each for each in read if value_of(whole, each) != value_of(renamed, each)] == [
        ("history", "functions", "payroll")
    ]
