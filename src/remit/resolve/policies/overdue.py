"""Facts that nobody has confirmed in time."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.structure import Structure
from remit.resolve.finding import Finding, What
from remit.resolve.policies.rulebook import Rulebook
from remit.resolve.waiting import waiting


def overdue(structure: Structure, book: Rulebook) -> Iterator[Finding]:
    """Find facts in force that were to be confirmed by now, and are not."""
    for each in waiting(structure, book=book):
        if each.is_overdue:
            rows = (f"{each.file}:{each.key}",)
            yield Finding(What.OVERDUE, holders=each.units, rows=rows)
