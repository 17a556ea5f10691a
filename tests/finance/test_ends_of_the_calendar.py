"""The first and the last day that a calendar has: money on them is reckoned like any other.

The last one comes from files of IATI alone; a folder and a question may name the one before it.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from tests.by_hand import register
from tests.finance.handmade import activity, budget, day, flow, known

from remit.finance.bases import bases_of
from remit.finance.books_document import budgets
from remit.finance.cause import activities_end
from remit.finance.cliff import cliff
from remit.finance.covers import Covers
from remit.finance.figures import remaining, to_come
from remit.finance.months import calendar_months, month_name, months_later, year_before
from remit.finance.overhead import overheads
from remit.finance.part import value_of
from remit.finance.recorded import recorded
from remit.finance.spread import spread
from remit.finance.whatif import what_if
from remit.model.project import Attribution, Project
from remit.model.published import Activity
from remit.temporal.period import ALWAYS, Period

FIRST, LAST, LAST_ASKED = date.min, date.max, date(9999, 12, 30)
ALL_DAYS = f"{FIRST}/{LAST}"
TABLES = {
    "units": "id,name\nlima,Lima",
    "posts": "id,unit,name\nhead,lima,Head",
    "activities": "id,title\nwater,Water",
    "identifiers": "kind,id,scheme,value\nactivity,water,iati-activity,XM-1",
    "posts_funding": "post,activity,share\nhead,water,0.5",
}


def managed(*activities: Activity) -> list[Project]:
    """Say that Lima manages activities."""
    return [Project(each, Attribution("lima"), is_own=True) for each in activities]


def test_an_activity_that_never_ends_pays_for_posts_on_all_days() -> None:
    (cover,) = Covers(register(**TABLES), [activity("XM-1", ALL_DAYS)]).posts["head"]

    assert (cover.days, cover.covered) == (ALWAYS, Fraction(1, 2))


@pytest.mark.parametrize("asked", [FIRST, LAST_ASKED])
def test_what_is_spent_is_a_base_of_overhead_once_it_is_known(asked: date) -> None:
    spent = activity("water", ALL_DAYS, flow("4", str(FIRST), "7"), flow("4", str(LAST), "5"))
    found = [
        each.amount for each in bases_of(Covers(register(**TABLES)), managed(spent), asked, asked)
    ]

    assert found == [Decimal(7)]


def test_overhead_is_paid_in_the_last_month_too() -> None:
    kept = register(
        **TABLES,
        bodies="id,name,kind\nfund,Fund,donor",
        agreements="id,body,activity,currency\na,fund,water,USD",
        transactions="activity,type,on,amount,currency\nwater,4,9999-12-05,100,USD",
        overhead_rates="agreement,base,rate,cap\na,spending,0.07,5",
    )
    found = overheads(Covers(kept), recorded(kept), LAST_ASKED)

    (month,) = found.of["a"].within(Period(date(9999, 12, 1)))
    assert (month.month, str(month.charge), str(month.taken)) == ("9999-12", "7.00", "5")


def test_an_amount_that_is_spread_to_the_last_day_is_all_spread() -> None:
    found = spread(Decimal(100), day("2019-01-01"), LAST)

    assert found.within(found.days(ALWAYS)) == Decimal(100)
    assert found.within(found.days(Period(day("2019-01-01")))) == Decimal(100)
    assert spread(Decimal(9), LAST, LAST).days(ALWAYS) == (0, 1, 1)


def test_what_remains_of_an_activity_without_end_is_all_that_is_to_come() -> None:
    made = activity("A", f"2019-01-01/{LAST}", flow("11", "2019-01-01", "1000000000"))
    on_day = known("2019-01-01", made)
    (found,) = on_day.in_currency(on_day.accounts.all, "USD")

    assert value_of(remaining(found)) == Decimal(1_000_000_000)
    assert value_of(to_come(found, ALWAYS)) == Decimal(1_000_000_000)


def test_months_stop_where_the_calendar_does() -> None:
    assert months_later(date(9999, 12, 5), 1) == LAST
    assert months_later(date(1, 3, 5), -12) == FIRST
    assert year_before(date(1, 3, 5)) == Period(FIRST, date(1, 3, 5))

    end = calendar_months(Period(date(9999, 11, 15)))
    assert [(month_name(each), each.end) for each in end] == [
        ("9999-11", date(9999, 12, 1)),
        ("9999-12", LAST),
    ]


@pytest.mark.parametrize("asked", [FIRST, LAST_ASKED, LAST])
def test_what_comes_and_what_is_lost_is_told_on_the_days_at_the_ends(asked: date) -> None:
    made = activity("A", ALL_DAYS, flow("11", str(FIRST), "100"), flow("11", str(LAST), "10"))
    on_day = known(str(asked), made)

    months = cliff(on_day, on_day.accounts.all)
    found = what_if(on_day, activities_end(on_day.accounts, ["A"]), asked)
    assert sum(each.ending for each in months) == 0
    assert len(months) == {FIRST: 24, LAST_ASKED: 1, LAST: 0}[asked]
    assert found.period.start == asked


def test_a_budget_of_the_first_year_is_of_the_year_0001() -> None:
    made = activity("A", "", budgets=(budget("1", "0001-01-01", "9999-12-31", "5"),))
    (found,) = budgets(managed(made))

    assert found["year"] == "0001"
