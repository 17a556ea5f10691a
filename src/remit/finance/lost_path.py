"""The path of what an office loses when money stops: the bookings that it comes from."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from remit.finance.accounts import OnDay
from remit.finance.explain import Path, path_of
from remit.finance.losing import parts_lost
from remit.finance.money import total
from remit.finance.whatif import WhatIf

LOST: Final = "lost"
"""What the figure is called."""


def lost_path(on_day: OnDay, found: WhatIf, unit: str, currency: str) -> Path:
    """Give the path of what an office loses in all months that are looked at.

    Args:
        on_day: What is known on the day.
        found: What is lost.
        unit: The office.
        currency: The currency.
    """
    value = total(
        each.lost for each in found.offices if (each.id, each.currency) == (unit, currency)
    )
    accounts = on_day.accounts.units.get(unit, ())
    parts = (
        (part, Fraction(1))
        for known in on_day.in_currency(accounts, currency)
        for part in parts_lost(known, found.cause, found.period)
    )
    return path_of(LOST, currency, value, parts)
