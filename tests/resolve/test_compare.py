"""The difference of two moments: rows, and answers grouped by how they became others."""

from datetime import date

from tests.by_hand import register

from remit.model.structure import Structure
from remit.resolve.compare import Comparison, Told, Turned, compare
from remit.resolve.compare_document import diff_document

REGISTER = register(
    units="""
        id,    name,  source, valid_from, valid_to
        world, World, page,   ,
        lima,  Lima,  page,   ,           2010-01-01
        lima,  Andes, page,   2010-01-01, 2011-01-01
        lima,  Andes, book,   2011-01-01,
        quito, Quito, page,   2010-07-01,
        cusco, Cusco, page,   ,           2010-07-01
    """,
    groups="id\n coast",
    members="""
        group, member, valid_to
        coast, PER,    2010-03-01
        coast, ECU,    2010-03-01
    """,
    functions="id\n payroll",
    remits="""
        id,      holder, role,     function, scope,       valid_from, valid_to
        world-1, world,  provides, payroll,  everywhere,  ,
        lima-1,  lima,   provides, payroll,  group:coast, ,
        ends-1,  lima,   endorses, payroll,  unit:lima,   ,           2010-03-01
    """,
    persons="id,name\n p1,Somebody",
)


def between(first: str, second: str) -> Comparison:
    days = (date.fromisoformat(first), date.fromisoformat(second))
    one, other = (Structure(REGISTER, day) for day in days)
    return compare(one, other)


def rows(found: Comparison) -> list[str]:
    return [f"{each.what} {each.file} {' '.join(each.key)}" for each in found.rows]


def test_two_days_without_an_event_between_them_do_not_differ() -> None:
    """New evidence for the same row is no difference."""
    assert between("2010-12-31", "2011-06-01") == Comparison()


def test_what_opened_closed_and_was_renamed_is_told() -> None:
    assert rows(between("2009-12-31", "2010-07-01")) == [
        "ends units cusco",
        "changes units lima",
        "begins units quito",
        "ends members coast ECU",
        "ends members coast PER",
        "ends remits ends-1",
    ]


def test_answers_that_became_others_in_one_way_are_one_part() -> None:
    world, lima = Told("answered", ("world",)), Told("answered", ("lima",))

    assert between("2010-02-28", "2010-03-01").answers == (
        Turned("payroll", "provides", "country", lima, world, ("ECU", "PER")),
        Turned("payroll", "endorses", "unit", lima, Told("gap"), ("lima",)),
    )


def test_who_is_not_there_on_one_day_was_told_nothing_on_it() -> None:
    answered, gap, closed = Told("answered", ("world",)), Told("gap"), Told("not-open")

    turned = between("2010-06-30", "2010-07-01").answers

    assert [(each.before, each.after, each.subjects) for each in turned[:2]] == [
        (answered, closed, ("cusco",)),
        (closed, answered, ("quito",)),
    ]
    assert {(each.before, each.after) for each in turned[2:]} == {(gap, closed), (closed, gap)}


def test_two_instants_on_one_day_show_what_was_learned() -> None:
    day = date(2010, 2, 1)
    known = Structure(register(units="id,name\n lima,Lima", functions="id\n payroll"), day)
    learned = Structure(REGISTER, day)

    document = diff_document(known, learned, compare(known, learned))

    assert document["rows"][0] == {
        "on": "2010-02-01",
        "written": None,
        "file": "units",
        "key": "cusco",
        "change": "begins",
        "columns": [],
        "source": "page",
        "note": None,
        "before": None,
        "after": {"id": "cusco", "name": "Cusco", "source": "page"},
    }
    assert document["answers"][0] == {
        "function": "payroll",
        "role": "provides",
        "kind": "unit",
        "before": {"status": "gap", "holders": []},
        "after": {"status": "answered", "holders": ["world"]},
        "subjects": ["lima"],
    }


def test_a_function_that_is_none_yet_answers_nobody() -> None:
    grown = register(
        units="id\n lima",
        functions="id,valid_from\n payroll,2010-01-01",
        remits="""
            id,     holder, role,     function, scope
            lima-1, lima,   provides, payroll,  everyone
        """,
    )
    one, other = (Structure(grown, date(year, 6, 1)) for year in (2009, 2010))

    turned = [each for each in compare(one, other).answers if each.role == "provides"]

    assert [(each.kind, each.before, each.after.status) for each in turned] == [
        ("unit", Told("not-open"), "answered"),
        ("country", Told("not-open"), "gap"),
    ]
