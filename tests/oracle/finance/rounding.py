"""Rounding and writing, as the definitions say: half even, plain decimal notation."""

from datetime import date
from fractions import Fraction


def rounded(value: Fraction, places: int) -> Fraction:
    """Round half even to so many places: `round` of a fraction does it exactly."""
    return Fraction(round(value * 10**places), 10**places)


def money(value: Fraction) -> str:
    """Write money in plain decimal notation, without trailing zeros after the point."""
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str(abs(value.numerator) * 10**places // value.denominator).zfill(places + 1)
    sign = "-" if value < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def fixed(value: Fraction, places: int) -> str:
    """Write a ratio or months with all their places."""
    digits = str(round(value * 10**places)).zfill(places + 1)
    return f"{digits[:-places]}.{digits[-places:]}"


def months_later(day: date, months: int) -> date:
    """Give the same day so many months later; the last of its month where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError
