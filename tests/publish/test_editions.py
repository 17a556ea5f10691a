"""The site as one office shows it: its call, then the worldwide structure as all others show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from posixpath import dirname, join, normpath

import pytest
from lxml.html import HtmlElement
from tests.publish.made import site_of
from tests.publish.reading import listed, outline, read, words

from remit.errors import UnknownError
from remit.model.unit import Unit
from remit.publish.publication import Publication, drafted, publication
from remit.publish.site import Site
from remit.text.local import Local

LANGUAGES = ("en", "fr", "es", "ru", "ar")
TEN = (
    *("ashgabat", "nairobi", "lima", "cairo", "bangkok"),
    *("vienna", "geneva", "dakar", "brussels", "budapest"),
)


@dataclass(frozen=True)
class Shown:
    """The sites of two offices, and the organisation's own, from one head."""

    publication: Publication

    def page(self, edition: str, path: str) -> HtmlElement:
        """Read a page of an edition; of the organisation's own site for none."""
        (site,) = (each for each in self.publication.sites if each.edition == edition)
        return read(drafted(site, path, set()).rendered(site).body)

    def site(self, edition: str) -> Site:
        """Give the site of an edition."""
        (site,) = (each for each in self.publication.sites if each.edition == edition)
        return site


@pytest.fixture(scope="module")
def shown(site: Site) -> Shown:
    """The site of 1 June 2010 as Ashgabat and Nairobi show it, too."""
    return Shown(publication(site, editions=["ashgabat", "nairobi"]))


def facts(page: HtmlElement) -> Iterator[tuple[str, str, str]]:
    """Give every element of the structure: what it is, its language, its words.

    Where a source is cited a page has a number of its own, as it cites more or fewer of them.
    """
    sections = page.xpath("//main/section[@class='designation']")
    for each in (element for section in sections for element in section.iter("*")):
        if each.tag != "sup" and not each.xpath("ancestor::sup"):
            yield each.tag, each.get("lang", ""), words(each)


def test_ashgabat_calls_in_english_and_russian_and_then_comes_the_structure(shown: Shown) -> None:
    """With both numbers as printed; all headings of the structure follow, in their order."""
    page = shown.page("ashgabat", "en/index.html")
    (main,) = page.xpath("//main")
    text = main.text_content()
    headings = listed(shown.page("", "en/structure/index.html"), "//h2")[:-2]
    order = [
        "Thinking of going abroad? Take your time: ring the hotline first and ask.",
        "Думаете о поездке за границу? Сначала спокойно позвоните на горячую линию и спросите.",
        "+(993 12) 463514",
        "+(993 422) 32229",
        "International Organization for Migration",
        "Headquarters",
        "Administrative Centres",
    ]

    found = [text.find(each) for each in order]
    assert -1 not in found
    assert found == sorted(found)
    (russian,) = page.xpath("//*[@class='message' and @lang]")
    assert (russian.get("lang"), words(russian)) == ("ru", order[1])
    numbers = page.xpath("//section[@class='call']//a[@class='value']/@href")
    assert numbers == ["tel:+99312463514", "tel:+99342232229"]
    assert len(headings) > 4
    own = listed(page, "//h2")
    assert own[2 : 2 + len(headings)] == headings


