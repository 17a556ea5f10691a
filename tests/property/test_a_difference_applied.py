"""Law: a register, with its difference to another applied, is the other."""

from hypothesis import given
from tests.property.drawn import Row, records

from remit.change.diff import applied, diff
from remit.model.kind import Key
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.temporal.history import History, overlay
from remit.temporal.stretch import Stretch, stretch
from remit.text.local import Local


def register(recorded: list[tuple[Stretch, Row | None]]) -> Register:
    """Make a register of one unit that was called by the words of the rows."""
    history: History[Unit] = History()
    for written, row in recorded:
        unit = Unit(id="office", name=Local(row.word)) if row else None
        history = overlay(history, written, unit)
    units: dict[Key, History[Unit]] = {("office",): history} if history else {}
    return Register(Settings(id="drawn"), {"units": units})


@given(records, records)
def test_the_difference_of_two_registers_turns_one_into_the_other(
    one: list[tuple[Stretch, Row | None]], other: list[tuple[Stretch, Row | None]]
) -> None:
    """`applied(a, diff(a, b)) == b`, to the text of every bound."""
    before, after = register(one), register(other)

    assert applied(before, diff(before, after)) == after


@given(records)
def test_a_register_does_not_differ_from_itself(one: list[tuple[Stretch, Row | None]]) -> None:
    """Equal registers differ by nothing."""
    assert diff(register(one), register(one)) == ()


def test_an_end_and_a_start_of_one_day_in_different_words_stay_as_written() -> None:
    """An office renamed `by 2014` was called otherwise until `2014`, and both words are kept."""
    called_lima = Row(word="lima")
    before = register([(stretch("", ""), called_lima)])
    after = register(
        [(stretch("", "2014"), called_lima), (stretch("by 2014", ""), Row(word="new"))]
    )

    assert applied(before, diff(before, after)) == after
