"""Pages of money of the example register: what they show, to whom, and in which words."""

import csv
import io
from collections.abc import Iterator

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from lxml.html import HtmlElement
from tests.web.conftest import Client, asking
from tests.web.editing import editing, got, kept_in, words

from remit.finance.books import Kept
from remit.model.structure import Structure
from remit.publish.money.books import books_at
from remit.register import Store
from remit.text.catalogue import languages

DAY = "on=2026-06-01"
KAMPALA = f"/en/money/kampala/?{DAY}"
PATH = f"/en/money/kampala/path/?{DAY}&currency=USD&figure="
WHAT_IF = f"/en/money/-/what-if/?{DAY}"
INSIDE = (
    *("/en/money/", "/en/money/kampala/", "/en/money/kampala/path/", "/en/money/-/what-if/"),
    *("/en/money/-/review/", "/en/money/-/offices.csv", "/en/money/-/offices.xlsx"),
    *("/en/money/kampala/cliff.csv", "/en/money/kampala/path/path.csv"),
    *("/en/money/-/what-if/answers.csv?cut=10", "/en/money/-/what-if/plan.toml?cut=100"),
    *("/api/v1/finance/offices", "/api/v1/finance/offices/kampala"),
    "/api/v1/finance/what-if?cut=10",
)


@pytest.fixture(scope="module")
def example_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with kept_in(tmp_path_factory.mktemp("money") / "example.db") as store:
        yield store


@pytest.fixture(scope="module")
def here(example_store: Store) -> Iterator[TestClient[Litestar]]:
    with editing(example_store) as client:
        yield client


def rows(page: HtmlElement, section: str) -> list[list[str]]:
    """Give the cells of a table, without the labels that only narrow screens show."""
    for label in page.xpath("//*[contains(@class,'cell')]"):
        label.drop_tree()
    found = page.xpath(f"//section[starts-with(@aria-labelledby,'{section}')]//tr[td]")
    return [[words(cell) for cell in row] for row in found]


def test_offices_stand_in_the_order_of_their_risk(here: Client) -> None:
    """Those on one project first, then the one whose money is used up soonest."""
    page = got(here, f"/en/money/?{DAY}")

    assert rows(page, "offices") == [
        [
            "Lima one project",
            "1 of 1",
            "USD 16,758",
            "2.0",
            "31 July 2026",
            "100% European Union",
        ],
        [
            "Suva one project",
            "1 of 1",
            "USD 245,000",
            "25.6",
            "30 June 2027",
            "100% Coral Trust",
        ],
        ["Kampala", "2 of 2", "USD 81,236", "6.6", "31 December 2026", "81% Harbour Fund"],
        ["Almaty", "0 of 1", "USD 0", "nothing is left", "", ""],
    ]
    assert rows(page, "totals") == [["USD", "770,000", "8,000", "342,994.73"]]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["1 office loses money", "2 posts lose cover"]),
        ("fr", ["1 bureau perd de l’argent", "2 postes perdent leur financement"]),
        ("ru", ["1 представительство теряет деньги", "2 должности теряют покрытие"]),
    ],
)
def test_one_is_told_in_the_singular(here: Client, language: str, said: list[str]) -> None:
    page = got(here, f"/{language}/money/-/what-if/?{DAY}&activity=lake-water&from=2026-07-01")

    assert [words(each) for each in page.xpath("//ul[@class='numbers']/li")][:2] == said


def test_an_office_shows_months_givers_and_why_it_manages(here: Client) -> None:
    page = got(here, KAMPALA)

    assert rows(page, "coming")[:4] == [
        ["June 2026", "16,726.88", "0"],
        ["July 2026", "17,284.46", "0"],
        ["August 2026", "17,284.45", "0"],
        ["September 2026", "16,726.88", "1"],
    ]
    assert rows(page, "givers")[0][:3] == ["Harbour Fund", "210,000", "80.8%"]
    assert rows(page, "projects")[1] == [
        "Clean water at the lake lake-water",
        "1 January 2025 – 30 September 2026 running",
        "USD 210,000",
        "USD 50,500What if it ends?",
        "the folder says so activities.csv:5",
    ]


def test_what_is_of_no_country_that_is_stated_is_told_beside_the_countries(here: Client) -> None:
    page = got(here, f"/en/money/suva/?{DAY}")

    listed = page.xpath("//section[starts-with(@aria-labelledby,'countries')]//li")
    assert [words(each) for each in listed] == ["the country is not stated: 360,000"]


