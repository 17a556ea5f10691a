"""Lines of money from the ledger: made anew where they are of another record, then asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from remit.finance.donors import Donors
from remit.finance.lines import lines
from remit.finance.queries import LINES, grouped
from remit.model.project import Books, Project
from remit.model.published import Flow
from remit.register.ledger import LedgerOf, open_ledger, rows_of


def flows_of(db: str, books: Books, by: Sequence[str], *, own: bool) -> Sequence[Mapping[str, Any]]:
    """Add amounts up by unit, donor, country, sector, month, type or activity, and by currency.

    Args:
        db: The file that keeps the register: the ledger stands beside it.
        books: What the ledger is made of, where it has to be made.
        by: What to group by.
        own: Whether only what the organisation itself reports is counted.

    Raises:
        UnknownError: Nothing is grouped by that.
        RemitError: The libraries of the ledger are not installed.
    """
    donors = Donors(books)

    def donor_of(project: Project, flow: Flow) -> tuple[str, str]:
        found = donors.of(project.activity, flow)
        return found.key, found.name

    asked = LedgerOf(Path(db), books.head, LINES, lambda: lines(books, donor_of))
    with open_ledger(asked) as table:
        return rows_of(grouped(table, by, own=own))
