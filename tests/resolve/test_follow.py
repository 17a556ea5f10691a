"""Following successors: a question about what has closed goes on to what took its place."""

from datetime import date

import pytest
from tests.by_hand import A_DAY, structure

from remit.model.structure import Structure, Subject, SubjectKind
from remit.resolve.answer import Question
from remit.resolve.document import who_document
from remit.resolve.follow import followed, heirs
from remit.resolve.who import who_answers

TABLES = {
    "units": """
        id,     valid_from, valid_to,   successors
        quito,  ,           2009-01-01, loja lima
        loja,   ,           2010-01-01, lima cusco
        lima,   ,           ,
        cusco,  ,           ,
        north,  ,           2008-01-01, south
        south,  ,           2009-01-01, north
        later,  2011-01-01, ,
        early,  ,           2009-01-01, later
    """,
    "bodies": """
        id,    valid_to,   successors
        forum, 2009-01-01, union
        union, ,
    """,
    "functions": "id\n payroll",
    "remits": """
        id,     holder, role,     function, scope
        lima-1, lima,   provides, payroll,  unit:cusco
    """,
}


@pytest.mark.parametrize(
    ("kind", "subject", "reached"),
    [
        ("unit", "loja", ["cusco", "lima"]),
        ("unit", "quito", ["lima", "cusco"]),
        ("unit", "lima", []),
        ("unit", "north", []),
        ("unit", "early", []),
        ("body", "forum", ["union"]),
        ("country", "PER", []),
    ],
)
def test_each_successor_in_force_is_asked_once(
    kind: SubjectKind, subject: str, reached: list[str]
) -> None:
    """Through those that have closed, too; a circle ends, and what is open leads nowhere."""
    day = structure(A_DAY, **TABLES)

    assert [each.id for each in heirs(day, Subject(kind, subject))] == reached


def test_what_is_followed_are_whole_answers() -> None:
    day: Structure = structure(A_DAY, **TABLES)
    question = Question(Subject("unit", "loja"), "payroll", "provides", {"funder": "echo"})
    answer = who_answers(day, question)

    document = who_document(day, answer, followed(day, question.subject, (answer,)))

    assert document["successors"] == ["cusco", "lima"]
    assert [
        (each["subject"], each["roles"][0]["status"], each["attributes"], each["followed"])
        for each in document["followed"]
    ] == [("cusco", "answered", {"funder": "echo"}, []), ("lima", "gap", {"funder": "echo"}, [])]


def test_who_closes_later_is_not_followed_before() -> None:
    day = structure(date(2008, 12, 31), **TABLES)

    assert list(heirs(day, Subject("unit", "quito"))) == []
