"""What is lost when money stops, on money that a person can reckon by eye."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from tests.by_hand import register, structure
from tests.finance.handmade import activity, books, day, flow, known, project

from remit.errors import QuestionError, UnknownError
from remit.finance.accounts import Accounts
from remit.finance.cause import activities_end, cut_by, donors_end
from remit.finance.charges import Charge, Uncovered, uncovered
from remit.finance.explain import path_of
from remit.finance.losing import parts_lost
from remit.finance.whatif import WhatIf, what_if
from remit.finance.whatif_document import Following, whatif_document
from remit.model.published import Activity
from remit.model.step import End
from remit.publish.money.ending import ending, without_money
from remit.temporal.period import Period

DAY, START = day("2019-01-01"), day("2019-03-01")
YEAR = "2019-01-01/2019-12-31"

A = activity("A", YEAR, flow("11", "2019-01-01", "365", "CA-3"))
B = activity(
    "B",
    YEAR,
    flow("11", "2019-01-01", "730", "CA-3"),
    flow("11", "2019-01-01", "365", "SE-0"),
    flow("11", "2019-01-01", "365", "XM-OWN"),
)
ACCOUNTS = Accounts(books(project(A), project(B, "lima")))
ON_DAY = ACCOUNTS.on(DAY)


def lost(found: WhatIf) -> list[tuple[str, str, str, str]]:
    """Give each office with what it would have had, what it loses, and the first month without."""
    return [
        (
            each.id,
            f"{each.before:f}",
            f"{each.lost:f}",
            each.without_money_from.start.isoformat() if each.without_money_from else "",
        )
        for each in found.offices
    ]


def test_an_activity_that_ends_takes_its_money_along() -> None:
    found = what_if(ON_DAY, activities_end(ACCOUNTS, ["A"]), START, months=2)

    assert lost(found) == [("bogota", "61.00", "61.00", "2019-03-01")]
    assert (found.stopped, dict(found.before)) == (("A",), {"USD": Decimal(244)})


def test_a_giver_that_ends_leaves_what_others_give() -> None:
    found = what_if(ON_DAY, donors_end(ACCOUNTS, ["SE-0"]), START, months=2)

    assert lost(found) == [("lima", "183.00", "61.00", "")]


def test_a_cut_takes_its_share_of_every_month() -> None:
    found = what_if(ON_DAY, cut_by(Decimal("12.5")), START, months=2)

    assert [(str(e.before), str(e.lost)) for e in found.offices[0].months] == [
        ("31.00", "3.88"),
        ("30.00", "3.75"),
    ]
    assert found.stopped == ("A", "B")


def test_a_currency_in_which_there_is_nothing_any_more_keeps_no_office_going() -> None:
    """What Lima had in euros was for 2018; in francs it has money for 2019, too."""
    others = [
        activity(name, days, flow("11", "2018-01-01", "365", "CA-3", currency=currency))
        for name, days, currency in (
            ("E", "2018-01-01/2018-12-31", "EUR"),
            ("F", YEAR, "CHF"),
        )
    ]

    def without(*more: Activity) -> dict[str, date]:
        accounts = Accounts(books(*(project(each, "lima") for each in (A, *more))))
        on_day = accounts.on(DAY)
        return dict(without_money(what_if(on_day, activities_end(accounts, ["A"]), START)))

    assert without(others[0]) == without() == {"lima": START}
    assert without(*others) == {}


def test_an_office_that_has_closed_by_then_has_nothing_left_to_stop() -> None:
    """Bogotá closes in January, and Lima goes on: both are without money from March on."""
    known = register(
        units="id, name, valid_to\n lima, Lima,\n bogota, Bogota, 2019-01-15",
        functions="id, name\n pay, Pay",
        remits="""
            id, holder, role,     function, scope
            b,  bogota, provides, pay,      everyone
            l,  lima,   provides, pay,      everyone
        """,
    )
    found = what_if(ON_DAY, activities_end(ACCOUNTS, ["A", "B"]), START)
    come = ending(known, ON_DAY, found)

    assert list(without_money(found)) == ["bogota", "lima"]
    assert come.draft.steps == (End(key=("l",), on="2019-03-01"),)
    assert come.compiled.faults == ()


def test_months_are_those_of_the_calendar_the_last_up_to_the_same_day() -> None:
    found = what_if(ON_DAY, activities_end(ACCOUNTS, ["A"]), day("2019-03-20"), months=2)

    assert [(str(e.days.start), str(e.days.end), str(e.lost)) for e in found.offices[0].months] == [
        ("2019-03-20", "2019-04-01", "12.00"),
        ("2019-04-01", "2019-05-01", "30.00"),
        ("2019-05-01", "2019-05-20", "19.00"),
    ]


def test_what_was_spent_already_is_not_lost() -> None:
    paid = activity("A", YEAR, flow("11", "2019-01-01", "365"), flow("4", "2018-12-01", "182", ""))
    on_day = known("2019-01-01", paid)
    found = what_if(on_day, activities_end(on_day.accounts, ["A"]), day("2019-01-01"))

    assert lost(found) == [("bogota", "183.00", "183.00", "2019-01-01")]


def test_what_nobody_knows_is_asked_again() -> None:
    with pytest.raises(UnknownError, match=r"No donor is called 'CA-4'\. Did you mean CA-3\?"):
        donors_end(ACCOUNTS, ["CA-4"])
    with pytest.raises(UnknownError, match="No activity is called 'Z'"):
        activities_end(ACCOUNTS, ["Z"])
    for percent in ("0", "100.1", "-5"):
        with pytest.raises(QuestionError, match="A cut is above 0 and at most 100 per cent"):
            cut_by(Decimal(percent))


def test_the_path_of_what_is_lost_adds_up() -> None:
    cause, month = donors_end(ACCOUNTS, ["SE-0"]), Period(START, day("2019-04-01"))
    (lima,) = ON_DAY.in_currency(ACCOUNTS.units["lima"], "USD")
    path = path_of(
        "lost", "USD", Decimal(31), [(e, Fraction(1)) for e in parts_lost(lima, cause, month)]
    )

    assert sum(each.value for each in path.terms) == 31


def charge(post: str, activity_: str, share: str, days: str = "2019-01-01/2021-01-01") -> Charge:
    """Charge a share of a post in Lima."""
    start, _, end = days.partition("/")
    return Charge(post, "lima", activity_, Fraction(share), Period(day(start), day(end)))


def test_posts_lose_what_activities_no_longer_pay() -> None:
    """A third of what pays for B ends in March; the adviser is charged to it from May on."""
    found = what_if(ON_DAY, donors_end(ACCOUNTS, ["SE-0"]), START)
    charges = [
        charge("driver", "A", "1"),
        charge("nurse", "A", "0.4"),
        charge("nurse", "B", "0.6"),
        charge("adviser", "B", "1", "2019-05-10/2020-01-01"),
    ]

    assert uncovered(found, charges) == (
        Uncovered("adviser", "lima", Fraction(1), Fraction(2, 3), day("2019-05-10")),
        Uncovered("nurse", "lima", Fraction(1), Fraction(4, 5), START),
    )


def test_the_document_says_it_all() -> None:
    found = what_if(ON_DAY, activities_end(ACCOUNTS, ["A"]), START, months=1)
    posts = uncovered(found, [charge("nurse", "A", "0.7"), charge("nurse", "B", "0.3")])

    assert whatif_document(structure(ON_DAY.day), ON_DAY, found, Following(posts)) == {
        "schema": "remit-what-if/1",
        "valid_on": "2019-01-01",
        "known_at": None,
        "from": "2019-03-01",
        "to": "2019-04-01",
        "ledger": {"head": ""},
        "cause": {"kind": "activity-ends", "activities": ["A"], "cut": "1"},
        "stopped": {"activities": 1, "ids": ["A"]},
        "totals": [{"currency": "USD", "before": "124", "lost": "31"}],
        "offices": [
            {
                "unit": "bogota",
                "source_names": ["OWN - Bogota"],
                "currency": "USD",
                "before": "31",
                "lost": "31",
                "without_money_from": "2019-03",
                "months": [{"month": "2019-03", "before": "31", "lost": "31"}],
            }
        ],
        "posts": [
            {
                "post": "nurse",
                "unit": "lima",
                "coverage_before": "1.000000",
                "coverage_after": "0.300000",
                "uncovered_from": "2019-03-01",
            }
        ],
        "functions": [],
        "answers": [],
        "plan": None,
        "findings": [],
    }
