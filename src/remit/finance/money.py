"""Arithmetic on money: exact, or refused; rounding only where a rule says so."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Context, Decimal, Inexact, InvalidOperation, Overflow
from fractions import Fraction
from functools import reduce
from typing import Final

from remit.model.number import PLACES

ZERO: Final = Decimal(0)

# More digits than any sum of amounts has; a digit that does not fit is an error, not a loss.
_EXACT: Final = Context(
    prec=200, rounding=ROUND_HALF_EVEN, traps=[Inexact, InvalidOperation, Overflow]
)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Add amounts, exactly.

    Example:
        >>> total([Decimal("0.1")] * 3), total([])
        (Decimal('0.3'), Decimal('0'))
    """
    return reduce(_EXACT.add, amounts, ZERO)


def minus(one: Decimal, other: Decimal) -> Decimal:
    """Give the difference, exactly."""
    return _EXACT.subtract(one, other)


def units_of(amount: Decimal) -> int:
    """Give an amount in units of the last place that money has; one with more places is refused.

    Example:
        >>> units_of(Decimal("-0.5")), of_units(-5_000_000_000)
        (-5000000000, Decimal('-0.5000000000'))
    """
    return int(_EXACT.to_integral_exact(_EXACT.scaleb(amount, PLACES)))


def of_units(units: int) -> Decimal:
    """Give the amount of so many units of the last place that money has."""
    return _EXACT.scaleb(Decimal(units), -PLACES)


def places_of(amount: Decimal) -> int:
    """Say how many places after the point an amount needs, however long it is.

    Example:
        >>> places_of(Decimal("1234567890123456789012345678.120")), places_of(Decimal("1E+3"))
        (2, 0)
    """
    return max(0, -int(_EXACT.normalize(amount).as_tuple().exponent))


def rounded(value: Fraction, places: int = 2) -> Decimal:
    """Round half even to so many places.

    Example:
        >>> rounded(Fraction(1, 8)), rounded(Fraction(3, 8)), rounded(Fraction(2, 3), 6)
        (Decimal('0.12'), Decimal('0.38'), Decimal('0.666667'))
    """
    return _EXACT.scaleb(Decimal(round(value * 10**places)), -places)


def part_of(amount: Decimal, k: int, n: int) -> Decimal:
    """Give k of n equal parts of an amount, rounded half even to the cent.

    Example:
        >>> part_of(Decimal(100), 1, 3), part_of(Decimal("0.01"), 1, 2)
        (Decimal('33.33'), Decimal('0.00'))
    """
    numerator, denominator = amount.as_integer_ratio()
    divisor = denominator * n
    cents, rest = divmod(numerator * k * 100, divisor)
    if 2 * rest > divisor or (2 * rest == divisor and cents % 2):
        cents += 1
    return _EXACT.scaleb(Decimal(cents), -2)


def plain(amount: Decimal) -> str:
    """Write an amount without an exponent and without trailing zeros after the point.

    Example:
        >>> plain(Decimal("1E+3")), plain(Decimal("76386533.80")), plain(Decimal("-0.00"))
        ('1000', '76386533.8', '0')
    """
    text = f"{amount:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def fixed(value: Fraction, places: int = 6) -> str:
    """Write a ratio with all its places, rounded half even.

    Example:
        >>> fixed(Fraction(2, 3)), fixed(Fraction(12), 1)
        ('0.666667', '12.0')
    """
    return f"{rounded(value, places):f}"