def test_headings_lead_down_one_step_at_a_time(shown: Shown) -> None:
    """In editions and in their blocks, so that one can go from one to the next."""
    for path in ("en/index.html", "en/embed/index.html"):
        for edition in ("ashgabat", "nairobi"):
            levels = [
                int(each.tag[1]) for each in shown.page(edition, path).xpath("//h1|//h2|//h3")
            ]
            assert levels[:1] == [1]
            steps = pairwise(levels)
            assert all(after <= before + 1 for before, after in steps), (edition, path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_editions_agree_on_every_fact(shown: Shown, language: str) -> None:
    """Element by element, and with the structure page of the organisation, its hotlines apart."""
    ashgabat, nairobi = (
        list(facts(shown.page(edition, f"{language}/index.html")))
        for edition in ("ashgabat", "nairobi")
    )
    own = list(facts(shown.page("", f"{language}/structure/index.html")))

    assert len(ashgabat) > 300
    assert ashgabat == nairobi
    assert own == ashgabat


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_editions_are_of_one_day_and_one_record(shown: Shown, language: str) -> None:
    """What their feet say is the same."""
    ashgabat, nairobi = (
        listed(shown.page(edition, f"{language}/index.html"), "//footer//dl/div")
        for edition in ("ashgabat", "nairobi")
    )

    assert len(ashgabat) > 4
    assert ashgabat == nairobi


def test_an_office_is_read_in_its_own_languages_first(shown: Shown) -> None:
    """Russian comes second in Ashgabat, last but one elsewhere: at the door and on pages."""
    assert shown.site("").languages == LANGUAGES
    assert shown.site("ashgabat").languages == ("en", "ru", "fr", "es", "ar")
    assert shown.site("nairobi").languages == LANGUAGES
    door = shown.page("ashgabat", "index.html").xpath("//main//a/@hreflang|//main//a/@lang")
    assert list(dict.fromkeys(door)) == ["en", "ru", "fr", "es", "ar"]
    header = shown.page("ashgabat", "fr/index.html").xpath("//header//a/@hreflang")
    assert header == ["en", "ru", "es", "ar"]


def test_links_of_an_edition_lead_to_files(shown: Shown) -> None:
    """To its own pages and to those that all share; every one as a file."""
    published = {site.prefix + path for site, path in shown.publication.files()}
    led: set[str] = set()
    for site, path in shown.publication.files():
        if site.edition and path.endswith(".html"):
            own = site.prefix + path
            hrefs = read(drafted(site, path, set()).text.encode()).xpath("//@href|//@src")
            near = (href.partition("#")[0] for href in hrefs if ":" not in href)
            led |= {normpath(join(dirname(own), href)) for href in near if href}

    assert led - published == set()
    assert {"static/style.css", "en/unit/lima/index.html", "en/news/index.html"} <= led


def test_ten_editions_cost_little_more_than_one(site: Site) -> None:
    """A door, and in each language a page and a block: the rest is there once."""
    known = [unit for unit in TEN if unit in site.structure.units]
    assert len(known) >= 8
    alone = len(list(publication(site).files()))
    one = len(list(publication(site, editions=known[:1]).files()))
    many = publication(site, editions=known)

    assert one - alone == 1 + 2 * len(LANGUAGES)
    assert len(list(many.files())) - alone == len(known) * (one - alone)
    assert one - alone < alone / 100
    bytes_ = sum(
        len(drafted(each, path, set()).text.encode()) for each, path in many.files() if each.edition
    )
    assert bytes_ < len(known) * 200_000


@pytest.mark.parametrize("unit", ["nowhere", "ashgabatt", "../etc", ""])
def test_an_unknown_unit_has_no_edition(site: Site, unit: str) -> None:
    """It says what comes nearest, or what an edition is of."""
    with pytest.raises(UnknownError) as refused:
        publication(site, editions=[unit])

    said = {"ashgabatt": "Did you mean ashgabat"}.get(unit, "public and open on 2010-06-01")
    assert said in str(refused.value)


def test_an_internal_unit_has_no_edition() -> None:
    """And nothing tells that there is one."""
    site = site_of(
        Unit(id="root", name=Local("Root")),
        Unit(id="secret", name=Local("Secret"), part_of="root", visibility="internal"),
    )
    unknown, internal = (_refused(site, unit) for unit in ("zzzzzz", "secret"))

    assert internal == unknown.replace("zzzzzz", "secret")


def _refused(site: Site, unit: str) -> str:
    with pytest.raises(UnknownError) as refused:
        publication(site, editions=[unit])
    return str(refused.value)


def test_an_id_is_the_same_in_any_letter_case(site: Site) -> None:
    """As everywhere else."""
    assert publication(site, editions=["Ashgabat"]).sites[1].edition == "ashgabat"


def test_the_structure_of_an_edition_is_the_whole_one(shown: Shown) -> None:
    """Line by line as the structure page lists it, without what the organisation's hotlines say."""
    own = outline(shown.page("", "en/structure/index.html"))
    edition = outline(shown.page("ashgabat", "en/index.html"))

    assert len(own) > 80
    assert set(own) - set(edition) <= {"# Hotlines", "## Hotline before a journey abroad"}


def test_a_block_says_whose_it_is_of_which_day_and_until_when(shown: Shown) -> None:
    """In words, so that nothing of it is lost without script; it names its sources, too."""
    page = shown.page("ashgabat", "en/embed/index.html")
    said = words(page.xpath("//main")[0])

    for told in ("Ashgabat", "As of 1 June 2010", "Good until 23 December 2026", "Sources"):
        assert told in said
    assert "+(993 422) 32229" in said
    ids = page.xpath("//@id")
    assert {href[1:] for href in page.xpath("//@href") if href.startswith("#")} <= set(ids)
    assert page.xpath("/html/@data-expires") == ["2026-12-23"]
