"""The timeline of an answer: who answered on every day, and what ended it."""

from datetime import date

from tests.by_hand import register

from remit.model.register import Register
from remit.model.structure import Structure, Subject, SubjectKind
from remit.resolve.answer import Question
from remit.resolve.timeline import Line, timeline

REFORM: Register = register(
    units="""
        id,      part_of, site,    valid_from, valid_to,   successors
        world,   ,        geneva,  1951-12,    ,
        helsinki,world,   ,        1993-04-22, ,
        vienna,  world,   ,        ,           ,
        tallinn, world,   tallinn, 1998,       ,
        kaunas,  world,   ,        2000-05-01, 2012-01-01, tallinn
        manila,  world,   ,        by 2002,    ,
    """,
    sites="""
        id,      country
        geneva,  CHE
        tallinn, EST
    """,
    groups="""
        id
        nordic
    """,
    members="""
        group,  member, valid_from, valid_to
        nordic, EST,    ,
        nordic, kaunas, ,           2011-01-01
    """,
    functions="""
        id,               broader
        regional-support,
        endorsement,
        accounting,
        payroll,          accounting
    """,
    remits="""
        id,         holder,   role,    function,         scope,          valid_from, valid_to,  step
        helsinki-1, helsinki, provides,regional-support, group:nordic,   ,           2011-07-01,
        vienna-1,   vienna,   provides,regional-support, everyone,       2011-07-01, ,
        helsinki-2, helsinki, provides,accounting,       under:helsinki, 2005,       ,
        manila-1,   manila,   provides,accounting,       everyone,       ,           ,
        vienna-2,   vienna,   endorses,endorsement,      everyone,       2010-01-01, ,          2
        manila-2,   manila,   endorses,endorsement,      everyone,       ,           2011-01-01,1
    """,
)


def told(kind: SubjectKind, subject: str, function: str, role: str = "provides") -> list[str]:
    """Tell a timeline in short: first day, status, holders, and the rows that cut it."""
    (line,) = lines(kind, subject, function, role)
    return [
        " ".join(
            [
                "-" if spell.days.start == date.min else spell.days.start.isoformat(),
                spell.status.value,
                *spell.holders,
                *(f"{each.what}:{' '.join(each.key)}" for each in spell.cut_by),
            ]
        )
        for spell in line.spells
    ]


def lines(kind: SubjectKind, subject: str, function: str, role: str) -> tuple[Line, ...]:
    structure = Structure(REFORM, date(2010, 6, 1))
    return timeline(structure, Question(Subject(kind, subject), function, role))


def test_an_answer_begins_with_its_holder_and_ends_with_its_remit() -> None:
    assert told("country", "EST", "regional-support") == [
        "- gap",
        "1993-04-22 answered helsinki begins:helsinki",
        "2011-07-01 gap ends:helsinki-1",
    ]


def test_an_office_answers_to_nobody_before_it_opens() -> None:
    assert told("unit", "tallinn", "regional-support") == [
        "- not-open",
        "1998-01-01 answered helsinki begins:tallinn",
        "2011-07-01 answered vienna ends:helsinki-1 begins:vienna-1",
    ]


def test_a_membership_cuts_the_answer_of_the_member() -> None:
    assert told("unit", "kaunas", "regional-support") == [
        "- not-open",
        "2000-05-01 answered helsinki begins:kaunas",
        "2011-01-01 gap ends:nordic kaunas",
        "2011-07-01 answered vienna begins:vienna-1",
        "2012-01-01 not-open ends:kaunas",
    ]


def test_what_is_under_an_office_turns_with_the_responsibility_for_it() -> None:
    """Accounting by `under:helsinki` ends when Helsinki's regional support does."""
    assert told("unit", "tallinn", "payroll") == [
        "- not-open",
        "1998-01-01 gap begins:tallinn",
        "2002-01-01 answered manila begins:manila",
        "2005-01-01 answered helsinki begins:helsinki-2",
        "2011-07-01 answered manila ends:helsinki-1 begins:vienna-1",
    ]


def test_where_every_remit_counts_each_that_comes_or_goes_is_a_cut() -> None:
    assert told("unit", "vienna", "endorsement", "endorses") == [
        "- not-open",
        "1951-12-01 gap begins:world",
        "2002-01-01 answered manila begins:manila",
        "2010-01-01 answered manila vienna begins:vienna-2",
        "2011-01-01 answered vienna ends:manila-2",
    ]


