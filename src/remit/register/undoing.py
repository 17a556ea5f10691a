"""A record of a register taken back: fetched, undone in the core, and recorded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from remit.change.compile import compile_draft
from remit.change.proposal import Act
from remit.change.undo import Record, Undone, undo
from remit.change.untaken import not_undone
from remit.errors import UnknownError
from remit.model.change import Entry, Receipt
from remit.model.register import Register
from remit.model.structure import Structure
from remit.register.decided import refused, undisturbed
from remit.register.replay import NOTHING
from remit.register.store import Store
from remit.temporal.moment import Moment
from remit.text.saying import sentence


def record_undo(
    store: Store, number: int, act: Act, first: date | None = None, reason: str = ""
) -> tuple[Receipt, Undone]:
    """Take a record back, on all days or from one on.

    Args:
        store: The register.
        number: The number of the record.
        act: Who takes it back, and when.
        first: From which day on.
        reason: Why.

    Returns:
        The receipt of the record that takes it back, and what it did.

    Raises:
        UnknownError: There is no such record.
        RefusedError: Something else is known by now, or they may not.
    """

    def decide() -> tuple[Receipt, Undone]:
        head, record, since = _fetched(store, number, act.day)
        undone = undo(record, head.register, since, first, reason)
        steps = _steps(store, record)
        if wrong := not_undone(undone, number, head, act.by, steps):
            raise refused(wrong)
        base = head.head.sequence if head.head else 0
        return store.record(undone.change_set, by=act.by, base=base), undone

    return undisturbed(decide)


def _fetched(
    store: Store, number: int, day: date
) -> tuple[Structure, Record, dict[int, tuple[Entry, ...]]]:
    """Give the head, a record with what was known before it, and what was recorded since."""
    head = store.structure(Moment(day))
    last = head.head.sequence if head.head else 0
    if not 1 <= number <= last:
        todo = sentence("Nothing is recorded yet.")
        if last:
            todo = sentence("The records are 1 to {last}.", last=str(last))
        raise UnknownError("record", str(number), todo=todo)
    recorded: dict[int, tuple[Entry, ...]] = {}
    before: Register = NOTHING
    for sequence, group in groupby(store.entries(max(number - 2, 0)), lambda each: each.sequence):
        if sequence > last:
            break
        found = list(group)
        if sequence < number:
            before = store.structure(Moment(day, found[0].at)).register
        else:
            recorded[sequence] = tuple(each.entry for each in found)
    record = Record(number, recorded.pop(number), before)
    return head, record, recorded


def _steps(store: Store, record: Record) -> Sequence[int]:
    """Give the step that made each entry, where the record came of steps that are kept."""
    for proposal in store.proposals.recorded_after(record.number - 1)[:1]:
        if proposal.record == record.number:
            made = compile_draft(proposal.draft, record.before).made
            if tuple(each.entry for each in made) == record.entries:
                return [each.step for each in made]
    return ()
