"""Events and differences as everybody may see them: what goes out of a row is decided elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from remit.model.event import ChangeEvent
from remit.model.structure import Structure
from remit.publish.public.rows import public_rows_of
from remit.resolve.compare import Comparison, Turned
from remit.web.public import is_internal


def public_events(structure: Structure, events: Iterable[ChangeEvent]) -> Iterator[ChangeEvent]:
    """Give the events whose rows go out, before and after, with what goes out of each.

    Where a row changed in what stays inside only, nothing happened.
    """
    row = public_rows_of(structure).row
    for event in events:
        fact = row(event.fact)
        before = row(event.before) if event.before is not None else None
        if fact is None or (event.before is not None and before is None):
            continue
        if before is None or replace(before, stretch=fact.stretch) != fact:
            yield replace(event, fact=fact, before=before)


def public_comparison(one: Structure, other: Structure, found: Comparison) -> Comparison:
    """Give a difference without rows that name something internal, and what internal units ask."""
    rows = public_events(one, public_events(other, found.rows))
    answers = (_public_turn(one, other, each) for each in found.answers)
    return Comparison(tuple(rows), tuple(each for each in answers if each.subjects))


def _public_turn(one: Structure, other: Structure, turned: Turned) -> Turned:
    if turned.kind != "unit":
        return turned
    shown = (
        name for name in turned.subjects if not (is_internal(one, name) or is_internal(other, name))
    )
    return replace(turned, subjects=tuple(shown))
