"""The difference of two registers in the words of steps."""

from tests.by_hand import register
from tests.change.drafts import UNITS

from remit.change.compile import compile_draft
from remit.change.derive import derive
from remit.model.register import Register
from remit.model.step import (
    Appoint,
    Assign,
    Close,
    Designate,
    Draft,
    End,
    Move,
    Open,
    OpenPost,
    Record,
    Regroup,
    Rename,
    Set,
    Step,
    Undesignate,
)


def steps(before: dict[str, str], after: dict[str, str]) -> tuple[Step, ...]:
    """Derive what leads from tables to others, see that it does, and give its steps."""
    draft = derived(before, after)
    return draft.steps


def derived(before: dict[str, str], after: dict[str, str]) -> Draft:
    one, other = register(**before), register(**after)
    draft = derive(one, other)
    compiled = compile_draft(draft, one)
    assert compiled.after == other
    assert [each.wrong for each in compiled.faults] == []
    return draft


def units(*lines: str) -> dict[str, str]:
    return {"units": "\n".join(["id,name,part_of,successors,valid_from,valid_to", *lines])}


def test_a_unit_that_keeps_its_id_is_renamed_and_moves() -> None:
    before = units("iom,IOM,,,,", "lima,Lima,,,2005,")
    after = units("iom,IOM,,,,", "lima,Lima,,,2005,2027-07-01", "lima,Peru,iom,,2027-07-01,")

    draft = derived(before, after)

    assert draft.on == "2027-07-01"
    assert draft.steps == (
        Rename(unit="lima", row={"name": "Peru"}),
        Move(unit="lima", part_of="iom"),
    )


def test_units_open_and_close_with_what_succeeds_them() -> None:
    before = units("lima,Lima,,,2005,", "quito,Quito,,,2006,")
    after = units(
        "lima,Lima,,andes,2005,2027", "quito,Quito,,andes,2006,2027", "andes,Andes,,,2027,"
    )

    assert derived(before, after) == Draft(
        "What differs",
        on="2027",
        steps=(
            Open(id="andes", row={"name": "Andes"}),
            Close(unit="lima", successors=("andes",)),
            Close(unit="quito", successors=("andes",)),
        ),
    )


def test_a_unit_that_is_absent_and_comes_back_closes_and_opens_again() -> None:
    before = units("lima,Lima,,,2005,")
    after = units("lima,Lima,,,2005,2011-07", "lima,Lima,,,2012-07,")

    assert steps(before, after) == (
        Close(unit="lima", on="2011-07"),
        Open(id="lima", row={"name": "Lima"}, on="2012-07"),
    )


def test_a_unit_opens_once_and_changes_in_steps_of_their_own() -> None:
    before = units("iom,IOM,,,,")
    after = units(
        "iom,IOM,,,,",
        "lima,Lima,,,2005,2010",
        "lima,Peru,,,2010,2012",
        "lima,Peru,iom,,2012,2020",
    )

    assert steps(before, after) == (
        Open(id="lima", row={"name": "Lima"}, on="2005", until="2020"),
        Rename(unit="lima", row={"name": "Peru"}, on="2010"),
        Move(unit="lima", part_of="iom", on="2012"),
    )


def test_a_correction_of_some_days_ends_where_the_two_agree_again() -> None:
    before = units("lima,Lima,,,2005,")
    after = units("lima,Lima,,,2005,2010", "lima,Peru,,,2010,2012", "lima,Lima,,,2012,")

    assert derived(before, after) == Draft(
        "What differs", on="2010", steps=(Rename(unit="lima", row={"name": "Peru"}, until="2012"),)
    )


def test_a_correction_ends_in_the_year_by_which_the_two_agree_again() -> None:
    """`by 2014` is a start's word only: what was before it ended in `2014`."""
    before = units("iom,IOM,,,,", "lima,Lima,,,,")
    after = units(
        "iom,IOM,,,,", "lima,Lima,,,,2010", "lima,Peru,,,2010,2014", "lima,Lima,,,by 2014,"
    )

    assert steps(before, after) == (
        Rename(unit="lima", row={"name": "Peru"}, until="2014"),
        Record(file="units", key=("lima",), valid_from="by 2014", row={"name": "Lima"}),
    )


def test_what_begins_by_a_year_ended_what_was_before_it_in_that_year() -> None:
    before = units("iom,IOM,,,,", "lima,Lima,,,,")
    in_the_year = units("iom,IOM,,,,", "lima,Lima,,,,2014", "lima,Peru,,,by 2014,")
    on_a_day = units("iom,IOM,,,,", "lima,Lima,,,,2014-01-01", "lima,Peru,,,by 2014,")

    renamed = Rename(unit="lima", row={"name": "Peru"})
    reworded = Record(file="units", key=("lima",), valid_to="2014-01-01", row={"name": "Lima"})
    assert derived(before, in_the_year).on == derived(before, on_a_day).on == "by 2014"
    assert steps(before, in_the_year) == (renamed,)
    assert steps(before, on_a_day) == (renamed, reworded)


def test_a_change_that_lasts_as_long_as_the_value_would_have_has_no_end() -> None:
    before = units("lima,Lima,,,2005,2010", "lima,Peru,,,2010,")
    after = units("lima,Lima,,,2005,2008", "lima,Callao,,,2008,2010", "lima,Peru,,,2010,")

    assert derived(before, after).steps == (Rename(unit="lima", row={"name": "Callao"}),)


