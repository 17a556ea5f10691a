"""Law: what a change newly leaves open is the difference of what coverage finds, on every day."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.property.changes import Change, changes, starts
from tests.property.test_two_readings_agree import patiently
from tests.shared import tries

from remit.change.impact.arising import Openness
from remit.change.impact.walk import Walk
from remit.model.register import Register
from remit.model.structure import Structure
from remit.resolve.coverage import coverage
from remit.resolve.finding import Finding, What

FEW = settings(patiently, max_examples=tries(12))

Cell = tuple[object, ...]

BY_CHANCE = (What.FRAGILE, What.FRAGILE_CONTEST)


def cells(finding: Finding) -> set[Cell]:
    """A gap or a contest is one whoever contends; what is fragile hangs on two remits."""
    own = finding.what, finding.function, finding.role, finding.kind
    pair = (finding.remits, finding.holders) if finding.what in BY_CHANCE else ()
    return {(*own, pair, name) for name in finding.subjects}


def open_on(register: Register, day: date) -> set[Cell]:
    wanted = (What.GAP, What.CONTEST, *BY_CHANCE)
    found = (each for each in coverage(Structure(register, day)) if each.what in wanted)
    return {cell for each in found for cell in cells(each)}


def seen(change: Change) -> Openness:
    walk = Walk(change.before, change.after, change.entries)
    openness = Openness(walk)
    for step in walk.steps():
        openness.look(step)
    return openness


@FEW
@given(st.data())
def test_new_and_gone_findings_are_the_difference_of_two_coverages(data: st.DataObject) -> None:
    change = data.draw(changes())
    found = seen(change).found()

    for day in starts(change):
        before, after = open_on(change.before, day), open_on(change.after, day)
        told = [each for each in found if day in each.days]
        new = {cell for each in told if not each.gone for cell in cells(each.finding)}
        gone = {cell for each in told if each.gone for cell in cells(each.finding)}
        assert (new, gone) == (after - before, before - after)
