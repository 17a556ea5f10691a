"""Law: the answers that a change makes others are the difference of two plain matrices.

Both are made of the plain definition, on the first day of every stretch, without
attributes and with every set of conditions that some remit has.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracle.draw_places import COUNTRIES
from tests.property.changes import Change, changes, starts
from tests.property.test_two_readings_agree import patiently
from tests.shared import tries

from remit.change.impact.answers import Changed, changed_answers
from remit.model.column import Conditions
from remit.model.remit import Remit
from remit.model.structure import SUBJECT_KINDS, Structure, Subject
from remit.model.world import ALPHA_2
from remit.resolve.answer import Question
from remit.resolve.compare import NOT_OPEN, Told
from remit.resolve.definition import holders_of, matching, outcome

Cell = tuple[str, str, str, str]
FEW = settings(patiently, max_examples=tries(12))

FOREIGN = frozenset(ALPHA_2) - {*COUNTRIES, "FRA"}
"""Countries that no drawn register names, but for France: it stands for all of them."""


def plain_matrix(structure: Structure, attributes: Conditions) -> Mapping[Cell, Told]:
    """Every answer of a day by the plain rules."""
    found: dict[Cell, Told] = {}
    for kind in SUBJECT_KINDS:
        for name in set(structure.subjects[kind]) - FOREIGN:
            for function in structure.functions:
                question = Question(Subject(kind, name), function, "", dict(attributes))
                for role in structure.roles:
                    matches = matching(structure, question, role)
                    status, won = outcome(structure, matches, role)
                    told = Told(status.value, holders_of(won, "narrowest"))
                    found[kind, name, function, role] = told
    return found


def plain_difference(
    change: Change, day: date, attributes: Conditions
) -> Mapping[Cell, tuple[Told, Told]]:
    one, other = (
        plain_matrix(Structure(each, day), attributes) for each in (change.before, change.after)
    )
    pairs = {
        cell: (one.get(cell, NOT_OPEN), other.get(cell, NOT_OPEN))
        for cell in one.keys() | other.keys()
    }
    return {cell: pair for cell, pair in pairs.items() if pair[0] != pair[1]}


def asked_with(change: Change) -> set[Conditions]:
    return {()} | {
        version.conditions
        for register in (change.before, change.after)
        for history in register.all(Remit).values()
        for version in history.versions
    }


def said(
    found: tuple[Changed, ...], day: date, attributes: Conditions
) -> Iterator[tuple[Cell, tuple[Told, Told]]]:
    for each in found:
        if day in each.days and attributes in (each.only_with or (attributes,)):
            for name in set(each.subjects) - FOREIGN:
                yield (each.kind, name, each.function, each.role), (each.before, each.after)


@FEW
@given(st.data())
def test_the_list_is_the_difference_of_two_plain_matrices(data: st.DataObject) -> None:
    """On the first day of every stretch, with every set of attributes; each cell once."""
    change = data.draw(changes())
    found = changed_answers(change.before, change.after, change.entries)

    days = starts(change)
    for day in days:
        for attributes in asked_with(change):
            listed = list(said(found, day, attributes))
            assert len(listed) == len(dict(listed))
            assert dict(listed) == plain_difference(change, day, attributes)
    assert all(each.days.start in days for each in found)


@FEW
@given(st.data())
def test_a_cell_that_is_told_the_same_is_listed_once(data: st.DataObject) -> None:
    """Two entries for a cell, alike in all but their days, neither meet nor overlap."""
    change = data.draw(changes())
    seen: dict[object, list[Changed]] = {}
    for each in changed_answers(change.before, change.after, change.entries):
        for name in each.subjects:
            key = each.kind, name, each.function, each.role, each.before, each.after, each.only_with
            seen.setdefault(key, []).append(each)
    for several in seen.values():
        ordered = sorted(each.days for each in several)
        assert all(one.end < other.start for one, other in pairwise(ordered))


@FEW
@given(st.data())
def test_a_change_undone_turns_the_same_answers_back(data: st.DataObject) -> None:
    change = data.draw(changes())
    there = changed_answers(change.before, change.after, change.entries)
    back = changed_answers(change.after, change.before, change.entries)

    assert {_key(each, each.before, each.after) for each in there} == {
        _key(each, each.after, each.before) for each in back
    }


def _key(each: Changed, one: Told, other: Told) -> tuple[object, ...]:
    own = each.kind, each.function, each.role, each.days, each.subjects, each.only_with
    return (*own, one, other)
