"""Law: a unit that closes leaves nothing behind, whichever step sees to it, in whatever order."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.oracle.generate import folders
from tests.property.test_two_readings_agree import loaded
from tests.shared import tries

from remit.change.compile import Compiled, compile_draft
from remit.change.compile.named import names_in
from remit.change.diff import applied
from remit.model.change import Entry
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.step import Close, Draft, End, Move, OnClose, Step
from remit.model.unit import Unit
from remit.temporal.history import History
from remit.temporal.period import ENDLESS

EXAMPLES = tries(8)

patiently = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def closing(data: st.DataObject, on_close: OnClose = "") -> tuple[Register, Close]:
    """Draw a register, and a unit to close on a day on which it is open."""
    register = loaded(data.draw(folders()))
    days = sorted(
        {v.stretch.valid_from.day for h in register.all(Unit).values() for v in h.versions}
    )
    day = data.draw(st.sampled_from(days[1:] or days))
    is_open = [name for (name,), h in register.all(Unit).items() if h.on(day) is not None]
    assume(len(is_open) > 1)
    one, other = data.draw(st.permutations(is_open))[:2]
    successors = (other,) if on_close == "successor" else ()
    on = "always" if day == days[0] else day.isoformat()
    return register, Close(unit=one, successors=successors, on_close=on_close, on=on)


def refused(found: Compiled) -> list[str]:
    return sorted(each.wrong for each in found.faults if each.field == "on_close")


def left_behind(found: Compiled, unit: str) -> list[str]:
    """Give the dated rows that name a unit on days on which it is not open but was before."""
    known: History[Unit] = found.after.history(Unit, unit)
    first = found.made[0].stretch.valid_from.day
    after = known.after(first)
    until = ENDLESS if after is None else after.stretch.valid_from.day
    return [
        f"{file} {' '.join(key)}"
        for file in KINDS
        for key, history in found.after.histories.get(file, {}).items()
        for each in history.versions
        if unit in names_in(each)
        and each.stretch.valid_from.day < until
        and each.stretch.valid_to.day > first
    ]


@patiently
@given(st.data(), st.sampled_from(["end", "successor"]))
def test_on_close_sees_to_all_that_a_unit_has(data: st.DataObject, on_close: OnClose) -> None:
    register, step = closing(data, on_close)

    found = compile_draft(Draft("x", steps=(step,)), register)

    assume(found.made)
    assert refused(found) == []
    assert left_behind(found, step.unit) == []


@patiently
@given(st.data())
def test_a_closing_is_refused_exactly_while_something_is_left(data: st.DataObject) -> None:
    register, step = closing(data)

    found = compile_draft(Draft("x", steps=(step,)), register)

    assume(found.made)
    assert len(refused(found)) == len(left_behind(found, step.unit))


@patiently
@given(st.data())
def test_the_order_of_steps_does_not_matter_to_what_is_left(data: st.DataObject) -> None:
    register, close = closing(data)
    ends: list[Step] = [End(key=key, on=close.on) for key in register.histories["remits"]]
    moves: list[Step] = [
        Move(unit=key[0], part_of="", on=close.on) for key in register.histories["units"]
    ]
    others = [each for each in ends + moves if getattr(each, "unit", "") != close.unit]
    some = data.draw(st.lists(st.sampled_from(others), unique_by=id, max_size=6)) if others else []
    mixed = data.draw(st.permutations([close, *some]))

    one = compile_draft(Draft("x", steps=(close, *some)), register)
    other = compile_draft(Draft("x", steps=tuple(mixed)), register)

    assert one.after == other.after
    assert refused(one) == refused(other)


@patiently
@given(st.data())
def test_what_was_there_before_can_be_put_back(data: st.DataObject) -> None:
    """Each entry knows what it replaced: undone from the last to the first, nothing has changed."""
    register, step = closing(data, data.draw(st.sampled_from(["end", "successor"])))

    found = compile_draft(Draft("x", steps=(step,)), register)

    assert applied(register, found.entries) == found.after
    undone = found.after
    for each in reversed(found.made):
        was = [row for row in each.before if isinstance(row, Fact)]
        absent = Entry(each.file, each.key, each.stretch)
        put_back = [Entry(each.file, each.key, row.stretch, row) for row in was]
        undone = applied(undone, (absent, *put_back))
    assert undone == register
