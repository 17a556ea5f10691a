"""The figures of an office, each on money that a person can reckon by eye."""

from msgspec.structs import replace
from tests.finance.handmade import activity, books, budget, day, flow, known, project

from remit.finance.accounts import Accounts, OnDay
from remit.finance.cliff import cliff
from remit.finance.money import plain
from remit.finance.months import month_name
from remit.finance.noticed_on import noticed_on
from remit.finance.office import Office, office
from remit.finance.row import money_document
from remit.model.published import Activity, Flow
from remit.temporal.period import Period

YEAR = "2019-01-01/2019-12-31"
HALF = "2019-07-01"
"""A hundred and eighty-one days have passed of 365."""


def figures(on: str, *activities: Activity) -> dict[str, object]:
    """Give the figures in dollars."""
    (money,) = bogota(on, *activities).money
    return money_document(money)


def bogota(on: str, *activities: Activity) -> Office:
    """Give the figures of the office that manages all of them."""
    return office(known(on, *activities), "bogota")


def committed(amount: str, on: str = "2019-01-01", giver: str = "CA-3") -> Flow:
    """Make money that was committed."""
    return flow("11", on, amount, giver)


def spent(amount: str, on: str) -> Flow:
    """Make money that was spent."""
    return flow("4", on, amount, "")


def codes(found: OnDay) -> list[str]:
    """Give the codes of what is noticed on a day."""
    return [each.code for each in noticed_on(found)]


def test_without_spending_money_is_spread_over_the_days() -> None:
    found = figures(HALF, activity("A", YEAR, committed("365")))

    assert found == {
        "currency": "USD",
        "commitments_in": "365",
        "funding_in": "365",
        "internal_in": "0",
        "internal_remaining": "0",
        "spending": "181",
        "estimated": True,
        "remaining": "184",
        "pipeline": "0",
        "burn_month": "15.08",
        "runway_months": "12.2",
        "funded_until": "2019-12-31",
        "donors": 1,
        "top_donor": {"key": "CA-3", "name": "Ca-3", "share": "1.000000"},
        "hhi": "1.000000",
        "top_activity": {"id": "A", "share": "1.000000"},
    }


def test_where_spending_is_published_it_is_what_counts() -> None:
    paid = activity("A", YEAR, committed("365"), spent("60", "2019-03-01"), spent("5", HALF))
    found = figures(HALF, paid)

    assert (found["spending"], found["estimated"]) == ("60", False)
    assert (found["remaining"], found["burn_month"]) == ("305", "5")


def test_what_was_received_goes_before_what_was_committed() -> None:
    received = activity("A", YEAR, committed("365"), flow("1", "2019-02-01", "100"))

    assert figures("2019-01-31", received)["funding_in"] == "365"
    assert figures("2019-02-01", received)["funding_in"] == "100"
    assert figures("2019-02-01", received)["commitments_in"] == "365"


def test_nought_that_was_received_is_known() -> None:
    nought = activity("A", YEAR, committed("365"), flow("1", "2019-01-01", "0"))

    assert figures(HALF, nought)["funding_in"] == "0"


def test_later_transactions_are_not_known_and_undated_ones_never() -> None:
    later = activity("A", YEAR, committed("10"), committed("20", "2019-08-01"), committed("40", ""))
    found = figures(HALF, later)

    assert (found["funding_in"], found["pipeline"]) == ("10", "20")


def test_the_pipeline_is_what_is_pledged_dated_later_or_planned_without_funding() -> None:
    plans = (
        budget("1", "2019-01-01", "2019-12-31", "8"),
        budget("1", "2020-01-01", "2020-12-31", "16"),
    )
    unfunded = activity("A", YEAR, flow("13", "2019-01-01", "4"), budgets=plans)
    funded = activity("B", YEAR, committed("1"), budgets=plans)

    assert figures(HALF, unfunded, funded)["pipeline"] == "20"


def test_money_that_is_to_come_is_not_told_again_by_the_budgets_of_its_activity() -> None:
    plans = (budget("1", "2020-01-01", "2020-12-31", "16"),)
    promised = activity("A", YEAR, committed("30", "2019-09-01"), budgets=plans)
    to_be_paid = activity("B", YEAR, flow("1", "2019-10-01", "9"), budgets=plans)

    assert figures(HALF, promised)["pipeline"] == "30"
    assert figures(HALF, to_be_paid)["pipeline"] == "9"
    assert figures("2019-09-01", promised)["pipeline"] == "0"


def test_our_own_money_is_nowhere_but_under_its_name() -> None:
    mixed = activity("A", YEAR, committed("365"), committed("730", giver="XM-OWN"))
    found = figures(HALF, mixed)

    assert (found["funding_in"], found["remaining"], found["donors"]) == ("365", "184", 1)
    assert (found["internal_in"], found["internal_remaining"]) == ("730", "368")


