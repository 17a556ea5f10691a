"""What was edited holds from a day on, and what could not be seen there stays planned."""

from datetime import date

import pytest
from tests.by_hand import register
from tests.change.edited_tables import DAY, UNITS, clashes, led, rows

from remit.errors import QuestionError

ALL = rows(register(units=UNITS))


def test_the_whole_history_is_what_was_edited() -> None:
    edited = register(units="id,name,valid_from\n iom,IOM,\n lima,Peru,2005")

    assert led(edited, since=None).register == edited


def test_a_folder_with_days_holds_from_the_day_on_and_the_past_stays() -> None:
    edited = register(
        units="""
            id,    name,  part_of, valid_from, valid_to
            iom,   IOM,   ,        ,
            lima,  Andes, iom,     1990,
            cusco, Cusco, lima,    2028,
        """
    )

    assert rows(led(edited).register) == [
        "2028.. cusco name=Cusco part_of=lima",
        ".. iom name=IOM",
        "2005..2027-07-01 lima name=Lima part_of=iom",
        "2027-07-01.. lima name=Andes part_of=iom",
        "2006..2027-07-01 quito name=Quito part_of=iom",
    ]


def test_a_folder_without_any_day_says_what_holds_and_not_until_when() -> None:
    """Quito goes on to the end that is known; what is not there ends, what is new begins."""
    edited = register(
        units="""
            id,    name,  part_of
            iom,   IOM,
            quito, Quito, cusco
            cusco, Cusco, iom
        """
    )

    assert rows(led(edited).register) == [
        "2027-07-01.. cusco name=Cusco part_of=iom",
        ".. iom name=IOM",
        "2005..2027-07-01 lima name=Lima part_of=iom",
        "2006..2027-07-01 quito name=Quito part_of=iom",
        "2027-07-01..2030-01-01 quito name=Quito part_of=cusco",
    ]


PLANNED = """
    id,    name,  part_of, site, valid_from, valid_to
    iom,   IOM,   ,        ,     ,
    lima,  Lima,  iom,     here, 2005,       2030-01-01
    lima,  Andes, iom,     here, 2030-01-01,
    quito, Quito, iom,     ,     2028,
"""


@pytest.mark.parametrize("shows", [None, DAY, date(2026, 1, 1)])
def test_what_one_day_cannot_show_stays_planned(shows: date | None) -> None:
    """Lima is to have another name, and Quito to open: neither is to be seen that day."""
    edited = register(units="id,name,part_of,site\n iom,IOM,,\n lima,Lima,iom,there")
    known = register(units=PLANNED)

    assert rows(led(edited, known, shows=shows).register) == [
        ".. iom name=IOM",
        "2005..2027-07-01 lima name=Lima part_of=iom site=here",
        "2027-07-01..2030-01-01 lima name=Lima part_of=iom site=there",
        "2030-01-01.. lima name=Andes part_of=iom site=there",
        "2028.. quito name=Quito part_of=iom",
    ]


def test_a_name_that_was_to_change_still_does() -> None:
    edited = register(units="id,name,part_of,site\n iom,IOM,,\n lima,Peru,iom,here")

    assert rows(led(edited, register(units=PLANNED)).register)[1:4] == [
        "2005..2027-07-01 lima name=Lima part_of=iom site=here",
        "2027-07-01..2030-01-01 lima name=Peru part_of=iom site=here",
        "2030-01-01.. lima name=Andes part_of=iom site=here",
    ]


def test_what_is_gone_ends_with_what_was_to_follow_and_what_comes_back_comes_back() -> None:
    known = register(
        units="""
            id,   name,  valid_from, valid_to
            lima, Lima,  2005,       2030
            lima, Andes, 2030,       2031
            lima, Again, 2040,
        """
    )

    assert rows(led(register(units="id,name"), known).register) == [
        "2005..2027-07-01 lima name=Lima",
        "2040.. lima name=Again",
    ]


def test_who_begins_where_others_are_planned_lasts_until_then() -> None:
    known = register(units="id,name,valid_from\n lima,Lima,2030")

    assert rows(led(register(units="id,name\n lima,Before"), known).register) == [
        "2027-07-01..2030 lima name=Before",
        "2030.. lima name=Lima",
    ]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("2028-01-01", ["2006..2028-01-01 quito name=Quito part_of=iom"]),
        ("2035", ["2006..2035 quito name=Quito part_of=iom"]),
        ("2020", ["2006..2027-07-01 quito name=Quito part_of=iom"]),
        ("", ["2006..2030-01-01 quito name=Quito part_of=iom"]),
    ],
)
def test_an_end_that_is_written_moves_it_and_never_before_the_day(
    end: str, expected: list[str]
) -> None:
    units = (
        f"id,name,part_of,valid_from,valid_to\n iom,IOM,,,\n lima,Lima,iom,2005,\n"
        f"quito,Quito,iom,2006,{end}"
    )

    assert rows(led(register(units=units), shows=DAY).register)[2:] == expected


def test_a_row_of_one_day_that_begins_later_begins_later() -> None:
    units = f"{UNITS.rstrip()}\ncusco, Cusco, lima, 2029,"

    assert rows(led(register(units=units), shows=DAY).register) == [
        "2029.. cusco name=Cusco part_of=lima",
        *ALL,
    ]


def test_what_a_closed_unit_leaves_is_not_missed() -> None:
    """Its remit is not to be seen on the day, and nobody has taken it away."""
    known = register(
        units="id,name,valid_to\n iom,IOM,\n lima,Lima,2020",
        designations="id\n mrf",
        designated="unit,designation\n lima,mrf",
    )
    edited = register(units="id,name\n iom,IOM", designations="id\n mrf")

    assert led(edited, known).register == known


def test_rows_without_days_stay_and_hold_on_all_days() -> None:
    known = register(units=UNITS, sources="id,title\n page,A page")
    edited = register(units=UNITS, sources="id,title\n book,A book")

    for shows in (None, DAY):
        found = rows(led(edited, known, shows=shows).register, "sources")
        assert found == [".. book title=A book", ".. page title=A page"]


def test_one_day_without_a_day_to_hold_from_is_refused() -> None:
    with pytest.raises(QuestionError, match="shows 2027-07-01 alone") as refusal:
        led(register(units=UNITS), since=None, shows=DAY)

    assert refusal.value.todo == "Say from which day on: --from 2027-07-01"


def test_what_was_changed_and_is_not_there_on_the_day_is_told() -> None:
    units = UNITS.replace("Quito,", "Andes,")
    found = led(register(units=units), since=date(2031, 1, 1), shows=DAY)

    assert clashes(found.conflicts) == ["units quito name: 'Andes' / None (0 )"]
