"""Law: the product answers as the second, literal reading of the rules does.

The other reading (`tests/oracle`) was written from the design alone and shares no
code with the product. Registers are drawn with moving units, dated groups in
groups, versions of remits, conditions, steps, exceptions and bounds of every kind.
"""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import json
from tests.oracle import reading
from tests.oracle.folder import Tables, as_register
from tests.oracle.follow import follow
from tests.oracle.generate import Asked, folders, questions, write
from tests.shared import tries

from remit.change.check import check
from remit.formats.folder import read_folder
from remit.model.register import Register
from remit.model.structure import Structure, Subject, SubjectKind
from remit.model.world import ALPHA_2, M49
from remit.resolve.answer import Answer, Question
from remit.resolve.definition import who_answers
from remit.resolve.document import role_document
from remit.resolve.follow import followed
from remit.resolve.matrix import matrix

patiently = settings(
    max_examples=tries(100),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def loaded(tables: Tables) -> Register:
    """Write tables as a folder and read it as the product does; it finds no fault."""
    with TemporaryDirectory() as folder:
        write(Path(folder), tables)
        register = read_folder(Path(folder)).register
    assert check(register) == ()
    return register


def subject_of(register: Register, name: str) -> Subject:
    """Give the subject that an id means."""
    kind: SubjectKind = "unit" if (name,) in register.histories["units"] else "body"
    return Subject("country" if name.isupper() else kind, name)


def answered(register: Register, asked: Asked) -> list[Mapping[str, Any]]:
    """Ask the product."""
    subject = subject_of(register, asked.subject)
    question = Question(subject, asked.function, asked.role or "", asked.attributes)
    return told(who_answers(Structure(register, asked.on), question))


def told(answer: Answer) -> list[Mapping[str, Any]]:
    """Give the roles of an answer as a program reads them."""
    document: list[Mapping[str, Any]] = json.decode(
        json.encode([role_document(role) for role in answer.roles])
    )
    return document


@patiently
@given(st.data())
def test_who_agrees_with_the_second_reading(data: st.DataObject) -> None:
    """Status, holders, standing, the chain, and who was passed over and why."""
    tables = data.draw(folders())
    register, other = loaded(tables), as_register(tables, ALPHA_2, M49)

    for asked in data.draw(st.lists(questions(tables), min_size=1, max_size=4)):
        assert answered(register, asked) == reading.who(
            other,
            asked.subject,
            asked.function,
            asked.on,
            role=asked.role,
            attributes=asked.attributes,
        )


@settings(patiently, max_examples=tries(60))
@given(st.data())
def test_following_successors_agrees_with_the_second_reading(data: st.DataObject) -> None:
    """Whom the question goes on to, in which order, and every answer."""
    tables = data.draw(folders())
    register, other = loaded(tables), as_register(tables, ALPHA_2, M49)

    for asked in data.draw(st.lists(questions(tables), min_size=3, max_size=6)):
        structure = Structure(register, asked.on)
        subject = subject_of(register, asked.subject)
        question = Question(subject, asked.function, asked.role or "", asked.attributes)
        answer = who_answers(structure, question)
        found = [
            (heir.subject.id, told(heir.answers[0]))
            for heir in followed(structure, subject, (answer,))
        ]
        assert found == follow(
            other,
            asked.subject,
            asked.function,
            asked.on,
            role=asked.role,
            attributes=asked.attributes,
        )


@settings(patiently, max_examples=tries(25))
@given(st.data())
def test_the_matrix_agrees_with_the_second_reading(data: st.DataObject) -> None:
    """Every cell of a day."""
    tables = data.draw(folders())
    day = data.draw(questions(tables)).on
    cells = matrix(Structure(loaded(tables), day))

    assert [
        {
            "subject": cell.subject,
            "kind": cell.kind,
            "function": cell.function,
            "role": cell.role,
            "status": cell.status.value,
            "holders": " ".join(cell.holders),
            "remits": " ".join(cell.remits),
        }
        for cell in cells
    ] == reading.matrix(as_register(tables, ALPHA_2, M49), day)
