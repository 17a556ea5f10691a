"""How much hangs on one: the largest share, and the Herfindahl index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from remit.finance.booking import Booking, Bookings, Sum, sum_of
from remit.finance.money import total


class Shares(Struct, frozen=True):
    """Who has a positive sum, and how much of all that they have.

    Args:
        sums: By key, in key order; the positive ones only.
        whole: What they have together.
    """

    sums: Mapping[str, Sum]
    whole: Decimal

    @property
    def top(self) -> str:
        """The key of the greatest sum, of several the smallest key; blank where there is none."""
        return max(self.sums, key=lambda key: self.sums[key].total, default="")

    def share(self, key: str) -> Fraction:
        """Say how much of the whole one has."""
        return Fraction(self.sums[key].total) / Fraction(self.whole)

    @property
    def herfindahl(self) -> Fraction | None:
        """The sum of the squared shares: 1 where everything is one's; none without any."""
        return sum((self.share(key) ** 2 for key in self.sums), Fraction(0)) if self.sums else None


def shares(bookings: Mapping[str, Bookings]) -> Shares:
    """Say who has which share of some bookings.

    Args:
        bookings: By key; who is at nought or below has no share, and makes no whole less.
    """
    every = {key: sum_of(each) for key, each in sorted(bookings.items())}
    sums = {key: each for key, each in every.items() if each.total > 0}
    return Shares(sums, total([each.total for each in sums.values()]))


def by_donor(bookings: Iterable[Booking]) -> Shares:
    """Say which giver has which share of some bookings."""
    found: dict[str, list[Booking]] = defaultdict(list)
    for each in bookings:
        found[each.donor.key].append(each)
    return shares({key: tuple(each) for key, each in found.items()})


def name_of(bookings: Bookings) -> str:
    """Give the name under which most of some bookings was given, of several the smallest.

    Example:
        >>> name_of(())
        ''
    """
    amounts: dict[str, list[Decimal]] = defaultdict(list)
    for each in bookings:
        amounts[each.donor.name].append(each.amount)
    sums = {name: total(each) for name, each in sorted(amounts.items())}
    return max(sums, key=lambda name: sums[name], default="")
