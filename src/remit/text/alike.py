"""Texts that mean one thing, however they are written: references, names of offices."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def plainly(text: str) -> str:
    """Give a text in one case and with single blanks, to compare it.

    The last ones are kept: files name the same few organisations over and over.

    Example:
        >>> plainly(" XM-DAC-47066 "), plainly("IOM -  Viet Nam")
        ('xm-dac-47066', 'iom - viet nam')
    """
    return " ".join(text.casefold().split())
