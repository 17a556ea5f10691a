"""A plan tells which pages a change makes others, and not only those of what it writes."""

from datetime import date

from tests.change.drafts import compiled

from remit.change.compile import Compiled, compile_draft
from remit.change.impact.depending import Consequence
from remit.change.impact.whole import impact_of
from remit.model.kind import LOGGED
from remit.model.received import Received
from remit.model.register import Register
from remit.model.step import Draft, Move, Record, Rename, Set, Step, Undesignate
from remit.publish.planned import pages_from
from remit.temporal.history import history

SITES = """
    id,   city, country
    peru, Lima, PER
    pac,  City, PAN
"""
UNITS = """
    id,    name,  part_of, site
    iom,   IOM,   ,
    hq,    HQ,    iom,
    rome,  Rome,  iom,
    lima,  Lima,  iom,     peru
    cusco, Cusco, lima,
    puno,  Puno,  cusco,
    pac,   PAC,   iom,     pac
"""
REMITS = """
    id,    holder, role,     function, scope
    money, hq,     provides, finance,  everyone -within:lima
"""


def pages(*steps: Step) -> dict[str, str]:
    """Give what is said of the pages of each section that a change makes others."""
    return {title: each.said for title, each in consequences(*steps).items()}


def consequences(*steps: Step, on: str = "2027-07-01", **more: str) -> dict[str, Consequence]:
    return told(compiled(*steps, on=on, **more, sites=SITES, units=UNITS, remits=REMITS))


def told(plan: Compiled) -> dict[str, Consequence]:
    """Give what a plan tells of pages, by title."""
    assert not plan.faults
    telling = (pages_from(date(2026, 6, 1)),)
    impact = impact_of(plan.before, plan.after, plan.entries, telling)
    return {each.thing: each for each in impact.consequences}


def test_a_name_is_seen_by_all_under_it_and_wherever_a_row_names_it() -> None:
    """Cusco and Puno say that they are under Lima, and the page of Peru who is there.

    Whom the headquarters serve in finance is told with the name of Lima, too, to everybody.
    """
    assert pages(Rename(unit="lima", row={"name": "Peru"})) == {
        "Pages of units": "7 (cusco, hq, iom …)",
        "Pages of functions": "3 (accounting, finance, payroll)",
        "Pages of countries": "1 (PER)",
        "Pages of the whole": "first page, structure, chart, who serves whom, map, news, sources, "
        "site map, open data",
    }


def test_a_body_that_stands_in_no_country_is_seen_in_none() -> None:
    opens = Record(file="bodies", key=("un",), row={"name": "United Nations", "kind": "un"})
    found = pages(opens)

    assert found["Pages of partners"] == "1 (un)"
    assert "Pages of countries" not in found


def test_what_moves_is_seen_in_the_country_it_leaves_and_in_the_one_it_comes_to() -> None:
    """Cusco and Puno stand at the site of whatever they are part of; their answers change."""
    assert pages(Move(unit="cusco", part_of="pac")) == {
        "Pages of units": "5 (cusco, hq, lima …)",
        "Pages of functions": "3 (accounting, finance, payroll)",
        "Pages of countries": "2 (PAN, PER)",
        "Pages of the whole": "first page, structure, chart, who serves whom, map, news, "
        "transfers, sources, site map, open data",
    }


def test_what_only_its_own_page_tells_makes_no_other_page_another() -> None:
    assert pages(Set(file="units", key=("rome",), row={"description": "By the river"})) == {
        "Pages of units": "1 (rome)",
        "Pages of the whole": "structure, chart, news, sources, open data",
    }


def test_all_that_are_counted_are_there_for_programs() -> None:
    found = consequences(Rename(unit="lima", row={"name": "Peru"}))

    assert found["Pages of units"].about == ("cusco", "hq", "iom", "lima", "pac", "puno", "rome")
    assert found["Pages of countries"].about == ("PER",)


def test_a_plan_without_a_step_changes_no_page() -> None:
    assert consequences() == {}


def test_what_is_planned_for_the_days_ahead_every_page_is_good_until_then() -> None:
    found = consequences(Rename(unit="rome", row={"name": "Roma"}), on="2026-06-20")

    assert found["Every page"].said == "good until 19 June 2026"
    assert "Every page" not in consequences(Rename(unit="rome", row={"name": "Roma"}))


CENTRE = {
    "designations": "id, name\n centre, Centre",
    "designated": "unit, designation\n pac, centre",
    "transfers": "id, function, from, to, mode, on\n t, payroll, rome, pac, full, 2011",
}


def test_what_comes_under_a_centre_makes_another_picture_of_its_growth() -> None:
    """Whatever Lima provides, and whom it serves, is the centre's from then on."""
    found = consequences(Move(unit="lima", part_of="pac"), **CENTRE)

    assert "pac" in found["Pages of units"].about
    assert "transfers" in found["Pages of the whole"].about


def test_whoever_gave_a_function_to_a_centre_leads_to_where_it_is_told_of() -> None:
    """That is with the nearest unit that has a designation; without one it is the unit itself."""
    found = consequences(Undesignate(unit="pac", designation="centre"), **CENTRE)

    assert found["Pages of units"].about == ("iom", "pac", "rome")
    assert found["Pages of functions"].about == ("payroll",)


def test_another_name_of_an_office_may_hand_published_projects_over() -> None:
    """Whose they are hangs on names, and on who answers: on no other unit than these."""
    before = compiled(identifiers=OFFICES, sites=SITES, units=UNITS, remits=REMITS).before
    named = Record(file="identifiers", key=("unit", "cusco", "iati-office", "IOM - Peru"), row={})
    draft = Draft("A change", on="2027-07-01", steps=(named,))
    assert "Pages of units" not in told(compile_draft(draft, before))

    copy = Received(kind="activity", id="X-1")
    received = {LOGGED[Received.FILE].key(copy): history([copy])}
    head = Register(before.settings, {**before.histories, Received.FILE: received})
    assert told(compile_draft(draft, head))["Pages of units"].about == ("cusco", "lima", "rome")


OFFICES = """
    kind, id,   scheme,      value
    unit, lima, iati-office, IOM - Lima
    unit, rome, iati-code,   IT10
    unit, pac,  erp,         4711
"""
