"""Law: rights looked up are rights as the definition has them, for everybody and everything."""

from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.oracle.generate import folders, questions
from tests.property.test_two_readings_agree import loaded
from tests.rights.drawn import PERSONS, registers, structures, subjects
from tests.shared import tries

from remit.model.register import Register
from remit.model.structure import Structure
from remit.rights import definition, index
from remit.rights.index import Rights
from remit.rights.right import RIGHTS

PATIENTLY = settings(
    max_examples=tries(40), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
SOMEBODY = [*PERSONS, "nobody"]


@PATIENTLY
@given(registers())
def test_whoever_may_do_what_on_whatever_days(register: Register) -> None:
    """Every day of an act, every day covered, every person, right and unit."""
    days = structures(register)

    for acting, on in product(days, days):
        for asked in product(SOMEBODY, RIGHTS, subjects(register)):
            assert index.may(acting, on, *asked) == definition.may(acting, on, *asked), asked


@PATIENTLY
@given(registers())
def test_the_lists_are_what_asking_one_by_one_would_find(register: Register) -> None:
    """Which units a person has a right for, and who has one for a unit."""
    days = structures(register)

    for acting, on in product(days, days):
        rights, others = acting.derived(Rights), on.derived(Rights)
        for right in RIGHTS:
            for person in SOMEBODY:
                assert rights.units(others, person, right) == tuple(
                    unit for unit in sorted(on.units) if index.may(acting, on, person, right, unit)
                )
            for unit in subjects(register):
                assert rights.persons(others, right, unit) == tuple(
                    person for person in PERSONS if index.may(acting, on, person, right, unit)
                )


@settings(PATIENTLY, max_examples=tries(25))
@given(st.data())
def test_who_answers_is_the_same_whatever_the_scopes_say(data: st.DataObject) -> None:
    """On registers drawn for the rules of answers: moving units, groups in groups, exceptions."""
    tables = data.draw(folders())
    structure = Structure(loaded(tables), data.draw(questions(tables)).on)
    rights = structure.derived(Rights)

    for right, unit in product(RIGHTS, structure.units):
        assert set(rights.answering(right, unit)) == definition.answering(structure, right, unit)
