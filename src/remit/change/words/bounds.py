"""Bounds as somebody wrote them, in words."""

from __future__ import annotations

from remit.errors import WrittenWrongError
from remit.temporal.bound import Bound, start
from remit.text.sayings import bound


def when(text: str) -> str:
    """Say a bound; one that cannot be read, as it is.

    Example:
        >>> when("2027-07-01"), when("soon")
        ('1 July 2027', 'soon')
    """
    return text if read_bound(text) is None else bound(text)


def read_bound(text: str) -> Bound | None:
    """Read a bound; nothing where it cannot be read."""
    try:
        return start(text)
    except WrittenWrongError:
        return None
