"""Why a record is not taken back: what is known otherwise by now, and who may not."""

from __future__ import annotations

from collections.abc import Sequence

from remit.change.objections import not_recording
from remit.change.plan import broken_words
from remit.change.refusal import Refusal
from remit.change.undo import Lost, Undone
from remit.change.words.names import days_words
from remit.model.change import Actor
from remit.model.structure import Structure


def not_undone(
    undone: Undone, number: int, before: Structure, by: Actor, steps: Sequence[int] = ()
) -> Refusal | None:
    """Refuse to take a record back, where anything stands in the way.

    Args:
        undone: What came of taking it back.
        number: The number of the record.
        before: The organisation on the day of the act, as known at the head.
        by: Who takes it back.
        steps: The step that made each entry of the record, where that is known.
    """
    if undone.lost:
        wrong = f"Record {number} cannot be taken back: something else is known by now."
        reasons = [lost_words(each, steps) for each in undone.lost]
        todo = "Take those records back first, or this one from a later day on only."
        return Refusal(wrong, todo, tuple(reasons))
    if undone.faults:
        wrong = f"Record {number} cannot be taken back: the register would not hold together."
        reasons = [f"{each.file} {' '.join(each.key)}: {each.wrong}" for each in undone.faults]
        return Refusal(wrong, undone.faults[0].todo.capitalize() + ".", tuple(reasons))
    if not undone.change_set.entries:
        return Refusal(f"There is nothing of record {number} left to take back.")
    if broken := broken_words(before.register, undone.after, undone.change_set.entries):
        wrong = f"Record {number} cannot be taken back: that breaks what is made a hard policy."
        todo = "Record what mends it first, or ask those who keep the policies."
        return Refusal(wrong, todo, broken)
    after = Structure(undone.after.after(before.register), before.day)
    return not_recording((before, after, undone.change_set.entries), by)


def lost_words(lost: Lost, steps: Sequence[int] = ()) -> str:
    """Say what is lost, on which days, and which record has spoken of it since.

    Example:
        >>> from datetime import date
        >>> from remit.temporal.period import Period
        >>> lost = Lost(2, "units", ("lima",), Period(date(2027, 7, 1)), 14)
        >>> lost_words(lost, (1, 1)), lost_words(lost)
        ('step 1, units lima, from 1 July 2027: record 14 has said otherwise since',
         'entry 2, units lima, from 1 July 2027: record 14 has said otherwise since')
    """
    step = f"step {steps[lost.entry - 1]}" if steps else f"entry {lost.entry}"
    row = f"{lost.file} {' '.join(lost.key)}"
    said = f"record {lost.record} has said otherwise since"
    return f"{step}, {row}, {days_words(lost.days)}: {said}"
