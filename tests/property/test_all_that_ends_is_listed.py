"""Law: a change lists every fact that it cuts short, with every day that the fact loses."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.property.changes import changes, starts
from tests.property.test_other_days_are_mended import organisations
from tests.property.test_two_readings_agree import patiently
from tests.shared import tries

from remit.change.impact.ending import ended
from remit.model.days import OWNERS
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.structure import Structure
from remit.model.unit import Unit

FEW = settings(patiently, max_examples=tries(15))


def in_force(register: Register, day: date) -> set[tuple[str, Key]]:
    """Every fact that belongs to something, and holds on a day."""
    structure = Structure(register, day)
    found: set[tuple[str, Key]] = {(Unit.FILE, (name,)) for name in structure.units}
    for noun in OWNERS.keys() - {Unit}:
        found |= {(noun.FILE, KINDS[noun.FILE].key(row)) for row in structure.in_force(noun)}
    return found


def written(register: Register, day: date) -> set[tuple[str, Key]]:
    """Every row of which a version is written for a day."""
    return {
        (noun.FILE, key)
        for noun in OWNERS
        for key, history in register.all(noun).items()
        if history.on(day) is not None
    }


@FEW
@given(st.data())
def test_what_holds_no_more_though_it_is_written_is_listed(data: st.DataObject) -> None:
    change = data.draw(changes(organisations()))
    found = ended(change.before, change.after)

    for day in starts(change):
        then, now = (in_force(each, day) for each in (change.before, change.after))
        assert {
            (each.file, each.key) for each in found if any(day in days for days in each.days)
        } == (then - now) & written(change.after, day)


@FEW
@given(st.data())
def test_nothing_is_listed_for_days_before_the_change(data: st.DataObject) -> None:
    change = data.draw(changes(organisations()))
    first = min(starts(change), default=date.max)

    for each in ended(change.before, change.after):
        assert each.days[0].start >= first
        assert each.row == change.before.histories[each.file][each.key].on(each.days[0].start)
