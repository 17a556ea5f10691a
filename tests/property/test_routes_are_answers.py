"""Law: a routing table says what asking every subject one by one would say."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.oracle.generate import folders, questions
from tests.property.test_two_readings_agree import loaded
from tests.shared import tries

from remit.model.structure import Structure, Subject
from remit.resolve.answer import Question
from remit.resolve.definition import who_answers
from remit.resolve.routing import Route, routing


def told(route: Route) -> tuple[object, ...]:
    """What a route says of an answer."""
    next_ = route.escalation.id if route.escalation else None
    return route.status, [each.id for each in route.holders], next_, route.standing


def asked(structure: Structure, route: Route) -> tuple[object, ...]:
    """The same by the plain rules; a remit that asks for facts is in no table."""
    question = Question(Subject(route.kind, route.subject), route.function, "provides")
    answer = who_answers(structure, question).role("provides")
    next_ = (link.holder for link in answer.chain if link.holder not in answer.holders)
    return answer.status, sorted(answer.holders), next(next_, None), answer.standing


@settings(
    max_examples=tries(60), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(st.data())
def test_every_route_is_the_answer_of_its_subject(data: st.DataObject) -> None:
    tables = data.draw(folders())
    structure = Structure(loaded(tables), data.draw(questions(tables)).on)

    for route in routing(structure):
        assert told(route) == asked(structure, route)
