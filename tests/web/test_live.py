"""What only a server adds to pages: search, days to go to, two days side by side."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html
from lxml.html import HtmlElement
from tests.publish.made import site_of
from tests.web.conftest import Client

from remit.model.unit import Unit
from remit.publish.live.turns import place_of_day, turning_days
from remit.publish.site import render, render_comparison
from remit.resolve.compare import compare
from remit.temporal.stretch import stretch
from remit.text.local import Local
from remit.web import scripts


def page(client: Client, address: str) -> HtmlElement:
    """Get a page."""
    response = client.get(address)
    assert response.status_code == 200, address
    return html.document_fromstring(response.text)


def results(found: HtmlElement) -> dict[str, list[str]]:
    """Give what was found, by heading."""
    return {
        section.xpath("string(h2)"): [each.text_content() for each in section.xpath("ul/li/a")]
        for section in found.xpath("//*[@id='results']/section")
    }


def test_a_search_gives_offices_functions_countries_and_partners(client: Client) -> None:
    """Each linked to its page, on the day that is looked at."""
    assert (
        "Manila" in results(page(client, "/en/search?q=manila&on=2010-06-01"))["Offices and units"]
    )
    assert results(page(client, "/en/search?q=payroll&on=2010-06-01"))["Functions"] == ["Payroll"]
    assert "Peru" in results(page(client, "/en/search?q=peru&on=2010-06-01"))["Countries"]
    found = page(client, "/en/search?q=Лима&on=2010-06-01")
    assert found.xpath("//*[@id='results']//a/@href") == ["/en/unit/lima/?on=2010-06-01"]
    assert found.xpath("//*[@id='results']//span[@lang='ru']/text()") == ["Лима"]


def test_a_search_for_nothing_says_nothing_and_one_in_vain_says_so(client: Client) -> None:
    assert results(page(client, "/en/search")) == {}
    vain = page(client, "/en/search?q=%3Cscript%3Eqqqq").xpath("//*[@id='results']")[0]

    assert "Nothing is called that" in vain.text_content()
    assert vain.xpath(".//q/bdi/text()") == ["<script>qqqq"]


def test_a_search_finds_nothing_internal() -> None:
    site = site_of(
        Unit(id="root", name=Local("Root")),
        Unit(id="cellar", name=Local("Whisper"), part_of="root", visibility="internal"),
        Unit(id="open", name=Local("Whisper Street"), part_of="root"),
        live=True,
    )
    found = render(site, "en/search", asked={"q": "whisper"}) or render(
        site, "en/search/", asked={"q": "whisper"}
    )
    assert found is not None

    assert results(html.document_fromstring(found.body.decode())) == {
        "Offices and units": ["Whisper Street"]
    }


def test_every_live_page_has_a_form_to_search_and_one_to_slide(client: Client) -> None:
    """Both send what they hold to an address, so both work without script."""
    found = page(client, "/en/unit/lima/?on=2010-06-01")
    (search,) = found.xpath("//form[@role='search']")
    (slider,) = found.xpath("//form[@class='slider']")

    assert (search.get("action"), search.get("method")) == ("/en/search", "get")
    assert search.xpath(".//input[@name='on']/@value") == ["2010-06-01"]
    assert slider.get("action") == "/en/unit/lima/"
    assert slider.xpath(".//button")


def test_the_slider_leads_to_a_day_in_the_address(client: Client) -> None:
    """The last place is the last day on which anything changes; beyond it there is none."""
    (slider,) = page(client, "/en/structure/?on=2010-06-01").xpath("//input[@name='turn']")
    last = int(slider.get("max"))
    response = client.get(
        "/en/structure/", params={"turn": "0", "on": "2010-06-01"}, follow_redirects=False
    )

    assert response.status_code == 303
    first = parse_qs(urlsplit(response.headers["location"]).query)["on"]
    assert first[0] < "1970"
    ends = [
        client.get(
            "/en/structure/", params={"turn": str(n), "on": "2010-06-01"}, follow_redirects=False
        ).headers["location"]
        for n in (last, last + 1, 10**30)
    ]
    assert len(set(ends)) == 1


def test_links_lead_to_the_changes_before_and_after(client: Client) -> None:
    found = page(client, "/en/structure/?on=2011-07-01")
    before = found.xpath("//a[@rel='prev']/@href")[0]
    after = found.xpath("//a[@rel='next']/@href")[0]

    assert before < "/en/structure/?on=2011-07-01" < after
    assert "last change: 1 July 2011" in found.xpath("string(//ul[@class='turns'])")
    assert "designated:" in found.xpath("string(//ul[@class='turns'])")


def test_the_days_on_which_something_changes_are_those_of_what_goes_out() -> None:
    """An internal office opens unseen."""
    site = site_of(
        Unit(id="root", name=Local("Root"), stretch=stretch("2000-03-01", "")),
        Unit(id="cave", part_of="root", visibility="internal", stretch=stretch("2005-05-05", "")),
        Unit(id="late", part_of="root", stretch=stretch("2012-01-01", "2013-01-01")),
    )

    assert [str(day) for day in turning_days(site.structure)] == [
        "2000-03-01",
        "2012-01-01",
        "2013-01-01",
    ]
    assert place_of_day(site.structure) == 0


def table(found: HtmlElement, name: str) -> list[tuple[str, ...]]:
    """Give the rows of a table of the comparison, the words for small screens left out."""
    (section,) = found.xpath(f"//section[@aria-labelledby='{name}']")
    for each in section.xpath(".//*[contains(@class,'cell')]|.//details"):
        each.drop_tree()
    return [
        tuple(" ".join(cell.text_content().split()) for cell in row.xpath("th|td"))
        for row in section.xpath(".//tbody/tr")
    ]


def test_two_days_stand_side_by_side(client: Client) -> None:
    """The reform of 1 July 2011: what was designated how, and who answered whom."""
    found = page(client, "/en/compare?one=2011-06-30&other=2011-07-02")
    designated = table(found, "designated")

    assert ("Lima", "Mission with Regional Functions", "–") in designated
    assert any(row[0] == "Vienna" and row[2].startswith("Regional") for row in designated)
    answers = table(found, "answers")
    assert answers
    assert all(one != other for _, one, other in answers)
    assert found.xpath("//input[@name='one']/@value") == ["2011-06-30"]
    assert found.xpath("//input[@name='other']/@value") == ["2011-07-02"]


def test_what_opened_closed_moved_and_got_another_name_is_told(client: Client) -> None:
    """Over forty years something of each kind happened."""
    found = page(client, "/en/compare?one=1985-01-01&other=2025-06-01")
    sections = found.xpath("//main//section[not(@class='cited')]/@aria-labelledby")

    assert {"opened", "closed", "designated"} <= set(sections)
    for kind in ("opened", "closed"):
        rows = table(found, kind)
        assert rows
        assert all((one == "–") == (kind == "opened") for _, one, _ in rows)


def test_a_day_beside_itself_is_no_different(client: Client) -> None:
    found = page(client, "/en/compare?one=2010-06-01&other=2010-06-01")

    assert "Nothing is different" in found.text_content()
    assert found.xpath("//table") == []


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/en/compare?one=never&other=2010-06-01", 400),
        ("/xx/compare?one=2010-06-01&other=2010-06-02", 404),
        ("/en/compare", 200),
        ("/en/search/lima", 404),
    ],
)
def test_what_cannot_be_compared_is_told(client: Client, address: str, status: int) -> None:
    assert client.get(address).status_code == status


def test_without_htmx_pages_ask_for_none(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it was not fetched there is no script and none is missed."""
    monkeypatch.setattr("remit.web.sites.htmx", bytes)
    monkeypatch.setattr(scripts, "htmx", bytes)
    # Another query, as a page that was asked for before is answered from memory.
    found = page(client, "/en/sources/?on=2010-06-02")

    assert "/static/htmx.js" not in found.xpath("//script/@src")
    assert found.xpath("//meta[@name='htmx-config']") == []
    assert client.get("/static/htmx.js?none").status_code == 404


