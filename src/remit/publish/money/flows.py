"""Lines of money from the ledger: made anew where they are of another record, then asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from remit.finance.donors import Donors
from remit.finance.lines import lines
from remit.finance.noticed_flows import noticed_flows
from remit.finance.queries import FORM, LINES, grouped
from remit.model.project import Books, Project
from remit.model.published import Flow, Noticed
from remit.register.ledger import LedgerOf, open_ledger, rows_of


class Flows(Struct, frozen=True):
    """What transactions add up to.

    Args:
        rows: The sums, in the order of what they are grouped by.
        noticed: What is in no sum, one by one, and whose money may be there twice.
        not_kept: Why the ledger could not be kept beside the register; blank where it is.
    """

    rows: Sequence[Mapping[str, Any]]
    noticed: tuple[Noticed, ...]
    not_kept: str = ""


def flows_of(db: str, books: Books, by: Sequence[str], *, own: bool) -> Flows:
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

    asked = LedgerOf(Path(db), books.head, FORM, LINES, lambda: lines(books, donor_of))
    noticed = noticed_flows(each for each in books.projects if each.is_own or not own)
    with open_ledger(asked) as ledger:
        rows = rows_of(grouped(ledger.lines, by, own=own))
        return Flows(rows, noticed, ledger.not_kept)
