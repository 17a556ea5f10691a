"""Proposals looked at: what each would do at the head, with all that was recorded since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from msgspec.structs import asdict

from remit.change.case import Case
from remit.change.compile import Compiled, Read, compile_draft
from remit.change.impact.answers import Changed, changed_answers
from remit.change.meeting import Later
from remit.change.proposal import Proposal
from remit.change.rebase import Rebased, rebase
from remit.model.register import Register
from remit.model.step import Draft
from remit.model.structure import Head
from remit.register.replay import NOTHING
from remit.register.store import Store
from remit.temporal.moment import Moment


def case_of(store: Store, proposal: Proposal, day: date) -> Case:
    """Give what a proposal would do at the head; one that was recorded, what it did.

    Args:
        store: The register.
        proposal: The proposal.
        day: The day on which somebody looks at it.
    """
    base = proposal.base
    if proposal.state == "recorded":
        before = store.structure(Moment(day, base.at if base else None))
        return Case(Rebased(compile_draft(proposal.draft, before.register)), before)
    return case_since(store, proposal.draft, base, day)


def case_since(store: Store, draft: Draft, seen: Head | None, day: date) -> Case:
    """Give what a draft would do at the head, and where it meets what was recorded since another.

    Args:
        store: The register.
        draft: The draft.
        seen: The head at which it was looked at last; nothing before the first record.
        day: The day on which somebody looks at it.
    """
    known = _known(store, seen, day)
    before = store.structure(Moment(day))
    since = tuple(later(store, seen, before.head))
    at_base = compile_draft(draft, known if since else before.register)
    return Case(rebase(at_base, before.register, since, _answers), before)


def case_at_head(store: Store, draft: Draft, day: date) -> Case:
    """Give what a draft would do at the head, whatever it was before."""
    before = store.structure(Moment(day))
    return Case(Rebased(compile_draft(draft, before.register)), before)


def later(store: Store, base: Head | None, head: Head | None) -> Iterator[Later]:
    """Give what was recorded after one head up to another, with what its steps selected by."""
    first, last = (each.sequence if each else 0 for each in (base, head))
    if first == last:
        return
    reads = {each.record: each.reads for each in store.proposals.recorded_after(first)}
    for sequence, group in groupby(store.entries(first), key=lambda each: each.sequence):
        if sequence > last:
            return
        recorded = tuple(group)
        selected = tuple(Read(**asdict(each)) for each in reads.get(sequence, ()))
        entries = tuple(each.entry for each in recorded)
        yield Later(sequence, recorded[0].title, entries, selected)


def _known(store: Store, head: Head | None, day: date) -> Register:
    return store.structure(Moment(day, head.at)).register if head else NOTHING


def _answers(compiled: Compiled) -> tuple[Changed, ...]:
    return changed_answers(compiled.before, compiled.after, compiled.entries)
