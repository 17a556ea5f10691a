"""Law: whoever asks as one of many has the answer of whoever asks alone."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.oracle.generate import folders, questions
from tests.property.test_two_readings_agree import loaded
from tests.shared import tries

from remit.model.structure import SUBJECT_KINDS, Structure, Subject
from remit.resolve.answer import Question
from remit.resolve.many import answers_for_many
from remit.resolve.who import who_answers


@settings(max_examples=tries(40), suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_many_are_answered_as_each(data: st.DataObject) -> None:
    """Every subject of every kind and every function of a drawn day, to the last reason."""
    tables = data.draw(folders())
    register, day = loaded(tables), data.draw(questions(tables)).on
    together, alone = Structure(register, day), Structure(register, day)
    asked = [
        Question(Subject(kind, name), function)
        for kind in SUBJECT_KINDS
        for name in together.subjects[kind][:40]
        for function in together.functions
    ]

    assert [answers_for_many(together, each) for each in asked] == [
        who_answers(alone, each) for each in asked
    ]
