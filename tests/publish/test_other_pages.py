"""Pages of units, functions, places and bodies answer what people ask of them."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from lxml.html import HtmlElement
from tests.publish.conftest import Pages
from tests.publish.made import pages_of, site_of
from tests.publish.reading import listed, read, section, words

from remit.model.body import Body
from remit.model.contact import Contact
from remit.model.remit import Function, Transfer
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.site import Site, render, render_answer
from remit.temporal.bound import named_date
from remit.temporal.stretch import stretch
from remit.text.local import Local

FRENCH = Settings(id="made", name=Local("Fait"), languages=("fr", "ru"), default_language="fr")


def page(pages: Pages, path: str) -> HtmlElement:
    """Read a page in English."""
    return read(pages[f"en/{path}/index.html"])


def holders(sheet: HtmlElement, function: str) -> list[str]:
    """Give who answers for a function in a sheet, each with the role where it is not the usual."""
    (row,) = [row for row in sheet.xpath(".//tbody/tr") if words(row.xpath("./th")[0]) == function]
    return listed(row, ".//p[@class='holder' or @class='gap']")


@pytest.mark.parametrize(
    ("path", "function", "expected"),
    [
        ("unit/ashgabat", "Accounting", ["Manila Accounting Services"]),
        ("unit/lima", "Accounting", ["Panama Accounting Services"]),
        ("unit/lima", "Networks and systems", ["Network and Systems Unit"]),
        ("unit/nairobi", "Networks and systems", ["Manila Administrative Centre"]),
        ("unit/ashgabat", "Staff security", ["Staff Security Unit", "Staff Security oversees"]),
        ("place/EST", "Regional support", ["Helsinki"]),
        ("place/EST", "Financial support", ["Helsinki"]),
        ("place/KEN", "Regional support", ["Nobody, as far as the register knows."]),
        ("body/african-union", "Liaison", ["Addis Ababa"]),
        ("body/united-nations", "Liaison", ["New York"]),
    ],
)
def test_the_pages_answer_as_the_register_does(
    pages: Pages, path: str, function: str, expected: list[str]
) -> None:
    """Without a server, the page of an office, a country, a body is the finder's answer."""
    assert holders(page(pages, path), function) == expected


def test_the_chain_stands_behind_the_answer(pages: Pages) -> None:
    """Who would be next, through which function; the finder also says who was passed over."""
    (row,) = [
        row
        for row in page(pages, "unit/lima").xpath("//tbody/tr")
        if words(row.xpath("./th")[0]) == "Networks and systems"
    ]

    assert words(row.xpath(".//p[@class='holder']/a")[0]) == "Network and Systems Unit"
    assert [each.split(" The page")[0] for each in listed(row, ".//ol/li")] == [
        "Western hemisphere",
        "Panama Administrative Centre: Western hemisphere · through: Information technology",
        "Manila Administrative Centre: all offices · through: Information technology",
        "others: 2",
    ]


def test_the_finder_says_who_was_passed_over(live: Site) -> None:
    """And for what, of the role of whoever does the work."""
    answer = render_answer(live, "en", at="lima", need="networks", asked={"on": "2010-06-01"})
    (first, *_) = read(answer.body).xpath("//div[@class='told']")

    assert listed(first, ".//ol/li/a[1]")[0] == "Network and Systems Unit"
    assert "Lima: answers for: the offices under its responsibility" in listed(first, ".//ul/li")


def test_a_gap_names_the_office_that_is_there(pages: Pages) -> None:
    """Kenya: Nairobi's area is known in words only."""
    near = page(pages, "place/KEN").xpath("//p[@class='near']")

    assert words(near[0]) == (
        "Passed over: Nairobi: its area is known in words only: Eastern Africa"
    )


def test_the_page_of_a_function_says_who_answers_for_whom(pages: Pages) -> None:
    """Accounting: Panama for the Americas, Manila for everybody else."""
    rows = section(page(pages, "function/accounting"), "who").xpath(".//tbody/tr")

    assert [(words(row.xpath("./th/a")[0]), words(row.xpath(".//summary")[0])) for row in rows] == [
        ("Manila Accounting Services", "Offices and units: 52"),
        ("Panama Accounting Services", "Offices and units: 11"),
    ]


def test_the_page_of_a_unit_says_whom_it_serves(pages: Pages) -> None:
    """The centre in Panama: administration for offices and countries of its hemisphere."""
    rows = section(page(pages, "unit/pac"), "serves").xpath(".//tbody/tr")

    assert [words(row.xpath("./th")[0]) for row in rows] == [
        "Administrative support provides",
        "Information technology provides",
    ]
    assert "Western hemisphere" in words(rows[0].xpath("./td")[0])


