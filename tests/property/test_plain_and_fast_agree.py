"""Law: the fast reading answers as the plain definition does, to the last word of the reasons."""

from collections.abc import Iterator
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.oracle.draw_places import COUNTRIES
from tests.oracle.generate import folders, questions
from tests.property.test_two_readings_agree import loaded, subject_of
from tests.shared import tries

from remit.model.register import Register
from remit.model.structure import SUBJECT_KINDS, Structure, Subject
from remit.resolve import candidates, definition
from remit.resolve.answer import Question
from remit.resolve.definition import extent_of, holders_of, matching, outcome, responsible
from remit.resolve.follow import followed
from remit.resolve.layers import Layers
from remit.resolve.matrix import Cell, cell, matrix
from remit.resolve.who import who_answers

REGISTERS = tries(4)
"""How many registers are asked everything, some three thousand questions each."""

ATTRIBUTES: tuple[dict[str, str], ...] = (
    {},
    {"funder": "echo"},
    {"funder": "usaid", "staff": "international"},
)

patiently = settings(
    max_examples=tries(100),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def plain_cell(structure: Structure, subject: Subject, function: str, role: str) -> Cell:
    """One cell by the plain rules."""
    status, won = outcome(structure, matching(structure, Question(subject, function), role), role)
    return Cell(
        subject.id,
        subject.kind,
        function,
        role,
        status,
        holders_of(won, "narrowest"),
        tuple(sorted(match.remit.id for match in won)),
    )


@patiently
@given(st.data())
def test_one_question_has_one_answer(data: st.DataObject) -> None:
    """Status, holders, standing, the chain, and who was passed over and why, in each role."""
    tables = data.draw(folders())
    register = loaded(tables)

    for asked in data.draw(st.lists(questions(tables), min_size=1, max_size=8)):
        structure = Structure(register, asked.on)
        subject = subject_of(register, asked.subject)
        question = Question(subject, asked.function, asked.role or "", asked.attributes)
        assert who_answers(structure, question) == definition.who_answers(structure, question)


@settings(patiently, max_examples=REGISTERS)
@given(st.data())
def test_whatever_is_asked_of_a_register_has_one_answer(data: st.DataObject) -> None:
    """Every subject, function, role and set of attributes, on several days; and successors."""
    tables = data.draw(folders())
    register = loaded(tables)
    days = {each.on for each in data.draw(st.lists(questions(tables), min_size=3, max_size=3))}

    # From the first question on, or later, whatever may be asked is laid out at once.
    with patch.object(candidates, "_FEW", data.draw(st.sampled_from([0, 5, 50]))):
        for day in sorted(days):
            structure = Structure(register, day)
            for question in everything(register):
                plain = definition.who_answers(structure, question)
                assert who_answers(structure, question) == plain
                for heir in followed(structure, question.subject, (plain,)):
                    asked = replace(question, subject=heir.subject)
                    assert heir.answers == (definition.who_answers(structure, asked),)


def everything(register: Register) -> Iterator[Question]:
    """Every question one may ask that day, of units and bodies open or not, and some countries."""
    units = [Subject("unit", key[0]) for key in register.histories["units"]]
    bodies = [Subject("body", key[0]) for key in register.histories["bodies"]]
    countries = [Subject("country", code) for code in COUNTRIES]
    for subject in (*units, *bodies, *countries):
        for (function,) in register.histories["functions"]:
            for attributes in ATTRIBUTES:
                yield Question(subject, function, "", attributes)


@settings(patiently, max_examples=tries(25))
@given(st.data())
def test_the_painted_matrix_is_the_plain_one(data: st.DataObject) -> None:
    """Every cell of a day, painted all at once, asked alone, and asked alone again."""
    tables = data.draw(folders())
    structure = Structure(loaded(tables), data.draw(questions(tables)).on)

    for each in matrix(structure):
        asked = Subject(each.kind, each.subject), each.function, each.role
        once, twice, again = (cell(structure, *asked) for _ in range(3))
        assert once == twice == again == each == plain_cell(structure, *asked)


@settings(patiently, max_examples=tries(25))
@given(st.data())
def test_a_bitmap_holds_the_extent_of_its_scope(data: st.DataObject) -> None:
    """Of every remit that holds, and of every unit that is responsible, for each kind."""
    tables = data.draw(folders())
    structure = Structure(loaded(tables), data.draw(questions(tables)).on)
    layers = structure.derived(Layers)

    for kind in SUBJECT_KINDS:
        reach = layers.reach(kind)
        for remit in structure.remits.values():
            extent = reach.of(remit.scope)
            assert set(reach.called(extent)) == extent_of(structure, remit.scope, kind)
        under = {unit: set(reach.called(some)) for unit, some in layers.responsible(kind).items()}
        assert under == {unit: set(some) for unit, some in responsible(structure, kind).items()}
