"""The page of a country: whom to ring, who acts there, who covers the offices, what is new."""

from collections.abc import Callable
from datetime import date

from lxml.html import HtmlElement
from tests.publish.conftest import Pages
from tests.publish.made import site_of
from tests.publish.reading import listed, read, section, words

from remit.model.contact import Contact
from remit.model.place import Site as Place
from remit.model.remit import Function, Remit
from remit.model.scope import scope as as_scope
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.site import Site, render
from remit.text.local import Local

COVERED = Settings(id="made", name=Local("Made"), responsibility_function="support")


def shown(site: Site, path: str) -> HtmlElement:
    """Read a page in English."""
    made = render(site, f"en/{path}/index.html")
    assert made is not None
    return read(made.body)


def headings(page: HtmlElement) -> list[str]:
    """Give the headings of the sections, from the top."""
    return listed(page, "//main/section[not(@class='cited')]/h2")


def test_whom_to_ring_stands_before_everything_else(pages: Pages) -> None:
    """Turkmenistan: the hotline, the office, who answers, the government, what happened."""
    assert headings(read(pages["en/place/TKM/index.html"])) == [
        "Hotlines",
        "Offices here",
        "Who answers for this country",
        "Partners",
        "What’s new",
    ]


def test_who_covers_the_offices_is_said_in_a_line(lighthouse: Structure) -> None:
    """Five offices in Manila, one line: Hanoi, in all that goes with it."""
    page = shown(Site(lighthouse, lighthouse.day), "place/PHL")

    assert listed(section(page, "covered"), ".//li") == [
        (
            "Regional support, Emergency response, Procurement, Project proposals, "
            "Representation: Hanoi"
        )
    ]


def test_offices_that_are_covered_otherwise_are_named() -> None:
    """Lima covers Quito and Cuzco; Cuzco is paid from there, too, and Lima by itself is not."""
    offices = [
        each
        for name, code in (("lima", "PER"), ("cuzco", "PER"), ("puno", "PER"), ("quito", "ECU"))
        for each in (
            Unit(id=name, name=Local(name.title()), site=name),
            Place(id=name, name=Local(name.title()), country=code),
        )
    ]
    functions = [Function(id=name, name=Local(name.title())) for name in ("pay", "support")]
    remits = [
        remit("1", "lima", "support", "unit:cuzco | unit:puno"),
        remit("2", "lima", "support", "unit:lima"),
        remit("3", "lima", "pay", "unit:cuzco"),
        remit("4", "quito", "pay", "unit:puno"),
    ]
    page = shown(site_of(*offices, *functions, *remits, settings=COVERED), "place/PER")

    assert listed(section(page, "covered"), ".//li") == [
        "Support: Lima for: Puno",
        "Support, Pay: Lima for: Cuzco",
    ]


def remit(name: str, holder: str, function: str, scope: str) -> Remit:
    """Let a unit provide a function."""
    return Remit(id=name, holder=holder, role="provides", function=function, scope=as_scope(scope))


def test_lines_for_everybody_stand_on_the_page_of_each_country(lighthouse: Structure) -> None:
    """After those of the country: whoever is in Quito may ring the line of the whole."""
    page = shown(Site(lighthouse, lighthouse.day), "place/ECU")

    assert listed(section(page, "hotlines"), ".//h3") == ["Before you set out"]


def test_the_other_ways_to_the_offices_stand_below() -> None:
    """A switchboard is no hotline; what is internal stands nowhere."""
    rows = [
        Contact(id="hotline", unit="lima", kind="hotline", value="x", visibility="public"),
        Contact(id="phone", unit="lima", kind="phone", value="x", visibility="public"),
        Contact(id="web", unit="lima", kind="web", value="x"),
    ]
    lima = Unit(id="lima", name=Local("Lima"), site="lima", part_of="whole")
    page = shown(
        site_of(
            Unit(id="whole", name=Local("Whole")), lima, Place(id="lima", country="PER"), *rows
        ),
        "place/PER",
    )

    assert listed(section(page, "hotlines"), ".//h3") == ["Hotline"]
    assert listed(section(page, "contacts"), ".//h3") == ["Telephone"]


def test_its_news_lead_to_its_own_feeds(
    lighthouse: Structure, site_on: Callable[[date], Site]
) -> None:
    """Planned first; the same on another day has no feed of its own."""
    news = section(shown(Site(lighthouse, lighthouse.day), "place/PHL"), "news")
    elsewhere = Site(site_on(date(2012, 6, 1)).structure, lighthouse.day, prefix="on/2012-06-01/")

    assert words(news.xpath(".//li")[0]).startswith("1 July 2027: Planned: Transfer: Payroll")
    assert news.xpath(".//p/a/@href") == ["feed.atom", "feed.xml"]
    assert section(shown(elsewhere, "place/TKM"), "news").xpath(".//p/a") == []
