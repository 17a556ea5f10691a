"""Cost that moves, on the page of a proposal and in its memo."""

from collections.abc import Iterator, Sequence

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from lxml import html
from lxml.html import HtmlElement
from msgspec.structs import replace
from tests.web.conftest import NOON, Client, record_all
from tests.web.editing import editing, example, got, words

from remit.change.diff import diff
from remit.change.proposal import Act
from remit.model.change import Actor
from remit.model.register import Register, empty
from remit.model.settings import Settings
from remit.model.step import Draft, Rename, Set, Step, Transfer
from remit.publish.mixing import mixed
from remit.register import Store, open_store
from remit.register.proposing import propose_draft

PAYROLL: Sequence[Step] = (
    Transfer(from_="nairobi", to="manila-payroll", function="payroll"),
    Set(file="posts", key=("nairobi-payroll",), row={"unit": "manila-payroll"}),
    Set(file="post_costs", key=("nairobi-payroll", "USD"), row={"amount": "1200"}),
    Set(file="activities", key=("reef-schools",), row={"unit": "hanoi"}),
)
DRAFTS = (
    Draft("Payroll moves", on="2027-08-01", steps=tuple(PAYROLL)),
    Draft("A name", on="2027-08-01", steps=(Rename(unit="lima", row={"name": "Callao"}),)),
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The example register, which speaks Arabic, too; two drafts are proposed."""
    settings = replace(example().settings, languages=(*example().settings.languages, "ar"))
    with open_store(tmp_path_factory.mktemp("cost") / "example.db", create=True) as store:
        register = Register(settings, example().histories)
        record_all(store, diff(empty(Settings(id="")), register))
        for draft in DRAFTS:
            propose_draft(store, draft, Act(Actor("p02"), NOON))
        yield store


@pytest.fixture(scope="module")
def here(kept: Store) -> Iterator[TestClient[Litestar]]:
    with editing(kept) as client:
        yield client


def table(page: HtmlElement, title: str) -> list[list[str]]:
    """Give the rows of a table by what stands above it, the labels of narrow screens left out."""
    (found,) = [
        each
        for each in page.xpath("//table")
        if title in {words(e) for e in each.xpath("caption | preceding-sibling::h3[1]")}
    ]
    for each in found.xpath(".//span[contains(@class, 'cell')]"):
        each.drop_tree()
    rows = found.xpath(".//tbody/tr | .//tfoot/tr")
    return [[words(cell) for cell in row.xpath("th | td")] for row in rows]


SINCE = "from 1 August 2027"
MOVES = [
    ["Payroll Officer", "Nairobi", "Manila Payroll", SINCE, "USD 1,500, then USD 1,200"],
]
CARRIED = [
    ["Manila Payroll", SINCE, "USD 2,400", "USD 3,600"],
    ["Nairobi", SINCE, "USD 8,500", "USD 7,000"],
    ["All units", SINCE, "USD 28,600", "USD 28,300"],
]
CHARGED = [
    ["Kampala", SINCE, "USD 10,505.72", "USD 11,165.72"],
    ["Suva", SINCE, "USD 3,737.14", "USD 2,777.14"],
]
# On 23 November 2026: 360,000 were promised, and 115,000 are spent.
PROJECTS = [["Schools on the reef", "Suva", "Hanoi", "USD 245,000"]]


@pytest.mark.parametrize("address", ["proposal/1", "memo/1"])
def test_a_proposal_and_its_memo_tell_which_cost_moves(here: Client, address: str) -> None:
    page = got(here, f"/en/edit/{address}")

    assert table(page, "What moves") == MOVES
    assert table(page, "What units carry a month, with all that is under them") == CARRIED
    charged = "What units are charged a month by those who serve them (direct, by posts)"
    assert table(page, charged) == CHARGED
    assert table(page, "Projects that pass, and what is left of their money") == PROJECTS
    assert "Office costs are those of the last month known: May 2026" in words(page)


@pytest.mark.parametrize("address", ["proposal/2", "memo/2"])
def test_where_nothing_moves_nothing_is_said_of_cost(here: Client, address: str) -> None:
    assert "Cost that moves" not in words(got(here, f"/en/edit/{address}"))


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar"])
def test_cost_is_told_in_the_language_of_the_reader(here: Client, language: str) -> None:
    """Amounts run from left to right, and no sentence of the program stands in English."""
    page = got(here, f"/{language}/edit/proposal/1")
    (section,) = page.xpath("//section[@aria-labelledby='costs']")

    text = html.tostring(section, encoding="unicode")
    assert mixed(html.tostring(page, encoding="unicode"), language) == ()
    assert "month" not in words(section)
    grouped = {"fr": "10\u202f505,72", "es": "10.505,72", "ru": "10\xa0505,72", "ar": "10,505.72"}
    assert f'<bdi lang="">USD\xa0{grouped[language]}</bdi>' in text
