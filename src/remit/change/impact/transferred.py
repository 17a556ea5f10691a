"""Transfers that the remits bear out on one side of a change only."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from pyroaring import BitMap

from remit.change.impact.arising import Arising
from remit.change.impact.days import first_days
from remit.change.impact.runs import Runs
from remit.model.change import Entry
from remit.model.register import Register
from remit.model.remit import Function, Remit, Transfer
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.resolve.borne_out import transfers_without_remit
from remit.resolve.finding import Finding

_FILES: Final = (Transfer.FILE, Remit.FILE, Unit.FILE, Function.FILE)

_ITSELF: Final = BitMap([0])


def transfers_turned(
    before: Register, after: Register, entries: Iterable[Entry]
) -> tuple[Arising, ...]:
    """Give the transfers that the remits no longer bear out, and those they do again.

    Args:
        before: The register as it is.
        after: The register as it would be.
        entries: What is recorded.
    """
    runs: Runs[tuple[Finding, bool]] = Runs()
    for day in _days(before, after, tuple(entries)):
        one, other = (
            set(transfers_without_remit(Structure(each, day))) for each in (before, after)
        )
        new = dict.fromkeys(((each, False) for each in other - one), _ITSELF)
        gone = dict.fromkeys(((each, True) for each in one - other), _ITSELF)
        runs.turn(day, {**new, **gone})
    found = (Arising(finding, days, gone) for (finding, gone), days, _ in runs.ended())
    return tuple(sorted(found, key=lambda each: (each.gone, each.finding.rows, each.days)))


def _days(before: Register, after: Register, entries: tuple[Entry, ...]) -> tuple[date, ...]:
    """Give the days on which what is asked may be answered otherwise; none where nothing is."""
    has_any = bool(before.all(Transfer) or after.all(Transfer))
    touched = any(before.histories.get(file) is not after.histories.get(file) for file in _FILES)
    return first_days(before, after, entries, _FILES) if has_any and touched else ()
