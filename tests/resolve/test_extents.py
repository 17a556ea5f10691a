"""For whom a scope holds."""

from datetime import date

import pytest
from tests.by_hand import structure

from remit.model.scope import scope
from remit.model.structure import Structure
from remit.resolve.definition import extent_of


@pytest.fixture
def day() -> Structure:
    """A headquarters with a section, two offices, groups in groups, and a body in one."""
    return structure(
        date(2010, 6, 1),
        units="""
            id,      part_of, site
            hq,      ,        geneva
            section, hq,
            lima,    hq,      lima
            quito,   hq,      quito
        """,
        sites="id,country \n geneva,CHE \n lima,PER \n quito,ECU",
        bodies="id,country \n osce,AUT \n caricom,",
        groups="id,name \n andes,Andes \n partners,Partners \n words,Only words",
        members="""
            group,    member,  valid_from, valid_to
            andes,    PER,     ,
            andes,    ECU,     ,           2010-01-01
            partners, andes,   ,
            partners, osce,    ,
            partners, section, ,
        """,
        designations="id,name \n mrf,MRF",
        designated="unit,designation,valid_from \n lima,mrf, \n quito,mrf,2011",
        functions="id \n regional-support",
        remits="""
            id,     holder, role,     function,         scope
            lima-1, lima,   provides, regional-support, unit:quito | country:BRA
        """,
    )


@pytest.mark.parametrize(
    ("written", "units", "countries", "bodies"),
    [
        ("everyone", "hq lima quito section", "", ""),
        ("everyone -within:hq | unit:lima", "lima", "", ""),
        ("within:hq -unit:lima", "hq quito section", "", ""),
        ("unit:section", "section", "", ""),
        ("country:CHE", "hq section", "CHE", ""),
        ("group:andes", "lima", "PER", ""),
        ("group:partners", "lima section", "PER", "osce"),
        ("group:words", "", "", ""),
        ("group:m49-005 country:PER", "lima", "PER", ""),
        ("designated:mrf", "lima", "", ""),
        ("under:lima", "quito", "BRA", ""),
        ("under:hq", "", "", ""),
        ("body:osce", "", "", "osce"),
    ],
)
def test_a_scope_holds_for(
    day: Structure, written: str, units: str, countries: str, bodies: str
) -> None:
    """The units, countries and bodies that a person would list."""
    found = [extent_of(day, scope(written), kind) for kind in ("unit", "country", "body")]

    assert [sorted(each) for each in found] == [units.split(), countries.split(), bodies.split()]


def test_everywhere_is_every_unit_and_every_country(day: Structure) -> None:
    """And no body."""
    everywhere = scope("everywhere")

    assert len(extent_of(day, everywhere, "country")) == 249
    assert extent_of(day, everywhere, "unit") == frozenset(day.units)
    assert not extent_of(day, everywhere, "body")
