"""Currencies: which codes ISO 4217 has, those of the past included."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1)
def currencies() -> frozenset[str]:
    """Give the codes of all currencies there are and were, without the one that says *none*.

    Example:
        >>> {"CHF", "DEM"} <= currencies(), "XXX" in currencies()
        (True, False)
    """
    from babel.core import get_global  # noqa: PLC0415 - so that a start stays quick

    return frozenset(get_global("all_currencies")) - {"XXX"}
