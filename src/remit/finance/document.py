"""Figures of offices as documents: the shapes that `--json` and the interface give."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from remit.finance.accounts import OnDay
from remit.finance.money import plain, total
from remit.finance.months import year_before
from remit.finance.noticed_on import noticed_on
from remit.finance.office import Office, offices
from remit.finance.row import NOT_KNOWN, ByProjects, office_row
from remit.model.published import Noticed
from remit.model.structure import Structure
from remit.resolve.document import Document, moment_document
from remit.temporal.period import Period

SCHEMA: Final = "remit-finance/1"


def head_document(structure: Structure, on_day: OnDay, period: Period | None) -> Document:
    """Give what stands before all figures: the day, what was known, the period, the record."""
    days = period or year_before(on_day.day)
    return {
        "schema": SCHEMA,
        **moment_document(structure),
        "period": {"from": days.start.isoformat(), "to": days.end.isoformat()},
        "ledger": {"head": on_day.accounts.books.head},
    }


def offices_document(
    structure: Structure,
    on_day: OnDay,
    period: Period | None = None,
    by_projects: ByProjects = NOT_KNOWN,
) -> Document:
    """Give the figures of all offices, which of them stand on one project, and totals.

    Args:
        structure: The organisation on the day.
        on_day: What is known on that day.
        period: Of which days spending is; the twelve months before the day unless said.
        by_projects: Which share of an office's costs projects pay, where it is known.
    """
    found, accounts = offices(on_day, period), on_day.accounts
    currencies = sorted({money.currency for each in found for money in each.money})
    return {
        **head_document(structure, on_day, period),
        "offices": [office_row(structure, accounts, each, by_projects) for each in found],
        "single_activity": {
            "ever": [each.unit for each in found if each.ever_had_one_project],
            "running": [each.unit for each in found if each.stands_on_one_project],
        },
        "single_donor": {
            currency: [each.unit for each in found if each.stands_on_one_donor(currency)]
            for currency in currencies
        },
        "totals": [_totals(currency, found) for currency in currencies],
        "review": {"activities": len(accounts.review)},
        "unspreadable": sorted(each.id for each in accounts.all if not each.has_days),
        "findings": [finding_document(each) for each in noticed_on(on_day)],
    }


def finding_document(finding: Noticed) -> Document:
    """Give a finding with its place."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "activity": finding.activity or None,
        "file": finding.place.file,
        "line": finding.place.line,
        "text": finding.text,
    }


def _totals(currency: str, found: Iterable[Office]) -> Document:
    own = [money for each in found for money in each.money if money.currency == currency]

    def added(amounts: Iterable[Decimal]) -> str:
        return plain(total(amounts))

    return {
        "currency": currency,
        "funding_in": added(each.funding_in for each in own),
        "internal_in": added(each.internal_in for each in own),
        "remaining": added(each.remaining for each in own),
    }
