"""The history of a thing as a document."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.event import ChangeEvent
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.structure import Structure
from remit.resolve.document import Document, moment_document
from remit.resolve.timeline_document import event_document


def history_document(
    structure: Structure, kind: str, identity: str, events: Iterable[ChangeEvent]
) -> Document:
    """Give what happened to a thing, with the rows before and after each event."""
    return {
        "kind": kind,
        "id": identity,
        **moment_document(structure),
        "events": [change_document(structure, each) for each in events],
    }


def change_document(structure: Structure, event: ChangeEvent) -> Document:
    """Give what happened to a row, with the row as it was and as it is since."""
    before = event.fact if event.what == "ends" else event.before
    after = None if event.what == "ends" else event.fact
    return {
        **event_document(structure, event),
        "note": event.fact.note or None,
        "before": _cells(before),
        "after": _cells(after),
    }


def _cells(fact: Fact | None) -> Document | None:
    return None if fact is None else KINDS[fact.FILE].cells(fact)