def test_a_unit_that_was_renamed_has_its_names(pages: Pages) -> None:
    """From the provisional committee of 1951 on, each with its days."""
    names = section(page(pages, "unit/iom"), "names").xpath(".//li")

    assert [each.text_content().split(" since ")[-1].strip()[:4] for each in names] == [
        "Dece",
        "1952",
        "1980",
        "14 N",
    ]


def test_a_name_lasts_until_another_follows() -> None:
    """Whatever else of the unit changed meanwhile."""
    rows = [
        ("Old", "", "2003"),
        ("Old", "2003", "2005"),
        ("New", "2005", "2007"),
        ("New", "2007", "2010"),
    ]
    units = (
        Unit(id="a", name=Local(name), order=place, stretch=stretch(first, last))
        for place, (name, first, last) in enumerate(rows)
    )
    made = render(site_of(*units, day=date(2008, 1, 1)), "en/unit/a/index.html")
    assert made is not None

    found = read(made.body).xpath("//ul[@class='rows']/li[span[@class='when']]")
    assert [each.text_content() for each in found] == [
        "Old until 2005",
        "New since 2005, until 2010",
    ]


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("iom", "since December 1951"),
        ("vienna", "start not known"),
        ("austria", "since 1 July 2011"),
    ],
)
def test_a_unit_is_open_since_it_opened_whatever_it_was_called(
    site_on: Callable[[date], Site], unit: str, expected: str
) -> None:
    """Its row of the day may be of a later name or status."""
    made = render(site_on(date(2012, 6, 1)), f"en/unit/{unit}/index.html")
    assert made is not None

    (told,) = read(made.body).xpath("//dt[.='Open']/following-sibling::dd")
    assert told.text_content().strip().startswith(expected)


def of_lighthouse(lighthouse: Structure, path: str) -> HtmlElement:
    """Read a page of the example register."""
    found = render(Site(lighthouse, lighthouse.day), f"{path}/index.html")
    assert found is not None
    return read(found.body)


@pytest.mark.parametrize("path", ["unit/tbilisi", "place/GEO"])
def test_a_unit_is_open_since_it_began_whatever_it_was_since(
    lighthouse: Structure, path: str
) -> None:
    """Tbilisi had another name until 2020, and another line of reporting until 2026."""
    days = of_lighthouse(lighthouse, f"en/{path}").xpath("//*[@class='when']")

    assert days[0].text_content() == "since May 2017"


@pytest.mark.parametrize(("language", "role"), [("en", "is informed"), ("ru", "информируется")])
def test_a_role_of_ones_own_goes_by_its_name_in_the_language_of_the_page(
    lighthouse: Structure, language: str, role: str
) -> None:
    shown = of_lighthouse(lighthouse, f"{language}/function/emergency-response")

    assert role in {text.strip() for text in shown.itertext()}


def test_what_others_say_stands_beside(pages: Pages) -> None:
    """A press report has Ashgabat opened eight years later."""
    claims = listed(section(page(pages, "unit/ashgabat"), "claims"), ".//li")

    assert any(claim.startswith("start: 2005 · Press report") for claim in claims)


def test_what_is_not_attested_says_so_in_words(site_on: Callable[[date], Site]) -> None:
    """Today everything is as far as we know."""
    made = render(site_on(date(2026, 11, 23)), "en/unit/lima/index.html")
    assert made is not None

    assert "in force as far as we know; last attested June 2011" in made.body.decode()


def test_a_body_that_was_followed_names_its_successor(pages: Pages) -> None:
    found = words(page(pages, "body/organisation-of-african-unity").xpath("//main")[0])

    assert "Not in force on 1 June 2010." in found
    assert "In its place: African Union" in found


# The finder --------------------------------------------------------------------------


@pytest.fixture(scope="session")
def live(site: Site) -> Site:
    """The site as a server shows it."""
    return Site(site.structure, site.today, live=True)


@pytest.mark.parametrize(
    ("at", "need", "expected"),
    [
        ("ashgabat", "my salary is wrong", ["Manila Human Resources Operations"]),
        ("Лима", "интернет", ["Network and Systems Unit"]),
        ("OSCE", "liaison", ["Vienna"]),
        ("KEN", "regional-support", ["Nobody, as far as the register knows."]),
    ],
)
def test_the_finder_answers_words(live: Site, at: str, need: str, expected: list[str]) -> None:
    """In any language of the register."""
    answer = render_answer(live, "en", at=at, need=need)

    told = read(answer.body).xpath("//div[@class='told']//p[@class='holder' or @class='gap']")
    assert (answer.status, [words(each) for each in told]) == (200, expected)


