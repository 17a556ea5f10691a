"""Law: a day does not differ from itself, and two days differ alike seen from either.

What is compared with the plain matrix is every answer, so that no painting hides one.
"""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracle.generate import folders, questions
from tests.property.test_two_readings_agree import loaded, patiently
from tests.shared import tries

from remit.model.structure import Structure
from remit.resolve.compare import NOT_OPEN, Told, compare
from remit.resolve.matrix import matrix

FEW = settings(patiently, max_examples=tries(40))
TURNED = {"begins": "ends", "ends": "begins", "changes": "changes"}


def drawn(data: st.DataObject) -> tuple[Structure, Structure]:
    """Draw a register on two days."""
    tables = data.draw(folders())
    register = loaded(tables)
    days: list[date] = [data.draw(questions(tables)).on for _ in range(2)]
    return Structure(register, days[0]), Structure(register, days[1])


@FEW
@given(st.data())
def test_a_day_does_not_differ_from_itself(data: st.DataObject) -> None:
    one, _ = drawn(data)

    found = compare(one, Structure(one.register, one.day))

    assert (found.rows, found.answers) == ((), ())


@FEW
@given(st.data())
def test_two_days_differ_alike_seen_from_either(data: st.DataObject) -> None:
    """What began seen from one has ended seen from the other; what was before is after."""
    one, other = drawn(data)
    there, back = compare(one, other), compare(other, one)

    assert {(each.file, each.key, TURNED[each.what]) for each in there.rows} == {
        (each.file, each.key, each.what) for each in back.rows
    }
    assert {
        (each.function, each.role, each.kind, each.after, each.before, each.subjects)
        for each in there.answers
    } == {
        (each.function, each.role, each.kind, each.before, each.after, each.subjects)
        for each in back.answers
    }


@FEW
@given(st.data())
def test_the_answers_that_differ_are_those_of_the_two_matrices(data: st.DataObject) -> None:
    one, other = drawn(data)
    before, after = (
        {(c.subject, c.function, c.role): Told(c.status.value, c.holders) for c in matrix(each)}
        for each in (one, other)
    )
    different = {
        (*cell, before.get(cell, NOT_OPEN), after.get(cell, NOT_OPEN))
        for cell in before.keys() | after.keys()
        if before.get(cell, NOT_OPEN) != after.get(cell, NOT_OPEN)
    }

    assert different == {
        (name, each.function, each.role, each.before, each.after)
        for each in compare(one, other).answers
        for name in each.subjects
    }
