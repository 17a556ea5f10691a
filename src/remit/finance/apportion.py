"""An amount parted by shares, to the cent, so that the parts add up: the largest remainder."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import floor

from remit.finance.money import minus, rounded, total


def apportioned(amount: Decimal, shares: Mapping[str, Fraction]) -> dict[str, Decimal]:
    """Part an amount by shares that add up to one.

    Each part is rounded down to the cent; the cents that are left go to the parts that lost
    most, of several to the smallest key. What an amount has below a cent goes with the first.

    Args:
        amount: The amount; less than nothing too.
        shares: By key, none below nought.

    Example:
        >>> third = Fraction(1, 3)
        >>> apportioned(Decimal(100), {"a": third, "b": third, "c": third})
        {'a': Decimal('33.34'), 'b': Decimal('33.33'), 'c': Decimal('33.33')}
    """
    exact = {key: Fraction(amount) * share * 100 for key, share in sorted(shares.items())}
    cents = {key: floor(each) for key, each in exact.items()}
    left = floor(sum(exact.values(), Fraction(0))) - sum(cents.values())
    for key in sorted(exact, key=lambda each: cents[each] - exact[each])[:left]:
        cents[key] += 1
    parts = {key: rounded(Fraction(each, 100)) for key, each in cents.items()}
    rest = minus(amount, total(parts.values()))
    first = next(iter(parts), None)
    if rest and first is not None:
        parts[first] = total([parts[first], rest])
    return parts
