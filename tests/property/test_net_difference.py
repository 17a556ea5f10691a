"""Law: the net difference is complete, and holds nothing besides."""

from datetime import date
from typing import Any

from hypothesis import given
from msgspec.structs import replace
from tests.property.drafts import HEAD, at_head

from remit.change.compile import Compiled
from remit.change.net import net_difference
from remit.model.register import Register
from remit.temporal.period import BEGINNING
from remit.temporal.stretch import UNBOUNDED

DAYS = [
    BEGINNING,
    *(date(year, month, 1) for year in range(2002, 2033) for month in (1, 4, 7)),
    date(2500, 1, 1),
]


def said(register: Register, file: str, key: Any, day: date) -> Any:  # noqa: ANN401 - a row
    history = register.histories.get(file, {}).get(key)
    row = history.on(day) if history is not None else None
    return row and replace(row, stretch=UNBOUNDED)


@given(at_head())
def test_each_row_differs_exactly_where_it_is_told_to(compiled: Compiled) -> None:
    """Every row, on a day in each stretch: what it says without the change, and with it."""
    found = net_difference(compiled.before, compiled.after, compiled.entries)
    rows = {
        (file, key)
        for register in (HEAD, compiled.after)
        for file, histories in register.histories.items()
        for key in histories
    }
    for file, key in rows:
        told = [each for each in found if (each.file, each.key) == (file, key)]
        for day in DAYS:
            then, now = (said(each, file, key, day) for each in (compiled.before, compiled.after))
            on_day = [(each.before, each.after) for each in told if day in each.days]
            assert on_day == ([(then, now)] if then != now else [])


@given(at_head())
def test_days_that_meet_and_differ_alike_are_one(compiled: Compiled) -> None:
    found = net_difference(compiled.before, compiled.after, compiled.entries)
    for one in found:
        for other in found:
            if (one.file, one.key) == (other.file, other.key) and one.days.end == other.days.start:
                assert (one.before, one.after) != (other.before, other.after)
