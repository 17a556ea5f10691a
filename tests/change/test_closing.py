"""A unit closes: with none, one or several successors, and nothing of it left behind."""

from tests.change.drafts import compiled, faults, made, rows

from remit.model.step import Assign, Close, End, Merge, Move, Open, Result, Split, Transfer

REMITS = """
    id,           holder, role,     function,   scope,                    valid_from, valid_to
    panama-acc,   panama, provides, accounting, within:panama,            2003,
    manila-acc,   manila, provides, accounting, everyone -unit:panama,    2002,
    manila-pay,   manila, provides, payroll,    unit:panama | unit:lima,  2002,
    quito-pay,    quito,  provides, payroll,    unit:panama,              2007,
    panama-past,  panama, provides, payroll,    everyone,                 2003,       2009
"""


def test_a_unit_without_anything_is_abolished() -> None:
    assert made(Close(unit="lima")) == ["1 units lima 2027-07-01.. absent"]


def test_a_unit_that_closes_names_what_replaces_it_in_its_last_version() -> None:
    found = compiled(Close(unit="lima", successors=("quito",)))

    assert [each for each in rows(found.after, "units") if "id=lima" in each] == [
        "2005..2027-07-01 id=lima name=Lima part_of=panama successors=quito"
    ]


def test_a_unit_cannot_succeed_itself_nor_close_where_it_is_not_open() -> None:
    assert faults(Close(unit="lima", successors=("lima",)), Close(unit="quito", on="2001")) == [
        "1 successors: 'lima' cannot succeed itself; a unit that stays is divided, or renamed",
        "2 on: 'quito' is not there on 2001; it is there from 2006: write one of these days",
    ]


def test_closing_is_refused_while_something_goes_on_that_belongs_to_it_or_speaks_of_it() -> None:
    tables = {
        "remits": REMITS,
        "designations": "id,name\nmrf,MRF\ncm,CM",
        "designated": "unit,designation,valid_from,valid_to\npanama,mrf,,\npanama,cm,,2010",
        "contacts": "id,unit,kind,value,operator\nhotline,hq,web,https://x.org,panama",
        "sites": "id,country\ncity,PAN",
        "identifiers": "kind,id,scheme,value\nunit,panama,erp,1",
    }
    todo = 'end, move or transfer it in a step, or write on_close = "end" or "successor"'
    cannot = "1 on_close: 'panama' cannot close on 2027-07-01:"

    assert faults(Close(unit="panama"), **tables) == [
        f"{cannot} the row of contacts.csv 'hotline' names it in operator and goes on; {todo}",
        f"{cannot} the row of designated.csv 'panama mrf' belongs to it and goes on; {todo}",
        f"{cannot} the remit 'manila-acc' has it in its scope and goes on; {todo}",
        f"{cannot} the remit 'manila-pay' has it in its scope and goes on; {todo}",
        f"{cannot} the remit 'panama-acc' belongs to it and goes on; {todo}",
        f"{cannot} the remit 'quito-pay' has it in its scope and goes on; {todo}",
        f"{cannot} the unit 'lima' is part of it and goes on; {todo}",
        f"{cannot} the unit 'quito' is part of it and goes on; {todo}",
    ]


def test_steps_see_to_it_before_or_after_the_one_that_closes() -> None:
    ends = End(key=("panama-acc",)), End(key=("quito-pay",))
    moves = Move(unit="lima", part_of="iom"), Move(unit="quito", part_of="iom")
    remits = """
        id,         holder, role,     function,   scope
        panama-acc, panama, provides, accounting, everyone
        quito-pay,  quito,  provides, payroll,    unit:panama
    """

    before = made(*moves, *ends, Close(unit="panama"), remits=remits)
    after = made(Close(unit="panama"), *ends, *moves, remits=remits)

    assert {each[2:] for each in before} == {each[2:] for each in after}
    assert len(before) == 5


def test_on_close_end_ends_all_and_lists_each() -> None:
    assert made(Close(unit="panama", on_close="end"), remits=REMITS) == [
        "1 units panama 2027-07-01.. absent",
        "1 remits manila-acc 2027-07-01.. scope='everyone'",
        "1 remits manila-pay 2027-07-01.. scope='unit:lima'",
        "1 remits panama-acc 2027-07-01.. absent",
        "1 remits quito-pay 2027-07-01.. absent",
        "1 units lima 2027-07-01.. absent",
        "1 units quito 2027-07-01.. absent",
        "1 remits manila-pay 2027-07-01.. absent",
    ]