def test_days_on_which_a_unit_never_was_are_recorded() -> None:
    before, after = units("lima,Lima,,,,"), units("lima,Lima,,,2005,")

    assert steps(before, after) == (Record(file="units", key=("lima",), valid_to="2005"),)


def test_a_unit_that_never_was_is_recorded_as_absent() -> None:
    before = units("iom,IOM,,,,", "lima,Lima,,,2005,2010")

    assert steps(before, units("iom,IOM,,,,")) == (
        Record(file="units", key=("lima",), valid_from="2005", valid_to="2010"),
    )


def test_a_closing_that_leaves_something_behind_is_recorded() -> None:
    """The law comes first: a folder may say that, and a step may not."""
    tables = {"contacts": "id,unit,kind,value\nphone,lima,phone,+5112345678"}
    before = units("lima,Lima,,,2005,") | tables
    after = units("lima,Lima,,,2005,2027") | tables

    assert steps(before, after) == (Record(file="units", key=("lima",), valid_from="2027"),)


def test_statuses_members_and_remits_begin_and_end() -> None:
    same = {"units": UNITS, "designations": "id,name\nmrf,MRF", "groups": "id,name\ng,G"}
    before = same | {
        "designated": "unit,designation,valid_from\nlima,mrf,2010",
        "members": "group,member,valid_from\ng,PER,2000\ng,ECU,2000",
        "functions": "id,name\npay,Pay",
        "remits": "id,holder,role,function,scope,valid_from\na,hq,provides,pay,everyone,2000",
    }
    after = same | {
        "designated": "unit,designation,valid_from,valid_to\nlima,mrf,2010,2027\nquito,mrf,2027,",
        "members": (
            "group,member,valid_from,valid_to\ng,PER,2000,2027\ng,ECU,2000,2027\ng,COL,2027,"
        ),
        "functions": "id,name\npay,Pay",
        "remits": """
            id, holder, role,     function, scope,    valid_from, valid_to
            a,  hq,     provides, pay,      everyone, 2000,       2027
            b,  manila, provides, pay,      everyone, 2027,       2030
        """,
    }

    assert derived(before, after) == Draft(
        "What differs",
        on="2027",
        steps=(
            Undesignate(unit="lima", designation="mrf"),
            Designate(unit="quito", designation="mrf"),
            Regroup(group="g", add=("COL",), remove=("ECU", "PER")),
            End(key=("a",)),
            Assign(
                id="b",
                row={
                    "holder": "manila",
                    "role": "provides",
                    "function": "pay",
                    "scope": "everyone",
                },
                until="2030",
            ),
        ),
    )


def test_whoever_comes_onto_a_post_after_another_relieves_them() -> None:
    same = {"units": UNITS}
    post = "id,unit,name,valid_from\nhead,lima,Head,2010"
    before = same | {
        "posts": post,
        "appointments": "post,person,kind,valid_from\nhead,p1,holder,2020",
    }
    after = same | {
        "posts": f"{post}\ncook,lima,Cook,2027",
        "appointments": """
            post, person, kind,   valid_from, valid_to
            head, p1,     holder, 2020,       2027
            head, p2,     holder, 2027,
            cook, p3,     holder, 2027,
            cook, p4,     holder, 2027,
        """,
    }

    assert derived(before, after) == Draft(
        "What differs",
        on="2027",
        steps=(
            OpenPost(id="cook", row={"unit": "lima", "name": "Cook"}),
            End(file="appointments", key=("head", "p1")),
            Appoint(post="cook", person="p3", beside=True),
            Appoint(post="cook", person="p4", beside=True),
            Appoint(post="head", person="p2"),
        ),
    )


def test_other_columns_are_set_and_where_a_row_is_from_is_said() -> None:
    before = {
        "units": "id,name,description,source\nlima,Lima,Old,https://old.org",
        "sites": "id,country\nport,PER",
        "contacts": "id,unit,kind,value,note\nphone,lima,phone,+5112345678,by day",
    }
    after = {
        "units": "id,name,description,source,as_of\nlima,Lima,New,https://new.org,2027",
        "sites": "id,country,time_zone\nport,PER,America/Lima",
        "contacts": "id,unit,kind,value,note\nphone,lima,phone,+5118765432,",
    }

    assert derived(before, after).on == "always"
    assert steps(before, after) == (
        Set(
            file="units",
            key=("lima",),
            row={"description": "New"},
            source="https://new.org",
            as_of="2027",
        ),
        Set(file="sites", key=("port",), row={"time_zone": "America/Lima"}),
        Set(file="contacts", key=("phone",), row={"value": "+5118765432", "note": ""}),
    )


def test_what_is_undated_and_what_the_register_says_of_itself_follow() -> None:
    before = {"groups": "id,name\na,A\nb,B"}
    after = {"groups": "id,name\na,The A\nc,C"}

    one, other = register(**before), register(**after)
    renamed = Register(register().settings, other.histories)
    assert renamed == other
    assert derive(one, other).steps == (
        Set(file="groups", key=("a",), row={"name": "The A"}),
        Record(file="groups", key=("b",)),
        Record(file="groups", key=("c",), row={"name": "C"}),
    )
