"""Units open, are called otherwise, and move."""

from tests.change.drafts import faults, made

from remit.model.step import Move, Open, Rename

RENAMED_LATER = """
    id,   name,     valid_from, valid_to
    lima, Lima,     2005,       2030
    lima, Peru,     2030,       2035
    lima, Peru,     2040,
"""


def test_a_unit_opens_with_its_columns_on_the_day_of_the_draft() -> None:
    bogota = Open(id="bogota", row={"name": "Bogotá", "part_of": "panama", "order": "3"})

    assert made(bogota) == [
        "1 units bogota 2027-07-01.. name='Bogotá' part_of='panama' order='3'",
    ]


def test_a_step_has_its_own_day_and_says_where_it_is_from() -> None:
    bogota = Open(
        id="bogota", row={"name": "Bogotá"}, on="2011-Q3", until="2030", source="https://x.org"
    )

    assert made(bogota) == [
        "1 units bogota 2011-Q3..2030 name='Bogotá' source='https://x.org'",
    ]


def test_without_any_day_the_first_day_is_not_known() -> None:
    assert made(Open(id="bogota", row={"name": "Bogotá"}), on="") == [
        "1 units bogota .. name='Bogotá'"
    ]


def test_a_unit_that_is_there_does_not_open_again() -> None:
    assert faults(Open(id="lima", row={"name": "Lima"})) == [
        "1 id: there is a unit 'lima' already, from 2005; choose another id, or another day"
    ]


def test_all_that_is_wrong_with_a_row_is_said_and_later_steps_do_not_miss_it() -> None:
    bogota = Open(id="bogota", row={"nam": "Bogotá", "order": "third", "successors": "lima"})

    assert faults(bogota, Move(unit="lima", part_of="bogota"), Move(unit="bogota", site="x")) == [
        "1 successors: 'successors' cannot be said here; say it with a step of its own",
        "1 nam: units.csv has no column 'nam'; write 'name', or take it away",
        "1 order: 'third' is not a whole number; write digits only, as 12",
    ]


def test_a_name_changes_from_the_day_on() -> None:
    assert made(Rename(unit="lima", row={"name": "Peru"})) == [
        "1 units lima 2027-07-01.. name='Peru'"
    ]


def test_a_name_changes_for_as_long_as_it_would_have_stayed() -> None:
    renamed = Rename(unit="lima", row={"name": "Lima Office"})

    assert made(renamed, units=RENAMED_LATER) == [
        "1 units lima 2027-07-01..2030 name='Lima Office'"
    ]


def test_another_column_changes_through_later_versions_up_to_a_hole() -> None:
    renamed = Rename(unit="lima", row={"short_name": "LIM"})

    assert made(renamed, units=RENAMED_LATER) == [
        "1 units lima 2027-07-01..2030 short_name='LIM'",
        "1 units lima 2030..2035 short_name='LIM'",
    ]


def test_with_an_end_it_changes_until_then_whatever_was_to_come() -> None:
    renamed = Rename(unit="lima", row={"name": "Lima Office"}, until="2045")

    assert made(renamed, units=RENAMED_LATER) == [
        "1 units lima 2027-07-01..2030 name='Lima Office'",
        "1 units lima 2030..2035 name='Lima Office'",
        "1 units lima 2040..2045 name='Lima Office'",
    ]


def test_a_unit_moves_to_another_parent_and_no_other_row_is_touched() -> None:
    assert made(Move(unit="lima", part_of="manila")) == [
        "1 units lima 2027-07-01.. part_of='manila'"
    ]


def test_a_unit_moves_to_the_top_where_the_parent_is_blank() -> None:
    assert made(Move(unit="lima", part_of="")) == ["1 units lima 2027-07-01.. part_of=''"]


def test_a_unit_that_nobody_knows_is_told_with_the_nearest() -> None:
    assert faults(Rename(unit="limma", row={"name": "Lima"}), Move(unit="lima")) == [
        "1 unit: no unit is called 'limma'; write 'lima'",
        '2 part_of: the step says nothing of where to; write part_of = "…" or site',
    ]


def test_a_day_outside_those_of_the_unit_is_refused() -> None:
    assert faults(Rename(unit="lima", row={"name": "Peru"}, on="1999")) == [
        "1 on: 'lima' is not there on 1999; it is there from 2005: write one of these days"
    ]


def test_a_day_of_the_draft_that_cannot_be_read_is_told_once() -> None:
    steps = (
        Rename(unit="lima", row={"name": "A"}),
        Open(id="x", row={"name": "X"}),
        Move(unit="x", part_of="hq", on="2028"),
    )

    assert faults(*steps, on="soon") == [
        (
            "0 on: 'soon' is not a date; write a day as 2011-07-01, a month as 2011-07, "
            "a quarter as 2011-Q3, a year as 2011"
        )
    ]


def test_a_hard_rule_is_told_at_the_step_that_breaks_it() -> None:
    loop = faults(Rename(unit="lima", row={"name": "Peru"}), Move(unit="panama", part_of="lima"))

    assert loop == [
        (
            "2 part_of: units lima, part_of: 'lima' would stand above itself on 2027-07-01: "
            "lima → panama → lima; change 'part_of' of one of them, or let the stretches not meet"
        )
    ]
