"""Law: every figure of an office equals one that was reckoned in the plainest way.

To the cent, and to the sixth place; whatever was committed, received, taken back or pledged, in
whichever currency, from whomever, with days or without.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.by_hand import structure
from tests.finance.against import accounts_of, reckoned
from tests.oracle.finance import office, whatif
from tests.oracle.finance.draw import OURS, activities, days
from tests.oracle.finance.made import Activity
from tests.shared import tries

from remit.finance.cause import Cause
from remit.finance.cliff import cliff
from remit.finance.money import plain
from remit.finance.months import month_name
from remit.finance.office import offices
from remit.finance.row import figures_document
from remit.finance.whatif import what_if
from remit.finance.whatif_document import whatif_document

PATIENTLY = settings(max_examples=tries(40))


@PATIENTLY
@given(activities(), days)
def test_the_figures_of_offices(drawn: list[Activity], day: date) -> None:
    found = offices(accounts_of(drawn, OURS).on(day))

    assert {each.unit: reckoned(figures_document(each)) for each in found} == office.offices(
        drawn, day, OURS
    )
    assert [each.unit for each in found if each.stands_on_one_project] == [
        unit
        for unit in sorted({each.unit for each in drawn})
        if office.stands_on_one_project([e for e in drawn if e.unit == unit], day, OURS)
    ]


@PATIENTLY
@given(activities(), days)
def test_the_months_to_come(drawn: list[Activity], day: date) -> None:
    accounts = accounts_of(drawn, OURS)

    for unit, own in accounts.units.items():
        plainly = [each for each in drawn if each.unit == unit]
        for currency in accounts.on(day).currencies(own):
            assert [
                (month_name(each.days), plain(each.amount), each.ending)
                for each in cliff(accounts.on(day), own)
                if each.currency == currency
            ] == [
                (each["month"], each["amount"], each["ending"])
                for each in office.cliff(plainly, day, currency, OURS)
            ]


CAUSES = {
    "activities": Cause("activity-ends", frozenset({"XM-OWN-0", "XM-OWN-2"})),
    "donors": Cause("donor-ends", frozenset({"CA-3", "name:usaid"})),
    "cut": Cause("cut", cut=Decimal("0.125")),
}


@PATIENTLY
@given(activities(), days, days, st.sampled_from(sorted(CAUSES)))
def test_what_is_lost(drawn: list[Activity], day: date, start: date, kind: str) -> None:
    cause, on_day = CAUSES[kind], accounts_of(drawn, OURS).on(day)
    found = whatif_document(structure(day), on_day, what_if(on_day, cause, start))

    for total in found["totals"]:
        plainly = whatif.whatif(
            drawn,
            day,
            start,
            total["currency"],
            OURS,
            ids=cause.ids if kind == "activities" else frozenset(),
            donors=cause.ids if kind == "donors" else frozenset(),
            cut=Fraction(cause.cut) if kind == "cut" else None,
        )
        assert (total["before"], total["lost"]) == (plainly["before"], plainly["lost"])
        assert [
            {key: each[key] for key in each if key != "source_names"}
            for each in found["offices"]
            if each["currency"] == total["currency"]
        ] == plainly["offices"]
        assert set(plainly["stopped"]) <= set(found["stopped"]["ids"])