def test_spending_of_both_is_parted_as_what_is_known_of_both() -> None:
    mixed = activity(
        "A", YEAR, committed("100"), committed("200", giver="XM-OWN"), spent("10", "2019-03-01")
    )
    found = figures(HALF, mixed)

    assert (found["spending"], found["remaining"]) == ("3.33", "96.67")
    assert found["internal_remaining"] == "193.33"


def test_nothing_is_left_after_the_last_day_nor_where_too_much_was_spent() -> None:
    ended = activity("A", "2019-01-01/2019-06-30", committed("50"), spent("10", "2019-02-01"))
    over = activity("B", YEAR, committed("50"), spent("60", "2019-02-01"))

    assert figures(HALF, ended, over)["remaining"] == "0"
    assert codes(known(HALF, ended, over)) == ["unspent-at-end", "overspent"]


def test_an_office_that_spends_nothing_has_no_runway_and_says_why() -> None:
    coming = activity("A", "2019-08-01/2019-12-31", committed("50"))
    nothing = activity("B", YEAR, committed("0"))

    assert figures(HALF, coming)["runway_months"] is None
    assert figures(HALF, coming)["runway_reason"] == "no-burn"
    assert figures(HALF, nothing)["runway_reason"] == "no-money"


def test_without_days_money_is_counted_and_not_spread() -> None:
    """And days that are reversed are none, though others were planned."""
    undated = activity("A", "2019-01-01/", committed("50"))
    reversed_ = activity("B", "2019-05-01/2019-04-01", committed("70"))
    found = bogota(HALF, undated, reversed_)

    assert found.running == 0
    assert plain(found.money[0].funding_in) == "120"
    assert plain(found.money[0].remaining) == "0"


def test_givers_that_took_back_what_they_gave_have_no_share() -> None:
    found = figures(
        HALF,
        activity("A", YEAR, committed("30", giver="X"), committed("10", giver="Y")),
        activity("B", YEAR, committed("-7", giver="Z"), committed("20", giver="Y")),
    )

    assert (found["donors"], found["hhi"]) == (2, "0.500000")
    assert found["top_donor"] == {"key": "X", "name": "X", "share": "0.500000"}
    assert found["top_activity"] == {"id": "A", "share": "0.754717"}


def test_an_office_stands_on_one_project_where_only_one_running_is_paid_from_outside() -> None:
    paid = activity("A", YEAR, committed("5"))
    own = activity("B", YEAR, committed("5", giver="XM-OWN"))
    ended = activity("C", "2018-01-01/2018-12-31", committed("5"))

    found = bogota(HALF, paid, own, ended)

    assert (found.stands_on_one_project, found.ever_had_one_project) == (True, False)
    assert bogota(HALF, ended).ever_had_one_project
    assert not bogota(HALF, ended).stands_on_one_project
    assert found.stands_on_one_donor("USD")


def test_the_cliff_says_what_each_month_has_and_what_ends_in_it() -> None:
    one = activity("A", "2019-01-01/2019-08-10", committed("222"))
    found = cliff(known("2019-07-21", one), known(HALF, one).accounts.all)

    assert [(month_name(each.days), plain(each.amount), each.ending) for each in found[:3]] == [
        ("2019-07", "11", 0),
        ("2019-08", "10", 1),
        ("2019-09", "0", 0),
    ]
    assert len(found) == 24


def test_what_remains_of_published_spending_is_spread_from_the_day_on() -> None:
    one = activity("A", "2019-01-01/2019-08-31", committed("162"), spent("100", "2019-02-01"))
    found = cliff(known(HALF, one), known(HALF, one).accounts.all)

    assert [plain(each.amount) for each in found[:3]] == ["31", "31", "0"]


def test_spending_may_be_of_other_days() -> None:
    period = Period(day("2019-01-01"), day("2019-02-01"))
    found = office(known(HALF, activity("A", YEAR, committed("365"))), "bogota", period)

    assert plain(found.money[0].spending) == "31"
    assert plain(found.money[0].burn_month) == "15.08"


def test_currencies_are_never_added_and_money_in_none_is_in_no_figure() -> None:
    euros = flow("11", "2019-01-01", "7", currency="EUR")
    nothing = flow("11", "2019-01-01", "9", currency="XXX")
    found = bogota(HALF, activity("A", YEAR, committed("5"), euros, nothing))

    assert [(each.currency, plain(each.funding_in)) for each in found.money] == [
        ("EUR", "7"),
        ("USD", "5"),
    ]


def test_amounts_are_exact_however_many_digits_they_have() -> None:
    great = "9999999999999999999999999999.0000000001"
    found = figures(HALF, activity("A", "", committed(great), committed("0.0000000009")))

    assert found["funding_in"] == "9999999999999999999999999999.000000001"


def test_what_delivers_only_is_listed_without_money() -> None:
    delivering = project(activity("A", YEAR, committed("5")))
    attribution = replace(delivering.attribution, delivers=("lima",))
    accounts = Accounts(books(replace(delivering, attribution=attribution)))

    assert accounts.offices == ("bogota", "lima")
    assert office(accounts.on(day(HALF)), "lima") == Office("lima", 0, 0, 1, 0, ())
