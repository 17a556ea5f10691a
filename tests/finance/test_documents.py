"""Figures as documents: whole ones, as they are printed."""

from decimal import Decimal

import pytest
from tests.by_hand import register
from tests.finance.handmade import activity, books, day, flow, project

from remit.errors import UnknownError
from remit.finance.accounts import Accounts
from remit.finance.document import offices_document
from remit.finance.explain import explain
from remit.finance.groups import GROUPINGS, grouped
from remit.finance.office_document import Beside, groups_document, office_document
from remit.finance.path_document import path_document
from remit.model.project import Attribution, Project
from remit.model.published import Share
from remit.model.structure import Structure
from remit.text.local import Local

DAY = day("2019-07-01")
YEAR = "2019-01-01/2019-12-31"
AT_WORK = Structure(
    register(
        units="""
            id,     name,   site
            bogota, Bogotá, bogota
            lima,   Lima,   lima
        """,
        sites="""
            id,     name,   country
            bogota, Bogotá, COL
            lima,   Lima,   PER
        """,
        designations="id,name\n country-mission,Country mission\n mrf,MRF",
        designated="""
            unit,   designation
            bogota, country-mission
            lima,   country-mission
            lima,   mrf
        """,
    ),
    DAY,
)
A = activity(
    "A",
    YEAR,
    flow("11", "2019-01-01", "365", ref="T-1"),
    title=Local("Roads"),
    countries=(Share("CO", percent=Decimal(50)), Share("PE", percent=Decimal(50))),
)
B = activity("B", "2019-01-01/", flow("11", "2019-01-01", "10", "SE-0"))
NOBODY = Project(activity("C"), Attribution(reason="no-evidence"), is_own=True)
THEIRS = Project(activity("D", YEAR, flow("11", "2019-01-01", "9")), Attribution(), is_own=False)
ON_DAY = Accounts(books(project(A), project(B, "lima"), NOBODY, THEIRS)).on(DAY)

HEAD = {
    "schema": "remit-finance/1",
    "valid_on": "2019-07-01",
    "known_at": None,
    "period": {"from": "2018-07-01", "to": "2019-07-01"},
    "ledger": {"head": ""},
}
BOGOTA = {
    "unit": "bogota",
    "name": "Bogotá",
    "country": "COL",
    "designations": ["country-mission"],
    "source_names": ["OWN - Bogota"],
    "activities": 1,
    "running": 1,
    "delivers": 0,
    "money": [
        {
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
    ],
    "share_by_projects": None,
    "share_reason": "no-office-costs",
}


def test_all_offices() -> None:
    found = offices_document(AT_WORK, ON_DAY)
    bogota, lima = found.pop("offices")

    assert bogota == BOGOTA
    assert (lima["unit"], lima["money"][0]["runway_reason"]) == ("lima", "no-money")
    assert found == HEAD | {
        "single_activity": {"ever": ["bogota", "lima"], "running": ["bogota"]},
        "single_donor": {"USD": ["bogota", "lima"]},
        "totals": [
            {"currency": "USD", "funding_in": "375", "internal_in": "0", "remaining": "184"}
        ],
        "review": {"activities": 1},
        "unspreadable": ["B"],
        "findings": [],
    }


def test_one_office_with_the_path_of_a_figure() -> None:
    path = explain(ON_DAY, ON_DAY.accounts.units["bogota"], "remaining", "USD")
    found = office_document(
        AT_WORK, ON_DAY, "bogota", beside=Beside(path=path_document(ON_DAY, path))
    )
    cliff = found.pop("cliff")

    assert cliff[0] == {"month": "2019-07", "currency": "USD", "amount": "31", "ending": 0}
    assert cliff[5] == {"month": "2019-12", "currency": "USD", "amount": "31", "ending": 1}
    assert found == HEAD | {
        "office": BOGOTA,
        "donors": [
            {
                "currency": "USD",
                "key": "CA-3",
                "name": "Ca-3",
                "funding_in": "365",
                "share": "1.000000",
            }
        ],
        "activities": [
            {
                "id": "A",
                "title": "Roads",
                "rule": "contact-organisation",
                "evidence": "OWN - Bogota",
                "estimated": True,
                "running": True,
                "first_day": "2019-01-01",
                "last_day": "2019-12-31",
                "money": [
                    {"currency": "USD", "funding_in": "365", "internal_in": "0", "remaining": "184"}
                ],
            }
        ],
        "countries": [
            {"country": "COL", "currency": "USD", "funding_in": "182.5"},
            {"country": "PER", "currency": "USD", "funding_in": "182.5"},
        ],
        "posts": [],
        "costs": [],
        "findings": [],
        "path": {
            "figure": "remaining",
            "value": "184",
            "currency": "USD",
            "terms": [
                {
                    "activity": "A",
                    "transaction": "T-1",
                    "date": "2019-01-01",
                    "type": "11",
                    "amount": "365",
                    "share": "0.504109589041095890410958904110",
                    "rule": "contact-organisation",
                    "file": "made.xml",
                    "line": 1,
                    "days": [181, 365, 365],
                }
            ],
        },
    }


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("designation", {"country-mission": ["bogota", "lima"], "mrf": ["lima"]}),
        ("country", {"COL": ["bogota"], "PER": ["lima"]}),
        ("region", {"m49-019": ["bogota", "lima"]}),
    ],
)
def test_offices_put_together(by: str, groups: dict[str, list[str]]) -> None:
    together = grouped(ON_DAY, AT_WORK, GROUPINGS[by])
    found = groups_document(AT_WORK, ON_DAY, together)["groups"]

    assert {each["group"]: each["offices"] for each in found} == groups


def test_what_is_put_together_is_reckoned_as_one_office() -> None:
    (americas,) = grouped(ON_DAY, AT_WORK, GROUPINGS["region"])
    (money,) = americas.figures.money

    assert (str(money.funding_in), len(money.donors.sums)) == ("375", 2)


def test_a_figure_that_nobody_knows_is_asked_again() -> None:
    with pytest.raises(UnknownError, match=r"Did you mean remaining\?"):
        explain(ON_DAY, ON_DAY.accounts.all, "remainig", "USD")
    with pytest.raises(UnknownError, match=r"There are commitments_in, .* hhi and cliff:2019-07"):
        explain(ON_DAY, ON_DAY.accounts.all, "zzz", "USD")


def test_a_figure_that_is_not_there_has_no_terms() -> None:
    path = explain(ON_DAY, ON_DAY.accounts.units["lima"], "runway_months", "USD")

    assert (path.value, path.terms) == (None, ())
