"""Overhead by agreement: rates and caps of their days, exclusions, currencies, notes."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial

import pytest
from tests.by_hand import register

from remit.finance.covers import Covers
from remit.finance.overhead import overheads
from remit.finance.overhead_months import Overhead, Overheads
from remit.finance.rates import into
from remit.finance.recorded import recorded
from remit.temporal.period import Period

TABLES = {
    "units": "id,name\nlima,Lima",
    "posts": "id,unit,name\nhead,lima,Head",
    "bodies": "id,name,kind\nfund,Fund,donor",
    "agreements": "id,body,activity,currency\na,fund,water,USD",
    "activities": "id,title,unit,starts\nwater,Water,lima,2020-01-01",
    "transactions": (
        "activity,type,on,amount,currency\n"
        "water,4,2020-02-10,1000,USD\nwater,4,2020-02-20,100.10,USD\nwater,3,2020-03-05,500,USD\n"
        "water,1,2020-01-02,9999,USD\nwater,4,2020-04-30,-50,USD\nwater,4,,77,USD"
    ),
    "overhead_rates": "agreement,base,rate\na,spending,0.07",
    "exchange_rates": "month,currency,per_usd\n2020-02,PEN,3\n2020-02,CHF,0.5",
}
DAY = date(2020, 12, 31)


def reckoned(day: date = DAY, currency: str = "", **tables: str) -> Overheads:
    kept = register(**{**TABLES, **tables})
    wanted = into(kept, currency) if currency else None
    return overheads(Covers(kept), recorded(kept), day, wanted)


def months(overhead: Overhead) -> list[tuple[str, str, str, str]]:
    return [(m.month, f"{m.base}", f"{m.charge}", f"{m.taken:.2f}") for m in overhead.months]


def test_it_is_the_rate_of_what_is_spent_month_by_month() -> None:
    """What came in is no base, nor what has no day; a correction is taken away."""
    assert months(reckoned().of["a"]) == [
        ("2020-02", "11001/10", "77.01", "77.01"),
        ("2020-03", "500", "35.00", "35.00"),
        ("2020-04", "-50", "-3.50", "-3.50"),
    ]


def test_nothing_is_known_before_its_day() -> None:
    assert months(reckoned(date(2020, 2, 19)).of["a"]) == [("2020-02", "1000", "70.00", "70.00")]


def test_the_rate_of_the_day_counts() -> None:
    rates = (
        "agreement,base,rate,exclusions,valid_from,valid_to\n"
        "a,spending,0.1,,,2020-02-15\na,spending,0.2,disbursements,2020-02-15,"
    )

    assert months(reckoned(overhead_rates=rates).of["a"]) == [
        ("2020-02", "11001/10", "120.02", "120.02"),
        ("2020-04", "-50", "-10.00", "-10.00"),
    ]


def test_the_sum_of_all_months_stops_at_the_cap() -> None:
    """What is taken back later lowers what is owed, and the cap still holds."""
    found = reckoned(overhead_rates="agreement,base,rate,cap\na,spending,0.07,110").of["a"]

    assert [taken for *_, taken in months(found)] == ["77.01", "32.99", "-1.49"]
    path = found.path(Period(date(2020, 1, 1), date(2021, 1, 1)))
    assert (path.value, path.exact) == (Decimal("108.51"), Fraction("108.51"))
    assert [(t.month, t.rule) for t in path.terms if t.rule != "overhead"] == [
        ("2020-02", "rounding"),
        ("2020-03", "cap"),
        ("2020-04", "cap"),
    ]


def test_a_cap_of_nothing_pays_nothing() -> None:
    found = reckoned(overhead_rates="agreement,base,rate,cap\na,spending,0.07,0").of["a"]

    assert {taken for *_, taken in months(found)} == {"0.00"}


with_staff = partial(
    reckoned,
    post_costs="post,amount,currency\nhead,1000,USD",
    posts_funding="post,activity,share,valid_from,valid_to\nhead,water,0.5,2020-03-01,2020-05-01",
    office_costs=(
        "unit,kind,amount,currency,month\nlima,rent,200,USD,2020-03\nlima,cars,80,USD,2020-04"
    ),
)


@pytest.mark.parametrize(
    ("exclusions", "march", "april"),
    [("", "600", "540"), ("posts", "100", "40"), ("cars rent", "500", "500")],
)
def test_it_may_be_of_staff_and_office_costs(exclusions: str, march: str, april: str) -> None:
    rates = f"agreement,base,rate,exclusions\na,staff-and-office,0.1,{exclusions}"

    found = with_staff(overhead_rates=rates).of["a"]

    assert [(month, base) for month, base, *_ in months(found)] == [
        ("2020-03", march),
        ("2020-04", april),
    ]


def test_a_rate_that_begins_within_a_month_counts_for_the_days_from_then_on() -> None:
    rates = "agreement,base,rate,valid_from\na,staff-and-office,0.1,2020-04-16"

    found = with_staff(overhead_rates=rates).of["a"]

    assert [(month, base) for month, base, *_ in months(found)] == [("2020-04", "270")]


def test_the_agreement_that_an_activity_names_goes_before_one_that_names_it() -> None:
    found = reckoned(
        agreements="id,body,activity,currency\na,fund,water,USD\nb,fund,,USD",
        activities="id,title,unit,agreement\nwater,Water,lima,b",
        overhead_rates="agreement,base,rate\na,spending,0.07\nb,spending,0.01",
    )

    assert [(name, len(each.months)) for name, each in found.of.items()] == [("a", 0), ("b", 3)]


def test_an_activity_that_several_agreements_name_bears_no_overhead() -> None:
    found = reckoned(agreements="id,body,activity,currency\na,fund,water,USD\nb,fund,water,USD")

    assert found.of["a"].months == ()
    assert [(n.code, n.activity, n.place.file, n.text) for n in found.noticed] == [
        (
            "several-agreements",
            "water",
            "activities.csv",
            "a, b name it, and it names none of them: its costs bear no overhead.",
        )
    ]


def test_another_currency_bears_no_overhead_without_a_rate() -> None:
    spent = "activity,type,on,amount,currency\nwater,4,2020-02-10,300,PEN\nwater,4,2020-03-10,9,PEN"

    plainly, converted = reckoned(transactions=spent), reckoned(currency="USD", transactions=spent)

    assert (plainly.of["a"].months, len(plainly.noticed)) == ((), 2)
    assert months(converted.of["a"]) == [("2020-02", "100", "7.00", "7.00")]
    assert [(n.code, n.activity, n.place.line) for n in converted.noticed] == [
        ("no-rate", "water", 3)
    ]
    assert converted.noticed[0].text == (
        "9 PEN bear no overhead: the agreement 'a' is in USD, and no rate counts."
    )


def test_what_agreements_pay_is_converted_at_the_rate_of_its_month() -> None:
    found = reckoned(currency="CHF")

    assert (found.of["a"].currency, months(found.of["a"])) == (
        "CHF",
        [("2020-02", "11001/20", "38.50", "38.50")],
    )
    assert [n.text for n in found.noticed_in(Period(date(2020, 1, 1), date(2021, 1, 1)))] == [
        "There is no rate for 35 USD of overhead of 'a' in 2020-03: it is left out.",
        "There is no rate for -3.5 USD of overhead of 'a' in 2020-04: it is left out.",
    ]
    assert found.noticed_in(Period(date(2020, 1, 1), date(2020, 3, 1))) == ()


@pytest.mark.parametrize(("currency", "pays"), [("USD", "7.00"), ("CHF", "3.50"), ("PEN", "21.00")])
def test_a_row_in_any_currency_bears_overhead_where_both_have_a_rate(
    currency: str, pays: str
) -> None:
    """300 soles are 100 dollars, of which the agreement pays 7 dollars, whatever is asked for."""
    spent = "activity,type,on,amount,currency\nwater,4,2020-02-10,300,PEN"

    found = reckoned(currency=currency, transactions=spent)

    assert [taken for *_, taken in months(found.of["a"])] == [pays]
    assert found.noticed_in(Period(date(2020, 1, 1), date(2021, 1, 1))) == ()


UNDATED = {
    "activities": "id,title,unit\nwater,Water,lima",
    "transactions": "activity,type,on,amount,currency",
    "post_costs": "post,amount,currency\nhead,1000,USD",
    "posts_funding": "post,activity,share\nhead,water,0.5",
}


def within(found: Overheads, year: int) -> str:
    days = Period(date(year, 1, 1), date(year + 1, 1, 1))
    return f"{found.of['a'].path(days).value:.2f}"


def test_posts_bear_overhead_also_where_nothing_says_since_when_they_are_paid() -> None:
    """Half of a thousand a month at a tenth: for twelve months, or since the days asked about."""
    rates = "agreement,base,rate\na,staff-and-office,0.1"
    kept = register(**{**TABLES, **UNDATED, "overhead_rates": rates})
    covers, last = Covers(kept), date(2021, 1, 1)

    assert within(overheads(covers, recorded(kept), last), 2020) == "600.00"
    earlier = overheads(covers, recorded(kept), last, since=date(2019, 1, 1))
    assert (within(earlier, 2019), within(earlier, 2020)) == ("600.00", "600.00")


def test_a_cap_counts_from_the_first_day_on_which_a_post_is_paid_for() -> None:
    """The post is there since March: five hundred of six hundred are paid in its first year."""
    more = {
        "posts": "id,unit,name,valid_from\nhead,lima,Head,2020-03-01",
        "overhead_rates": "agreement,base,rate,cap\na,staff-and-office,0.1,600",
    }

    found = reckoned(date(2022, 1, 1), **UNDATED, **more)

    assert [within(found, year) for year in (2020, 2021)] == ["500.00", "100.00"]