def test_the_chart_says_in_text_what_it_shows(here: Client) -> None:
    page = got(here, KAMPALA)
    (chart,) = page.xpath("//svg[@class='cliff']")

    assert chart.get("role") == "img"
    assert chart.get("aria-label") == "Money to spend month by month, in USD: as in the table."
    assert [words(each) for each in chart.xpath(".//text")][6:8] == [
        "September 2026",
        "16,727 · ends: 1",
    ]


@pytest.mark.parametrize(
    ("figure", "value", "total"),
    [
        ("remaining", "USD 81,236.49", "81,236.49"),
        ("burn_month", "USD 12,396.96", "12,396.96"),
        ("cliff:2026-09", "USD 16,726.88", "16,726.88"),
        ("runway_months", "6.6", "6.600000"),
        ("top_donor", "80.7692%", "0.807692"),
    ],
)
def test_a_path_adds_up_to_its_figure(here: Client, figure: str, value: str, total: str) -> None:
    page = got(here, f"{PATH}{figure}")

    assert words(page.xpath("//p[@class='lead']")[0]) == value
    assert words(page.xpath("//tfoot//td")[0]) == total
    assert page.xpath("//tbody/tr")


def test_what_an_office_costs_stands_with_who_pays_for_it(here: Client) -> None:
    page = got(here, KAMPALA)

    (costs,) = page.xpath("//section[@aria-labelledby='costs']")
    assert words(costs.xpath(".//p")[0]) == "Paid by projects: 48.3%"
    assert rows(page, "costs") == [
        ["posts USD", "93,600", "44,100", "49,500"],
        ["rent USD", "12,000", "6,500", "5,500"],
        ["security USD", "6,000", "3,250", "2,750"],
        ["Sum USD", "111,600", "53,850", "57,750"],
        [
            *("Head of Office", "50%"),
            *("25% Help after the floods, 25% Clean water at the lake", "1 June 2026"),
        ],
        ["Project Officer", "100%", "100% Clean water at the lake", "1 October 2026"],
    ]


@pytest.mark.parametrize(
    ("figure", "value"), [("cost", "111,600"), ("charged", "53,850"), ("core", "57,750")]
)
def test_a_figure_of_costs_adds_up_from_the_rows_it_is_made_of(
    here: Client, figure: str, value: str
) -> None:
    page = got(here, f"{PATH}{figure}")

    assert words(page.xpath("//p[@class='lead']")[0]) == f"USD {value}"
    assert words(page.xpath("//tfoot//td")[0]) == f"{value}.00"
    assert "_costs.csv:" in words(page.xpath("//tbody/tr")[0])


def test_what_rounding_adds_to_a_cost_is_a_line_of_its_path(here: Client) -> None:
    """Two thirds of a cent are of no month, and of no file."""
    page = got(here, "/en/money/suva/path/?on=2026-11-27&figure=cost&currency=USD")
    last = rows(page, "terms")[-2]

    assert words(page.xpath("//p[@class='lead']")[0]) == "USD 52,906.67"
    assert last[:4] == ["Suva suva", "what rounding to the cent adds", "1.00", "0.003333333333…"]


def test_an_office_without_projects_has_costs_all_the_same(here: Client) -> None:
    page = got(here, f"/en/money/nairobi/path/?{DAY}&figure=core&currency=KES")

    assert words(page.xpath("//p[@class='lead']")[0]) == "KES 3,096,000"


def test_every_figure_of_an_office_leads_to_its_path(here: Client) -> None:
    page = got(here, KAMPALA)
    links = page.xpath("//dl[@class='facts']//a/@href")

    assert len(links) == 11
    for each in links:
        assert words(got(here, each).xpath("//h1")[0])


@pytest.mark.parametrize("unit", ["almaty", "lima", "nairobi", "suva"])
def test_what_nothing_adds_up_to_leads_nowhere(here: Client, unit: str) -> None:
    page = got(here, f"/en/money/{unit}/?{DAY}")
    links = [*page.xpath("//table//a"), *page.xpath("//dl[@class='facts']//a")]
    paths = [each.get("href") for each in links if "/path/" in each.get("href")]

    assert "0" in {each.split()[-1] for each in map(words, page.xpath("//td")) if each}
    for each in set(paths):
        path = got(here, each)
        assert rows(path, "terms")
        paths += path.xpath("//ul[@class='many']//a/@href")
    for each in set(paths):
        assert rows(got(here, each), "terms")


