"""Transfers that the remits do not bear out: who has the function since holds none on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from remit.model.structure import Structure
from remit.resolve.finding import Finding, What


def transfers_without_remit(structure: Structure) -> Iterator[Finding]:
    """Find transfers to an open unit that holds no remit on what it got, nor does any below it."""
    hold = _who_hold(structure) if structure.transfers else {}
    for transfer in structure.transfers.values():
        if transfer.on.text and structure.day < transfer.on.days.end:
            continue
        if transfer.to in structure.units and transfer.to not in hold.get(transfer.function, ()):
            rows = (f"transfers:{transfer.id}",)
            what = What.TRANSFER_WITHOUT_REMIT
            yield Finding(what, transfer.function, holders=(transfer.to,), rows=rows)


def _who_hold(structure: Structure) -> Mapping[str, set[str]]:
    """Give the units with a remit on each function or a narrower one, and all above them."""
    found: dict[str, set[str]] = defaultdict(set)
    for remit in structure.remits.values():
        for function in structure.broader(remit.function):
            held, unit = found[function], remit.holder
            # Where a unit is in already, so is all above it.
            while unit and unit not in held:
                held.add(unit)
                unit = structure.units[unit].part_of
    return found
