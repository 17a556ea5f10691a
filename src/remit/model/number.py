"""Numbers as cells write them: whole ones, those with a point, and money."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NewType

from remit.errors import WrittenWrongError
from remit.text.currencies import currencies
from remit.text.saying import sentence

Money = NewType("Money", Decimal)
"""An amount, kept exactly as it is written."""

Currency = NewType("Currency", str)
"""A code of ISO 4217; blank where none is written."""

NO_CURRENCY: Final = Currency("")

PLACES: Final = 10
"""So many digits after the point an amount may have, and before it the rest of 38 (FINANCE)."""

_WHOLE_PLACES: Final = 28


def read_whole_number(text: str) -> int | None:
    """Read a whole number, or nothing."""
    if not text:
        return None
    if not re.fullmatch(r"-?[0-9]{1,18}", text):
        wrong = sentence("{text} is not a whole number", text=repr(text))
        raise WrittenWrongError(wrong, todo=sentence("write digits only, as 12"))
    return int(text)


def read_number(text: str) -> Decimal | None:
    """Read a number with a point, or nothing; equal numbers are written alike.

    Raises:
        WrittenWrongError: It is not one, or a spreadsheet has shortened it.

    Example:
        >>> read_number("46.20") == read_number("+046.2"), str(read_number("-0.0"))
        (True, '0')
        >>> str(read_number("1234.50")), str(read_number("1200"))
        ('1234.5', '1200')
    """
    if not text:
        return None
    if re.fullmatch(r"[+-]?\d+([.,]\d+)?[eE][+-]?\d+", text):
        wrong = sentence("{text} was shortened by a spreadsheet", text=repr(text))
        todo = sentence("write all its digits, and format the column as text before saving")
        raise WrittenWrongError(wrong, todo=todo)
    number = re.fullmatch(r"([+-]?[0-9]+)(?:\.([0-9]+))?", text)
    if number is None:
        wrong = sentence("{text} is not a number", text=repr(text))
        raise WrittenWrongError(wrong, todo=sentence("write it as 1234.5"))
    whole, part = number.groups(default="")
    # Not normalize(): it rounds to the digits of the context. Zero has no sign.
    return Decimal(f"{whole}.{part.rstrip('0')}") or Decimal(0)


def show_number(value: Decimal | None) -> str:
    """Write a number in plain digits; nothing where there is none."""
    return "" if value is None else format(value, "f")


def read_money(text: str) -> Money | None:
    """Read an amount, or nothing: with ten digits after its point at most, none of them dropped.

    Raises:
        WrittenWrongError: It is no number, or has more digits than are kept.

    Example:
        >>> str(read_money("2417415507.06"))
        '2417415507.06'
        >>> read_money("0.12345678901")
        Traceback (most recent call last):
            ...
        remit.errors.WrittenWrongError: '0.12345678901' has more than 10 digits after the point ...
    """
    number = read_number(text)
    if number is None:
        return None
    whole, _, part = show_number(abs(number)).partition(".")
    if len(part) > PLACES:
        wrong = sentence(
            "{text} has more than {n} digits after the point", text=repr(text), n=str(PLACES)
        )
        raise WrittenWrongError(wrong, todo=sentence("round it, and say so in the note"))
    if len(whole) > _WHOLE_PLACES:
        wrong = sentence(
            "{text} has more than {n} digits before the point",
            text=repr(text),
            n=str(_WHOLE_PLACES),
        )
        raise WrittenWrongError(wrong, todo=sentence("no amount is that great: correct it"))
    return Money(number)


def read_currency(text: str) -> Currency:
    """Read a currency, or nothing.

    Raises:
        WrittenWrongError: ISO 4217 has no such code.

    Example:
        >>> read_currency("chf")
        'CHF'
        >>> read_currency("Fr.")
        Traceback (most recent call last):
            ...
        remit.errors.WrittenWrongError: 'Fr.' is no currency of ISO 4217 ...
    """
    code = text.upper()
    if code and code not in currencies():
        wrong = sentence("{text} is no currency of ISO 4217", text=repr(text))
        raise WrittenWrongError(wrong, todo=sentence("write its three letters, as CHF or USD"))
    return Currency(code)