@pytest.mark.parametrize(
    ("section", "said", "about"),
    [
        ("givers", "210,000", "Harbour Fund"),
        ("givers", "50,000", "Coral Trust"),
        ("projects", "USD 30,736.49", "Help after the floods"),
        ("projects", "USD 210,000", "Clean water at the lake"),
    ],
)
def test_amounts_of_a_donor_and_of_a_project_lead_to_what_they_are_made_of(
    here: Client, section: str, said: str, about: str
) -> None:
    page = got(here, KAMPALA)
    links = page.xpath(f"//section[starts-with(@aria-labelledby,'{section}')]//a")
    (href,) = [each.get("href") for each in links if words(each) == said]
    path = got(here, href)

    assert words(path.xpath("//p[@class='lead']")[0]).endswith(said)
    assert words(path.xpath("//p[@class='lead']/following-sibling::p")[0]) == about
    assert words(path.xpath("//tfoot//td")[0]).removesuffix(".00") == said.removeprefix("USD ")
    (table,) = [each for each in path.xpath("//a[@download]/@href") if "path.csv" in each]
    rows_of = list(csv.DictReader(io.StringIO(here.get(table).text)))
    assert len(rows_of) == len(path.xpath("//tbody/tr"))


def test_the_period_and_the_currency_go_along(here: Client) -> None:
    page = got(here, f"/en/money/?{DAY}&since=2026-01-01&before=2026-06-01&in=CHF")

    assert page.xpath("//select[@name='in']/option[@selected]/text()") == ["CHF"]
    assert page.xpath("//input[@name='since']/@value") == ["2026-01-01"]
    for there in page.xpath("//section//th/a/@href"):
        assert there.endswith("&since=2026-01-01&before=2026-06-01&in=CHF")
    (other,) = page.xpath("//ul[@class='tools']//a[@hreflang='fr']/@href")
    assert other == f"/fr/money/?{DAY}&since=2026-01-01&before=2026-06-01&in=CHF"


def test_what_cannot_be_read_is_said_beside_the_figures(here: Client) -> None:
    page = got(here, f"/en/money/?{DAY}&in=moon")

    assert words(page.xpath("//*[@role='alert']")[0]).startswith(
        "'moon' is no currency of ISO 4217."
    )
    assert len(rows(page, "offices")) == 4


def test_a_donor_that_ends_takes_months_and_posts_with_it(here: Client) -> None:
    """Without script: the form is sent, and the page answers."""
    page = got(here, f"{WHAT_IF}&donor=XX-EXAMPLE-HARBOUR&activity=&cut=&from=2026-07-01&months=6")

    told = words(page.get_element_by_id("told"))
    assert "USD: 38,081.97 of 187,152.68 (20.3%)" in told
    assert rows(page, "losing")[0][:5] == ["Kampala USD", "64,509.61", "38,081.97", "59%", ""]
    assert rows(page, "posts") == [
        ["Head of Office", "Kampala", "50%", "25%", "1 July 2026"],
        ["Project Officer", "Kampala", "100%", "0%", "1 July 2026"],
    ]
    assert page.xpath("//input[@name='donor']/@value") == ["XX-EXAMPLE-HARBOUR"]


def test_the_chart_of_losses_is_silent_where_nothing_is_lost(here: Client) -> None:
    page = got(here, f"{WHAT_IF}&donor=XX-EXAMPLE-HARBOUR&from=2026-07-01&months=5")
    (chart,) = page.xpath("//svg[@class='cliff']")

    assert [said for each in chart.xpath(".//text") if (said := words(each))] == [
        *("July 2026", "12,832 · 28%"),
        *("August 2026", "12,832 · 35%"),
        *("September 2026", "12,418 · 35%"),
        *("October 2026", "November 2026"),
    ]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("&donor=&activity=&cut=&from=2026-07-01", "Nothing stops."),
        (
            "&donor=moon&cut=10",
            "Several things stop: A donor gives no more, All is cut by per cent.",
        ),
        ("&cut=101", "A cut is above 0 and at most 100 per cent, not 101. Write 25 for a quarter."),
        ("&cut=10&months=999", "'999' is no number of months to look ahead."),
        ("&cut=10&from=soon", "'soon'"),
        ("&donor=XX-EXAMPLE-HARBUR", "XX-EXAMPLE-HARBOUR?"),
    ],
)
def test_what_a_form_lacks_is_said(here: Client, asked: str, said: str) -> None:
    page = got(here, WHAT_IF + asked)

    assert said in words(page.xpath("//*[@role='alert']")[0])
    assert not page.xpath("//section[@aria-labelledby='lost']")


