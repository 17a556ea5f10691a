"""Pages of money are HTML that runs nothing, whatever projects and donors are called."""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal
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
from remit.model.cost import FundingLine, OfficeCost
from remit.model.number import Currency, read_money
from remit.model.post import Post
from remit.model.remit import Remit
from remit.model.scope import scope
from remit.model.unit import Unit
from remit.temporal.day import read_day, read_month
from remit.text.local import Local

EVIL = '"><script>alert(1)</script>&\u202e=cmd'
LONG = "9" * 28
"""The largest amount there is."""

PAGES = (
    *("", "kampala/", "kampala/path/", "kampala/path/?figure=cliff:2026-07", "-/what-if/?cut=20"),
    *("-/what-if/?donor=evil-fund", "-/review/", f"-/what-if/?donor={EVIL}", f"?in={EVIL}"),
    *(f"?since={EVIL}", "-/what-if/?cut=100&from=2026-07-01", "evil-office/"),
    *("kampala/path/?figure=charged", "kampala/path/?figure=lost&cut=20&from=2026-07-01"),
)


def office() -> tuple[Entry, ...]:
    """Give an office that is called so, too: what pays for it, its post, what it does and costs."""
    evil = "evil-office"
    starts, ends = read_day("2026-01-01"), read_day("2027-01-01")
    project = Activity(id="theirs", title=Local(EVIL), unit=evil, starts=starts, ends=ends)
    paid = Transaction(
        activity="theirs",
        type="1",
        on=starts,
        amount=read_money(LONG),
        currency=Currency("USD"),
        provider="evil-fund",
    )
    answers = Remit(
        id="evil-countries",
        holder=evil,
        role="provides",
        function="representation",
        scope=scope("country:ATA"),
    )
    pays = FundingLine(post="evil-post", activity="theirs", share=Decimal(1))
    cost = OfficeCost(
        unit=evil,
        kind=EVIL,
        amount=read_money("1"),
        currency=Currency("USD"),
        month=read_month("2026-05"),
    )
    return (
        Entry(Unit.FILE, (evil,), row=Unit(id=evil, name=Local(EVIL))),
        Entry(Activity.FILE, ("theirs",), row=project),
        Entry(
            Transaction.FILE,
            ("theirs", "1", "2026-01-01", "USD", "evil-fund", "", "", ""),
            row=paid,
        ),
        Entry(Remit.FILE, ("evil-countries",), row=answers),
        Entry(Post.FILE, ("evil-post",), row=Post(id="evil-post", unit=evil, name=Local(EVIL))),
        Entry(FundingLine.FILE, ("evil-post", "theirs"), row=pays),
        Entry(OfficeCost.FILE, (evil, EVIL, "2026-05"), row=cost),
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
                *office(),
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


TABLES = (
    *("-/offices.csv?", "-/review/review.csv?", "evil-office/costs.csv?"),
    *("evil-office/activities.csv?", "evil-office/donors.csv?", "evil-office/posts.csv?"),
    "kampala/path/path.csv?figure=remaining&",
    *(f"-/what-if/{each}.csv?cut=100&" for each in ("offices", "posts", "functions", "answers")),
)


@pytest.mark.parametrize("address", TABLES)
def test_no_cell_of_a_table_is_a_formula(here: Client, address: str) -> None:
    answer = here.get(f"/en/money/{address}on=2026-06-01")

    rows = list(csv.reader(io.StringIO(answer.text)))
    assert len(rows) > 1
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))] == []


@pytest.mark.parametrize("address", ["evil-office/", "evil-office/path/?figure=funding_in"])
def test_the_largest_amount_that_there_is_stands_on_a_page(here: Client, address: str) -> None:
    joint = "&" if "?" in address else "?"
    answer = here.get(f"/en/money/{address}{joint}on=2026-06-01")

    assert f"{int(LONG):,}" in answer.text


def test_the_hostile_office_stops_and_is_told_as_what_it_is(here: Client) -> None:
    """What is shown of it is its name and its post's, as text, wherever they stand."""
    answer = here.get("/en/money/-/what-if/?cut=100&from=2026-07-01&on=2026-06-01")

    assert answer.text.count("&lt;script&gt;alert(1)") >= 4
    assert "Antarctica" in answer.text
