"""What was edited and what was recorded meanwhile: both are kept, and a cell is never lost."""

from datetime import date

import pytest
from msgspec.structs import replace
from tests.by_hand import register
from tests.change.edited_tables import UNITS, Said, clashes, led, rows

from remit.change.diff import diff
from remit.model.register import Register
from remit.text.local import Local

BASE = register(units=UNITS)


def edited_and_known(mine: tuple[str, str], theirs: tuple[str, str]) -> tuple[Register, Register]:
    """Give two registers that differ from the first in one text each."""
    one, other = (register(units=UNITS.replace(*each)) for each in (mine, theirs))
    assert BASE not in (one, other)
    return one, other


def recorded(known: Register) -> tuple[Said, ...]:
    return tuple(Said(7, "meanwhile", each) for each in diff(BASE, known))


def clashing(mine: tuple[str, str], theirs: tuple[str, str]) -> list[str]:
    edited, known = edited_and_known(mine, theirs)
    found = led(edited, known, since=None, base=BASE, recorded=recorded(known))
    assert all(each in rows(known) for each in rows(found.register) if "quito" not in each)
    return clashes(found.conflicts)


def test_two_columns_of_one_row_are_changed_by_two() -> None:
    edited, known = edited_and_known(("Lima, ", "Peru, "), ("Lima,  iom", "Lima,  quito"))
    found = led(edited, known, since=None, base=BASE)

    assert found.conflicts == ()
    assert rows(found.register)[1] == "2005.. lima name=Peru part_of=quito"


def test_a_row_is_renamed_by_one_and_closed_by_the_other() -> None:
    edited, known = edited_and_known(
        ("quito, Quito, iom,     2006,       2030-01-01", "quito, Andes, iom, 2006, 2030-01-01"),
        ("2030-01-01", "2029"),
    )
    found = led(edited, known, since=None, base=BASE)

    assert found.conflicts == ()
    assert rows(found.register)[2] == "2006..2029 quito name=Andes part_of=iom"


def test_on_days_of_their_own_both_are_right() -> None:
    split = "lima, Lima, iom, 2005, {0}\n lima, {1}, {2}, {0},"
    edited, known = edited_and_known(
        ("lima,  Lima,  iom,     2005,", split.format("2028", "Peru", "iom")),
        ("lima,  Lima,  iom,     2005,", split.format("2027", "Lima", "quito")),
    )
    found = led(edited, known, since=None, base=BASE)

    assert found.conflicts == ()
    assert rows(found.register)[1:4] == [
        "2005..2027 lima name=Lima part_of=iom",
        "2027..2028 lima name=Lima part_of=quito",
        "2028.. lima name=Peru part_of=quito",
    ]


def test_what_both_changed_alike_is_no_conflict() -> None:
    edited, known = edited_and_known(("Lima, ", "Peru, "), ("Lima, ", "Peru, "))

    assert led(edited, known, since=None, base=BASE).register == known


def test_a_cell_that_both_changed_is_named_with_both_values_and_the_record() -> None:
    assert clashing(("Lima, ", "Peru, "), ("Lima, ", "Andes, ")) == [
        "units lima name: 'Peru' / 'Andes' (7 meanwhile)"
    ]


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (
            ("lima,  Lima,  iom,     2005,", ""),
            ("Lima, ", "Andes, "),
            ["units lima name: None / 'Andes' (7 meanwhile)"],
        ),
        (
            ("Lima, ", "Peru, "),
            ("lima,  Lima,  iom,     2005,", ""),
            ["units lima name: 'Peru' / None (7 meanwhile)"],
        ),
        (
            ("2030-01-01", "2028"),
            ("2030-01-01", "2029"),
            ["units quito valid_to: '2028' / '2029' (7 meanwhile)"],
        ),
        (
            ("iom,     2006", "iom, 2004"),
            ("iom,     2006", "iom, 2007-05"),
            ["units quito valid_from: '2004' / '2007-05' (7 meanwhile)"],
        ),
        (
            ("lima,  Lima", "cusco, Cusco, lima,,\n lima, Lima"),
            ("lima,  Lima", "cusco, Cuzco, iom,,\n lima, Lima"),
            [
                "units cusco name: 'Cusco' / 'Cuzco' (7 meanwhile)",
                "units cusco part_of: 'lima' / 'iom' (7 meanwhile)",
            ],
        ),
    ],
)
def test_what_is_gone_moved_in_time_or_added_twice_may_clash_too(
    mine: tuple[str, str], theirs: tuple[str, str], expected: list[str]
) -> None:
    assert clashing(mine, theirs) == expected


def test_how_a_bound_is_worded_is_kept_as_the_side_says_that_changed_it() -> None:
    edited, known = edited_and_known(
        ("iom,     2006", "iom, 2006-01-01"), ("quito, Quito", "quito, Andes")
    )
    found = led(edited, known, since=None, base=BASE)

    assert rows(found.register)[2] == "2006-01-01..2030-01-01 quito name=Andes part_of=iom"


def test_what_would_be_lost_with_the_row_is_told() -> None:
    """Whoever ended it did not know that it was to be renamed."""
    edited = register(units=UNITS.replace("2030-01-01", "2028"))
    known = register(
        units=UNITS.replace("2030-01-01", "2029\n quito, Andes, iom, 2029, 2030-01-01")
    )
    found = led(edited, known, since=None, base=BASE, recorded=recorded(known))

    assert clashes(found.conflicts) == ["units quito name: None / 'Andes' (7 meanwhile)"]


def test_settings_are_cells_too() -> None:
    mine = replace(BASE.settings, name=Local("Mine"), licence="CC0")
    theirs = replace(BASE.settings, name=Local("Theirs"), base_url="https://example.org")
    edited, known = Register(mine, BASE.histories), Register(theirs, BASE.histories)
    found = led(edited, known, since=None, base=BASE, recorded=recorded(known))

    assert clashes(found.conflicts) == ["register by-hand name: 'Mine' / 'Theirs' (7 meanwhile)"]
    assert found.register.settings == replace(theirs, licence="CC0")


def test_from_a_day_on_the_earlier_days_are_not_looked_at() -> None:
    """Whoever corrects the past meets nobody who plans the future."""
    edited, known = edited_and_known(("Lima, ", "Peru, "), ("lima,  Lima,  iom,     2005", "x,X,,"))
    known = register(
        units=UNITS.replace(
            "lima,  Lima,  iom,     2005,",
            "lima, Old, iom, 2005, 2010\n lima, Lima, iom, 2010,",
        )
    )
    found = led(edited, known, base=BASE, since=date(2027, 7, 1))

    assert found.conflicts == ()
    assert rows(found.register)[1:4] == [
        "2005..2010 lima name=Old part_of=iom",
        "2010..2027-07-01 lima name=Lima part_of=iom",
        "2027-07-01.. lima name=Peru part_of=iom",
    ]
