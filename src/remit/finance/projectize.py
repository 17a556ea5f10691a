"""Projectization: how much of posts and offices projects pay for, by month, and until when."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from remit.finance.convert import Into
from remit.finance.costs import Costs, costs_of
from remit.finance.covers import Cover, Covers
from remit.finance.terms import CostPath, charged, path_of, whole
from remit.finance.unknown import Unknown
from remit.temporal.period import ENDLESS, Period

PREDOMINANTLY: Final = Fraction(1, 2)
"""More than so much is *predominantly* (FINANCE)."""

Reason: TypeAlias = Literal[
    "", "no-office-costs", "no-post-costs", "no-posts", "no-rate", "several-currencies", "no-costs"
]


class Unfunded(Struct, frozen=True):
    """A post that nobody pays for, in whole or in part.

    Args:
        post: The post.
        unit: Where it is.
        since: The first day, from the day asked on, on which some of it is not paid for.
        covered: How much of it is paid for that day.
        is_core: Whether no project ever pays for it.
    """

    post: str
    unit: str
    since: date
    covered: Fraction
    is_core: bool


class Financed(Struct, frozen=True):
    """How much of what a unit costs projects pay for.

    Args:
        unit: The unit.
        currency: The currency; blank where there are several, or none.
        charged: What activities are charged with.
        cost: All that posts and office cost.
        share: The one in the other; none where it is not known.
        reason: Why it is not known; blank where it is.
        missing: What is missing: months, posts, or currencies.
    """

    unit: str
    currency: str = ""
    charged: CostPath | None = None
    cost: CostPath | None = None
    share: Fraction | None = None
    reason: Reason = ""
    missing: tuple[str, ...] = ()


def unfunded(covers: Covers, day: date) -> tuple[Unfunded, ...]:
    """Give the posts that are not wholly paid for on a day or after it, each from when on."""
    return tuple(filter(None, (_unfunded(each, day) for each in covers.posts.values())))


class Projectized:
    """How much projects pay for of all units, on some days.

    Args:
        covers: The register, and who pays for its posts.
        period: The days.
        into: The currency to convert everything into.
    """

    def __init__(self, covers: Covers, period: Period, into: Into | None = None) -> None:
        """Reckon what everything costs."""
        self.covers = covers
        self.costs: Costs = costs_of(covers, period, into)
        self._unknown = Unknown(covers, period)
        self._left_out = {(each.unit, each.month) for each in self.costs.left_out}

    def financed(self, unit: str) -> Financed:
        """Say how much of what a unit costs projects pay for.

        It is known where every month has an office cost, every post its cost on every day, and
        all of it is in one currency: else nobody knows what is missing, and there is none.
        """
        costs = self.costs.of.get(unit, ())
        currencies = tuple(sorted({each.currency for each in costs}))
        reason, missing = self._why_not(unit, currencies)
        if reason:
            return Financed(unit, reason=reason, missing=missing)
        (currency,) = currencies
        parts = path_of("charged", currency, (term for each in costs for term in charged(each)))
        cost = path_of("cost", currency, map(whole, costs))
        if not cost.exact:
            return Financed(unit, currency, parts, cost, reason="no-costs")
        return Financed(unit, currency, parts, cost, Fraction(parts.exact, cost.exact))

    def _why_not(self, unit: str, currencies: tuple[str, ...]) -> tuple[Reason, tuple[str, ...]]:
        if months := self._unknown.months(unit):
            return "no-office-costs", months
        if posts := self._unknown.posts(unit):
            return "no-post-costs", posts
        if not any(each.days & self.costs.period for each in self.covers.units.get(unit, ())):
            return "no-posts", ()
        if months := tuple(sorted(month for name, month in self._left_out if name == unit)):
            return "no-rate", months
        if len(currencies) > 1:
            return "several-currencies", currencies
        return "", ()


def _unfunded(covers: tuple[Cover, ...], day: date) -> Unfunded | None:
    later = Period(day, ENDLESS)
    for each in covers:
        days = each.days & later
        if days and each.covered < 1:
            is_core = not any(other.by for other in covers)
            return Unfunded(each.post, each.unit, days.start, each.covered, is_core)
    return None