def test_on_close_successor_gives_all_to_it_and_lists_each() -> None:
    step = Close(unit="panama", successors=("manila",), on_close="successor")

    assert made(step, remits=REMITS) == [
        "1 units panama 2027-07-01.. absent",
        "1 units panama 2002..2027-07-01 successors='manila'",
        "1 remits manila-acc 2027-07-01.. scope='everyone -unit:manila'",
        "1 remits manila-pay 2027-07-01.. scope='unit:manila | unit:lima'",
        "1 remits panama-acc 2027-07-01.. holder='manila' scope='within:manila'",
        "1 remits quito-pay 2027-07-01.. scope='unit:manila'",
        "1 units lima 2027-07-01.. part_of='manila'",
        "1 units quito 2027-07-01.. part_of='manila'",
    ]


def test_a_part_that_takes_the_place_of_the_whole_stands_where_it_stood() -> None:
    step = Close(unit="panama", successors=("lima",), on_close="successor")

    assert made(step) == [
        "1 units panama 2027-07-01.. absent",
        "1 units panama 2002..2027-07-01 successors='lima'",
        "1 units lima 2027-07-01.. part_of='iom'",
        "1 units quito 2027-07-01.. part_of='lima'",
    ]


def test_what_a_steps_word_names_passes_to_a_key_of_the_successor_unless_it_has_it() -> None:
    tables = {
        "designations": "id,name\nmrf,MRF\ncm,CM",
        "designated": "unit,designation,valid_from\nlima,mrf,2010\nlima,cm,2010\nquito,cm,2030",
        "posts": "id,unit,name\nhead,lima,Head",
        "delegations": "from,to\nlima,quito\nhq,lima",
    }
    step = Close(unit="lima", successors=("quito",), on_close="successor")

    assert made(step, **tables)[2:] == [
        "1 delegations hq lima 2027-07-01.. absent",
        "1 delegations hq quito 2027-07-01..",
        "1 delegations lima quito 2027-07-01.. absent",
        "1 designated lima cm 2027-07-01.. absent",
        "1 designated quito cm 2027-07-01..2030",
        "1 designated lima mrf 2027-07-01.. absent",
        "1 designated quito mrf 2027-07-01..",
        "1 posts head 2027-07-01.. unit='quito'",
    ]


def test_whoever_is_on_a_post_leaves_with_it() -> None:
    tables = {
        "posts": "id,unit,name\nhead,lima,Head",
        "appointments": "post,person,kind,valid_from,valid_to\nhead,p1,holder,2020,2030",
    }

    assert made(Close(unit="lima", on_close="end"), **tables) == [
        "1 units lima 2027-07-01.. absent",
        "1 posts head 2027-07-01.. absent",
        "1 appointments head p1 2027-07-01.. absent",
    ]


def test_with_several_successors_a_person_says_who_gets_what() -> None:
    step = Close(unit="lima", successors=("quito", "hq"), on_close="successor")
    remits = "id,holder,role,function,scope\nr,lima,provides,payroll,everyone"

    assert faults(step, remits=remits) == [
        (
            "1 on_close: 'lima' cannot close on 2027-07-01: the remit 'r' belongs to it and goes "
            "on; it has several successors: say in a step which of them gets it"
        )
    ]


def test_what_a_successor_was_given_passes_on_when_it_closes_too() -> None:
    remits = "id,holder,role,function,scope\nr,lima,provides,payroll,everyone"
    steps = (
        Close(unit="quito", successors=("hq",), on_close="successor"),
        Close(unit="lima", successors=("quito",), on_close="successor"),
    )

    assert made(*steps, remits=remits)[-2:] == [
        "2 remits r 2027-07-01.. holder='quito'",
        "1 remits r 2027-07-01.. holder='hq'",
    ]


def test_a_unit_that_opens_again_keeps_what_it_has_then() -> None:
    remits = """
        id, holder, role,     function, scope,    valid_from, valid_to
        r,  lima,   provides, payroll,  everyone, 2010,
    """
    steps = (
        Close(unit="lima"),
        Open(id="lima", row={"name": "Lima", "part_of": "panama"}, on="2030"),
        End(key=("r",)),
        Assign(
            id="r",
            row={"holder": "lima", "role": "provides", "function": "payroll", "scope": "everyone"},
            on="2030",
        ),
    )

    assert made(*steps, remits=remits) == [
        "1 units lima 2027-07-01.. absent",
        "2 units lima 2030.. name='Lima' part_of='panama'",
        "3 remits r 2027-07-01.. absent",
        ("4 remits r 2030.. holder='lima' role='provides' function='payroll' scope='everyone'"),
    ]


