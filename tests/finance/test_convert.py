"""Money in another currency."""

from decimal import Decimal

from tests.finance.handmade import activity, books, budget, day, flow, project

from remit.finance.accounts import Accounts
from remit.finance.convert import Into
from remit.finance.explain import explain
from remit.finance.noticed_on import noticed_on
from remit.finance.office import office
from remit.finance.path_document import path_document

YEAR = "2019-01-01/2019-12-31"
RATES = {("2019-01", "EUR"): Decimal("0.9"), ("2019-02", "EUR"): Decimal("0.8")}
IN_EUROS = Into("EUR", RATES)


def test_the_rate_is_that_of_the_month_of_the_value_date() -> None:
    dollars = flow("11", "2019-01-15", "100", value_date=day("2019-02-03"))
    euros = flow("11", "2019-01-15", "7.001", currency="EUR")
    accounts = Accounts(books(project(activity("A", YEAR, dollars, euros))), IN_EUROS)

    (money,) = office(accounts.on(day("2019-03-01")), "bogota").money

    assert (money.currency, str(money.funding_in)) == ("EUR", "87.001")


def test_what_has_no_rate_stays_out_and_is_told() -> None:
    later, francs = flow("11", "2019-03-01", "100"), flow("11", "2019-01-15", "9", currency="CHF")
    known = flow("11", "2019-01-01", "10")
    accounts = Accounts(books(project(activity("A", YEAR, known, later, francs))), IN_EUROS)
    on_day = accounts.on(day("2019-04-01"))

    (money,) = office(on_day, "bogota").money

    assert str(money.funding_in) == "9.00"
    assert [str(each.amount) for each in accounts.left_out] == ["100", "9"]
    assert [each.text for each in noticed_on(on_day)] == [
        "There is no rate for 100 USD in 2019-03: it is left out.",
        "There is no rate for 9 CHF in 2019-01: it is left out.",
    ]


def test_which_money_is_funding_does_not_hang_on_rates() -> None:
    """What was received in francs counts instead of what was committed, rate or no rate."""
    received = flow("1", "2019-01-15", "9", currency="CHF")
    committed = flow("11", "2019-01-15", "100")
    accounts = Accounts(books(project(activity("A", YEAR, received, committed))), IN_EUROS)

    (money,) = office(accounts.on(day("2019-04-01")), "bogota").money

    assert str(money.funding_in) == "0"


def test_the_path_says_what_was_published() -> None:
    paid = flow("11", "2019-01-15", "100", ref="T-1")
    accounts = Accounts(books(project(activity("A", YEAR, paid))), IN_EUROS)
    on_day = accounts.on(day("2019-03-01"))

    path = explain(on_day, accounts.all, "funding_in", "EUR")

    assert path_document(on_day, path) == {
        "figure": "funding_in",
        "value": "90",
        "currency": "EUR",
        "terms": [
            {
                "activity": "A",
                "transaction": "T-1",
                "date": "2019-01-15",
                "type": "11",
                "amount": "90",
                "share": "1.000000",
                "rule": "contact-organisation",
                "file": "made.xml",
                "line": 1,
                "published": {"amount": "100", "currency": "USD", "month": "2019-01"},
            }
        ],
    }


def test_budgets_are_converted_too() -> None:
    plan = budget("1", "2019-02-01", "2019-12-31", "100")
    accounts = Accounts(books(project(activity("A", YEAR, budgets=(plan,)))), IN_EUROS)

    (money,) = office(accounts.on(day("2019-01-01")), "bogota").money

    assert str(money.pipeline) == "80.00"
