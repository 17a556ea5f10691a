"""The page of a body says who is in it, who presides, and who works with it on which day."""

from collections.abc import Callable
from datetime import date

from lxml.html import HtmlElement
from tests.publish.conftest import Pages
from tests.publish.made import site_of
from tests.publish.reading import listed, read, section, words

from remit.model.body import Accreditation, Body
from remit.model.evidence import Statement
from remit.model.place import Group, Membership
from remit.model.unit import Unit
from remit.publish.site import Site, render
from remit.temporal.bound import end, named_date, start
from remit.temporal.stretch import Stretch
from remit.text.local import Local

PROCESS = Body(id="talks", name=Local("Talks"), kind="consultative-process")


def shown(site: Site, path: str = "body/talks") -> HtmlElement:
    """Read a page in English."""
    made = render(site, f"en/{path}/index.html")
    assert made is not None
    return read(made.body)


def facts(page: HtmlElement) -> dict[str, str]:
    """Give what stands at the top of a page."""
    pairs = page.xpath("//dl[@class='facts']/div")
    return {words(each.xpath("./dt")[0]): words(each.xpath("./dd")[0]) for each in pairs}


def test_a_process_lists_its_members_by_name() -> None:
    """Those of the group that bears its id; a unit that stays inside is none of them."""
    site = site_of(
        PROCESS,
        Body(id="asean", name=Local("ASEAN")),
        Unit(id="inside", name=Local("Inside"), visibility="internal"),
        Group(id="talks", name=Local("Talks")),
        *(Membership(group="talks", member=each) for each in ("PER", "ECU", "asean", "inside")),
    )

    assert facts(shown(site))["Members"] == "3: ASEAN, Ecuador, Peru"


def test_where_members_are_not_known_a_process_says_so(pages: Pages) -> None:
    """Of other bodies nobody asks."""
    process = facts(read(pages["en/body/bali-process/index.html"]))
    union = facts(read(pages["en/body/african-union/index.html"]))

    assert process["Members"] == "not known to the register"
    assert "Members" not in union


def test_who_presides_stands_at_the_top() -> None:
    """By an id of the register, or in the words of a source; and not once more as a figure."""
    rows = [
        Statement(subject="talks", what="chair", on=named_date("2010"), value="PER"),
        Statement(subject="talks", what="host", value="A city not yet chosen"),
        Statement(subject="talks", what="meetings", value="4"),
    ]
    page = shown(site_of(PROCESS, *rows))

    assert facts(page)["Chair"] == "Peru, 2010"
    assert facts(page)["Host"] == "A city not yet chosen"
    assert listed(section(page, "figures"), ".//li") == ["meetings: 4"]


def test_it_says_who_works_with_a_process_on_other_days(site_on: Callable[[date], Site]) -> None:
    """In 2010 nobody does; from July 2011 it is Bangkok, in both ways."""
    before, after = (
        shown(site_on(day), "body/bali-process") for day in (date(2010, 6, 1), date(2012, 6, 1))
    )

    told = section(before, "other-days").xpath(".//li")
    assert [" ".join(each.text_content().split())[:-1] for each in told] == [
        "support: Bangkok (status of: International Organization for Migration) since 1 July 2011",
        "Liaison: Bangkok since 1 July 2011",
    ]
    assert after.xpath("//section[@aria-labelledby='other-days']") == []
    assert "support" in words(section(after, "capacities"))


def test_what_stays_inside_is_not_told_of_other_days_either() -> None:
    site = site_of(
        PROCESS,
        Unit(id="inside", name=Local("Inside"), visibility="internal"),
        Accreditation(
            holder="inside",
            body="talks",
            status="support",
            stretch=Stretch(start("2001"), end("2005")),
        ),
    )

    assert shown(site).xpath("//section[@aria-labelledby='other-days']") == []
