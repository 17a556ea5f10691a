"""What moved to a centre, how many it serves in it, what was promised and what came of it."""

from datetime import date

from lxml.html import HtmlElement
from tests.publish.conftest import Pages
from tests.publish.made import site_of
from tests.publish.reading import listed, read, section, words

from remit.model.register import Register
from remit.model.remit import Function, Transfer
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.site import Site, render
from remit.temporal.bound import named_date
from remit.text.local import Local


def shown(structure: Structure, path: str = "transfers") -> HtmlElement:
    """Read a page in English."""
    made = render(Site(structure, structure.day), f"en/{path}/index.html")
    assert made is not None
    return read(made.body)


def rows(page: HtmlElement, centre: str) -> list[list[str]]:
    """Give the table of a centre, each row by its cells."""
    hidden = ".//*[contains(@class,'cell')]"
    return [
        [words(cell, without=hidden) for cell in row.xpath("./th|./td")]
        for row in section(page, centre).xpath(".//tbody/tr")
    ]


def test_nine_areas_are_served_from_manila(pages: Pages) -> None:
    """All 63 offices but in accounting, where Panama serves eleven; nothing else is known."""
    page = read(pages["en/transfers/index.html"])
    table = rows(page, "mac")

    assert [(row[0], row[4]) for row in table] == [
        ("Accounting", "52"),
        ("Budget", "63"),
        ("Facilitated migration", "63"),
        ("Human resources", "63"),
        ("Information technology", "63"),
        ("Migration health", "63"),
        ("Movement management", "63"),
        ("Publications", "63"),
        ("Treasury", "63"),
    ]
    assert {tuple(row[1:4]) for row in table} == {
        ("day not known, in part from: Headquarters", "nothing known", "nothing known")
    }


def test_a_promise_stands_beside_what_was_measured(lighthouse: Structure) -> None:
    """Payroll: five days were promised, and eight were needed."""
    assert rows(shown(lighthouse), "manila") == [
        [
            "Payroll",
            (
                "1 January 2015, in full from: People; to: Manila Payroll "
                "in force as far as we know; last attested 2019 basis: Council decision 2014/3"
            ),
            (
                "working days to an answer: 5 cost a year before: 900000 CHF "
                "cost a year promised: 540000 CHF"
            ),
            (
                "2018: cost a year: 560000 CHF more than promised "
                "2018: working days to an answer: 8 more than promised"
            ),
            "36",
        ]
    ]


def test_what_is_still_to_come_says_so_where_it_will_be(lighthouse: Structure) -> None:
    """The unit that takes over opens only then; it will be part of the centre in Panama."""
    table = rows(shown(lighthouse), "panama")

    assert [row[0] for row in table] == [
        "Help desk",
        "Accounting",
        "Payroll not yet on this day",
    ]


def test_nothing_is_measured_before_its_day(example: Register) -> None:
    table = rows(shown(Structure(example, date(2017, 6, 1))), "manila")

    assert [row[3] for row in table] == ["nothing known"]


def test_the_centres_growth_is_drawn_and_listed(lighthouse: Structure) -> None:
    panama = section(shown(lighthouse), "panama")

    assert len(panama.xpath(".//svg")) == 1
    assert listed(panama, ".//details//li") == [
        "since 1 January 2018: 3",
        "since 1 July 2018: 4",
        "since 1 July 2027: 5",
    ]


def test_other_pages_lead_there(lighthouse: Structure, pages: Pages) -> None:
    """From what moved on the page of a unit and a function, and from the structure page."""
    for path in ("unit/manila-payroll", "function/payroll"):
        moved = section(shown(lighthouse, path), "moved")
        assert "../../transfers/index.html#manila" in moved.xpath("./p/a/@href"), path
    structure = read(pages["en/structure/index.html"])
    assert structure.xpath("//p[@class='label']/a/@href") == ["../transfers/index.html#mac"]


def test_a_transfer_of_a_unit_that_stays_inside_is_not_told() -> None:
    """Neither from nor to it."""
    site = site_of(
        Unit(id="open", name=Local("Open")),
        Unit(id="inside", name=Local("Inside"), visibility="internal"),
        Function(id="pay", name=Local("Pay")),
        Transfer(id="1", function="pay", from_="inside", to="open", on=named_date("2010")),
        Transfer(id="2", function="pay", from_="open", to="inside", on=named_date("2010")),
    )
    page = shown(site.structure)

    assert listed(page, "//main/p[@class='gap']") == ["None, as far as the register knows."]
    assert "Inside" not in page.text_content()
