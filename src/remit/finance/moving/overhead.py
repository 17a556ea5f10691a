"""Rates by which agreements pay for the core, where they become others."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from remit.finance.moving.days import turning
from remit.finance.moving.stretched import stretched
from remit.model.change import Entry
from remit.model.cost import OverheadRate
from remit.model.register import Register
from remit.temporal.attest import UNDATED
from remit.temporal.period import Period
from remit.temporal.stretch import UNBOUNDED


class Rated(Struct, frozen=True):
    """An agreement pays by another rate on some days; none where it has none.

    How much that is hangs on what will be spent, and nobody knows it yet.
    """

    agreement: str
    before: OverheadRate | None
    after: OverheadRate | None
    days: Period


def rated_of(before: Register, after: Register, entries: Collection[Entry]) -> tuple[Rated, ...]:
    """Give the agreements that pay by another rate, by id and day."""
    days = turning(before, after, entries, {OverheadRate.FILE})

    def on(day: date) -> Mapping[str, tuple[OverheadRate | None, OverheadRate | None]]:
        one, other = _rates(before, day), _rates(after, day)
        pairs = {name: (one.get(name), other.get(name)) for name in one.keys() | other.keys()}
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}

    found = (Rated(name, *pair, days) for name, pair, days in stretched(days, on))
    return tuple(sorted(found, key=lambda each: (each.agreement, each.days)))


def _rates(register: Register, day: date) -> Mapping[str, OverheadRate]:
    """Give the rates of a day; where each is known from is left out."""
    return {
        row.agreement: replace(row, stretch=UNBOUNDED, source="", as_of=UNDATED, note="")
        for row in register.on(OverheadRate, day)
    }
