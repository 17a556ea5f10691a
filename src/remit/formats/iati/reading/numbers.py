"""Numbers as decimals: exactly what is written, or nothing."""

from __future__ import annotations

import re
from decimal import Context, Decimal, InvalidOperation
from typing import Final

# Of XML Schema; `Decimal` alone would take `1e9`, `NaN` and `1_000`, too.
_NUMBER: Final = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)", re.ASCII)

_LEDGER: Final = Context(prec=38)
_SMALLEST: Final = Decimal("1e-10")


def number(text: str) -> Decimal | None:
    """Read a number.

    Example:
        >>> number(" -1500.50 "), number("1,500"), number("1e9"), number(".5")
        (Decimal('-1500.50'), None, None, Decimal('0.5'))
    """
    text = text.strip()
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def fits(amount: Decimal) -> bool:
    """Tell whether a ledger holds an amount exactly: 28 digits before the point, 10 after it.

    Example:
        >>> fits(Decimal("0.12345678900")), fits(Decimal("0.12345678901")), fits(Decimal(10) ** 28)
        (True, False, False)
    """
    try:
        return amount.quantize(_SMALLEST, context=_LEDGER) == amount
    except InvalidOperation:
        return False
