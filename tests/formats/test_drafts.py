"""A draft in TOML: both ways, and every mistake with its line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.by_hand import register
from tests.change.drafts import DAY, UNITS
from tests.formats.draft_steps import drafts
from tests.shared import tries

from remit.change.compile import compile_draft
from remit.errors import MistakesError
from remit.formats.draft import read_draft, write_draft
from remit.model.step import Close, Draft, End, Merge, Open, Record, Result, Set, Transfer

PROCUREMENT = """\
title = "Procurement moves to Manila"
reason = \"\"\"
It costs less there,
and [[step]] is no head here.\"\"\"
basis = "IN/123"
on = 2027-07-01

[[step]]
do = "transfer"
from = "hq-procurement"
to = "manila-procurement"
mode = "shared"
function = "procurement"
until = 2028-01-01

[[step]]
do = "open"
id = "manila-procurement"
name = "Procurement"
name_fr = "Achats"
part_of = "manila"
order = 3
"""

MISTAKES = [
    f"plan.toml, line {each}"
    for each in (
        "1, titel: nothing is called 'titel' here; write 'title', or take it away",
        '1, title: it has no title; write one, as title = "Accounting moves"',
        '2, on: datetime.time(12, 30) is no text; write it in quotation marks: on = "…"',
        "5, do: step 1: no step is called 'clsoe'; write do = \"close\"",
        "8, unit: step 2 does not say 'unit'; write unit = \"…\"",
        "10, sucessors: step 2 has no 'sucessors'; write 'successors', or take it away",
        (
            "11, on_close: step 2 says 'ends', which is not possible here; "
            'write "end" or "successor"'
        ),
        "16, nmae: step 3 has no 'nmae'; write 'name', or take it away",
        '17, order: step 3 says [1], which is no text; write order = "…"',
        "19, to: step 4 does not say 'to'; write to = \"…\"",
        "22, all: step 4 says 'yes' where yes or no is asked; write all = true",
        "24, row: step 5 does not say 'row'; write [step.row] and below it columns",
        "26, file: step 5 names no file by 'unit'; write 'units'",
        '27, key: step 5 says 3, which is no list of ids; write key = ["one", "other"]',
        (
            "29, row: step 6 records neither a row nor its absence; "
            "write [step.row] and below it columns, or absent = true"
        ),
        (
            "34, do: step 7: it does nothing; the steps are open, rename, move, merge, split, "
            "close, designate, undesignate, assign, end, transfer, regroup, open-post, appoint, "
            "set, record"
        ),
        '40, into: step 8 has several results; a merger has one: write into = "…"',
        (
            "47, shortname: step 9 fills 'shortname', which units.csv does not have; "
            "write 'short_name', or take it away"
        ),
    )
]


def mistakes(text: str) -> list[str]:
    with pytest.raises(MistakesError) as caught:
        read_draft(text, "plan.toml")
    return [str(each) for each in caught.value.mistakes]


def test_a_draft_is_read_and_its_own_form_comes_back_letter_by_letter() -> None:
    draft = read_draft(PROCUREMENT).draft

    assert draft == Draft(
        "Procurement moves to Manila",
        "It costs less there,\nand [[step]] is no head here.",
        "IN/123",
        DAY,
        (
            Transfer(
                from_="hq-procurement",
                to="manila-procurement",
                function="procurement",
                mode="shared",
                until="2028-01-01",
            ),
            Open(
                id="manila-procurement",
                row={
                    "name": "Procurement",
                    "name_fr": "Achats",
                    "part_of": "manila",
                    "order": "3",
                },
            ),
        ),
    )
    assert write_draft(draft) == PROCUREMENT


@given(drafts)
def test_what_is_written_is_read_back(draft: Draft) -> None:
    """`read(write(d)) == d`, whatever its texts hold."""
    assert read_draft(write_draft(draft)).draft == draft


VALUES = (
    "3",
    "1.5",
    "true",
    "[]",
    "[1]",
    '["a", 2]',
    "{ id = 1 }",
    "{}",
    "2027-07-01",
    '"x"',
    "07:00",
)


@given(drafts, st.data())
@settings(max_examples=tries(30), deadline=None)
def test_whatever_is_damaged_in_a_draft_is_told(draft: Draft, data: st.DataObject) -> None:
    """A value of another kind, a line lost, a line twice: read, or told with lines of the file."""
    found = write_draft(draft).splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(found) - 1))
        key, equals, _ = found[place].partition(" = ")
        other = data.draw(
            st.sampled_from([f"{key} = {value}" for value in VALUES] if equals else [""])
        )
        found[place : place + 1] = data.draw(st.sampled_from([[other], [], [other, found[place]]]))
        found = found or [""]
    assert all(0 <= line <= len(found) for line in lines_of_mistakes("\n".join(found)))


def lines_of_mistakes(text: str) -> list[int]:
    try:
        read_draft(text)
    except MistakesError as error:
        return [each.line for each in error.mistakes]
    return []


def test_people_write_it_shorter_or_longer() -> None:
    text = """
        title = "X"
        step = [
          { do = "end", remit = "acc" },
          { do = "end", file = "appointments", key = ["head", "p1"] },
          { do = "end", remits = ["acc", "pay"] },
          { do = "end", file = "appointments", keys = [["head", "p1"], ["cook", "p2"]] },
          { do = "close", unit = "lima", successors = "quito", on = "2011-Q3" },
          { do = "merge", units = ["a", "b"], into = { id = "c", name = "C", order = 2 } },
          { do = "set", file = "contacts", key = "x", row = { languages = ["en", "ru"] } },
          { do = "record", file = "units", key = "x", absent = true },
          { do = "open", id = "y", aliases = ["B", "A"], visibility = "internal" },
        ]
    """

    assert read_draft(text).draft.steps == (
        End(key=("acc",)),
        End(file="appointments", key=("head", "p1")),
        End(keys=(("acc",), ("pay",))),
        End(file="appointments", keys=(("head", "p1"), ("cook", "p2"))),
        Close(unit="lima", successors=("quito",), on="2011-Q3"),
        Merge(units=("a", "b"), into=Result("c", {"name": "C", "order": "2"})),
        Set(file="contacts", key=("x",), row={"languages": "en ru"}),
        Record(file="units", key=("x",)),
        Open(id="y", row={"aliases": "B; A", "visibility": "internal"}),
    )


def test_every_mistake_is_told_at_once_with_its_line_and_the_nearest_word() -> None:
    text = """\