def test_a_scope_that_becomes_the_larger_one_cuts_though_no_remit_changed() -> None:
    """Two centres answer; who is the narrower hangs on an office elsewhere."""
    grown = register(
        units="""
            id,    site,  valid_from
            lima,  peru,
            cusco, peru,
            quito, peru,  2010-01-01
            loja,  loja,
        """,
        sites="""
            id,   country
            peru, PER
            loja, ECU
        """,
        functions="id\n payroll",
        remits="""
            id,      holder, role,     function, scope
            lima-1,  lima,   provides, payroll,  country:PER
            cusco-1, cusco,  provides, payroll,  unit:lima | unit:cusco | unit:loja
        """,
    )
    question = Question(Subject("unit", "lima"), "payroll", "provides")

    (line,) = timeline(Structure(grown, date(2026, 1, 1)), question)

    assert [(spell.status.value, spell.holders) for spell in line.spells] == [
        ("answered", ("lima",)),
        ("contested", ("cusco", "lima")),
    ]
    assert [(event.what, event.key) for event in line.spells[1].cut_by] == [("begins", ("quito",))]


def test_a_row_that_only_says_more_of_itself_cuts_nothing() -> None:
    renamed = register(
        units="""
            id,   name,    valid_from, valid_to
            lima, Lima,    ,           2010-01-01
            lima, Lima II, 2010-01-01,
        """,
        functions="id\n payroll",
        remits="""
            id,     holder, role,     function, scope,    basis, valid_from, valid_to
            lima-1, lima,   provides, payroll,  everyone, old,   ,           2012-01-01
            lima-1, lima,   provides, payroll,  everyone, new,   2012-01-01,
        """,
    )
    question = Question(Subject("unit", "lima"), "payroll", "provides")

    (line,) = timeline(Structure(renamed, date(2026, 1, 1)), question)

    assert [spell.holders for spell in line.spells] == [("lima",)]


def test_without_a_role_there_is_a_line_a_role_in_their_order() -> None:
    found = lines("country", "EST", "regional-support", "")

    assert [line.role for line in found] == [
        *("provides", "supports", "oversees", "endorses", "reviews")
    ]


def test_a_timeline_is_the_same_told_on_any_day() -> None:
    question = Question(Subject("unit", "tallinn"), "payroll")

    told_on = {
        day: timeline(Structure(REFORM, day), question)
        for day in (date(1990, 1, 1), date(1998, 1, 1), date(2011, 7, 1))
    }

    assert len({repr(each) for each in told_on.values()}) == 1


def test_a_body_and_who_is_under_an_office_with_others_have_timelines() -> None:
    """The extent of `under:` hangs on what others are told; a body may be a member of a group."""
    shared = register(
        units="id\n lima\n quito\n cusco",
        bodies="""
            id,    valid_from
            union, 2012-01-01
        """,
        groups="id\n friends",
        members="""
            group,   member, valid_to
            friends, union,  2015-01-01
        """,
        functions="id\n regional-support\n payroll",
        remits="""
            id,      holder, role,     function,         scope,                   valid_from
            lima-1,  lima,   provides, regional-support, unit:cusco,
            lima-2,  lima,   provides, regional-support, unit:quito,              2013-01-01
            lima-3,  lima,   provides, payroll,          under:lima,
            quito-1, quito,  provides, payroll,          unit:cusco | unit:quito,
            quito-2, quito,  provides, payroll,          group:friends,
        """,
    )
    structure = Structure(shared, date(2026, 1, 1))

    (cusco,), (union,) = (
        timeline(structure, Question(subject, "payroll", "provides"))
        for subject in (Subject("unit", "cusco"), Subject("body", "union"))
    )

    assert [(spell.status.value, spell.holders) for spell in cusco.spells] == [
        ("answered", ("lima",)),
        ("contested", ("lima", "quito")),
    ]
    assert [(event.what, event.key) for event in cusco.spells[1].cut_by] == [
        ("begins", ("lima-2",))
    ]
    assert [spell.status.value for spell in union.spells] == ["not-open", "answered", "gap"]


def test_a_designation_cuts_the_answer_of_whoever_is_so_designated() -> None:
    designated = register(
        units="id\n lima\n quito",
        designations="id\n mrf",
        designated="""
            unit,  designation, valid_from, valid_to
            lima,  mrf,         2005,       2011-07-01
            quito, mrf,         2006,
        """,
        functions="id\n payroll",
        remits="""
            id,      holder, role,     function, scope
            quito-1, quito,  provides, payroll,  designated:mrf
        """,
    )
    question = Question(Subject("unit", "lima"), "payroll", "provides")

    (line,) = timeline(Structure(designated, date(2026, 1, 1)), question)

    assert [
        (spell.status.value, [(event.what, event.key) for event in spell.cut_by])
        for spell in line.spells
    ] == [
        ("gap", []),
        ("answered", [("begins", ("lima", "mrf"))]),
        ("gap", [("ends", ("lima", "mrf"))]),
    ]
