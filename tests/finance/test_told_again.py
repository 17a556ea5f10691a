"""A parent that repeats its child: its money bears overhead once, and counts once as a driver."""

from decimal import Decimal

import pytest
from msgspec.structs import replace
from tests.by_hand import register
from tests.finance.handmade import activity, books, day, flow, project

from remit.finance.accounts import Accounts
from remit.model.published import Related
from remit.publish.money.costing import Costing

YEAR = "2019-01-01/2020-12-31"
SPENT = flow("4", "2019-05-01", "400")
AGREEMENTS = "id,body,activity,currency\na,fund,,USD"
KEPT = register(
    units="id,name\nhq,HQ\nit,IT\nlima,Lima",
    functions="id,name\ncomputers,Computers",
    remits="id,holder,role,function,scope\n1,it,provides,computers,everyone",
    office_costs="unit,kind,amount,currency,month\nit,rent,90,USD,2019-05",
    bodies="id,name,kind\nfund,Fund,donor",
    agreements=AGREEMENTS,
    overhead_rates="agreement,base,rate\na,spending,0.1",
)


def costing(parent: str, child: str) -> Costing:
    """HQ manages the parent, Lima the child; each is under the agreement that is said."""
    rolled = [
        project(
            activity("P", YEAR, SPENT, related=(Related("2", "C"),), agreement=parent),
            "hq",
            "rollup",
        ),
        project(activity("C", YEAR, SPENT, agreement=child), "lima", "rollup"),
    ]
    return Costing(KEPT, Accounts(books(*rolled)).on(day("2020-01-01")))


@pytest.mark.parametrize(("parent", "child"), [("a", "a"), ("a", ""), ("", "a")])
def test_it_bears_overhead_once(parent: str, child: str) -> None:
    ((path,),) = [costing(parent, child).overhead("a")]

    assert path.value == Decimal("40.00")


@pytest.mark.parametrize("last", ["a", ""])
def test_of_three_that_stand_below_each_other_one_bears_overhead(last: str) -> None:
    """Two tell the money of the third again, whether that is under the agreement or not."""
    of_first = activity("G", YEAR, SPENT, related=(Related("2", "P"),), agreement="a")
    below = [
        replace(each, activity=replace(each.activity, agreement="a" if each.id == "P" else last))
        for each in costing("a", "a").on_day.accounts.books.projects
    ]
    on_day = Accounts(books(project(of_first, "hq", "rollup"), *below)).on(day("2020-01-01"))

    assert [each.value for each in Costing(KEPT, on_day).overhead("a")] == [Decimal("40.00")]


def test_what_is_told_apart_bears_overhead_each() -> None:
    on_day = costing("a", "a").on_day
    apart = [replace(each, levels="disjoint") for each in on_day.accounts.books.projects]
    found = Costing(KEPT, Accounts(books(*apart)).on(on_day.day))

    assert found.overhead("a")[0].value == Decimal("80.00")


def test_it_counts_once_among_the_transactions_that_costs_are_shared_by() -> None:
    (found,) = costing("a", "a").allocating("transactions").allocations("direct")

    assert {unit: f"{amount:.2f}" for unit, amount in found.allocated.items()} == {"lima": "90.00"}
