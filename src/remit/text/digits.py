"""Whole numbers that people write: how many digits anybody means."""

from __future__ import annotations

from typing import Final

_MOST: Final = 100
"""So many digits no number of a record or a step has; Python reads no more than some thousands."""


def is_number(text: str) -> bool:
    """Tell whether a text is a whole number that somebody may mean.

    Example:
        >>> is_number("12"), is_number("-1"), is_number("7" * 5000)
        (True, False, False)
    """
    return text.isdecimal() and len(text) <= _MOST