def test_a_closing_reads_whatever_comes_to_name_the_unit_afterwards() -> None:
    closing = compiled(Close(unit="lima"))
    row = {"role": "provides", "function": "payroll"}
    assigned = [
        compiled(Assign(row={**row, "holder": holder, "scope": scope}, until=until), on="2020")
        for holder, scope, until in (
            ("lima", "everyone", ""),
            ("hq", "everyone -within:lima", ""),
            ("hq", "everyone", ""),
            ("lima", "everyone", "2025"),
        )
    ]

    meet = [
        any(read.meets(one) for read in closing.reads for one in each.made) for each in assigned
    ]

    assert meet == [True, True, False, False]


def test_units_merge_into_a_new_one() -> None:
    step = Merge(
        units=("lima", "quito"),
        into=Result("andes", {"name": "Andes", "part_of": "panama"}),
    )

    assert made(step) == [
        "1 units andes 2027-07-01.. name='Andes' part_of='panama'",
        "1 units lima 2027-07-01.. absent",
        "1 units lima 2005..2027-07-01 successors='andes'",
        "1 units quito 2027-07-01.. absent",
        "1 units quito 2006..2027-07-01 successors='andes'",
    ]


def test_the_result_of_a_merger_may_be_one_of_them_and_gets_another_name() -> None:
    step = Merge(units=("lima", "quito"), into=Result("lima", {"name": "Andes"}))

    assert made(step) == [
        "1 units lima 2027-07-01.. name='Andes'",
        "1 units quito 2027-07-01.. absent",
        "1 units quito 2006..2027-07-01 successors='lima'",
    ]


def test_a_unit_merges_into_one_that_is_there() -> None:
    assert made(Merge(units=("quito",), into=Result("lima"))) == [
        "1 units quito 2027-07-01.. absent",
        "1 units quito 2006..2027-07-01 successors='lima'",
    ]


def test_one_unit_alone_does_not_merge() -> None:
    step = Merge(units=("lima",), into=Result("andes", {"name": "Andes"}))

    assert faults(step) == [
        (
            "1 units: a unit cannot merge alone; "
            "name two or more in 'units'; one that is only called otherwise is renamed"
        )
    ]


def test_a_result_may_open_in_a_later_step_and_has_to_in_some() -> None:
    step = Merge(units=("lima", "quito"), into=Result("andes"))
    opened = Open(id="andes", row={"name": "Andes", "part_of": "panama"})

    assert made(step, opened)[-1:] == ["2 units andes 2027-07-01.. name='Andes' part_of='panama'"]
    assert faults(step) == [
        (
            "1 into: no unit 'andes' is there on 2027-07-01; "
            "let a step open it, or give its row: { id = …, name = …, part_of = … }"
        )
    ]


def test_a_unit_is_divided_and_closes() -> None:
    step = Split(
        unit="lima",
        into=(Result("callao", {"name": "Callao", "part_of": "panama"}), Result("quito")),
    )

    assert made(step) == [
        "1 units callao 2027-07-01.. name='Callao' part_of='panama'",
        "1 units lima 2027-07-01.. absent",
        "1 units lima 2005..2027-07-01 successors='callao quito'",
    ]


def test_a_unit_that_is_one_of_its_parts_does_not_close() -> None:
    step = Split(
        unit="lima",
        into=(Result("lima"), Result("callao", {"name": "Callao", "part_of": "panama"})),
    )

    assert made(step) == ["1 units callao 2027-07-01.. name='Callao' part_of='panama'"]


def test_a_unit_is_divided_into_at_least_two() -> None:
    assert faults(Split(unit="lima", into=(Result("quito"),))) == [
        (
            "1 into: a unit is divided into at least two; "
            "name two or more in 'into'; the unit itself may be one of them"
        )
    ]


def test_what_is_transferred_is_not_left_behind() -> None:
    remits = "id,holder,role,function,scope\nr,lima,provides,payroll,everyone"
    steps = Close(unit="lima"), Transfer(from_="lima", to="quito", all=True)

    assert [each for each in made(*steps, remits=remits) if "remits" in each] == [
        "2 remits r 2027-07-01.. holder='quito'"
    ]
