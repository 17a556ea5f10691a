"""An amount parted by percentages, to the tenth decimal, so that the parts add up to it.

The one rule for whatever percentages part: countries and sectors, in figures and in the ledger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Final

from remit.finance.money import of_units, places_of, rounded, total, units_of
from remit.model.published import Share

_WHOLE: Final = 100
_CENTS: Final = 2


def by_percent(amount: Decimal, shares: Sequence[Share]) -> dict[str, Decimal]:
    """Part an amount by the percentages that are stated; of one that is alone, all is its own.

    A code that is named twice has both its parts. What no percentage is stated for, and what
    they leave over, is under the blank code: nobody knows where it went, and none is invented.
    Percentages of more than a hundred in all are made a hundred.

    Args:
        amount: The amount, of at most ten decimals; less than nothing too.
        shares: The percentages, of one vocabulary; one of no more than nought has no part.

    Returns:
        The parts by code, in the order of codes.

    Example:
        >>> half = Share("PE", percent=Decimal(50))
        >>> {code: str(part) for code, part in by_percent(Decimal(9), [half]).items()}
        {'': '4.5000000000', 'PE': '4.5000000000'}
        >>> peru, ecuador = Share("PE"), Share("EC")
        >>> by_percent(Decimal(9), [peru]), by_percent(Decimal(9), [peru, ecuador])
        ({'PE': Decimal('9')}, {'': Decimal('9')})
    """
    parts = _parts(shares)
    return dict.fromkeys(parts, amount) if len(parts) == 1 else apportioned(amount, parts)


def _parts(shares: Sequence[Share]) -> Mapping[str, Fraction]:
    """Give each code its part of one."""
    codes = {each.code for each in shares}
    if len(codes) == 1 and all(each.percent is None for each in shares):
        return dict.fromkeys(codes, Fraction(1))
    stated: dict[str, Fraction] = defaultdict(Fraction)
    for each in shares:
        if each.percent is not None and each.percent > 0:
            stated[each.code] += Fraction(each.percent)
    given = sum(stated.values(), Fraction(0))
    if given < _WHOLE:
        stated[""] += _WHOLE - given
    whole = max(given, Fraction(_WHOLE))
    return {code: Fraction(percent, whole) for code, percent in sorted(stated.items())}


def apportioned(amount: Decimal, parts: Mapping[str, Fraction]) -> dict[str, Decimal]:
    """Part an amount by parts of one: the largest remainder, ties to the smallest key.

    Each part is cut off after the tenth decimal; what is missing in the last place goes to those
    of which most was cut off. What is taken back is parted as what was given.

    Args:
        amount: The amount, of at most ten decimals.
        parts: By key; none below nought, and one in all.

    Example:
        >>> third = Fraction(1, 3)
        >>> {key: str(part) for key, part in apportioned(
        ...     Decimal("-0.0000000004"), {"a": third, "b": third, "c": third}
        ... ).items()}
        {'a': '-2E-10', 'b': '-1E-10', 'c': '-1E-10'}
    """
    units = units_of(amount)
    cut = _largest_remainder({key: abs(units) * part for key, part in parts.items()}, abs(units))
    return {key: of_units(each if units > 0 else -each) for key, each in cut.items()}


def rounded_together(amounts: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Round amounts to the cent so that they add up as before: the largest remainder.

    Where they add up to more places than cents, these are kept.

    Example:
        >>> third = Decimal("0.3333333333")
        >>> rounded_together({"a": third, "b": third, "c": Decimal("0.3333333334")})
        {'a': Decimal('0.33'), 'b': Decimal('0.33'), 'c': Decimal('0.34')}
    """
    whole = total(amounts.values())
    places = max(_CENTS, places_of(whole))
    exact = {key: Fraction(each) * 10**places for key, each in amounts.items()}
    cut = _largest_remainder(exact, int(Fraction(whole) * 10**places))
    return {key: rounded(Fraction(each, 10**places), places) for key, each in cut.items()}


def _largest_remainder(exact: Mapping[str, Fraction], whole: int) -> dict[str, int]:
    """Cut off to whole numbers, and add what is missing one by one where most was cut off."""
    cut = {key: floor(each) for key, each in sorted(exact.items())}
    missing = whole - sum(cut.values())
    for key in sorted(cut, key=lambda each: cut[each] - exact[each])[:missing]:
        cut[key] += 1
    return cut
