"""Timelines and growth: each bar is a fact of the register, and what is vague is drawn vague."""

from collections.abc import Callable
from datetime import date

import pytest
from lxml import etree
from tests.publish.made import pages_of, site_of
from tests.publish.pictures.trees import reader_of
from tests.publish.test_hostile_text import HOSTILE

from remit.model.remit import Function, Remit, Transfer
from remit.model.scope import scope
from remit.model.structure import Subject
from remit.model.unit import Designated, Designation, Unit
from remit.publish.over_time import growth, spells
from remit.publish.pictures.timeline import axis_of, timeline_svg
from remit.publish.site import Site
from remit.publish.views.growing import grown
from remit.publish.views.over_time import over_time
from remit.resolve.answer import Question
from remit.resolve.timeline import timeline
from remit.temporal.stretch import stretch
from remit.text.local import Local

DAYS = (date(2010, 6, 1), date(2026, 11, 23))


def organisation(name: str = "Office") -> Site:
    """An office that changed its name and its status, and got a region in 2011."""
    says = Local(name)
    return site_of(
        Unit(id="root", name=Local("Root")),
        Unit(id="east", name=says, part_of="root", stretch=stretch("2000", "")),
        Unit(
            id="lima", name=Local("Mission"), part_of="root", stretch=stretch("1997", "2005-07-01")
        ),
        Unit(id="lima", name=says, part_of="root", stretch=stretch("2005-07-01", "")),
        Designation(id="kind", name=says),
        Designated(unit="lima", designation="kind", stretch=stretch("2001-05", "2008-01-01")),
        Function(id="regional-support", name=says),
        Function(id="pay", name=says),
        Remit(
            id="r",
            holder="east",
            role="provides",
            function="regional-support",
            scope=scope("unit:lima"),
            stretch=stretch("2011-Q2", ""),
        ),
        Remit(
            id="p",
            holder="east",
            role="provides",
            function="pay",
            scope=scope("everyone"),
            stretch=stretch("2006-03-01", "2009"),
        ),
        Transfer(id="t", function="pay", from_="root", to="east"),
    )


def test_every_lane_holds_what_the_register_says() -> None:
    found = over_time(reader_of(organisation()), "lima")
    assert found is not None

    assert [(row.kind.text, row.words.words.text, row.since, row.until) for row in found.rows] == [
        ("Open", "Open", "since 1997", ""),
        ("Name", "Mission", "since 1997", "until 1 July 2005"),
        ("Name", "Office", "since 1 July 2005", ""),
        ("Designated as", "Office", "since May 2001", "until 1 January 2008"),
        ("Office", "Office", "since second quarter of 2011", ""),
    ]


def test_the_picture_has_a_bar_for_each_row_and_marks_the_day() -> None:
    found = over_time(reader_of(organisation()), "lima")
    assert found is not None
    root = etree.fromstring(str(found.drawn))

    assert len(root.findall("g")) == len(found.rows)
    assert [each.get("class") for each in root.findall("line")][-1] == "now"


def test_what_is_known_to_a_year_only_is_faint_for_that_year() -> None:
    found = over_time(reader_of(organisation()), "lima")
    assert found is not None
    root = etree.fromstring(str(found.drawn))
    bars = [[each.get("class") for each in group.findall("rect")] for group in root.findall("g")]

    assert bars == [
        ["bar open faint", "bar open"],
        ["bar called faint", "bar called"],
        ["bar called"],
        ["bar status faint", "bar status"],
        ["bar answer faint", "bar answer"],
    ]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_who_answered_is_what_the_timeline_says(site_on: Callable[[date], Site], day: date) -> None:
    """For every unit, on every day; `timeline` asks one unit, this asks all at once."""
    structure = site_on(day).structure
    for unit in list(structure.units)[::9]:
        question = Question(Subject("unit", unit), "regional-support", "provides")
        (line,) = timeline(structure, question)
        wanted = [(each.days, each.holders) for each in line.spells if each.holders]
        assert [(each.stretch.period, each.holders) for each in spells(structure, unit)] == wanted


