"""Every table of every page of money is had as CSV and as a workbook, and says its day."""

import csv
import io
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from tests.web.conftest import Client
from tests.web.editing import editing, got, kept_in

from remit.register import Store

DAY = "on=2026-06-01"
PAGES = {
    f"/en/money/?{DAY}": {"offices", "totals"},
    f"/en/money/kampala/?{DAY}": {
        *("office", "cliff", "donors", "countries", "costs", "posts", "activities")
    },
    f"/en/money/kampala/path/?{DAY}&figure=cliff:2026-09&currency=USD": {"path"},
    f"/en/money/-/what-if/?{DAY}&cut=100&from=2026-07-01": {
        *("months", "offices", "lost", "posts", "functions", "answers")
    },
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with kept_in(tmp_path_factory.mktemp("files") / "example.db") as store:
        yield store


@pytest.fixture(scope="module")
def here(store: Store) -> Iterator[TestClient[Litestar]]:
    with editing(store) as client:
        yield client


def files(here: Client, page: str, ending: str) -> dict[str, str]:
    """Give the addresses of files of a page, by what stands before their ending."""
    links = got(here, page).xpath("//p[@class='files']//a[@download]/@href")
    found = {urlsplit(each).path.rpartition("/")[2]: each for each in links}
    return {name.split(".")[0]: each for name, each in found.items() if name.endswith(ending)}


@pytest.mark.parametrize("page", PAGES)
def test_every_table_of_a_page_is_a_file(here: Client, page: str) -> None:
    assert files(here, page, ".csv").keys() == PAGES[page]
    assert files(here, page, ".xlsx").keys() - {"tables"} == PAGES[page]


@pytest.mark.parametrize("page", PAGES)
def test_each_row_of_each_file_says_of_which_day_it_is(here: Client, page: str) -> None:
    """The record is that of the head, and the name of the file says both, too."""
    for name, address in files(here, page, ".csv").items():
        answer = here.get(address)
        assert answer.status_code == 200, address
        assert "2026-06-01-record-1.csv" in answer.headers["content-disposition"]
        rows = list(csv.DictReader(io.StringIO(answer.text)))
        assert rows, name
        assert {(each["valid_on"], each["record"][:2]) for each in rows} == {("2026-06-01", "1 ")}


@pytest.mark.parametrize("page", PAGES)
def test_a_workbook_holds_what_the_table_does(here: Client, page: str) -> None:
    calamine = pytest.importorskip("python_calamine", reason="needs the extra `excel`")
    tables = files(here, page, ".csv")
    for name, address in files(here, page, ".xlsx").items():
        body = io.BytesIO(here.get(address).content)
        book = calamine.CalamineWorkbook.from_filelike(body)
        if name == "tables":
            assert set(book.sheet_names) >= PAGES[page]
            continue
        assert book.sheet_names == [name]
        lines = book.get_sheet_by_name(name).to_python()
        written = list(csv.reader(io.StringIO(here.get(tables[name]).text)))
        assert [len(each) for each in lines] == [len(each) for each in written]
        assert lines[0] == written[0]


def test_the_order_of_the_question_is_kept_in_the_address(here: Client) -> None:
    """A file answers what its page was asked: the day, the period, the currency, what stops."""
    asked = f"{DAY}&since=2026-01-01&before=2026-06-01&in=CHF"
    address = files(here, f"/en/money/kampala/?{asked}", ".csv")["cliff"]

    rows = list(csv.DictReader(io.StringIO(here.get(address).text)))
    assert {(each["currency"], each["spending_of"]) for each in rows} == {
        ("CHF", "2026-01-01/2026-06-01")
    }


@pytest.mark.parametrize(
    "address",
    [
        "/en/money/-/moon.csv",
        "/en/money/-/offices.pdf",
        "/en/money/-/tables.csv",
        "/en/money/nowhere/cliff.csv",
        "/en/money/nowhere/path/path.csv",
        "/en/money/kampala/moon.xlsx",
        "/en/money/-/review/offices.csv",
        "/en/money/offices.csv",
    ],
)
def test_there_is_no_other_file(here: Client, address: str) -> None:
    assert here.get(f"{address}?{DAY}").status_code == 404
