"""A stated bound lies within the days of what the fact belongs to."""

import pytest
from tests.change.faults import UNITS, faults


def designated(valid_from: str, valid_to: str) -> list[str]:
    """Check a designation of an office open from 2000 to 2010."""
    row = f"unit,designation,valid_from,valid_to\nlima,mrf,{valid_from},{valid_to}"
    return faults(units=UNITS, designations="id,name\nmrf,MRF", designated=row)


@pytest.mark.parametrize(
    ("valid_from", "valid_to"),
    [
        ("", ""),
        ("2000", "2010"),
        ("2000-01-01", "2010-01-01"),
        ("2003", ""),
        ("", "2003"),
        ("2009-Q4", ""),
        ("by 2005", ""),
    ],
)
def test_a_bound_may_lie_within_the_days_of_the_unit(valid_from: str, valid_to: str) -> None:
    assert designated(valid_from, valid_to) == []


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "column"),
    [
        ("1999", "", "valid_from"),
        ("2010", "", "valid_from"),
        ("always", "", "valid_from"),
        ("", "2010-01-02", "valid_to"),
        ("", "2000-01-01", "valid_to"),
        ("", "always", "valid_to"),
    ],
)
def test_a_bound_outside_them_is_refused(valid_from: str, valid_to: str, column: str) -> None:
    found = designated(valid_from, valid_to)

    assert len(found) == 1
    assert f"{column}: '{valid_from or valid_to}' lies outside the days of 'lima'" in found[0]
    assert "which is there from 2000-01-01 until 2010-01-01; leave it blank" in found[0]


def test_both_bounds_may_be_outside() -> None:
    assert len(designated("1999", "2011-05")) == 2


def test_a_fact_of_a_unit_that_holds_on_no_day_is_refused() -> None:
    units = "id,name,valid_from\nlima,Lima,2011-06"
    row = "unit,designation,valid_to\nlima,mrf,2011"

    assert faults(units=units, designations="id,name\nmrf,MRF", designated=row) == [
        (
            "designated lima mrf valid_to: it holds on no day within those of 'lima', "
            "which is there from 2011-06-01; leave it blank where it is not known, "
            "or correct one of the two"
        )
    ]


def test_a_unit_lies_within_the_unit_above_and_faults_are_said_where_they_begin() -> None:
    units = """
        id, name, part_of, valid_from, valid_to
        a,  A,    ,        2000,       2005
        b,  B,    a,       2006,
        c,  C,    b,       2007,
    """

    assert [each.partition(",")[0] for each in faults(units=units)] == [
        "units b 2006 valid_from: '2006' lies outside the days of 'a'"
    ]


def test_what_belongs_to_something_unknown_has_that_fault_alone() -> None:
    found = faults(units="id,name,part_of,valid_from\nb,B,a,2006\nc,C,b,2007")

    assert [each.partition(";")[0] for each in found] == [
        "units b 2006 part_of: no unit is called 'a'"
    ]


def test_a_membership_belongs_to_its_member() -> None:
    tables = {
        "groups": "id,name\ng,G",
        "bodies": "id,name,valid_from\nau,AU,2002",
        "members": "group,member,valid_from\ng,au,2001\ng,PER,1900",
    }

    assert [each.partition(",")[0] for each in faults(**tables)] == [
        "members g au 2001 valid_from: '2001' lies outside the days of 'au'"
    ]


def test_an_appointment_to_an_unknown_post_has_that_fault_alone() -> None:
    (told,) = faults(
        units="id,name\nhq,HQ",
        appointments="post,person,kind,valid_from\nlost,p1,holder,2010",
    )

    assert "no post is called 'lost'" in told
