"""Designations, groups, remits, posts and appointments begin and end; rows are set and recorded."""

from msgspec.structs import replace
from tests.change.drafts import compiled, faults, made

from remit.change.compile import hash_of
from remit.model.settings import Settings
from remit.model.step import (
    Appoint,
    Assign,
    Designate,
    End,
    OpenPost,
    Record,
    Regroup,
    Set,
    Undesignate,
)
from remit.text.local import Local

DESIGNATED = {
    "designations": "id,name\nmrf,MRF\ncm,Mission",
    "designated": "unit,designation,valid_from,valid_to\nlima,mrf,2010,\nlima,cm,2010,2030",
}
POSTS = {
    "posts": "id,unit,name,valid_from\nhead,lima,Head,2010\nclerk,lima,Clerk,2010",
    "appointments": """
        post,  person, kind,       valid_from, valid_to
        head,  p1,     holder,     2020,
        head,  p2,     substitute, 2020,
        head,  p3,     holder,     2030,
        clerk, p4,     holder,     2020,
    """,
}
REMITS = """
    id,  holder, role,     function,   scope,    valid_from
    acc, hq,     provides, accounting, everyone, 1990
"""


def test_a_designation_is_held_from_a_day_and_no_longer_held_from_another() -> None:
    steps = Designate(unit="quito", designation="mrf"), Undesignate(unit="lima", designation="mrf")

    assert made(*steps, **DESIGNATED) == [
        "1 designated quito mrf 2027-07-01..",
        "2 designated lima mrf 2027-07-01.. absent",
    ]


def test_what_holds_already_does_not_begin_and_what_does_not_does_not_end() -> None:
    steps = (
        Designate(unit="lima", designation="mrf"),
        Undesignate(unit="lima", designation="cm", on="2031"),
        Undesignate(unit="hq", designation="cm"),
    )

    assert faults(*steps, **DESIGNATED) == [
        (
            "1 on: 'lima mrf': that holds already, from 2010; "
            "take the step away, or write another day"
        ),
        (
            "2 on: 'lima cm' is not there on 2031; "
            "it is there from 2010 until 2030: write one of these days"
        ),
        (
            "3 key: no row of designated.csv is called 'hq cm'; "
            "name a row of designated.csv that is there"
        ),
    ]


def test_a_designation_nobody_knows_is_told() -> None:
    assert faults(Designate(unit="lima", designation="slm"), **DESIGNATED) == [
        (
            "1 designation: designated lima slm, designation: no designation is called 'slm'; "
            "add it to designations.csv"
        )
    ]


def test_members_join_and_leave_a_group() -> None:
    tables = {
        "groups": "id,name\nandes,Andes",
        "members": "group,member,valid_from\nandes,PER,2000",
    }

    assert made(Regroup(group="andes", add=("ECU", "lima"), remove=("PER",)), **tables) == [
        "1 members andes PER 2027-07-01.. absent",
        "1 members andes ECU 2027-07-01..",
        "1 members andes lima 2027-07-01..",
    ]
    assert faults(Regroup(group="andes"), **tables) == [
        '1 add: nobody joins and nobody leaves; write add = ["…"] or remove'
    ]


def test_a_remit_is_assigned_under_an_id_that_nobody_has() -> None:
    row = {"holder": "hq", "role": "oversees", "function": "accounting", "scope": "everyone"}
    steps = (
        Assign(row=row, until="2030"),
        Assign(row={**row, "scope": "unit:lima"}),
        Assign(row={**row, "role": "provides"}, id="mine"),
    )

    assert [each.rpartition(" holder")[0] for each in made(*steps, remits=REMITS)] == [
        "1 remits hq-accounting-oversees 2027-07-01..2030",
        "2 remits hq-accounting-oversees-2 2027-07-01..",
        "3 remits mine 2027-07-01..",
    ]
    assert faults(Assign(row=row, id="acc"), remits=REMITS) == [
        "1 id: there is a remit 'acc' already, from 1990; choose another id, or another day"
    ]


def test_remits_and_other_dated_rows_end() -> None:
    steps = End(key=("acc",)), End(file="appointments", key=("clerk", "p4"))

    assert made(*steps, remits=REMITS, **POSTS) == [
        "1 remits acc 2027-07-01.. absent",
        "2 appointments clerk p4 2027-07-01.. absent",
    ]
    assert faults(End(file="units", key=("lima",)), End(file="groups", key=("x",))) == [
        '1 file: a unit does not end: it closes; write do = "close"',
        "2 file: the rows of groups.csv hold on all days, so they do not end; record their absence",
    ]


def test_several_rows_of_a_file_end_in_one_step_as_in_one_each() -> None:
    remits = f"{REMITS.rstrip()}\n two, hq, oversees, accounting, everyone, 1990"
    several = End(keys=(("acc",), ("two",)), on="2030", note="They are done")
    alone = (replace(several, key=key, keys=()) for key in several.keys)

    ended = made(several, remits=remits)
    assert [each[2:] for each in ended] == [each[2:] for each in made(*alone, remits=remits)]
    assert ended == ["1 remits acc 2030.. absent", "1 remits two 2030.. absent"]
    assert made(replace(several, key=("two",), keys=(("acc",),)), remits=remits) == ended[::-1]


