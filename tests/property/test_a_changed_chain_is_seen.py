"""Law: whoever would be answered by others next is among those whose chain a change makes another.

Chains are those of the plain definition, on the first day of every stretch, without attributes.
"""

from collections.abc import Mapping

from hypothesis import given, settings
from tests.property.changes import Change, changes
from tests.property.test_an_impact_is_complete import FOREIGN
from tests.property.test_two_readings_agree import patiently
from tests.shared import tries

from remit.change.impact.chains import Chains
from remit.change.impact.walk import Walk
from remit.model.remit import Remit
from remit.model.structure import SUBJECT_KINDS, Structure, Subject
from remit.resolve.answer import Question
from remit.resolve.definition import who_answers

Asked = tuple[str, str, str, str]
Rows = tuple[tuple[Remit, int], ...]


def plain_chains(structure: Structure) -> Mapping[Asked, Rows]:
    """Every chain of a day by the plain rules: which rows, at which distance."""
    found: dict[Asked, Rows] = {}
    for kind in SUBJECT_KINDS:
        for name in set(structure.subjects[kind]) - FOREIGN:
            for function in structure.functions:
                answer = who_answers(structure, Question(Subject(kind, name), function))
                for role in answer.roles:
                    chain = tuple((structure.remits[e.remit], e.distance) for e in role.chain)
                    found[kind, name, function, role.role] = chain
    return found


@settings(patiently, max_examples=tries(6))
@given(changes())
def test_every_chain_that_is_another_one_is_seen(change: Change) -> None:
    walk = Walk(change.before, change.after, change.entries)
    chains = Chains(walk)
    for step in walk.steps():
        chains.look(step)
    seen = {(each.kind, each.function, name) for each in chains.found() for name in each.subjects}

    for day in walk.days:
        one, other = (Structure(each, day) for each in (change.before, change.after))
        then, now = plain_chains(one), plain_chains(other)
        for asked in then.keys() & now.keys():
            kind, name, function, _ = asked
            path = {*one.broader(function), *other.broader(function)}
            if one.broader(function) == other.broader(function) and then[asked] != now[asked]:
                assert any((kind, each, name) in seen for each in path), (day, asked)
