"""An id that vanishes and one that appears are offered as one, and never taken for it unasked."""

from datetime import date

import pytest
from tests.by_hand import register
from tests.change.edited_tables import DAY, UNITS, led, rows

from remit.change.edited import Edit, Word, word
from remit.errors import QuestionError
from remit.model.register import Register

RENAMED = UNITS.replace("lima,  Lima", "peru,  Lima")
SCHEME = "kind,id,scheme,value\n unit,{},erp,4711"


def offered(edited: Register, known: Register | None = None, since: date | None = DAY) -> list[str]:
    return [
        f"{each.file} {each.old}={each.new} {each.on} {each.why}: {each.words}"
        for each in led(edited, known, since).offers
    ]


def test_name_and_parent_agree() -> None:
    assert offered(register(units=RENAMED)) == ["units lima=peru 2027-07-01 name: Lima"]
    assert offered(register(units=RENAMED), since=None) == ["units lima=peru 2005-01-01 name: Lima"]


def test_a_name_elsewhere_is_another_thing() -> None:
    assert offered(register(units=RENAMED.replace("Lima,  iom", "Lima, quito"))) == []


def test_an_identifier_agrees() -> None:
    """Whatever it is called, and wherever it stands."""
    known = register(units=UNITS, identifiers=SCHEME.format("lima"))
    edited = register(
        units=RENAMED.replace("Lima,  iom", "Andes, quito"), identifiers=SCHEME.format("peru")
    )

    assert offered(edited, known) == ["units lima=peru 2027-07-01 identifier: erp 4711"]


def test_on_two_days_they_are_two() -> None:
    """Lima closed before Peru opened."""
    edited = register(units=UNITS.replace("2005,", "2005, 2028\n peru, Lima, iom, 2029,"))

    assert offered(edited) == []


def test_a_name_that_several_have_tells_nothing() -> None:
    edited = register(units=f"{RENAMED.rstrip()}\n cusco, Lima, iom, 2005,")

    assert offered(edited) == []


def test_where_the_parent_is_offered_its_parts_are() -> None:
    """Every id is another: what stands above agrees once it is taken for one."""
    tree = "id,name,part_of\n {0}-a,World,\n {0}-b,Lima,{0}-a\n {0}-c,Cusco,{0}-b"

    assert offered(register(units=tree.format("n")), register(units=tree.format("o"))) == [
        "units o-a=n-a 2027-07-01 name: World",
        "units o-b=n-b 2027-07-01 name: Lima",
        "units o-c=n-c 2027-07-01 name: Cusco",
    ]


TABLES = {
    "designations": "id\n mrf",
    "designated": "unit,designation\n {},mrf",
    "functions": "id,name\n pay,Pay",
    "remits": "id,holder,role,function,scope\n one,{},provides,pay,within:{} -unit:quito | unit:{}",
    "identifiers": "kind,id,scheme,value\n unit,{},erp,1",
    "claims": "file,key,column,source,value\n designated,{} mrf,note,page,x\n units,{},name,page,y",
    "verifications": "file,key,on,by\n units,{},2026-01-01,{}",
    "contacts": "id,unit,kind,value\n line,{},phone,+51 1 2345678",
}


def tables(unit: str) -> dict[str, str]:
    return {name: text.replace("{}", unit) for name, text in TABLES.items()}


def test_with_a_word_the_old_id_stays_and_all_that_names_the_new_one_names_it() -> None:
    known = register(units=UNITS, **tables("lima"))
    edited = register(
        units=RENAMED.replace("peru,  Lima", "peru,  Peru") + " cusco, Cusco, peru, 2027-07-01,",
        **tables("peru"),
    )
    found = led(edited, known, words=[Word("units", "lima", "peru")])

    assert found.offers == ()
    assert rows(found.register) == [
        "2027-07-01.. cusco name=Cusco part_of=lima",
        ".. iom name=IOM",
        "2005..2027-07-01 lima name=Lima part_of=iom",
        "2027-07-01.. lima name=Peru part_of=iom",
        "2006..2030-01-01 quito name=Quito part_of=iom",
    ]
    assert {each: rows(found.register, each) for each in TABLES} == {
        each: rows(known, each) for each in TABLES
    }


def test_in_a_whole_history_the_two_stretches_become_one_thing() -> None:
    edited = register(units=UNITS.replace("2005,", "2005, 2028\n peru, Peru, iom, 2028,"))
    found = led(edited, since=None, words=[Word("units", "lima", "peru")])

    assert rows(found.register)[1:3] == [
        "2005..2028 lima name=Lima part_of=iom",
        "2028.. lima name=Peru part_of=iom",
    ]


def test_who_are_there_on_one_day_cannot_be_one() -> None:
    edited = register(units=f"{RENAMED.rstrip()}\n lima, Lima, iom, 2005,")

    with pytest.raises(QuestionError, match=r"both are there on one day \(units.csv, lima\)"):
        led(edited, words=[Word("units", "lima", "peru")])


@pytest.mark.parametrize(("old", "new"), [("peru", "lima"), ("lima", "quito"), ("x", "peru")])
def test_a_word_speaks_of_one_that_is_known_and_one_that_is_not(old: str, new: str) -> None:
    known, edit = register(units=UNITS), Edit(register(units=RENAMED))

    assert word(known, edit, "lima", "peru") == Word("units", "lima", "peru")
    with pytest.raises(QuestionError, match=f"{old} and {new} cannot be one"):
        word(known, edit, old, new)


def test_posts_are_offered_by_their_unit_and_whom_they_report_to() -> None:
    posts = "id,unit,name,reports_to\n 1,iom,Director,\n {},lima,Head,1"
    known, edited = (register(units=UNITS, posts=posts.format(each)) for each in "23")

    assert offered(edited, known) == ["posts 2=3 2027-07-01 name: Head"]
