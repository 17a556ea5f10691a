"""The figures that are sums over accounts, by name: one table for figures and their paths."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Final, TypeAlias

from remit.finance.figures import commitments, funding, pipeline, remaining, spending
from remit.finance.known import Known
from remit.finance.money import total
from remit.finance.part import Parts
from remit.temporal.period import Period

Figure: TypeAlias = Callable[[Known, Period], Parts]
"""Gives the parts of a figure of one account; the period is that of spending."""

FIGURES: Final[Mapping[str, Figure]] = {
    "commitments_in": lambda known, _: commitments(known),
    "funding_in": lambda known, _: funding(known),
    "internal_in": lambda known, _: funding(known, "internal"),
    "internal_remaining": lambda known, _: remaining(known, "internal"),
    "spending": spending,
    "remaining": lambda known, _: remaining(known),
    "pipeline": lambda known, _: pipeline(known),
}


def summed(name: str, known: Iterable[Known], period: Period) -> Decimal:
    """Add one figure over accounts."""
    figure = FIGURES[name]
    return total([part.value for each in known for part in figure(each, period)])
