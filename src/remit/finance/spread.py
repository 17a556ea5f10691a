"""An amount spread over days, to the cent, so that spans of days add up to it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import Struct

from remit.finance.money import minus, part_of
from remit.temporal.period import ENDLESS, Period

Days = tuple[int, int, int]
"""After how many days a span begins and ends, and of how many days it is one."""


class Spread(Struct, frozen=True):
    """An amount spread evenly over n days from the first on.

    After k of n days it is amount · k/n, rounded half even to the cent, and all of it at n. A
    span is the difference of two of these, so that spans without a gap add up exactly.

    Args:
        amount: The amount.
        first: The first day, as its ordinal.
        n: How many days there are.

    Example:
        >>> third = spread(Decimal(100), date(2019, 1, 1), date(2019, 1, 3))
        >>> [str(third.after(k)) for k in (0, 1, 2, 3)]
        ['0.00', '33.33', '66.67', '100']
    """

    amount: Decimal
    first: int
    n: int

    def after(self, k: int) -> Decimal:
        """Give what falls on the first k days."""
        return self.amount if k == self.n else part_of(self.amount, k, self.n)

    def within(self, days: Days) -> Decimal:
        """Give what falls on a span of its days."""
        start, end, _ = days
        if start == end:
            return part_of(self.amount, 0, self.n)
        return minus(self.after(end), self.after(start))

    def days(self, period: Period) -> Days:
        """Say which of its days a period holds."""
        start = period.start.toordinal() - self.first
        # A period without end holds the last day that there is; any other ends before it.
        end = self.n if period.end == ENDLESS else period.end.toordinal() - self.first
        return self._at_most(start), self._at_most(end), self.n

    def _at_most(self, k: int) -> int:
        return 0 if k < 0 else min(k, self.n)


def spread(amount: Decimal, first: date, last: date) -> Spread:
    """Spread an amount over the days from the first to the last, both of them included."""
    start = first.toordinal()
    return Spread(amount, start, last.toordinal() - start + 1)
