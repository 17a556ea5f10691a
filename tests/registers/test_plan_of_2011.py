"""The plan for the reform of 2011 names every office whose regional support changes."""

from collections.abc import Mapping
from datetime import date

import pytest
from tests.shared import replay

from remit.change.compile import Compiled
from remit.change.impact.whole import Impact, impact_of
from remit.model.register import Register
from remit.model.structure import Structure, Subject
from remit.resolve.answer import PROVIDES, Question
from remit.resolve.compare import NOT_OPEN, Told
from remit.resolve.definition import holders_of, matching, outcome

REGIONAL = "regional-support"
EVE, REFORM_DAY = date(2011, 6, 30), date(2011, 7, 1)

NOBODY = Told("gap", ())


@pytest.fixture(scope="module")
def reform() -> Compiled:
    """The change set of 2011, at what was there before."""
    return replay().changes[0]


@pytest.fixture(scope="module")
def impact(reform: Compiled) -> Impact:
    """What its plan says that it changes."""
    return impact_of(reform.before, reform.after, reform.entries)


def supported(register: Register, day: date) -> Mapping[str, Told]:
    """Give who answers for the regional support of each office on a day, by the plain rules."""
    structure = Structure(register, day)
    role = structure.roles[PROVIDES]
    found = {}
    for office in structure.subjects["unit"]:
        question = Question(Subject("unit", office), REGIONAL)
        status, won = outcome(structure, matching(structure, question, role.id), role.id)
        found[office] = Told(status.value, holders_of(won, role.rule))
    return found


def answered(*holders: str) -> Told:
    return Told("answered", holders)


def test_every_office_whose_regional_support_changes_is_named(
    reform: Compiled, impact: Impact
) -> None:
    """With who did it before and who does it then: those, and no others."""
    one, other = supported(reform.before, EVE), supported(reform.after, REFORM_DAY)
    pairs = {
        office: (one.get(office, NOT_OPEN), other.get(office, NOT_OPEN))
        for office in one.keys() | other.keys()
    }
    named = {
        office: (each.before, each.after)
        for each in impact.answers
        if (each.kind, each.function, each.role) == ("unit", REGIONAL, PROVIDES)
        if REFORM_DAY in each.days and not each.only_with
        for office in each.subjects
    }

    assert named == {office: pair for office, pair in pairs.items() if pair[0] != pair[1]}
    assert len(named) == 17
    assert named["estonia"] == (answered("helsinki"), NOBODY)
    assert named["ashgabat"] == (NOBODY, answered("vienna"))
    assert named["argentina"] == (NOT_OPEN, answered("buenos-aires"))
    assert named["georgetown"] == (NOT_OPEN, NOBODY)


def test_a_person_reads_of_each_of_them(impact: Impact) -> None:
    """In a group of answers that change alike, or among the offices that open."""
    changed = {
        office
        for each in impact.answers
        if (each.kind, each.function, each.role) == ("unit", REGIONAL, PROVIDES)
        for office in each.subjects
    }
    groups = [each.subjects for each in impact.groups if REGIONAL in each.functions]
    opening = [each.subjects for each in impact.appearing]
    read = {office for subjects in (*groups, *opening) for office in subjects}

    assert changed - read == set()


def test_only_helsinkis_countries_lose_their_regional_support(impact: Impact) -> None:
    """The three Baltic states: no source says who supported them after the reform."""
    lost = {
        subject
        for each in impact.answers
        if (each.kind, each.function, each.role) == ("country", REGIONAL, PROVIDES)
        if REFORM_DAY in each.days and each.before.status == "answered"
        for subject in each.subjects
        if each.after.status == "gap"
    }

    assert lost == {"EST", "LTU", "LVA"}
