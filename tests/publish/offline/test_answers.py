"""Everybody's answers in few numbers are those that `who` gives."""

from datetime import date

import pytest
from benchmarks.made.organisation import structure
from benchmarks.made.shape import Shape

from remit.model.register import Register
from remit.model.structure import Structure, Subject
from remit.publish.offline.answers import Asking, Everybody, Won, everybody
from remit.publish.offline.groups import groups_of
from remit.resolve.answer import Question, Status
from remit.resolve.who import who_answers

A_DAY = date(2010, 6, 1)


def told(found: Everybody, asking: Asking) -> dict[tuple[str, str, str], Won]:
    """Spread the numbers out again."""
    asked = [(function, role) for function in found.functions for role in found.roles]
    return {
        (subject, *pair): found.outcomes[number]
        for subject, row in zip(asking.subjects, found.rows(asking), strict=True)
        for pair, number in zip(asked, row, strict=True)
    }


def test_every_answer_is_the_one_that_who_gives(reference: Register) -> None:
    """Status, holders in their order, standing, and the remits behind them."""
    organisation = Structure(reference, A_DAY)
    found = everybody(organisation)

    for asking in found.asking:
        everything = told(found, asking)
        assert asking.subjects
        for subject in asking.subjects[::7]:
            for function in found.functions:
                answer = who_answers(
                    organisation, Question(Subject(asking.kind, subject), function)
                )
                for role in answer.roles:
                    won = role.chain[: role.winners]
                    assert everything[subject, function, role.role] == Won(
                        role.status,
                        role.holders,
                        everything[subject, function, role.role].remits,
                        role.standing,
                    )
                    assert {each.remit for each in won} == set(
                        everything[subject, function, role.role].remits
                    )


def test_where_every_remit_counts_holders_come_in_the_order_of_their_steps(
    lighthouse: Structure,
) -> None:
    """Of the example register, whoever endorses."""
    found = everybody(lighthouse)
    asking = found.asking[0]
    everything = told(found, asking)
    several = {key: won for key, won in everything.items() if len(won.holders) > 1}

    assert any(key[2] == "endorses" for key in several)
    for (subject, function, role), won in several.items():
        question = Question(Subject("unit", subject), function, role)
        assert who_answers(lighthouse, question).roles[0].holders == won.holders


def test_what_a_large_organisation_says_on_paper_can_be_followed_up_the_tree() -> None:
    """A unit's own differences, then those of the units above it, give every answer."""
    made = structure(Shape(units=150, functions=20, remits=400))
    found = everybody(made)
    asking = found.asking[0]
    everything = told(found, asking)
    groups = {each: groups_of(made, "unit", each) for each in asking.subjects}

    assert any(each.above for each in groups.values())

    def on_paper(unit: str, function: str, role: str) -> tuple[str, ...]:
        said = groups[unit]
        for group in said.groups:
            if group.role == role and function in group.functions:
                return group.holders
        return on_paper(said.above, function, role) if said.above else ()

    for (unit, function, role), won in everything.items():
        assert on_paper(unit, function, role) == won.holders, (unit, function, role)


@pytest.mark.parametrize("kind", ["unit", "country", "body"])
def test_a_small_one_says_everything_in_full(reference: Register, kind: str) -> None:
    """A function stands for those narrower than it that are not named elsewhere."""
    organisation = Structure(reference, A_DAY)
    found = everybody(organisation)
    asking = next(each for each in found.asking if each.kind == kind)
    everything = told(found, asking)
    concerned = {"unit": "units", "country": "countries", "body": "bodies"}[kind]
    for subject in asking.subjects:
        said = groups_of(organisation, asking.kind, subject)
        assert not said.above
        for name, row in organisation.functions.items():
            if concerned not in (row.concerns or ("units",)):
                continue
            for role in found.roles:
                up = name
                while up and not any(
                    group.role == role and up in group.functions for group in said.groups
                ):
                    up = organisation.functions[up].broader
                holders = next(
                    (g.holders for g in said.groups if g.role == role and up in g.functions), ()
                )
                assert holders == everything[subject, name, role].holders, (subject, name, role)
            nobody = any(g.role == "" and name in g.functions for g in said.groups)
            assert nobody == all(
                everything[subject, name, role].status is Status.GAP for role in found.roles
            )
