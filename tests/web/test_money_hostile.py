"""Pages of money are HTML that runs nothing, whatever projects and donors are called."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pytest
from litestar import Litestar
from litestar.testing import TestClient
from tests.web.conftest import Client, record_all
from tests.web.editing import editing, kept_in

from remit.model.activity import Activity, Transaction
from remit.model.body import Body
from remit.model.change import Entry
from remit.model.number import Currency, read_money
from remit.temporal.day import read_day
from remit.text.local import Local

EVIL = '"><script>alert(1)</script>&\u202e=cmd'
PAGES = (
    *("", "kampala/", "kampala/path/", "kampala/path/?figure=cliff:2026-07", "-/what-if/?cut=20"),
    *("-/what-if/?donor=evil-fund", "-/review/", f"-/what-if/?donor={EVIL}", f"?in={EVIL}"),
    f"?since={EVIL}",
)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Litestar]]:
    """A client of the example, in which a project, a donor and a reference are hostile."""
    path: Path = tmp_path_factory.mktemp("hostile") / "example.db"
    with kept_in(path) as store:
        record_all(
            store,
            (
                Entry(Body.FILE, ("evil-fund",), row=Body(id="evil-fund", name=Local(EVIL))),
                Entry(
                    Activity.FILE,
                    ("evil",),
                    row=Activity(
                        id="evil",
                        title=Local(EVIL),
                        unit="kampala",
                        donor="evil-fund",
                        starts=read_day("2026-01-01"),
                        ends=read_day("2027-01-01"),
                    ),
                ),
                Entry(Activity.FILE, ("lost",), row=Activity(id="lost", title=Local(EVIL))),
                Entry(
                    Transaction.FILE,
                    ("evil", "1", "2026-01-02", "USD", "", "", "", EVIL),
                    row=Transaction(
                        activity="evil",
                        type="1",
                        on=read_day("2026-01-02"),
                        amount=read_money("1000000000000.01"),
                        currency=Currency("USD"),
                        ref=EVIL,
                    ),
                ),
            ),
        )
        with editing(store) as client:
            yield client


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_html_and_runs_nothing(here: Client, address: str, language: str) -> None:
    joint = "&" if "?" in address else "?"
    answer = here.get(f"/{language}/money/{address}{joint}on=2026-06-01")

    assert answer.status_code == 200
    html5lib.HTMLParser(strict=True).parse(answer.text)
    assert "<script>alert" not in answer.text


def test_no_cell_of_the_table_is_a_formula(here: Client) -> None:
    answer = here.get("/en/money/-/offices.csv?on=2026-06-01")

    cells = [cell for row in csv.reader(io.StringIO(answer.text)) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "@"))] == []
