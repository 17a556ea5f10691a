"""Promises made at transfers that nobody has measured."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.remit import Transfer
from remit.model.structure import Structure
from remit.resolve.finding import Finding, What
from remit.resolve.policies.rulebook import Rulebook
from remit.temporal.period import days_later


def promises_without_measure(structure: Structure, book: Rulebook) -> Iterator[Finding]:
    """Find promises of which no figure is known so many days after the transfer."""
    days = book.number(What.PROMISE_WITHOUT_MEASURE, "days")
    measured = {
        (each.of, each.what) for each in structure.measures if each.on.days.start <= structure.day
    }
    for transfer in structure.transfers.values():
        # A transfer of which nobody knows the day was some time ago.
        if transfer.on.text and days_later(transfer.on.days.end, days) > structure.day:
            continue
        for what in _promised(transfer):
            if (transfer.id, what) not in measured:
                rows = (f"transfers:{transfer.id}", f"measures:{transfer.id} {what}")
                holders = (transfer.to,)
                yield Finding(
                    What.PROMISE_WITHOUT_MEASURE, transfer.function, holders=holders, rows=rows
                )


def _promised(transfer: Transfer) -> Iterator[str]:
    if transfer.cost_promised is not None:
        yield "cost"
    if transfer.days_promised is not None:
        yield "days"
