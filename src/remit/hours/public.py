"""Public holidays of countries, as the library `holidays` knows them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from remit.model.world import ALPHA_2

_MARK: Final = "estimated"
"""Stands in the English name, and in the only name where there is no other language."""

_KNOWN_THERE: Final = {"XKX": "XK"}
"""Codes that registers give to what ISO 3166-1 has no code for, and the library has."""


@lru_cache(maxsize=1024)
def public_holidays(country: str, year: int) -> Mapping[date, bool]:
    """Give the national holidays of a country in a year, days they are moved to included.

    Args:
        country: Its alpha-3 code; a code of the register's own has no holidays.
        year: The year.

    Returns:
        Whether each day is an estimate: feasts that begin with a new moon are, until it is seen.

    Example:
        >>> lebanon = public_holidays("LBN", 2026)
        >>> lebanon[date(2026, 11, 22)], lebanon[date(2026, 5, 27)], date(2026, 5, 29) in lebanon
        (False, True, False)
        >>> public_holidays("QQQ", 2026)
        {}
    """
    from holidays import country_holidays  # noqa: PLC0415 - it is large

    code = ALPHA_2.get(country) or _KNOWN_THERE.get(country, "")
    try:
        found = country_holidays(code, years=year, language="en_US")
    except NotImplementedError:
        # The library knows no such country; to ask it first for all it knows takes longer.
        return {}
    return {
        day: all(_MARK in name for name in found.get_list(day))
        for day in sorted(found)
        if day.year == year
    }
