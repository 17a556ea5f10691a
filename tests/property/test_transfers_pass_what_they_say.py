"""Law: what a transfer passes is as it was but for its holder, and nothing else changes."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.oracle.generate import folders
from tests.property.test_two_readings_agree import loaded
from tests.shared import tries

from remit.change.compile.compiling import lay
from remit.change.compile.desk import Desk
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.step import Draft, Transfer
from remit.temporal.stretch import UNBOUNDED

EXAMPLES = tries(8)
"""How many registers are drawn for each law: more of them take longer than a run of all tests."""

patiently = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
YEAR = timedelta(days=366)


def cuts(*registers: Register) -> list[date]:
    """Give a day of each stretch on which no remit of the registers changes."""
    found = {date.min}
    for register in registers:
        for history in register.all(Remit).values():
            for version in history.versions:
                found |= {version.stretch.valid_from.day, version.stretch.valid_to.day}
    return sorted(found - {date.max})


def held(register: Register, holder: str, day: date) -> Counter[Remit]:
    """Give what a unit holds on a day, whatever it is called and wherever it is from."""
    rows = (each for each in register.on(Remit, day) if each.holder == holder)
    return Counter(_bare(each) for each in rows)


def _bare(remit: Remit) -> Remit:
    return Remit(
        id="",
        role=remit.role,
        function=remit.function,
        scope=remit.scope,
        conditions=remit.conditions,
        shared=remit.shared,
        step=remit.step,
        basis=remit.basis,
    )


def shared(rows: Counter[Remit]) -> Counter[Remit]:
    """Give the same rows, all of them marked as shared."""
    found: Counter[Remit] = Counter()
    for row, count in rows.items():
        found[replace(row, shared=True)] += count
    return found


def others(register: Register, holders: set[str], day: date) -> list[Remit]:
    rows = register.on(Remit, day)
    return [replace(each, stretch=UNBOUNDED) for each in rows if each.holder not in holders]


def drawn(data: st.DataObject) -> tuple[Register, str, str]:
    """Draw a register, a unit that once holds a remit, and another unit."""
    register = loaded(data.draw(folders()))
    holders = sorted({v.holder for h in register.all(Remit).values() for v in h.versions})
    assume(holders)
    giver = data.draw(st.sampled_from(holders))
    others = [name for name in register.ids("units") if name != giver]
    assume(others)
    return register, giver, data.draw(st.sampled_from(others))


def transferred(data: st.DataObject, **how: str) -> tuple[Register, Register, Transfer, date]:
    """Draw a register and transfer everything one unit holds to another."""
    before, giver, taker = drawn(data)
    days = [day for day in cuts(before) if day > date.min]
    assume(days)
    day = data.draw(st.sampled_from(days)) + data.draw(st.sampled_from([timedelta(0), YEAR]))
    step = Transfer(from_=giver, to=taker, all=True, on=day.isoformat(), **how)  # type: ignore[arg-type]  # a mode that is one
    desk = Desk(before)
    lay(desk, Draft("x", steps=(step,)))
    assume(not desk.faults)
    return before, desk.register(), step, day


@patiently
@given(st.data())
def test_in_full_the_other_holds_what_the_one_held_from_the_day_on(data: st.DataObject) -> None:
    before, after, step, day = transferred(data)

    for each in cuts(before, after):
        one, other = step.from_, step.to
        was, had = held(before, one, each), held(before, other, each)
        passes = each >= day
        assert held(after, one, each) == (Counter() if passes else was)
        assert held(after, other, each) == (had + was if passes else had)
        assert others(after, {one, other}, each) == others(before, {one, other}, each)


@patiently
@given(st.data())
def test_shared_both_hold_it_for_a_time_and_then_the_other(data: st.DataObject) -> None:
    until = date(2031, 1, 1)
    before, after, step, day = transferred(data, mode="shared", until=until.isoformat())

    for each in cuts(before, after):
        one, other = step.from_, step.to
        was, had = held(before, one, each), held(before, other, each)
        both = shared(was)
        if each < day:
            assert (held(after, one, each), held(after, other, each)) == (was, had)
        elif each < until:
            assert held(after, one, each) == both
            assert held(after, other, each) == had + both
        else:
            assert held(after, one, each) == Counter()
            assert held(after, other, each) == had + was
        assert others(after, {one, other}, each) == others(before, {one, other}, each)


@patiently
@given(st.data())
def test_in_part_the_one_holds_what_it_held_and_the_other_some_of_it(data: st.DataObject) -> None:
    before, giver, taker = drawn(data)
    day = date(2012, 1, 1)
    scope = f"within:{data.draw(st.sampled_from(before.ids('units')))}"
    step = Transfer(from_=giver, to=taker, scope=scope, mode="partial", on=day.isoformat())
    desk = Desk(before)
    lay(desk, Draft("x", steps=(step,)))
    assume(not desk.faults)
    after = desk.register()

    for each in cuts(before, after):
        assert held(after, giver, each) == held(before, giver, each)
        new = held(after, taker, each) - held(before, taker, each)
        if each < day:
            assert not new
        for row in new:
            assert all(any(str(t) == scope for t in terms) for terms in row.scope.alternatives)
