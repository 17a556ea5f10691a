"""The projects that wait for a person's word on who manages them, as a table."""

from __future__ import annotations

from remit.finance.accounts import Accounts
from remit.finance.tabular import Table, listed


def review_table(accounts: Accounts) -> Table:
    """Give the projects that no rule gave to an office: why, and whose they might be."""
    columns = ("id", "title", "reason", "evidence", "candidates", "file", "line")
    rows = (
        {
            "id": each.id,
            "title": each.activity.title.best().text or None,
            "reason": each.attribution.reason,
            "evidence": each.attribution.evidence,
            "candidates": list(each.attribution.candidates),
            "file": each.activity.copy.place.file,
            "line": each.activity.copy.place.line,
        }
        for each in accounts.review
    )
    return listed("review", columns, rows)