@pytest.mark.parametrize("language", ["fr", "es", "ru"])
@pytest.mark.parametrize(
    "asked",
    [
        "what-if?cut=101&from=2026-07-01",
        "what-if?activity=&donor=&cut=&from=2026-07-01",
        "what-if?donor=XX-EXAMPLE-HARBUR&cut=",
        "what-if?donor=moon&cut=10",
        "what-if?cut=10&months=999",
        "what-if?cut=10&from=soon",
        "what-if?cut=10&in=moon",
        "what-if?cut=10&since=2026-02-01&before=2026-01-01",
    ],
)
def test_what_was_not_understood_is_said_in_the_language_of_the_page(
    here: Client, language: str, asked: str
) -> None:
    page = got(here, f"/{language}/money/-/{asked}&{DAY}")

    alerts = page.xpath("//*[@role='alert']")
    assert alerts
    for alert in alerts:
        assert words(alert)
        assert [words(each) for each in alert.xpath(".//*[@lang='en']")] == []


def test_the_table_is_a_file_with_every_figure(here: Client) -> None:
    answer = here.get(f"/en/money/-/offices.csv?{DAY}")
    found = list(csv.DictReader(io.StringIO(answer.text)))

    assert (
        answer.headers["content-disposition"]
        == 'attachment; filename="offices-2026-06-01-record-1.csv"'
    )
    assert [(each["unit"], each["remaining"], each["one_project"]) for each in found] == [
        ("almaty", "0", "false"),
        ("kampala", "81236.49", "false"),
        ("lima", "16758.24", "true"),
        ("suva", "245000", "true"),
    ]


def test_a_workbook_holds_the_same_as_numbers(here: Client) -> None:
    calamine = pytest.importorskip("python_calamine")
    answer = here.get(f"/en/money/-/offices.xlsx?{DAY}")

    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    head, *lines = book.get_sheet_by_index(0).to_python()
    told = [dict(zip(head, each, strict=True)) for each in lines]
    assert [(each["unit"], each["remaining"]) for each in told][1] == ("kampala", 81236.49)


@pytest.mark.parametrize("address", INSIDE)
def test_figures_are_for_this_machine_only(here: Client, address: str) -> None:
    """A name elsewhere may lead here; it does not come in, not even to what was told before."""
    assert here.get(address).status_code == 200
    answer = here.get(address, headers={"host": "evil.example"})

    assert answer.status_code == 400
    assert "Kampala" not in answer.text
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("address", INSIDE)
def test_a_server_for_everybody_has_none_of_it(example_store: Store, address: str) -> None:
    with asking(example_store) as everybody:
        assert everybody.get(address, headers={"host": "localhost"}).status_code == 404
        assert "/money/" not in everybody.get("/en/unit/kampala/").text


def test_live_pages_lead_to_money(here: Client) -> None:
    page = got(here, f"/en/unit/kampala/?{DAY}")

    assert page.xpath("//p[@class='to-money']/a/@href") == [KAMPALA]
    assert here.post("/en/money/", headers={"origin": "http://127.0.0.1"}).status_code == 405


def test_books_are_read_once_a_record(
    example_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other days, currencies and pages are made of the same books."""
    read: list[str] = []

    def noting(store: Store, structure: Structure) -> Kept:
        read.append("books")
        return books_at(store, structure)

    monkeypatch.setattr("remit.web.money.ledger.books_at", noting)
    with editing(example_store) as client:
        for address in (f"/en/money/?{DAY}", KAMPALA, "/en/money/?on=2026-01-01&in=CHF", WHAT_IF):
            got(client, address)
    assert read == ["books"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/en/money", 200),
        ("/en/money/lima", 200),
        ("/en/money/hq/", 200),
        ("/en/money/nowhere/", 404),
        ("/en/money/nowhere/path/", 404),
        ("/en/money/-/moon/", 404),
        ("/en/money/kampala/path/?figure=moon", 404),
        ("/xx/money/", 404),
        ("/en/money/?on=soon", 400),
    ],
)
def test_what_is_not_there_is_told(here: Client, address: str, status: int) -> None:
    assert here.get(address).status_code == status


@pytest.mark.parametrize("language", [each for each in languages() if each != "ar"])
def test_pages_speak_the_language_of_the_reader(here: Client, language: str) -> None:
    """What is told in English is marked as English, wherever else the page speaks."""
    for address in ("", "kampala/", "kampala/path/", "-/what-if/?cut=10", "-/review/"):
        page = got(here, f"/{language}/money/{address}")
        assert page.get("lang") == language
    titles = {words(got(here, f"/{each}/money/").xpath("//h1")[0]) for each in ("en", language)}
    assert len(titles) == (1 if language == "en" else 2)


def test_a_register_without_projects_says_what_to_do(store: Store) -> None:
    with editing(store) as empty:
        page = got(empty, "/en/money/")

    assert "No project of this organisation is known." in words(page)
    assert "remit iati import FILE --own REF" in words(page)
