"""What if money stops, on screen: what loses cover, who would answer, the plan that follows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from lxml import html
from lxml.html import HtmlElement
from tests.web.conftest import Client, asking
from tests.web.editing import FROM_HERE, editing, got, kept_in, words

from remit.formats.draft import read_draft
from remit.model.step import End
from remit.register import Store

AT = "/en/money/-/what-if/"
ALL = "on=2026-06-01&cut=100&from=2026-07-01"
ONE = "on=2026-06-01&activity=andes-roads&from=2026-07-01"
DONOR = "on=2026-06-01&donor=XX-EXAMPLE-HARBOUR&from=2026-07-01"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    with kept_in(tmp_path / "example.db") as store:
        yield store


@pytest.fixture
def here(kept: Store) -> Iterator[TestClient[Litestar]]:
    with editing(kept) as client:
        yield client


def section(page: HtmlElement, name: str) -> HtmlElement:
    """Give a section, without the labels that only narrow screens show."""
    found: HtmlElement
    (found,) = page.xpath(f"//section[@aria-labelledby='{name}']")
    for label in found.xpath(".//*[contains(@class,'cell')]"):
        label.drop_tree()
    return found


def rows(page: HtmlElement, name: str) -> list[list[str]]:
    """Give the cells of the table of a section."""
    found = section(page, name).xpath(".//tr[td]")
    return [[words(cell) for cell in row] for row in found]


def test_offices_without_money_stop_and_the_page_says_what_they_no_longer_do(here: Client) -> None:
    page = got(here, f"{AT}?{ALL}")

    assert rows(page, "stopping") == [
        ["Kampala", "1 July 2026", "Liaison, Representation"],
        ["Lima", "1 July 2026", "Representation"],
        ["Suva", "1 July 2026", "Representation"],
    ]
    assert rows(page, "posts") == [
        ["Head of Office", "Kampala", "50%", "0%", "1 July 2026"],
        ["Project Officer", "Kampala", "100%", "0%", "1 July 2026"],
        ["Head of Office", "Suva", "75%", "0%", "1 July 2026"],
    ]


def test_countries_are_told_who_answers_now_and_who_would_then(here: Client) -> None:
    page = got(here, f"{AT}?{ALL}")

    since = "1 July 2026"
    assert rows(page, "countries") == [
        ["Representation", "Burundi, Rwanda, Uganda", since, "Kampala", "Nairobi"],
        ["Representation", "Bolivia, Peru", since, "Lima", "Bogotá"],
        ["Representation", "Fiji, Samoa, Tonga", since, "Suva", "Hanoi"],
    ]
    assert rows(page, "served")[0] == [
        *("Liaison", "Government of Uganda", since, "Kampala", "nobody")
    ]
    assert [words(each) for each in page.xpath("//ul[@class='numbers']/li")] == [
        "3 offices lose money",
        "3 posts lose cover",
        "3 offices are without money, and stop",
        "0 countries lose an answer",
        "3 steps of the plan that would follow",
    ]


def test_what_is_lost_by_month_stands_as_a_picture_beside_a_table(here: Client) -> None:
    page = got(here, f"{AT}?{DONOR}&months=6")
    (chart,) = page.xpath("//svg[@class='cliff']")

    assert chart.get("role") == "img"
    assert chart.get("aria-label") == "What is lost month by month, in USD: as in the table."
    assert len(chart.xpath(".//rect[@class='lost']")) == 3
    table = page.xpath("//section[@aria-labelledby='together-USD']//tr[td]")
    assert [[words(cell) for cell in row] for row in table][:1] == [
        ["July 2026", "45,028.79", "12,831.97", "32,196.82"]
    ]


def test_what_is_empty_is_said(here: Client) -> None:
    """No part is left out because there is nothing in it."""
    page = got(here, f"{AT}?{ONE}")
    assert "No post is charged to what stops." in words(section(page, "posts"))

    page = got(here, f"{AT}?{DONOR}")
    assert "None: no office that does anything" in words(section(page, "stopping"))
    assert "whoever answers for a country would go on" in words(section(page, "countries"))
    assert "No plan follows" in words(section(page, "plan"))
    assert not page.xpath("//form[@method='post']")


def made(here: Client, page: HtmlElement) -> HtmlElement:
    """Make the plan of a page a draft, as its button does."""
    (form,) = page.xpath("//form[@method='post']")
    fields = {each.get("name"): each.get("value") for each in form.xpath(".//input")}
    answer = here.post(form.get("action"), data=fields, headers=FROM_HERE)
    assert answer.status_code == 200, answer.text
    assert str(answer.url).endswith("/en/edit/proposal/1")
    return html.document_fromstring(answer.text)


def test_the_plan_becomes_a_draft_that_can_be_proposed(here: Client, kept: Store) -> None:
    page = got(here, f"{AT}?{ONE}")
    (step,) = (words(each) for each in section(page, "plan").xpath(".//ol/li"))
    assert step == "Lima no longer provides Representation for Peru or Bolivia (1 July 2026)"

    draft = made(here, page)
    assert words(draft.xpath("//h1")[0]) == "Offices without money stop draft"
    assert step in words(draft)
    (proposal,) = kept.proposals.all()
    assert proposal.draft.reason == (
        "What if these projects end on 1 July 2026: Roads in the Andes [andes-roads] "
        "(as known on 1 June 2026)"
    )
    assert draft.xpath("//button[@value='propose']")


def test_everybody_who_sees_the_plan_has_it_as_a_file(kept: Store) -> None:
    """Whoever may not propose it is offered no draft; the file has the same steps."""
    with editing(kept, person="nobody-at-all") as client:
        page = got(client, f"{AT}?{ONE}")
        assert not page.xpath("//form[@method='post']")
        (href,) = section(page, "plan").xpath(".//a[@download]/@href")
        answer = client.get(href)

    assert answer.headers["content-disposition"] == (
        'attachment; filename="what-if-2026-06-01-record-1.toml"'
    )
    assert read_draft(answer.text).draft.steps == (End(key=("lima-countries",), on="2026-07-01"),)


def test_whoever_may_propose_for_the_offices_is_offered_the_draft(kept: Store) -> None:
    with editing(kept, person="p01") as client:
        assert got(client, f"{AT}?{ONE}").xpath("//form[@method='post']")


@pytest.mark.parametrize(
    ("address", "asked", "sent_from", "status"),
    [
        (AT, {"activity": "andes-roads"}, "http://evil.example", 400),
        (AT, {"activity": "andes-roads", "from": "soon"}, "", 400),
        (AT, {"donor": "XX-EXAMPLE-HARBOUR", "on": "2026-06-01"}, "", 400),
        (AT, {}, "", 400),
        ("/en/money/", {"activity": "andes-roads"}, "", 405),
        ("/en/money/kampala/", {}, "", 405),
    ],
)
def test_nothing_else_can_be_sent(
    here: Client, kept: Store, address: str, asked: dict[str, str], sent_from: str, status: int
) -> None:
    headers = {"origin": sent_from} if sent_from else FROM_HERE

    assert here.post(address, data=asked, headers=headers).status_code == status
    assert kept.proposals.all() == ()


def test_nothing_is_taken_under_another_name_or_where_everybody_may_ask(kept: Store) -> None:
    question = {"activity": "andes-roads", "from": "2026-07-01"}
    with editing(kept) as here:
        stranger = {"host": "evil.example", "origin": "http://evil.example"}
        assert here.post(AT, data=question, headers=stranger).status_code == 400
    with asking(kept) as everybody:
        assert everybody.post(AT, data=question, headers=FROM_HERE).status_code == 404
    assert kept.proposals.all() == ()


def test_a_draft_is_said_in_the_language_of_the_register(kept: Store) -> None:
    """What is kept is read by all; whoever makes it may read another language."""
    with editing(kept) as client:
        page = got(client, f"/fr/money/-/what-if/?{ONE}")
        (form,) = page.xpath("//form[@method='post']")
        fields = {each.get("name"): each.get("value") for each in form.xpath(".//input")}
        client.post(form.get("action"), data=fields, headers=FROM_HERE)

    assert [each.draft.title for each in kept.proposals.all()] == ["Offices without money stop"]


@pytest.mark.parametrize(
    ("asked", "lost"),
    [(DONOR, "38,081.97"), ("on=2026-06-01&cut=12.5&from=2026-07-01", "8,063.71")],
)
def test_what_an_office_loses_leads_to_what_it_is_made_of(
    here: Client, asked: str, lost: str
) -> None:
    """The same question is asked there, and its terms add up to the figure."""
    page = got(here, f"{AT}?{asked}")
    (href,) = page.xpath(f"//section[@aria-labelledby='losing']//a[.='{lost}']/@href")
    path = got(here, href)

    assert words(path.xpath("//h1")[0]) == "What is lost"
    assert words(path.xpath("//main//p[starts-with(.,'What if')]")[0]).endswith("1 June 2026)")
    (back,) = path.xpath("//nav[@class='path']//a[.='What if money stops']/@href")
    assert rows(got(here, back), "losing") == rows(page, "losing")
    assert words(path.xpath("//p[@class='lead']")[0]) == f"USD {lost}"
    assert words(path.xpath("//tfoot//td")[0]) == lost
    (table,) = [each for each in path.xpath("//a[@download]/@href") if "path.csv" in each]
    assert "from_day" in here.get(table).text.splitlines()[0]


def test_what_is_lost_has_no_path_without_saying_what_stops(here: Client) -> None:
    got(here, "/en/money/kampala/path/?on=2026-06-01&figure=lost", 400)