def test_growth_counts_functions_of_a_unit_with_those_under_it() -> None:
    """From day to day; the root has those of all."""
    structure = organisation().structure

    assert [(step.since.text, step.functions) for step in growth(structure, "east")] == [
        ("2006-03-01", 1),
        ("2009", 0),
        ("2011-Q2", 1),
    ]


def test_growth_is_drawn_for_who_got_functions_only() -> None:
    reader = reader_of(organisation())
    found = grown(reader, "east")
    assert found is not None

    assert found.rows == (
        ("since 1 March 2006", 1),
        ("since 2009", 0),
        ("since second quarter of 2011", 1),
    )
    assert len(etree.fromstring(str(found.drawn)).findall("rect")) == 3
    assert grown(reader, "lima") is None
    assert grown(reader, "root") is None


def test_a_unit_that_was_internal_tells_nothing_of_those_days() -> None:
    site = site_of(
        Unit(id="root", name=Local("Root")),
        Unit(
            id="lima",
            name=Local("Whisper"),
            part_of="root",
            visibility="internal",
            stretch=stretch("1990", "2000"),
        ),
        Unit(id="lima", name=Local("Lima"), part_of="root", stretch=stretch("2000", "2005")),
        Unit(id="lima", name=Local("Office"), part_of="root", stretch=stretch("2005", "")),
        Designation(id="kind", name=Local("Kind")),
        Designated(unit="lima", designation="kind", stretch=stretch("1995", "2003")),
    )
    found = over_time(reader_of(site), "lima")
    assert found is not None

    assert [(row.words.words.text, row.since, row.until) for row in found.rows] == [
        ("Open", "since 2000", ""),
        ("Lima", "since 2000", "until 2005"),
        ("Office", "since 2005", ""),
        ("Kind", "since 1 January 2000", "until 2003"),
    ]


def test_it_stands_on_the_page_of_a_unit_open_or_closed() -> None:
    pages = pages_of(organisation())
    assert 'class="over-time"' in pages["en/unit/lima/index.html"]


def test_a_list_has_the_comma_of_the_page() -> None:
    """Arabic has one of its own: between those who answer together, and between days."""
    found = over_time(reader_of(organisation_with_two(), "ar"), "lima")
    assert found is not None

    assert "East، West" in [row.words.words.text for row in found.rows]
    assert "," not in str(found.drawn).partition("<title>")[2]


def organisation_with_two() -> Site:
    """Two regions that both claim an office."""
    return site_of(
        Unit(id="root", name=Local("Root")),
        Unit(id="east", name=Local("East"), part_of="root"),
        Unit(id="west", name=Local("West"), part_of="root"),
        Unit(id="lima", name=Local("Old"), part_of="root", stretch=stretch("2000", "2001")),
        Unit(id="lima", name=Local("New"), part_of="root", stretch=stretch("2001", "2012")),
        Function(id="regional-support", name=Local("Support")),
        *(
            Remit(
                id=each,
                holder=each,
                role="provides",
                function="regional-support",
                scope=scope("unit:lima"),
                stretch=stretch("2002", "2003"),
            )
            for each in ("east", "west")
        ),
    )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_name_is_text(text: str) -> None:
    found = over_time(reader_of(organisation(text)), "lima")
    assert found is not None

    assert {each.tag for each in etree.fromstring(str(found.drawn)).iter()} <= {
        *("svg", "line", "text", "g", "title", "rect")
    }


def test_the_years_end_where_the_calendar_does() -> None:
    axis = axis_of([date(2, 3, 4), date(1990, 1, 1)], date(9998, 12, 31))

    assert (axis.first, axis.last) == (1, 9999)
    assert timeline_svg((), axis, "Said").count('class="year"') == len(axis.years())


def test_years_are_in_order_from_either_side() -> None:
    days = [date(1951, 1, 1), date(2010, 6, 1)]
    axis = axis_of(days, date(2020, 1, 1))

    assert 0 < axis.place(days[0]) < axis.place(days[1]) < axis.place(date(2020, 1, 1)) < 100
    assert (axis.place(date.min), axis.place(date.max)) == (0, 100)