def test_what_of_several_cannot_end_is_told_by_its_place() -> None:
    steps = (
        End(keys=(("acc",), ("axc",), ("acc",))),
        End(file="appointments", keys=(("clerk", "p1"),)),
        End(),
    )

    assert [
        (each.step, each.field, each.item) for each in compiled(*steps, remits=REMITS).faults
    ] == [
        (1, "remits", 2),
        (1, "remits", 3),
        (2, "keys", 1),
        (3, "remit", 0),
    ]
    assert faults(steps[-1]) == [
        '1 remit: nothing ends by it; name what ends, as remit = "…"',
    ]


def test_who_comes_onto_a_post_relieves_who_is_on_it_in_the_same_way() -> None:
    assert made(Appoint(post="head", person="p9"), **POSTS) == [
        "1 appointments head p1 2027-07-01.. absent",
        "1 appointments head p9 2027-07-01..2030 kind='holder'",
    ]


def test_nobody_is_relieved_by_an_appointment_beside() -> None:
    assert made(Appoint(post="head", person="p9", beside=True), **POSTS) == [
        "1 appointments head p9 2027-07-01.. kind='holder'"
    ]


def test_a_post_is_made_and_filled() -> None:
    steps = (
        OpenPost(id="cook", row={"unit": "quito", "name": "Cook", "grade": "G3"}),
        Appoint(post="cook", person="p9", kind="acting", until="2028"),
    )

    assert made(*steps, **POSTS) == [
        "1 posts cook 2027-07-01.. unit='quito' name='Cook' grade='G3'",
        "2 appointments cook p9 2027-07-01..2028 kind='acting'",
    ]


def test_any_column_of_any_row_is_set_and_taken_away() -> None:
    contacts = """
        id,    unit, kind,  value, label,   note, valid_from, valid_to
        phone, lima, phone, +5112345678,  Switch,  old,  2010,       2030
        phone, lima, phone, +5112345678,  Night,   old,  2030,
    """
    step = Set(
        file="contacts",
        key=("phone",),
        row={"value": "+5118765432", "label": ""},
        source="https://x.org",
    )

    assert made(step, contacts=contacts) == [
        (
            "1 contacts phone 2027-07-01..2030 value='+5118765432' source='https://x.org' "
            "label='' note=''"
        ),
        "1 contacts phone 2030.. value='+5118765432' source='https://x.org' note=''",
    ]


def test_what_is_undated_is_set_on_all_days() -> None:
    groups = "id,name\nandes,Andes"
    step = Set(file="groups", key=("andes",), row={"name": "The Andes"})

    assert made(step, on="", groups=groups) == ["1 groups andes .. name='The Andes'"]


def test_a_key_a_file_and_a_column_are_those_of_the_folder() -> None:
    steps = (
        Set(file="unit", key=("lima",), row={"name": "x"}),
        Set(file="units", key=("lima", "x"), row={"name": "x"}),
        Set(file="units", key=("lima",), row={"id": "callao", "nmae": "Callao"}),
        Record(file="groups", key=("andes",), valid_from="2010", row={"name": "Andes"}),
    )

    assert faults(*steps) == [
        "1 file: no file is called 'unit'; write 'units'",
        "2 key: 'lima x' is no key of units.csv; the key of units.csv is id",
        "3 id: a key is for ever; end the row, and record another",
        (
            "4 valid_from: the rows of groups.csv hold on all days; "
            "leave valid_from and valid_to out"
        ),
    ]


def test_settings_are_those_of_the_register() -> None:
    step = Record(file="register", key=("other",), settings=Settings(id="other"))

    assert faults(step) == [
        "1 settings: the register is 'by-hand', and 'other' is another; write id = \"by-hand\""
    ]


def test_a_row_that_nobody_knows_is_told_by_its_key() -> None:
    assert faults(Set(file="units", key=("limma",), row={"name": "x"})) == [
        "1 key: no unit is called 'limma'; write 'lima'"
    ]


def test_rows_absences_and_settings_are_recorded_as_they_are() -> None:
    settings = Settings(id="by-hand", name=Local("By hand"))
    steps = (
        Record(file="units", key=("lima",), valid_to="2010"),
        Record(
            file="units", key=("bogota",), valid_from="by 2014", row={"name": "B"}, as_of="2014"
        ),
        Record(file="register", key=("by-hand",), settings=settings),
    )

    assert made(*steps) == [
        "1 units lima ..2010 absent",
        "2 units bogota by 2014.. name='B' as_of='2014'",
        "3 register by-hand .. settings",
    ]


def test_the_hash_stands_for_the_steps_and_for_what_they_find() -> None:
    step = End(key=("acc",))
    one = compiled(step, remits=REMITS)

    assert hash_of(one) == hash_of(compiled(step, remits=REMITS))
    assert hash_of(one) != hash_of(compiled(step, remits=REMITS.replace("everyone", "unit:lima")))
    assert hash_of(one) != hash_of(compiled(End(key=("acc",), note="x"), remits=REMITS))
