"""Routing tables: who answers, where to write, who is next; a gap is a line, too."""

from datetime import date

import pytest
from tests.by_hand import structure

from remit.model.register import Register
from remit.model.structure import Structure
from remit.resolve.answer import Status
from remit.resolve.coverage import coverage
from remit.resolve.finding import What
from remit.resolve.routing import COLUMNS, Desk, Route, mailbox, routing, row
from remit.temporal.attest import Standing


@pytest.fixture(scope="module")
def routes(lighthouse: Structure) -> dict[tuple[str, str], Route]:
    """Every route of the example, by subject and function."""
    return {(each.subject, each.function): each for each in routing(lighthouse)}


def test_a_route_has_the_holder_the_mailbox_and_who_is_next(
    routes: dict[tuple[str, str], Route],
) -> None:
    assert routes["kampala", "payroll"] == Route(
        subject="kampala",
        kind="unit",
        name="Kampala",
        function="payroll",
        function_name="Payroll",
        status=Status.ANSWERED,
        holders=(Desk("nairobi", "Nairobi", "payroll@nairobi.example.org"),),
        escalation=Desk("manila-payroll", "Manila Payroll", "payroll@manila.example.org"),
        standing=Standing.ATTESTED,
    )


def test_countries_and_bodies_are_routed_in_what_concerns_them(
    routes: dict[tuple[str, str], Route],
) -> None:
    rwanda, fund = routes["RWA", "representation"], routes["harbour-fund", "liaison"]

    assert (rwanda.kind, rwanda.name, rwanda.holders[0].id) == ("country", "Rwanda", "kampala")
    assert (fund.kind, fund.name, fund.holders[0].id) == ("body", "Harbour Fund", "hq-programmes")
    assert ("RWA", "payroll") not in routes


@pytest.mark.parametrize(("year", "name"), [(2018, "Swaziland"), (2019, "Eswatini")])
def test_a_country_goes_by_its_name_of_the_day(example: Register, year: int, name: str) -> None:
    """The register says until when it was called otherwise; CLDR knows the rest."""
    there = Structure(example, date(year, 1, 1))

    assert {route.name for route in routing(there) if route.subject == "SWZ"} == {name}


def test_whoever_contests_stands_there_and_escalation_is_beyond_them(
    routes: dict[tuple[str, str], Route],
) -> None:
    contested = routes["tunis", "emergency-response"]

    assert [each.id for each in contested.holders] == ["amman", "vienna"]
    assert contested.status is Status.CONTESTED
    assert contested.escalation == Desk("hq-programmes", "Programmes", "programmes@hq.example.org")


def test_the_lines_without_a_holder_are_the_gaps_of_a_check(
    lighthouse: Structure, routes: dict[tuple[str, str], Route]
) -> None:
    gaps = {
        (subject, finding.function)
        for finding in coverage(lighthouse)
        if finding.what is What.GAP and finding.role == "provides"
        for subject in finding.subjects
    }

    empty = {key for key, route in routes.items() if not route.holders}
    assert empty == gaps != set()
    assert {(routes[key].status, routes[key].standing) for key in empty} == {(Status.GAP, None)}


def test_everybody_who_answers_in_the_example_can_be_written_to(
    routes: dict[tuple[str, str], Route],
) -> None:
    silent = {each.id for route in routes.values() for each in route.holders if not each.mailbox}

    assert silent == set()


def test_lines_stand_in_the_order_of_the_matrix(routes: dict[tuple[str, str], Route]) -> None:
    assert list(routes) == sorted(routes)


def test_a_row_names_several_who_share(
    lighthouse: Structure, routes: dict[tuple[str, str], Route]
) -> None:
    assert dict(zip(COLUMNS, row(lighthouse, routes["suva", "help-desk"]), strict=True)) == {
        "subject": "suva",
        "kind": "unit",
        "name": "Suva",
        "function": "help-desk",
        "function_name": "Help desk",
        "status": "answered",
        "holder": "manila-it panama-it",
        "holder_name": "Manila Computers; Panama Computers",
        "mailbox": "help-desk@manila.example.org help-desk@panama.example.org",
        "escalation": "",
        "escalation_name": "",
        "escalation_mailbox": "",
        "valid_on": "2026-06-01",
        "standing": "attested",
    }


CONTACTS = """
    id, unit, function,        kind,   value
    d,  lima, ,                e-mail, office@lima.example.org
    c,  lima, human-resources, e-mail, staff@lima.example.org
    b,  lima, payroll,         e-mail, pay@lima.example.org
    a,  lima, payroll,         phone,  +12125550100
    e,  lima, payroll,         e-mail, wages@lima.example.org
"""


@pytest.mark.parametrize(
    ("unit", "function", "expected"),
    [
        ("lima", "payroll", "pay@lima.example.org"),
        ("lima", "recruitment", "staff@lima.example.org"),
        ("lima", "travel", "office@lima.example.org"),
        ("quito", "payroll", ""),
    ],
)
def test_the_mailbox_is_that_of_the_nearest_function(
    unit: str, function: str, expected: str
) -> None:
    """A telephone is none, and of two as near the first by id is."""
    small = structure(
        date(2010, 6, 1),
        units="id\nlima\nquito",
        functions="""
            id,              broader
            human-resources,
            payroll,         human-resources
            recruitment,     human-resources
            travel,
        """,
        contacts=CONTACTS,
    )

    assert mailbox(small, unit, function) == expected