def test_an_office_alone_gets_its_whole_sheet(live: Site) -> None:
    answer = read(render_answer(live, "en", at="lima", need="").body)

    assert holders(answer, "Accounting") == ["Panama Accounting Services"]


def test_what_is_not_understood_is_asked_back(live: Site) -> None:
    """With what may have been meant, as the same question made clear."""
    answer = render_answer(live, "en", at="xyzzy", need="payroll", asked={"on": "2010-06-01"})
    several = render_answer(live, "en", at="lima", need="support", asked={"on": "2010-06-01"})

    assert (answer.status, several.status) == (404, 409)
    assert "Nothing is called that" in answer.body.decode()
    meant = read(several.body).xpath("//section[@class='misunderstood']//@href")
    assert meant
    assert all("at=lima" in href and "on=2010-06-01" in href for href in meant)


def test_live_links_keep_the_day(live: Site) -> None:
    """And the page offers another one, without forgetting the rest of the question."""
    made = render(live, "en/unit/lima/", asked={"on": "2010-06-01", "known_at": "2026-11-23"})
    assert made is not None
    found = read(made.body)
    inside = [
        href for href in found.xpath("//main/*[not(@class='day')]//a/@href") if href.startswith("/")
    ]

    assert inside
    assert all(href.endswith("?on=2010-06-01&known_at=2026-11-23") for href in inside)
    assert found.xpath("//div[@class='day']/form[1]//input/@name") == ["on", "known_at"]
    assert found.xpath("//link[@rel='stylesheet']/@href") == ["/static/style.css"]


def test_a_live_home_has_the_finder_and_a_static_one_has_lists(live: Site, pages: Pages) -> None:
    made = render(live, "en/")
    assert made is not None

    assert read(made.body).xpath("//form[@class='finder']/@action") == ["/en/who"]
    assert read(pages["en/index.html"]).xpath("//form") == []


# What the reference register does not hold yet ------------------------------------------


def test_a_transfer_says_what_was_promised() -> None:
    """Cost and days, in whole words; the legal basis beside."""
    moved = Transfer(
        id="t",
        function="work",
        from_="old",
        to="new",
        on=named_date("2008-02-01"),
        cost_before=Decimal(900),
        cost_promised=Decimal(600),
        currency="CHF",
        days_promised=5,
        basis="Order 7",
    )
    units = [Unit(id=name, name=Local(name.title())) for name in ("old", "new")]
    pages = pages_of(site_of(*units, Function(id="work", name=Local("Work")), moved))
    (line,) = listed(section(read(pages["en/unit/new/index.html"].encode()), "moved"), ".//li")

    assert line == (
        "Work: Old → New, in full; 1 February 2008 · working days to an answer: 5 · "
        "cost a year before: 900 CHF · cost a year promised: 600 CHF basis: Order 7"
    )


def test_a_contact_says_for_whom_when_and_who_runs_it() -> None:
    """The hours as they are written, with their zone."""
    line = Contact(
        id="line",
        unit="old",
        kind="hotline",
        value="112",
        audience="travellers",
        hours="FREQ=DAILY",
        time_zone="Asia/Ashgabat",
        operator="ally",
        visibility="public",
    )
    site = site_of(Unit(id="old", name=Local("Old")), Body(id="ally", name=Local("Ally")), line)
    told = words(read(pages_of(site)["en/unit/old/index.html"].encode()).xpath("//div/ul/li")[0])

    assert "For: travellers Hours: FREQ=DAILY Asia/Ashgabat Run by: Ally" in told


def test_a_word_the_register_has_in_another_language_only_is_marked() -> None:
    """A Russian page falls back to the register's own language, and says which it is."""
    site = site_of(Unit(id="old", name=Local("Bureau")), settings=FRENCH)
    page_in_russian = read(pages_of(site)["ru/unit/old/index.html"].encode())

    assert page_in_russian.xpath("//h1/span/@lang") == ["fr"]


def test_who_changes_the_language_of_an_answer_asks_the_same() -> None:
    """The finder's question goes along with the day."""
    site = site_of(Unit(id="lima", name=Local("Lima")), live=True)
    asked = {"on": "2010-06-01"}
    answer = read(render_answer(site, "en", at="lima", need="pay", asked=asked).body)

    (link,) = answer.xpath("//a[@hreflang='ru']/@href")
    assert link == "/ru/who/?at=lima&need=pay&on=2010-06-01"
