"""Law: what a person reads of an impact says neither more nor less than the whole list."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import json
from tests.property.changes import Change, changes
from tests.property.test_two_readings_agree import patiently
from tests.shared import tries

from remit.change.impact.document import impact_document
from remit.change.impact.whole import Impact, impact_of
from remit.model.scope import Scope
from remit.model.structure import Structure, Subject, SubjectKind
from remit.resolve.asking import concerned
from remit.resolve.compare import NOT_OPEN
from remit.resolve.definition import extent_of
from remit.resolve.subject import is_open
from remit.temporal.period import Period

FEW = settings(patiently, max_examples=tries(10))


def drawn(data: st.DataObject) -> tuple[Change, Impact]:
    change = data.draw(changes())
    return change, impact_of(change.before, change.after, change.entries)


@FEW
@given(st.data())
def test_a_scope_that_says_for_whom_means_them_exactly(data: st.DataObject) -> None:
    """By the plain definition, on the first day, with the change."""
    change, impact = drawn(data)
    told: list[tuple[Scope | None, SubjectKind | None, Period, tuple[str, ...]]] = [
        (each.whom, each.kind, each.days, each.subjects) for each in impact.groups
    ]
    told += [
        (left.whom, left.finding.kind, left.days, left.finding.subjects)
        for left in impact.left_open
    ]
    for whom, kind, days, subjects in told:
        if whom is not None and kind is not None:
            structure = Structure(change.after, days.start)
            assert extent_of(structure, whom, kind) == set(subjects)


@FEW
@given(st.data())
def test_groups_and_who_appears_are_the_whole_list(data: st.DataObject) -> None:
    change, impact = drawn(data)
    grouped = {
        (name, function, each.role, each.kind, each.before, each.after, each.days, each.only_with)
        for each in impact.groups
        for function in each.functions
        for name in each.subjects
    }
    listed: set[tuple[object, ...]] = set()
    absent: set[tuple[SubjectKind, str]] = set()
    for each in impact.answers:
        sides = [Structure(one, each.days.start) for one in (change.before, change.after)]
        rows = [row for one in sides if (row := one.functions.get(each.function))]
        for name in each.subjects:
            if all(is_open(one, Subject(each.kind, name)) for one in sides):
                if any(each.kind in concerned(row) for row in rows):
                    cell = name, each.function, each.role, each.kind
                    listed.add((*cell, each.before, each.after, each.days, each.only_with))
            else:
                assert NOT_OPEN in {each.before, each.after}
                absent.add((each.kind, name))
    assert grouped == listed
    assert absent <= {(each.kind, name) for each in impact.appearing for name in each.subjects}


@FEW
@given(st.data())
def test_what_is_left_open_is_told_of_every_function(data: st.DataObject) -> None:
    _, impact = drawn(data)

    assert len(impact.arising) == sum(len(each.functions) for each in impact.left_open)
    assert {(each.days, each.gone, each.finding.what) for each in impact.arising} == {
        (each.days, each.gone, each.finding.what) for each in impact.left_open
    }
    said = [(left.functions, left.broadest, left.alone) for left in impact.left_open]
    said += [(group.functions, group.broadest, group.alone) for group in impact.groups]
    for functions, broadest, alone in said:
        assert set(broadest) | set(alone) <= set(functions)
        assert set(broadest).isdisjoint(alone)
        assert broadest or alone


@FEW
@given(st.data())
def test_the_same_change_gives_the_same_document(data: st.DataObject) -> None:
    change, impact = drawn(data)
    again = impact_of(change.before, change.after, change.entries)

    document = impact_document(impact)
    assert impact_document(again) == document
    assert json.decode(json.encode(document)) == document
