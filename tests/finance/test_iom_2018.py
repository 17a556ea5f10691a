"""Real money: the 576 activities that IOM published in February 2019."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from tests.by_hand import structure
from tests.finance.against import reckoned
from tests.finance.iom import OURS, kept, plainly
from tests.oracle.finance.office import offices as plain_offices
from tests.oracle.finance.whatif import whatif as plain_whatif

from remit.finance.accounts import Accounts, OnDay
from remit.finance.books_document import books_document
from remit.finance.cause import donors_end
from remit.finance.explain import explain, explained
from remit.finance.office import office, offices
from remit.finance.path_document import path_document
from remit.finance.row import figures_document
from remit.finance.whatif import what_if
from remit.finance.whatif_document import whatif_document

DAY = date(2019, 1, 1)


@pytest.fixture(scope="module")
def on_day() -> OnDay:
    return Accounts(kept().books).on(DAY)


def test_every_activity_is_managed_by_the_office_that_its_contact_names() -> None:
    found = books_document(kept())

    assert found["perspective"] == {"own": 576, "other": 0}
    assert found["attributed"] == {
        "contact-organisation": 576,
        "mailbox": 0,
        "identifier": 0,
        "related": 0,
        "participating": 0,
        "transaction": 0,
        "building": 0,
        "country": 0,
    }
    assert {each["id"]: each["unit"] for each in found["activities"]} == {
        each.id: each.unit for each in plainly()
    }
    assert (found["review"], found["conflicts"]) == ([], [])


def test_the_totals_are_those_of_the_file() -> None:
    found = books_document(kept())

    assert found["totals"] == [
        {"currency": "USD", "type": "11", "count": 576, "sum": "2417415507.06"}
    ]
    assert next(each for each in found["budgets"] if each["year"] == "2018") == {
        "currency": "USD",
        "year": "2018",
        "count": 285,
        "kept": "722810475.23",
        "replaced": "0",
    }


def test_the_figures_of_every_office_equal_a_plain_reckoning(on_day: OnDay) -> None:
    found = {each.unit: reckoned(figures_document(each)) for each in offices(on_day)}

    assert len(found) == 99
    assert found == plain_offices(plainly(), DAY, OURS)


def test_what_bogota_stands_on(on_day: OnDay) -> None:
    assert figures_document(office(on_day, "bogota")) == {
        "activities": 45,
        "running": 37,
        "delivers": 0,
        "money": [
            {
                "currency": "USD",
                "commitments_in": "258577868.81",
                "funding_in": "258577868.81",
                "internal_in": "0",
                "internal_remaining": "0",
                "spending": "76386533.8",
                "estimated": True,
                "remaining": "76290575.13",
                "pipeline": "0",
                "burn_month": "6365544.48",
                "runway_months": "12.0",
                "funded_until": "2021-08-23",
                "donors": 14,
                "top_donor": {
                    "key": "US-GOV-1",
                    "name": "United States Agency for International Development (USAID)",
                    "share": "0.708126",
                },
                "hhi": "0.533480",
                "top_activity": {"id": "XM-DAC-47066-RP.0039", "share": "0.317433"},
            }
        ],
    }


def test_how_many_offices_stand_on_one_project(on_day: OnDay) -> None:
    found = offices(on_day)

    assert sum(each.ever_had_one_project for each in found) == 34
    assert sum(each.stands_on_one_project for each in found) == 25


def test_what_is_lost_if_the_greatest_giver_ends(on_day: OnDay) -> None:
    cause = donors_end(on_day.accounts, ["US-GOV-1"])
    found = whatif_document(structure(DAY), on_day, what_if(on_day, cause, date(2019, 3, 1)))

    assert (found["from"], found["to"]) == ("2019-03-01", "2021-03-01")
    assert found["cause"] == {"kind": "donor-ends", "donors": ["US-GOV-1"], "cut": "1"}
    assert found["totals"] == [
        {"currency": "USD", "before": "461476735.96", "lost": "142211952.98"}
    ]
    assert len(found["offices"]) == 29
    bogota = next(each for each in found["offices"] if each["unit"] == "bogota")
    assert bogota["source_names"] == ["IOM - Colombia"]
    assert bogota["without_money_from"] == "2021-01"

    expected = plain_whatif(
        plainly(), DAY, date(2019, 3, 1), "USD", OURS, donors=frozenset({"US-GOV-1"})
    )
    for each in found["offices"]:
        del each["source_names"]
    assert found["offices"] == expected["offices"]
    assert found["stopped"]["ids"] == expected["stopped"]


def test_a_thousand_figures_are_added_up_again_from_their_paths(on_day: OnDay) -> None:
    """Exactly as values; and as documents to the last place that is written."""
    random, units = Random(2019), sorted(on_day.accounts.units)

    for _ in range(1000):
        own = on_day.accounts.units[random.choice(units)]
        path = explain(on_day, own, random.choice(explained(on_day)), "USD")
        written = path_document(on_day, path)
        assert sum((each.value for each in path.terms), Fraction(0)) == Fraction(path.value or 0)
        again = sum(
            (Decimal(e["amount"]) * Decimal(e["share"]) for e in written["terms"]), Decimal()
        )
        assert round(again, 6) == Decimal(written["value"] or 0)
