"""Files that publishers wrote are read without loss; what is counted here was counted apart."""

from collections import Counter
from decimal import Decimal
from functools import cache

import pytest
from tests.shared import shared

from remit.formats.iati import Piece, ReadActivity, ReadOrganisation, joined, read
from remit.model.published import Activity, Noticed, Organisation

IOM = "iom-2018.xml"
OXFAM = "oxfam-gb-100.xml"


@cache
def read_file(name: str) -> tuple[Piece, ...]:
    with shared(f"iati/{name}").open("rb") as file:
        return tuple(joined(read(file, name)))


def activities(name: str) -> list[Activity]:
    return [each.activity for each in read_file(name) if isinstance(each, ReadActivity)]


def organisations(name: str) -> list[Organisation]:
    return [each.organisation for each in read_file(name) if isinstance(each, ReadOrganisation)]


def codes(name: str) -> Counter[str]:
    return Counter(each.code for each in read_file(name) if isinstance(each, Noticed))


def totals(name: str) -> dict[tuple[str, str], tuple[int, str]]:
    """Give, by currency and type, how many transactions there are and what they sum up to."""
    sums: dict[tuple[str, str], Decimal] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for each in activities(name):
        for flow in each.flows:
            key = (flow.currency, flow.type)
            counts[key] += 1
            sums[key] = sums.get(key, Decimal(0)) + (flow.amount or 0)
    return {key: (counts[key], str(sums[key])) for key in sums}


def test_all_of_the_migration_organisation_is_read() -> None:
    own = [each for each in activities(IOM) if each.id != "XM-DAC-47066-CC.0001"]

    assert (len(activities(IOM)), len({each.id for each in own})) == (577, 576)
    assert {each.reporter.ref for each in own} == {"XM-DAC-47066"}
    assert len({each.contact for each in own}) == 99
    flows = [flow for each in own for flow in each.flows]
    assert {(flow.type, flow.currency) for flow in flows} == {("11", "USD")}
    assert len(flows) == len([budget for each in own for budget in each.budgets]) == 576
    assert sum(flow.amount or 0 for flow in flows) == Decimal("2417415507.06")


def test_its_nine_days_after_2060_and_before_1995_are_all_that_is_noticed() -> None:
    assert codes(IOM) == {"date-implausible": 9}


def test_the_wrapper_comes_apart_into_its_publishers() -> None:
    read = activities(OXFAM)

    assert (len(read), len({each.reporter.ref for each in read})) == (100, 23)
    assert Counter(each.copy.version for each in read) == {
        "2.03": 48,
        "2.02": 43,
        "2.01": 6,
        "1.03": 2,
        "1.04": 1,
    }
    assert all(each.copy.made for each in read)


def test_amounts_in_no_currency_are_kept_apart_and_each_is_listed() -> None:
    assert codes(OXFAM)["no-currency"] == 15
    assert totals(OXFAM)["XXX", "2"] == (15, "13989158.32")
    assert {currency for currency, _ in totals(OXFAM)} == {
        *("AUD", "CHF", "DKK", "EUR", "GBP", "NOK", "USD", "XDR", "XOF", "XXX")
    }


def test_the_old_dialect_gives_the_codes_of_today() -> None:
    name = "dfid-cd-v1.xml"
    read = activities(name)

    assert len(read) == 205
    assert totals(name) == {
        ("GBP", "2"): (134, "992990730"),
        ("GBP", "3"): (159, "330292477"),
        ("GBP", "4"): (522, "130249835"),
    }
    assert Counter(party.role for each in read for party in each.parties) == {
        "1": 205,
        "3": 205,
        "4": 129,
    }
    assert Counter(budget.type for each in read for budget in each.budgets) == {"1": 59, "2": 383}
    assert Counter(dated.type for each in read for dated in each.dates if dated.day) == {
        "1": 205,
        "2": 205,
        "3": 205,
        "4": 205,
    }
    assert codes(name)["date-implausible"] == 6


@pytest.mark.parametrize(
    ("country", "name", "flows"),
    [("KG", "usaid_usaid-kg.xml", 1716), ("TL", "usaid_usaid-tl.xml", 1933)],
)
def test_countries_that_stand_on_transactions_are_read_there(
    country: str, name: str, flows: int
) -> None:
    read = activities(name)

    assert not any(each.countries for each in read)
    found = Counter(share.code for each in read for flow in each.flows for share in flow.countries)
    assert found == {country: flows}


def test_thousands_of_transactions_are_read_in_two_currencies() -> None:
    name = "samples_iati-activities-am-armenia.xml"

    assert totals(name) == {
        ("EUR", "2"): (1, "66100000.00"),
        ("EUR", "3"): (22, "8684953.50"),
        ("EUR", "5"): (2, "629398.00"),
        ("USD", "2"): (42, "2164899925.03"),
        ("USD", "3"): (1638, "1457438479.66"),
        ("USD", "5"): (2913, "233103478.24"),
        ("USD", "6"): (1826, "396757045.14"),
    }


def test_a_bank_without_a_flaw_is_read_without_a_notice() -> None:
    name = "samples_CAF-ActivityFile-2025-10-10.xml"

    assert (len(activities(name)), codes(name)) == (478, Counter())


@pytest.mark.parametrize(
    ("name", "id_", "budgets", "countries"),
    [
        ("asian-dev-bank-org.xml", "XM-DAC-46004", 6, 237),
        ("world-bank-2024.xml", "44002", 4, 290),
    ],
)
def test_organisations_plan_by_country(name: str, id_: str, budgets: int, countries: int) -> None:
    (found,) = organisations(name)

    assert (found.id, len(found.budgets), len(found.country_budgets)) == (id_, budgets, countries)
    assert all(share.code and budget.amount is not None for share, budget in found.country_budgets)
    assert codes(name) == Counter()
