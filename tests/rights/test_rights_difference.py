"""Law: the rights gained and lost are the difference of asking everybody before and after."""

from collections import defaultdict
from datetime import date
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.rights.changing import change, row
from tests.rights.drawn import DAYS, entries, recorded, registers
from tests.shared import tries

from remit.model.change import Entry
from remit.model.register import EDITING, Register
from remit.model.structure import Structure, Subject
from remit.resolve.answer import Question
from remit.resolve.definition import matching
from remit.rights.gained import Cell, Moved, rights_difference
from remit.rights.right import RIGHTS
from remit.temporal.period import ENDLESS, Period

PATIENTLY = settings(
    max_examples=tries(25), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def held(structure: Structure) -> set[Cell]:
    """Ask who answers for each unit in each role, and to whom they lend their rights."""
    own = {
        (match.remit.holder, right, unit)
        for right in RIGHTS
        for unit in structure.units
        for match in matching(structure, Question(Subject("unit", unit), EDITING), right)
    }
    lent = {
        (each.to, right, unit)
        for each in structure.delegations
        if EDITING in each.functions
        for holder, right, unit in own
        if holder == each.from_
    }
    return own | lent


@PATIENTLY
@given(registers(), st.lists(entries(), min_size=1, max_size=4))
def test_what_is_gained_and_lost_on_every_stretch(before: Register, some: list[Entry]) -> None:
    after = recorded(before, *some)
    if after is None:
        return

    found = defaultdict(set)
    for each in rights_difference(before, after, DAYS):
        for subject in each.subjects:
            for day in DAYS:
                if day in each.days:
                    found[day, each.is_gained].add((each.unit, each.right, subject))

    for day in DAYS:
        then, now = held(Structure(before, day)), held(Structure(after, day))
        assert (found[day, True], found[day, False]) == (now - then, then - now)


@PATIENTLY
@given(registers(), st.lists(entries(), min_size=1, max_size=4))
def test_each_is_told_once_and_for_as_long_as_it_lasts(before: Register, some: list[Entry]) -> None:
    """No two stretches of one right for one unit meet, and the way back is the same."""
    after = recorded(before, *some)
    if after is None:
        return
    days: dict[tuple[Cell, bool], list[Period]] = defaultdict(list)
    there = rights_difference(before, after, DAYS)
    for each in there:
        for subject in each.subjects:
            days[(each.unit, each.right, subject), each.is_gained].append(each.days)

    assert all(
        one.end < other.start for some in days.values() for one, other in pairwise(sorted(some))
    )
    assert {
        (each.unit, each.right, each.days, not each.is_gained, each.subjects)
        for each in rights_difference(after, before, DAYS)
    } == {(each.unit, each.right, each.days, each.is_gained, each.subjects) for each in there}


def test_a_plan_lists_the_rights_that_an_office_takes_along(today: Structure) -> None:
    moved = change(today, row("units", "2026-08-01", id="kisumu", name="Kisumu", part_of="lima"))
    before, after = moved.before.register, moved.after.register
    august, september = date(2026, 8, 1), date(2026, 9, 1)

    assert rights_difference(before, after, [today.day, august, september]) == (
        Moved("hq", "administers", Period(august, ENDLESS), is_gained=True, subjects=("kisumu",)),
        Moved("lima", "approves", Period(august, ENDLESS), is_gained=True, subjects=("kisumu",)),
        Moved(
            "nairobi", "approves", Period(august, ENDLESS), is_gained=False, subjects=("kisumu",)
        ),
    )


def test_a_right_that_comes_twice_is_told_for_each_time(today: Structure) -> None:
    """Kisumu is with Lima until October, through a change of its name, and once more in January."""
    days = ["2026-08-01", "2026-09-01", "2026-10-01", "2027-01-01", "2027-02-01"]
    with_lima = [(days[0], days[1], "Kisumu"), (days[1], days[2], "Port"), (*days[3:], "Port")]
    moved = change(
        today,
        *(
            row("units", since, until, id="kisumu", name=name, part_of="lima")
            for since, until, name in with_lima
        ),
    )
    august, _, october, january, february = map(date.fromisoformat, days)
    asked = [today.day, *map(date.fromisoformat, days)]
    found = rights_difference(moved.before.register, moved.after.register, asked)

    assert [each.days for each in found if each.unit == "lima"] == [
        Period(august, october),
        Period(january, february),
    ]
