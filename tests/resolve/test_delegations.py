"""Who acts for the holders of an answer, in the function asked or a broader one."""

import pytest
from tests.by_hand import A_DAY, register

from remit.model.structure import Structure, Subject
from remit.resolve.answer import Question
from remit.resolve.document import who_document
from remit.resolve.who import who_answers

TABLES = {
    "units": "id\n lima\n quito\n cusco\n loja",
    "functions": """
        id,      broader
        people,
        payroll, people
        travel,
    """,
    "remits": """
        id,     holder, role,     function, scope
        lima-1, lima,   provides, people,   everyone
        lima-2, lima,   provides, travel,   everyone
        lima-3, lima,   approves, register, everyone
    """,
    "delegations": """
        from,  to,    functions, basis, valid_to
        lima,  quito, people,    Memo 7,
        lima,  cusco, ,          ,
        lima,  loja,  ,          ,      2010-01-01
        quito, loja,  people,    ,
    """,
}


@pytest.mark.parametrize(
    ("function", "role", "acting"),
    [
        ("payroll", "", ["cusco", "quito"]),
        ("people", "", ["cusco", "quito"]),
        ("travel", "", ["cusco"]),
        ("register", "approves", []),
    ],
)
def test_a_delegation_is_shown_with_the_answers_it_is_for(
    function: str, role: str, acting: list[str]
) -> None:
    """One for no function in particular is for all of them, but not for editing the register."""
    day = Structure(register(**TABLES), A_DAY)
    answer = who_answers(day, Question(Subject("unit", "loja"), function, role))

    document = who_document(day, answer)

    assert [row["to"] for row in document["delegations"]] == acting
    assert answer.roles[0].holders == ("lima",)
