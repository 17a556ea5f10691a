"""Numbers as people write them: grouped, with the point or comma of their language."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import Final

from remit.text.names import locale_of

_DIGITS: Final = 200
"""More than any sum of money has: babel refuses what the context is too short for."""


def number(value: Decimal, language: str) -> str:
    r"""Write a number with all its places; digits are 0 to 9 in Arabic, too.

    Example:
        >>> number(Decimal("1234567.50"), "en"), number(Decimal("-0.5"), "es")
        ('1,234,567.50', '-0,5')
        >>> number(Decimal("1234567890123456789012345678.12"), "en")
        '1,234,567,890,123,456,789,012,345,678.12'
        >>> number(Decimal(1234567), "fr") == "1\u202f234\u202f567"
        True
    """
    from babel.numbers import format_decimal  # noqa: PLC0415 - so that a start stays quick

    places = max(-int(value.as_tuple().exponent), 0)
    pattern = f"#,##0.{'0' * places}" if places else "#,##0"
    with localcontext(prec=_DIGITS):
        return format_decimal(
            value, format=pattern, locale=locale_of(language), decimal_quantization=False
        )


def to_the_cent(value: Decimal) -> Decimal:
    """Leave out noughts at the end, but for whole cents.

    Example:
        >>> to_the_cent(Decimal("1200.00")), to_the_cent(Decimal("0.500")), to_the_cent(Decimal(7))
        (Decimal('1200'), Decimal('0.50'), Decimal('7'))
    """
    text = f"{value:f}"
    if "." not in text:
        return value
    head, _, tail = text.partition(".")
    tail = tail.rstrip("0")
    return Decimal(f"{head}.{tail.ljust(2, '0')}" if tail else head)


def percent(value: Decimal, language: str) -> str:
    r"""Write a number of hundredths as a language writes a percentage.

    Example:
        >>> percent(Decimal("12.5"), "en"), percent(Decimal(67), "ru") == "67\xa0%"
        ('12.5%', True)
    """
    from babel.numbers import format_percent  # noqa: PLC0415 - as above

    return format_percent(value.scaleb(-2), locale=locale_of(language), decimal_quantization=False)
