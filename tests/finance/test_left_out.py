"""What has no rate is in no figure, and every answer says so, row by row."""

from datetime import date

import pytest
from tests.by_hand import register

from remit.finance.accounts import Accounts
from remit.finance.office_document import office_document
from remit.finance.rates import into
from remit.finance.whole_books import whole_books
from remit.model.project import Books
from remit.model.structure import Structure
from remit.publish.money.beside import beside
from remit.publish.money.cost_answers import allocation_answer, core_answer
from remit.publish.money.costing import Costing
from remit.resolve.document import Document
from remit.temporal.period import Period

DAY = date(2020, 7, 1)
MONTHS = Period(date(2020, 5, 1), DAY)
KEPT = register(
    units="id,name,part_of\nhq,HQ,\nit,IT,hq\nlima,Lima,hq",
    functions="id,name\ncomputers,Computers",
    remits="id,holder,role,function,scope\n1,it,provides,computers,unit:lima",
    posts="id,unit,name,valid_from\nclerk,it,Clerk,2020-06-11\nhead,lima,Head,",
    post_costs="post,amount,currency\nclerk,600,CHF\nhead,1000,USD",
    office_costs=(
        "unit,kind,amount,currency,month\n"
        "it,rent,40,CHF,2020-05\nit,rent,50,CHF,2020-06\nlima,rent,7,PEN,2020-05"
    ),
    activities="id,title,unit\nwater,Water,lima",
    transactions="activity,type,on,amount,currency\nwater,1,2020-06-01,5,PEN",
    exchange_rates="month,currency,per_usd\n2020-05,CHF,0.5",
)
RENT = "There is no rate for 50 CHF in 2020-06, which 'it' costs: it is left out."
CLERK = "There is no rate for 400 CHF in 2020-06, which 'clerk' costs: it is left out."
LIMA = "There is no rate for 7 PEN in 2020-05, which 'lima' costs: it is left out."
WATER = "There is no rate for 5 PEN in 2020-06: it is left out."


@pytest.fixture(scope="module")
def costing() -> Costing:
    accounts = Accounts(whole_books(Books(()), KEPT), into(KEPT, "USD"))
    return Costing(KEPT, accounts.on(DAY), MONTHS)


def said(document: Document) -> list[tuple[str, str, int, str]]:
    return [(e["code"], e["file"], e["line"], e["text"]) for e in document["findings"]]


def test_of_the_core(costing: Costing) -> None:
    """The clerk is there on twenty of thirty days of June: two thirds of 600."""
    found = core_answer(Structure(KEPT, DAY), costing)

    assert [(each["currency"], each["cost"]) for each in found["core"]] == [("USD", "2080")]
    assert said(found) == [
        ("no-rate", "post_costs.csv", 2, CLERK),
        ("no-rate", "office_costs.csv", 3, RENT),
        ("no-rate", "office_costs.csv", 4, LIMA),
    ]


def test_of_services_what_those_who_serve_cost(costing: Costing) -> None:
    found = allocation_answer(Structure(KEPT, DAY), costing, ["direct"], "posts")

    (direct,) = found["allocations"]
    assert direct["allocated"] == [{"unit": "lima", "amount": "80"}]
    assert [text for *_, text in said(found)] == [CLERK, RENT]


def test_of_an_office_its_projects_and_its_costs(costing: Costing) -> None:
    structure = Structure(KEPT, DAY)

    found = office_document(structure, costing.on_day, "lima", MONTHS, beside(costing, "lima"))

    assert [text for *_, text in said(found)] == [WATER, LIMA]