titel = "X"
on = 12:30:00

[[step]]
do = "clsoe"
unit = "lima"

[[step]]
do = "close"   # unit = "lima"
sucessors = ["quito"]
on_close = "ends"

[[step]]
do = "open"
id = "x"
nmae = "X"
order = [1]

[[step]]
do = "transfer"
from = "a"
all = "yes"

[[step]]
do = "set"
file = "unit"
key = 3

[[step]]
do = "record"
file = "units"
key = "lima"

[[step]]
unit = "lima"

[[step]]
do = "merge"
units = "a"
into = ["b", "c"]

[[step]]
do = "set"
file = "units"
key = "lima"
[step.row]
shortname = "L"
"""

    assert mistakes(text) == MISTAKES


def test_a_mistake_is_told_where_it_stands_though_its_name_stands_elsewhere_too() -> None:
    text = """\
title = "X"

[[step]]
do = "split"
unit = "lima"
into = [
  { id = "lima", order = 1 },
  { id = "callao", order = [2] },
]

[[step]]
do = "record"
file = "register"
key = "x"
[step.settings]
id = "x"
[step.settings.policies]
gap = "error"
"""

    assert mistakes(text) == [
        'plan.toml, line 8, order: step 1 says [2], which is no text; write order = "…"',
        (
            "plan.toml, line 18, policies.gap: 'error' is not possible here; "
            "write one of 'refusal', 'warning', 'off'"
        ),
    ]


def test_what_does_not_say_what_ends_is_told() -> None:
    text = """\
title = "X"

[[step]]
do = "end"
file = "remits"

[[step]]
do = "end"
remits = ["acc"]
keys = [
  "pay",
  ["a", 3],
]

[[step]]
do = "end"
remits = "acc"
"""

    assert mistakes(text) == [
        (
            "plan.toml, line 3, remit: step 1 does not say what ends; "
            'write remit = "…", or file = "…" and key = "…"'
        ),
        (
            "plan.toml, line 10, keys: step 2 says both 'remits' and 'keys'; "
            "write 'remits' for what is a remit, and 'keys' with 'file' for all else"
        ),
        (
            "plan.toml, line 12, keys: step 2 says ['pay', ['a', 3]], where keys are asked; "
            'write a key of one part as "one", of several as ["one", "other"]'
        ),
    ]


def test_of_a_list_the_very_one_that_is_wrong_is_told_with_its_line() -> None:
    text = """\
title = "X"
on = 2027-07-01

[[step]]
do = "end"
remits = [
  "acc", "pya",
  "acc",
]

[[step]]
do = "regroup"
group = "andes"
add = [
  "lima",
  "quito",
]
"""
    found = read_draft(text, "plan.toml")
    tables = {
        "units": UNITS,
        "functions": "id,name\naccounting,Accounting",
        "remits": "id,holder,role,function,scope\nacc,hq,provides,accounting,everyone",
        "groups": "id,name\nandes,The Andes",
        "members": "group,member\nandes,quito",
    }

    faults = compile_draft(found.draft, register(**tables)).faults
    assert [str(each).partition(":")[0] for each in found.mistakes(faults)] == [
        "plan.toml, line 7, step 1, remits",
        "plan.toml, line 8, step 1, remits",
        "plan.toml, line 16, step 2, add",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('title = "X', "plan.toml, line 1: it is not TOML:"),
        ('title = "X"\nstep = 3', "plan.toml, line 2, step: 'step' is no list of steps;"),
        ('title = "a\\u0000"', "plan.toml, line 1, title: 'a\\x00' is no text;"),
        (f"title = {'[' * 2000}", "plan.toml, line 1: it is not TOML:"),
        (f"title = {'1' * 5000}", "plan.toml, line 1: it is not TOML: a whole number is too long;"),
        (
            f"title = 0x{'f' * 5000}",
            "plan.toml, line 1: it is not TOML: a whole number is too long",
        ),
        (f"{'on.' * 5000}on = 1", "plan.toml, line 1: it is not TOML: there are too many lists or"),
    ],
)
def test_what_is_no_draft_is_told(text: str, said: str) -> None:
    assert mistakes(text)[0].startswith(said)


def test_a_title_that_is_no_text_is_told_once_and_shortly() -> None:
    (told,) = mistakes(f'title = "{"a" * 5000}\\u0000"')

    assert told.startswith(f"plan.toml, line 1, title: '{'a' * 59}… is no text; write it in")


def test_what_compiling_finds_is_told_with_its_line() -> None:
    text = 'title = "X"\n\n[[step]]\ndo = "rename"\nunit = "limma"\nname = "Lima"\non = "2027"\n'
    found = read_draft(text, "plan.toml")

    faults = compile_draft(found.draft, register(units=UNITS)).faults

    assert [str(each) for each in found.mistakes(faults)] == [
        "plan.toml, line 5, step 1, unit: no unit is called 'limma'; write 'lima'"
    ]
