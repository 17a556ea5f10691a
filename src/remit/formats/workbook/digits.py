"""Which numbers a workbook keeps: those of no more digits than its programs show and save."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = 15


def is_kept(number: str) -> bool:
    """Tell whether a number can stand in a cell as one, with none of its digits lost.

    What has more digits is written as text.

    Example:
        >>> is_kept("-123456789012.345"), is_kept("1234567.0123456789")
        (True, False)
        >>> is_kept("1000000000000000000"), is_kept("0.000001")
        (True, True)
    """
    digits = "".join(filter(str.isdecimal, number)).strip("0")
    return len(digits) <= _DIGITS
