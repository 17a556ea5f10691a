"""Why things ended: what the record says that let them end, for no row is left to say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from remit.change.proposal import Proposal
from remit.model.event import ChangeEvent
from remit.model.kind import Key
from remit.model.step import Common
from remit.register.proposals import Proposals
from remit.register.store import Recorded

End = tuple[str, Key, date]
"""A row, by its file and key, and the first day on which it no longer holds."""


class Why(Struct, frozen=True):
    """A record that let something end, and what it says of itself.

    `source` and `note` are those of the step, where the draft of the record is kept.
    """

    sequence: int
    title: str
    reason: str = ""
    basis: str = ""
    source: str = ""
    note: str = ""


def why_ended(
    recorded: Iterable[Recorded], proposals: Proposals, events: Iterable[ChangeEvent]
) -> Mapping[End, Why]:
    """Give the record that let each of some things end; the last, where several did.

    Args:
        recorded: What was recorded, from the first record on.
        proposals: The drafts that are kept of it.
        events: What happened; only what ended is looked for.
    """
    ends = {(each.file, each.key, each.day) for each in events if each.what == "ends"}
    found: dict[End, Recorded] = {}
    for each in recorded if ends else ():
        entry = each.entry
        end = entry.file, entry.key, entry.stretch.valid_from.day
        if entry.row is None and end in ends:
            found[end] = each
    drafts = {each.record: each for each in _kept(proposals, found.values())}
    return {end: _why(one, end, drafts.get(one.sequence)) for end, one in found.items()}


def _kept(proposals: Proposals, recorded: Iterable[Recorded]) -> tuple[Proposal, ...]:
    first = min((each.sequence for each in recorded), default=0)
    return proposals.recorded_after(first - 1) if first else ()


def _why(recorded: Recorded, end: End, kept: Proposal | None) -> Why:
    step = Common() if kept is None else _step(kept, end)
    return Why(
        recorded.sequence,
        recorded.title,
        recorded.reason,
        recorded.basis,
        step.source,
        step.note,
    )


def _step(kept: Proposal, end: End) -> Common:
    """Give the last step that selected what ended on that day; one that says nothing for none."""
    file, key, day = end
    numbers = [
        each.step
        for each in kept.reads
        if (each.file, each.key) == (file, key) and day in each.days
    ]
    return kept.draft.steps[max(numbers) - 1] if numbers else Common()
