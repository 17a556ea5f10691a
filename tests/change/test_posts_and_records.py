"""What is refused of posts and those on them, of delegations, and of what is said of rows."""

from tests.by_hand import register

from remit.change.check import check

UNITS = """
    id,    name,  part_of, valid_from, valid_to
    hq,    HQ,    ,        1990,
    lima,  Lima,  hq,      2000,       2010
    quito, Quito, hq,      2005,
"""
POSTS = """
    id,   unit, name, share, valid_from
    chief, lima, Head, ,     2003
"""
PERSONS = "id,name\np1,Ada Example"
APPOINTMENTS = "post,person,kind,valid_from,valid_to\n"
BELONGS = "leave it blank where it is not known, or correct one of the two"


def faults(**tables: str) -> list[str]:
    return [
        f"{each.file} {' '.join(each.key)} {each.column}: {each.wrong}; {each.todo}"
        for each in check(register(units=UNITS, **tables))
    ]


def test_an_appointment_lies_within_the_days_of_its_post_which_ends_with_its_unit() -> None:
    assert faults(posts=POSTS, appointments=f"{APPOINTMENTS}chief,p1,holder,2003,2010-01-01") == []
    assert faults(posts=POSTS, appointments=f"{APPOINTMENTS}chief,p1,holder,2001,2011") == [
        (
            "appointments chief p1 valid_from: '2001' lies outside the days of 'chief', "
            f"which is there from 2003-01-01 until 2010-01-01; {BELONGS}"
        ),
        (
            "appointments chief p1 valid_to: '2011' lies outside the days of 'chief', "
            f"which is there from 2003-01-01 until 2010-01-01; {BELONGS}"
        ),
    ]


def test_a_delegation_lies_within_the_days_of_both_its_units() -> None:
    rows = "from,to,functions,valid_from\nlima,quito,,2005\nquito,lima,,2004"

    assert faults(delegations=rows) == [
        (
            "delegations quito lima valid_from: '2004' lies outside the days of 'quito' and "
            f"'lima', which are both there from 2005-01-01 until 2010-01-01; {BELONGS}"
        )
    ]


def test_a_person_is_named_by_an_id_that_is_known_where_any_is() -> None:
    """Most copies of a register hold no persons, so without any nobody is missing."""
    unknown = f"{APPOINTMENTS}chief,p2,acting,,"

    assert faults(posts=POSTS, appointments=unknown) == []
    assert faults(posts=POSTS, appointments=unknown, persons=PERSONS) == [
        ("appointments chief p2 person: no person is called 'p2'; add it to persons.csv")
    ]
    assert faults(posts=POSTS, appointments=f"{APPOINTMENTS}chief,Ada Example,holder,,") == [
        (
            "appointments chief Ada Example person: 'Ada Example' is not the id of a person; "
            "write an id such as p1; a name belongs in persons.csv, where it can be erased"
        )
    ]


def test_a_share_of_a_post_is_a_part_of_one() -> None:
    head, row = POSTS.strip().split("\n")

    assert faults(posts=f"{head}\n{row.replace('Head, ', 'Head, 0.5')}") == []
    for share in ("0", "-0.5", "50"):
        assert faults(posts=f"{head}\n{row.replace('Head, ', f'Head, {share}')}") == [
            (
                f"posts chief share: '{share}' is no share of a post; "
                "write 0.5 for half a post, and nothing for a whole"
            )
        ]


def test_a_verification_speaks_of_a_row_that_is_there_and_is_by_somebody() -> None:
    columns = "file,key,on,by,due\n"

    assert faults(verifications=f"{columns}units,lima,2009-03-01,quito,2010") == []
    assert faults(verifications=f"{columns}units,limo,2009,,", persons=PERSONS) == [
        "verifications units limo 2009 key: units.csv has no row 'limo'; write 'lima'"
    ]
    assert faults(verifications=f"{columns}unit,lima,2009,nobody,", persons=PERSONS) == [
        (
            "verifications unit lima 2009 by: no unit or person is called 'nobody'; "
            "add it to units.csv or persons.csv"
        ),
        "verifications unit lima 2009 file: no file of a register is called 'unit'; write 'units'",
    ]


def test_what_cost_nothing_was_measured_too() -> None:
    tables = {
        "functions": "id,name\npay,Pay",
        "transfers": "id,function,from,to,mode\nt,pay,hq,quito,full",
    }

    assert faults(measures="of,on,what,value\nt,2012,cost,0", **tables) == []
    assert faults(measures="of,on,what,value\nt,2012,cost,", **tables) == [
        "measures t 2012 cost value: the cell is blank; every row needs it"
    ]


def test_a_document_is_in_a_language() -> None:
    assert faults(documents="kind,id,address,language\nunit,hq,https://x.example/a,english") == [
        (
            "documents unit hq https://x.example/a language: 'english' is no language code; "
            "write two or three small letters, as en or ru"
        )
    ]
