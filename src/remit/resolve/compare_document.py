"""The difference of two moments as a document."""

from __future__ import annotations

from remit.model.structure import Structure
from remit.resolve.compare import Comparison, Told, Turned
from remit.resolve.document import Document, moment_document
from remit.resolve.history_document import change_document


def diff_document(one: Structure, other: Structure, found: Comparison) -> Document:
    """Give both moments, the rows that differ, and the answers that do, grouped by how."""
    return {
        "before": moment_document(one),
        "after": moment_document(other),
        "rows": [change_document(other, each) for each in found.rows],
        "answers": [_turned(each) for each in found.answers],
    }


def _turned(turned: Turned) -> Document:
    return {
        "function": turned.function,
        "role": turned.role,
        "kind": turned.kind,
        "before": _told(turned.before),
        "after": _told(turned.after),
        "subjects": list(turned.subjects),
    }


def _told(told: Told) -> Document:
    return {"status": told.status, "holders": list(told.holders)}
