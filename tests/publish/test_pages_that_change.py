"""A plan tells which pages a change makes others, and not only those of what it writes."""

from tests.change.drafts import compiled

from remit.change.impact.whole import impact_of
from remit.model.step import Move, Rename, Set, Step
from remit.publish.planned import pages_that_change

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


def pages(step: Step) -> dict[str, str]:
    """Give the pages of each section that a step makes others."""
    found = compiled(step, sites=SITES, units=UNITS, remits=REMITS)
    assert not found.faults
    impact = impact_of(found.before, found.after, found.entries, (pages_that_change,))
    return {each.thing: each.said for each in impact.consequences}


def test_a_name_is_seen_on_the_pages_of_all_that_is_under_it_and_named_with_it() -> None:
    """Cusco and Puno say that they are under Lima, and the page of Peru who is there."""
    assert pages(Rename(unit="lima", row={"name": "Peru"})) == {
        "Pages of units": "5 (cusco, hq, iom …)",
        "Pages of functions": "1 (finance)",
        "Pages of countries": "1 (PER)",
        "Pages of the whole": "structure, chart, map, news, data",
    }


def test_what_moves_is_seen_in_the_country_it_leaves_and_in_the_one_it_comes_to() -> None:
    """Cusco and Puno stand at the site of whatever they are part of."""
    assert pages(Move(unit="cusco", part_of="pac")) == {
        "Pages of units": "5 (cusco, hq, lima …)",
        "Pages of functions": "3 (accounting, finance, payroll)",
        "Pages of countries": "2 (PAN, PER)",
        "Pages of the whole": "structure, chart, map, news, data",
    }


def test_what_only_its_own_page_tells_makes_no_other_page_another() -> None:
    step = Set(file="units", key=("rome",), row={"description": "By the river"})

    assert pages(step)["Pages of units"] == "2 (iom, rome)"