def test_with_htmx_it_may_neither_evaluate_nor_style(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("remit.web.sites.htmx", lambda: b"/* htmx */")
    monkeypatch.setattr(scripts, "htmx", lambda: b"/* htmx */")
    found = page(client, "/en/sources/?on=2010-06-03")

    assert "/static/htmx.js" in found.xpath("//script/@src")
    assert '"allowEval":false' in found.xpath("//meta[@name='htmx-config']/@content")[0]
    assert (
        '"includeIndicatorStyles":false' in found.xpath("//meta[@name='htmx-config']/@content")[0]
    )
    response = client.get("/static/htmx.js?some")
    assert response.text == "/* htmx */"
    assert response.headers["content-type"].startswith("text/javascript")


def test_what_is_renamed_moved_and_led_otherwise_has_its_table() -> None:
    """The sides of each row are what the unit was, and what it is."""
    facts = (
        Unit(id="root", name=Local("Root")),
        Unit(id="east", name=Local("East"), part_of="root"),
        Unit(id="west", name=Local("West"), part_of="root"),
        Unit(id="a", name=Local("Old"), part_of="east", stretch=stretch("", "2010-06-02")),
        Unit(id="a", name=Local("New"), part_of="east", stretch=stretch("2010-06-02", "")),
        Unit(id="b", name=Local("Walker"), part_of="east", stretch=stretch("", "2010-06-02")),
        Unit(id="b", name=Local("Walker"), part_of="west", stretch=stretch("2010-06-02", "")),
        Unit(id="c", name=Local("Led"), part_of="east", stretch=stretch("", "2010-06-02")),
        Unit(
            id="c",
            name=Local("Led"),
            part_of="east",
            reports_to=("west",),
            stretch=stretch("2010-06-02", ""),
        ),
    )
    one = site_of(*facts, day=date(2010, 6, 1), live=True)
    other = site_of(*facts, day=date(2010, 6, 2), live=True)
    found = compare(one.structure, other.structure)
    made = render_comparison(one, other, "en", found, {})
    shown = html.document_fromstring(made.body.decode())

    assert table(shown, "renamed") == [("New", "Old", "New")]
    assert table(shown, "moved") == [("Walker", "East", "West")]
    assert table(shown, "reports") == [("Led", "–", "West")]
