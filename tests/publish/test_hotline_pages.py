"""From a country to a number in two steps, on one page or two."""

from hashlib import sha256

from lxml.html import HtmlElement
from tests.publish.conftest import Pages
from tests.publish.made import site_of
from tests.publish.reading import listed, read, section, words

from remit.model.body import Body
from remit.model.contact import Contact
from remit.model.place import Site as Place
from remit.model.unit import Unit
from remit.publish.site import Site, render
from remit.text.local import Local

WHOLE = Unit(id="whole", name=Local("Whole"), site="geneva")
GENEVA = Place(id="geneva", name=Local("Geneva"), country="CHE")


def office(name: str, country: str) -> tuple[Unit, Place]:
    """Open an office in a country."""
    return (
        Unit(id=name, name=Local(name.title()), part_of="whole", site=name),
        Place(id=name, name=Local(name.title()), country=country),
    )


def line(name: str, unit: str, kind: str = "hotline", *, operator: str = "") -> Contact:
    """Open a line."""
    return Contact(
        id=name,
        unit=unit,
        kind=kind,
        value=f"+41 {name}",
        label=Local(f"Line {name}"),
        operator=operator,
        visibility="public",
    )


def shown(site: Site, path: str) -> HtmlElement:
    """Read a page in English."""
    made = render(site, f"en/{path}/index.html")
    assert made is not None
    return read(made.body)


def hotlines(site: Site) -> dict[str, list[str]]:
    """Give the lines on the page of hotlines under each heading."""
    page = shown(site, "hotlines")
    found = {}
    for each in page.xpath("//main/section[.//h3]"):
        found[words(each.xpath("./h2")[0])] = listed(each, ".//h3")
    return found


def test_the_country_of_the_reference_register_leads_to_both_numbers(pages: Pages) -> None:
    """The first step is a link on the page, the second a number that can be dialled."""
    page = read(pages["en/hotlines/index.html"])
    (step,) = section(page, "countries").xpath(".//a")
    found = section(page, step.get("href")[1:])

    assert words(step) == "Turkmenistan"
    assert found.xpath(".//a[@class='value']/@href") == ["tel:+99312463514", "tel:+99342232229"]
    assert found.xpath(".//p[@class='message']/@lang") == ["ru"]


def test_lines_stand_by_country_and_those_for_everybody_first() -> None:
    """A hotline before a telephone; mailboxes and what is internal stand nowhere."""
    site = site_of(
        WHOLE,
        GENEVA,
        *office("quito", "ECU"),
        *office("lima", "PER"),
        Unit(id="rover", name=Local("Rover"), part_of="whole"),
        line("1", "whole"),
        line("2", "rover"),
        line("3", "quito", "phone"),
        line("4", "quito"),
        line("5", "lima", "e-mail"),
        Contact(id="6", unit="lima", kind="hotline", value="+41 6", label=Local("Line 6")),
    )

    assert hotlines(site) == {
        "For everybody": ["Line 1"],
        "Ecuador": ["Line 4", "Line 3"],
        "Switzerland": ["Line 2"],
    }


def test_a_line_of_an_office_that_stands_in_no_country_is_for_everybody() -> None:
    rover = Unit(id="rover", name=Local("Rover"))

    assert hotlines(site_of(WHOLE, GENEVA, rover, line("1", "whole"), line("2", "rover"))) == {
        "For everybody": ["Line 2"],
        "Switzerland": ["Line 1"],
    }


def test_a_line_that_a_government_runs_is_for_its_country() -> None:
    """Wherever the office stands with which it is written; a company abroad changes nothing."""
    site = site_of(
        WHOLE,
        GENEVA,
        *office("vienna", "AUT"),
        Body(id="tirana", name=Local("Coordinator"), kind="government", country="ALB"),
        Body(id="calls", name=Local("Calls"), kind="private-sector", country="IND"),
        line("1", "vienna", operator="tirana"),
        line("2", "vienna", operator="calls"),
    )

    assert hotlines(site) == {"Albania": ["Line 1"], "Austria": ["Line 2"]}


def test_lines_of_other_languages_are_not_said_to_speak_the_same() -> None:
    """One label and message, but one line speaks English and the other Russian."""
    rows = [
        Contact(
            id=code,
            unit="whole",
            kind="hotline",
            value=f"+41 {code}",
            label=Local("Call"),
            languages=(code,),
            visibility="public",
        )
        for code in ("en", "ru")
    ]
    page = shown(site_of(WHOLE, GENEVA, *rows), "hotlines")

    assert listed(page, "//p[@class='about']") == ["Languages: English", "Languages: Russian"]


def test_where_there_are_many_lines_the_list_leads_to_the_pages_of_countries() -> None:
    """Whatever there is, the first step stays small; the second is the page of the country."""
    lima = office("lima", "PER")
    lines = [
        Contact(
            id=f"l-{n}",
            unit="lima",
            kind="hotline",
            value=f"+51 1 {n * 7919}",
            label=Local(f"Line {sha256(bytes([n % 256, n // 256])).hexdigest()}"),
            visibility="public",
        )
        for n in range(400)
    ]
    site = site_of(WHOLE, GENEVA, *lima, *lines)
    page = shown(site, "hotlines")

    assert listed(page, "//h3") == []
    assert page.xpath("//main//a/@href") == ["../place/PER/index.html"]
    assert len(listed(shown(site, "place/PER"), "//h3")) == 400


def test_a_register_without_lines_says_so() -> None:
    page = shown(site_of(WHOLE, GENEVA), "hotlines")

    assert listed(page, "//main/p") == ["None, as far as the register knows."]
