"""Nothing stands above itself, on any day; and nothing stands too deep."""

from time import process_time

import pytest
from tests.by_hand import register
from tests.change.faults import QUICKLY, days_from_1990, faults

from remit.change.check import check


def test_a_unit_is_never_above_itself() -> None:
    units = """
        id, name, part_of, valid_from
        a,  A,    c,       2010
        b,  B,    a,       2000
        c,  C,    b,       2005
    """

    assert faults(units=units) == [
        (
            "units a 2010 part_of: 'a' would stand above itself on 2010-01-01: a → c → b → a; "
            "change 'part_of' of one of them, or let the stretches not meet"
        )
    ]


def test_each_cycle_is_said_once() -> None:
    units = "id,name,part_of\na,A,a\nb,B,c\nc,C,b\nd,D,b"

    assert [each.partition(";")[0] for each in faults(units=units)] == [
        "units a part_of: 'a' would stand above itself from the beginning: a → a",
        "units b part_of: 'b' would stand above itself from the beginning: b → c → b",
    ]


def test_above_at_one_time_and_below_at_another_is_no_cycle() -> None:
    units = """
        id, name, part_of, valid_from, valid_to
        a,  A,    b,       ,           2005
        a,  A,    ,        2005,
        b,  B,    ,        ,           2005
        b,  B,    a,       2005,
    """

    assert faults(units=units) == []


@pytest.mark.parametrize(
    ("tables", "place"),
    [
        ({"bodies": "id,name,part_of\na,A,b\nb,B,a"}, "bodies a part_of"),
        ({"functions": "id,name,broader\na,A,b\nb,B,a"}, "functions a broader"),
        (
            {"groups": "id,name\na,A\nb,B", "members": "group,member\na,b\nb,a\nb,PER"},
            "members b a member",
        ),
    ],
)
def test_bodies_functions_and_groups_have_no_cycle_either(
    tables: dict[str, str], place: str
) -> None:
    found = faults(**tables)

    assert [each.partition(":")[0] for each in found] == [place]
    assert "'a' would stand above itself from the beginning: a → b → a" in found[0]


def test_pairs_that_change_places_each_on_a_day_of_their_own_are_told_apart_quickly() -> None:
    rows = ["id,name,part_of,valid_from,valid_to"]
    for number, day in enumerate(days_from_1990(2000)):
        one, other = f"a{number}", f"b{number}"
        rows += [f"{one},A,{other},,{day}", f"{one},A,,{day},"]
        rows += [f"{other},B,,,{day}", f"{other},B,{one},{day},"]
    rows += ["c,C,d,,", "d,D,c,2000-01-01,"]

    begun = process_time()
    found = faults(units="\n".join(rows))

    assert [each.partition(":")[0] for each in found] == ["units c part_of"]
    assert process_time() - begun < QUICKLY


def test_a_hundred_levels_are_enough() -> None:
    """One more could not be followed, by a person or by a page."""
    chain = "".join(f"\nu{n},U{n},{f'u{n - 1}' if n else ''}" for n in range(101))
    deep = register(units=f"id,name,part_of{chain}")

    assert [each.key for each in check(deep)] == [("u100",)]
    assert "deeper than 100 levels" in check(deep)[0].wrong


def test_functions_stand_no_deeper_than_units_may() -> None:
    rows = [f"f{number},F,{f'f{number - 1}' if number else ''}" for number in range(101)]

    (told,) = faults(units="id,name\nhq,HQ", functions="\n".join(["id,name,broader", *rows]))

    assert "'f100' stands deeper than 100 levels" in told


def test_a_cycle_that_lasts_through_a_rename_is_said_once() -> None:
    told = faults(
        units="""
            id, name,  part_of, valid_from, valid_to
            a,  First, b,       ,           2005
            a,  Later, b,       2005,
            b,  B,     a,       ,
        """
    )

    assert [each.partition(" ")[0] for each in told if "above itself" in each] == ["units"]
