"""Texts that mean one thing, however they are written: references, names of offices."""

from __future__ import annotations


def plainly(text: str) -> str:
    """Give a text in one case and with single blanks, to compare it.

    Example:
        >>> plainly(" XM-DAC-47066 "), plainly("IOM -  Viet Nam")
        ('xm-dac-47066', 'iom - viet nam')
    """
    return " ".join(text.casefold().split())
