"""The organisation on one day: everything in it is of that day."""

from datetime import date

import pytest
from tests.by_hand import register, structure

from remit.model.days import cycle
from remit.model.structure import Structure, Subject
from remit.temporal.attest import Standing

MOVED = register(
    units="""
        id,      part_of, site,   valid_from, valid_to, name
        world,   ,        geneva, 1951-12,    ,         World
        centre,  world,   manila, 2002,       2010-07-01, Centre
        unit,    centre,  ,       ,           2008,     Unit
        unit,    world,   ,       2008,       ,         Unit renamed
        section, unit,    ,       ,           ,         Section
    """,
    sites="id,country,city,valid_to \n geneva,CHE,Geneva, \n manila,PHL,Manila,2009",
    designations="id,name \n mrf,MRF",
    designated="unit,designation \n section,mrf",
)


def on(day: str) -> Structure:
    """Give the organisation on a day."""
    return Structure(MOVED, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "units"),
    [
        ("1930-01-01", []),
        ("1951-12-01", ["world"]),
        ("2001-12-31", ["world"]),
        ("2002-01-01", ["centre", "section", "unit", "world"]),
        ("2010-06-30", ["centre", "section", "unit", "world"]),
        ("2010-07-01", ["section", "unit", "world"]),
    ],
)
def test_a_unit_is_open_while_it_and_all_above_it_are(day: str, units: list[str]) -> None:
    """What is below a unit begins with it where its own start is not known."""
    assert list(on(day).units) == units


def test_a_unit_stands_at_the_nearest_site_above_it_that_day() -> None:
    """The section stood in Manila with its centre, and in Geneva after the move."""
    assert on("2007-12-31").site_of["section"].city.text == "Manila"
    assert on("2008-01-01").site_of["section"].city.text == "Geneva"
    assert on("2009-01-01").site_of["centre"].city.text == "Geneva"


def test_days_asked_one_after_the_other_are_each_as_if_asked_alone() -> None:
    """The section follows its unit to Geneva and back; it opens and closes with what is above."""
    back_and_forth = ["2007-12-31", "2008-01-01", "2007-12-31", "1930-01-01", "2010-07-01"]
    found = [(len(day.units), day.site_of.get("section")) for day in map(on, back_and_forth)]

    cities = [site.city.text if site else None for _, site in found]
    assert cities == ["Manila", "Geneva", "Manila", None, "Geneva"]
    assert [count for count, _ in found] == [4, 4, 4, 0, 3]
    assert on("2008-01-01").children["world"] == ("centre", "unit")
    assert on("2007-12-31").children["world"] == ("centre",)


def test_days_between_which_nothing_changes_share_what_is_large() -> None:
    one, other = on("2003-01-01"), on("2006-05-03")

    assert one.units is other.units
    assert one.site_of is other.site_of
    assert one.designations_of == other.designations_of


def test_where_a_unit_stands_is_handed_down_level_by_level(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody climbs a chain of thousands once for each of its units."""
    rows = [f"u{number},u{number - 1}," for number in range(1, 3000)]
    units = "\n".join(["id,part_of,site", "u0,,geneva", *rows])
    deep = structure(units=units, sites="id,country \n geneva,CHE")
    monkeypatch.delattr(Structure, "above")

    assert len(deep.levels) == 3000
    assert deep.standing_in == {"CHE": frozenset(deep.units)}


def test_ancestors_are_those_of_the_day() -> None:
    """Asked for 2007, the path is that of 2007."""
    assert on("2007-06-01").above("section") == ("unit", "centre", "world")
    assert on("2009-06-01").above("section") == ("unit", "world")


def test_what_stands_above_itself_is_not_open() -> None:
    """A draft may say so by mistake, and is looked at all the same: the walk up has an end."""
    around = structure(
        units="""
            id,      part_of, name
            world,   ,        World
            centre,  section, Centre
            unit,    centre,  Unit
            section, unit,    Section
            below,   section, Below
            alone,   alone,   Alone
        """
    )

    assert list(around.units) == ["world"]
    assert [around.above(unit) for unit in around.units] == [()]


def test_a_function_broader_than_itself_is_given_once() -> None:
    around = structure(
        units="id,name \n world,World",
        functions="""
            id,       name, broader
            finance,  F,    payroll
            payroll,  P,    finance
            salaries, S,    payroll
            travel,   T,    travel
        """,
    )

    assert {name: around.broader(name) for name in around.functions} == {
        "finance": ("finance", "payroll"),
        "payroll": ("payroll", "finance"),
        "salaries": ("salaries", "payroll", "finance"),
        "travel": ("travel",),
    }


def test_what_nobody_holds_is_not_in_force() -> None:
    """A draft may name a unit that is there on no day; a country is a member all the same."""
    lost = structure(
        units="id,name \n world,World",
        remits="""
            id,    holder, role,     function, scope
            there, world,  provides, finance,  everyone
            lost,  nobody, provides, finance,  everyone
        """,
        groups="id,name \n andes,Andes",
        members="group,member \n andes,PER \n andes,m49-005",
    )

    assert list(lost.remits) == ["there"]
    assert [each.member for each in lost.memberships] == ["PER", "m49-005"]


def test_what_a_unit_holds_ends_and_wavers_with_it() -> None:
    """In 2002 nobody knows on which day the centre, and so the section, began."""
    early, late = on("2002-05-01"), on("2009-05-01")

    assert early.standing(early.designations_of["section"][0]) is Standing.IMPRECISE
    assert late.standing(late.designations_of["section"][0]) is Standing.ASSUMED
    assert on("2001-05-01").designations_of == {}


def test_regions_of_the_united_nations_are_there_from_the_start() -> None:
    """Members of M49 regions are their countries, through groups in groups."""
    day = on("2010-01-01")

    assert "KEN" in day.members("m49-002")
    assert "PER" in day.members("m49-005") & day.members("m49-419") & day.members("m49-019")
    assert day.country_of(Subject("country", "KEN")) == "KEN"


def test_a_cycle_is_found_and_named() -> None:
    """Each is followed by what is above it."""
    assert cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ("b", "c")
    assert cycle({"a": {"b", "c"}, "b": {"d"}, "c": {"d"}}) == ()
