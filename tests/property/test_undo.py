"""Law: an undo restores what was known before a record, on the days it wrote, and no other."""

from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.property.drawn import DAYS, Row, rows, stretches

from remit.change.diff import applied
from remit.change.undo import Record, Undone, undo
from remit.model.change import Entry
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.temporal.stretch import Stretch
from remit.text.local import Local

Said = tuple[str, Stretch, Row | None]
NOTHING = Register(Settings(id="drawn"), {"units": {}})

spoken = st.tuples(st.sampled_from(["lima", "quito"]), stretches, st.none() | rows)
change_sets = st.lists(spoken, min_size=1, max_size=3).map(tuple)
pasts = st.lists(change_sets, min_size=1, max_size=5)
"""Records one after the other, each of a few rows and absences of two offices."""

days_on = st.sampled_from(DAYS[::7])


def entries(said: tuple[Said, ...]) -> tuple[Entry, ...]:
    return tuple(
        Entry("units", (name,), written, Unit(id=name, name=Local(row.word)) if row else None)
        for name, written, row in said
    )


def known_after(recorded: list[tuple[Said, ...]]) -> list[Register]:
    """Give what was known before the first record, and after each."""
    registers = [NOTHING]
    for each in recorded:
        registers.append(applied(registers[-1], entries(each)))
    return registers


def called(register: Register, name: str, day: date) -> str:
    row = register.history(Unit, name).on(day)
    return row.name.best().text if row else ""


def taken_back(
    recorded: list[tuple[Said, ...]], number: int, first: date | None = None
) -> tuple[list[Register], Undone]:
    known = known_after(recorded)
    record = Record(number, entries(recorded[number - 1]), known[number - 1])
    since = {each: entries(recorded[each - 1]) for each in range(number + 1, len(recorded) + 1)}
    return known, undo(record, known[-1], since, first)


@given(pasts)
def test_the_last_record_taken_back_leaves_the_register_as_it_was(
    recorded: list[tuple[Said, ...]],
) -> None:
    """To the text of every bound; and what is recorded is what was promised."""
    known, undone = taken_back(recorded, len(recorded))

    assert undone.lost == ()
    assert undone.after == known[-2]
    assert applied(known[-1], undone.change_set.entries) == known[-2]


@given(pasts)
def test_an_undo_taken_back_leaves_the_register_as_it_was(
    recorded: list[tuple[Said, ...]],
) -> None:
    known, undone = taken_back(recorded, len(recorded))
    again = undo(Record(9, undone.change_set.entries, known[-1]), undone.after, {})

    assert again.after == known[-1]


@given(pasts, st.integers(1, 5), st.none() | days_on)
def test_on_every_day_it_is_as_before_the_record_or_as_at_the_head(
    recorded: list[tuple[Said, ...]], number: int, day: date | None
) -> None:
    """As before where the record made a difference, from the day on; else as at the head."""
    assume(number <= len(recorded))
    known, undone = taken_back(recorded, number, day)
    before, left, head = known[number - 1], known[number], known[-1]
    assume(not undone.lost)
    now = applied(head, undone.change_set.entries)

    assert now == undone.after
    for name in ("lima", "quito"):
        for each in DAYS:
            is_taken_back = (day is None or day <= each) and called(before, name, each) != called(
                left, name, each
            )
            assert called(now, name, each) == called(before if is_taken_back else head, name, each)


@given(pasts, st.integers(1, 5), st.none() | days_on)
def test_it_is_refused_exactly_where_something_else_is_known_by_now(
    recorded: list[tuple[Said, ...]], number: int, day: date | None
) -> None:
    """The days that are lost are those, and the record named is the last that spoke of them."""
    assume(number <= len(recorded))
    known, undone = taken_back(recorded, number, day)
    before, left, head = known[number - 1], known[number], known[-1]
    for name in ("lima", "quito"):
        lost = [each for each in undone.lost if each.key == (name,)]
        for each in DAYS:
            was, made, now = (called(register, name, each) for register in (before, left, head))
            is_lost = (day is None or day <= each) and was != made != now
            named = [one.record for one in lost if each in one.days]
            if is_lost:
                last = [
                    place
                    for place, record in enumerate(recorded, start=1)
                    if any(said[0] == name and each in said[1].period for said in record)
                ][-1]
                assert named == [last]
            else:
                # A bound may have been worded otherwise, which days do not show.
                assert all(was == made for _ in named)
