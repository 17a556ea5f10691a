"""The figures of an office in one currency: what came in, what is left, until when it lasts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from remit.finance.figures import remaining
from remit.finance.known import Known
from remit.finance.money import rounded
from remit.finance.months import year_before
from remit.finance.part import value_of
from remit.finance.shares import Shares, by_donor, name_of, shares
from remit.finance.summing import summed
from remit.temporal.period import Period

MONTHS: Final = 12
"""How many months burn looks back on."""

RunwayReason: TypeAlias = Literal["", "no-burn", "no-money"]
"""Why there is no runway: nothing is spent, with money there or without."""


class Largest(Struct, frozen=True):
    """The giver or the activity with the largest share of the funding."""

    key: str
    share: Fraction
    name: str = ""


class Money(Struct, frozen=True):
    """The figures in one currency; money is from outside unless it says internal.

    Args:
        currency: The currency.
        commitments_in: What was committed.
        funding_in: What was received, or committed where nothing was received.
        internal_in: The same of the organisation's own money.
        internal_remaining: What is left of that.
        spending: What was spent in the period, or would have been were it spent evenly.
        estimated: Whether some activity does not publish what it spends.
        remaining: What is left to spend.
        pipeline: What is announced, dated later, or planned without funding.
        has_pipeline: Whether anything of the kind is published at all.
        burn_month: What was spent in a month, on the average of the last twelve.
        runway_months: For how many such months it lasts; None where nothing is spent.
        runway_reason: Why there is none.
        funded_until: The last day of the last activity with money left.
        donors: Who gave, and how much.
        activities: What was given to, and how much.
    """

    currency: str
    commitments_in: Decimal
    funding_in: Decimal
    internal_in: Decimal
    internal_remaining: Decimal
    spending: Decimal
    estimated: bool
    remaining: Decimal
    pipeline: Decimal
    has_pipeline: bool
    burn_month: Decimal
    runway_months: Decimal | None
    runway_reason: RunwayReason
    funded_until: date | None
    donors: Shares
    activities: Shares

    @property
    def top_donor(self) -> Largest | None:
        """The giver with the largest share."""
        key = self.donors.top
        if not key:
            return None
        return Largest(key, self.donors.share(key), name_of(self.donors.sums[key].bookings))

    @property
    def top_activity(self) -> Largest | None:
        """The activity with the largest share."""
        key = self.activities.top
        return Largest(key, self.activities.share(key)) if key else None


def money_of(
    known: Sequence[Known], currency: str, day: date, period: Period, *, estimated: bool = True
) -> Money:
    """Reckon the figures of some accounts together, in one currency.

    Args:
        known: What is known of each.
        currency: The currency.
        day: The day.
        period: Of which days spending is.
        estimated: Whether some activity does not publish what it spends.
    """

    def figure(name: str, days: Period = period) -> Decimal:
        return summed(name, known, days)

    spent, left, year = figure("spending"), figure("remaining"), year_before(day)
    burn = spent if period == year else figure("spending", year)
    has_burn = burn > 0
    return Money(
        currency=currency,
        commitments_in=figure("commitments_in"),
        funding_in=figure("funding_in"),
        internal_in=figure("internal_in"),
        internal_remaining=figure("internal_remaining"),
        spending=spent,
        estimated=estimated,
        remaining=left,
        pipeline=figure("pipeline"),
        has_pipeline=any(each.later.bookings for each in known),
        burn_month=rounded(Fraction(burn) / MONTHS),
        runway_months=runway(left, burn) if has_burn else None,
        runway_reason="" if has_burn else "no-burn" if left else "no-money",
        funded_until=funded_until(known),
        donors=by_donor(booking for each in known for booking in each.external.bookings),
        activities=shares({each.account.id: each.external.bookings for each in known}),
    )


def runway(left: Decimal, burn: Decimal) -> Decimal:
    """Say for how many months money lasts that is spent as in the last twelve, to a tenth.

    Example:
        >>> runway(Decimal(110), Decimal(120))
        Decimal('11.0')
    """
    return rounded(Fraction(left) * MONTHS / Fraction(burn), 1)


def funded_until(known: Sequence[Known]) -> date | None:
    """Give the last day of the last activity that has money left; None where none has."""
    return max(
        (
            each.account.last
            for each in known
            if each.account.last is not None and value_of(remaining(each)) > 0
        ),
        default=None,
    )
