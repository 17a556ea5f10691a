"""Why a record is not taken back: what is known otherwise by now, and who may not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from remit.change.called.cells import row_called
from remit.change.called.days import days_words
from remit.change.fault import Fault
from remit.change.objections import not_recording
from remit.change.plan import broken_words
from remit.change.refusal import Refusal
from remit.change.undo import Lost, Undone
from remit.model.change import Actor
from remit.model.structure import Structure
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import Instead

_LOST: Final[Mapping[bool, str]] = {
    True: N_("step {place}, {row}, {days}: record {record} has said otherwise since"),
    False: N_("entry {place}, {row}, {days}: record {record} has said otherwise since"),
}
"""By whether it is known which step made it."""


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
    record = str(number)
    if undone.lost:
        wrong = sentence(
            "Record {record} cannot be taken back: something else is known by now.", record=record
        )
        reasons: Iterable[str] = [lost_words(each, steps) for each in undone.lost]
        todo: str = sentence("Take those records back first, or this one from a later day on only.")
        return Refusal(wrong, todo, tuple(reasons))
    if undone.faults:
        wrong = sentence(
            "Record {record} cannot be taken back: the register would not hold together.",
            record=record,
        )
        reasons = (_fault_words(each) for each in undone.faults)
        first = undone.faults[0].todo
        todo = Instead(f"{first[:1].upper()}{first[1:]}.", first)
        return Refusal(wrong, todo, tuple(reasons))
    if not undone.change_set.entries:
        wrong = sentence("There is nothing of record {record} left to take back.", record=record)
        return Refusal(wrong)
    if broken := broken_words(before.register, undone.after, undone.change_set.entries):
        wrong = sentence(
            "Record {record} cannot be taken back: that breaks what is made a hard policy.",
            record=record,
        )
        todo = sentence("Record what mends it first, or ask those who keep the policies.")
        return Refusal(wrong, todo, broken)
    after = Structure(undone.after.after(before.register), before.day)
    return not_recording((before, after, undone.change_set.entries), by)


def lost_words(lost: Lost, steps: Sequence[int] = ()) -> Saying:
    """Say what is lost, on which days, and which record has spoken of it since.

    Example:
        >>> from datetime import date
        >>> from remit.temporal.period import Period
        >>> lost = Lost(2, "units", ("lima",), Period(date(2027, 7, 1)), 14)
        >>> lost_words(lost, (1, 1)), lost_words(lost)
        ('step 1, units lima, from 1 July 2027: record 14 has said otherwise since',
         'entry 2, units lima, from 1 July 2027: record 14 has said otherwise since')
    """
    place = str(steps[lost.entry - 1] if steps else lost.entry)
    return sentence(
        _LOST[bool(steps)],
        place=place,
        row=row_called(lost.file, lost.key),
        days=days_words(lost.days),
        record=str(lost.record),
    )


def _fault_words(fault: Fault) -> Saying:
    row = row_called(fault.file, fault.key)
    return sentence("{row}: {wrong}", row=row, wrong=fault.wrong)
