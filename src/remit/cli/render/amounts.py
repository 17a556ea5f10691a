"""Amounts, shares and months in words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from remit.finance.money import rounded
from remit.publish.money.unknown import RUNWAY_UNKNOWN

_NONE: Final = "–"


def amount(value: Decimal | str, currency: str = "") -> str:
    """Write an amount in whole units, with its currency where that is said.

    Example:
        >>> amount(Decimal("76290575.13"), "USD"), amount("-12.5")
        ('USD 76,290,575', '-12')
    """
    return f"{currency} {Decimal(value):,.0f}".strip()


def percent(share: Fraction | str, places: int = 0) -> str:
    """Write a share in hundredths.

    Example:
        >>> percent(Fraction(2, 3)), percent("0.125000", 1)
        ('67%', '12.5%')
    """
    return f"{rounded(Fraction(share) * 100, places):f}%"


def months(money: dict[str, Any]) -> str:
    """Write for how many months money lasts; a dash where nobody can say."""
    return money["runway_months"] or _NONE


def lasts(money: dict[str, Any]) -> str:
    """Say for how many months money lasts, or why nobody can say."""
    if money["runway_months"] is not None:
        return f"{money['runway_months']} months"
    return RUNWAY_UNKNOWN.get(money.get("runway_reason", ""), "")
