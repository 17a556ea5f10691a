"""The real money of 2018 on screen: what if its largest donor gives no more."""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from tests.cli.running import run
from tests.shared import shared
from tests.web.conftest import Client
from tests.web.editing import editing, got, words

from remit.register import open_store

ASKED = "on=2019-01-01&donor=US-GOV-1&from=2019-03-01"
AT = "/en/money/-/what-if/"


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Litestar]]:
    """The reference register with the file of 2018, as its own."""
    file = str(shared("iati/iom-2018.xml"))
    kept = str(tmp_path_factory.mktemp("iom") / "iom.db")
    assert run("demo", "--no-serve", "--db", kept).code == 0
    own = ("--skip", "XM-DAC-47066-CC.0001", "--own", "XM-DAC-47066")
    assert run("iati", "import", file, *own, "--db", kept).code == 0
    with open_store(kept) as store, editing(store) as client:
        yield client


def test_the_largest_donor_ends(here: Client) -> None:
    """Of 461 million 142 are lost; of the posts nobody knows, and the page says so."""
    page = got(here, f"{AT}?{ASKED}")

    assert "USD: 142,211,952.98 of 461,476,735.96 (30.8%)" in words(page)
    assert len(page.xpath("//section[@aria-labelledby='losing']//tr[td]")) == 29
    assert [words(each) for each in page.xpath("//ul[@class='numbers']/li")] == [
        "29 offices lose money",
        "– posts: not known who pays for them",
        "19 offices are without money, and stop",
        "28 countries lose an answer",
        "19 steps of the plan that would follow",
    ]
    assert "It is not known who pays for which post" in words(page)


def test_a_country_whose_only_office_stops_has_nobody(here: Client) -> None:
    page = got(here, f"{AT}?{ASKED}")
    table = page.xpath("//section[@aria-labelledby='countries']//tr[td]")
    for label in page.xpath("//*[contains(@class,'cell')]"):
        label.drop_tree()

    found = [[words(cell) for cell in row] for row in table]
    assert [
        "Representation in a country",
        "Colombia",
        "1 January 2021",
        "Bogotá",
        "nobody",
    ] in found


def test_the_files_add_up_to_what_the_page_says(here: Client) -> None:
    lost: dict[str, Decimal] = {}
    for name in ("lost", "offices", "months"):
        text = here.get(f"{AT}{name}.csv?{ASKED}").text
        rows = csv.DictReader(io.StringIO(text))
        lost[name] = sum((Decimal(each["lost"]) for each in rows), Decimal(0))

    assert set(lost.values()) == {Decimal("142211952.98")}


def test_offices_on_one_project_stand_first_and_the_one_that_ends_first_on_top(
    here: Client,
) -> None:
    page = got(here, "/en/money/?on=2019-01-01")
    names = [words(each) for each in page.xpath("//section[@aria-labelledby='offices']//th/a")]
    marked = page.xpath("//section[@aria-labelledby='offices']//th/span[@class='gap']")

    assert len(marked) == 25
    # Athens has money for eleven months, and its only project ends in three.
    assert names[:6] == ["Freetown", "Dakar", "Beirut", "Bamako", "Vientiane", "Athens"]
