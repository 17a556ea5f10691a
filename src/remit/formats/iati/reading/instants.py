"""Days and instants as publishers write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Final

_DAY: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:?\d\d|[T ].*)?", re.ASCII)

FIRST_YEAR: Final = 1995
LAST_YEAR: Final = 2060
"""What lies outside is reported: real projects are within."""


@lru_cache(maxsize=8192)
def day_of(text: str) -> date | None:
    """Read a day as written: a zone or an hour behind it is dropped.

    Example:
        >>> str(day_of(" 2017-02-06+08:00")), day_of("06/02/2017"), day_of("2017-02-30")
        ('2017-02-06', None, None)
    """
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return date.fromisoformat(found[1])
    except ValueError:
        return None


def instant(text: str) -> datetime | None:
    """Read an instant; one without a zone is in UTC, and a day is its first instant.

    Example:
        >>> print(instant("2025-09-30T23:35:08.765+08:00"), instant("yesterday"))
        2025-09-30 15:35:08.765000+00:00 None
    """
    try:
        read = datetime.fromisoformat(text.strip())
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def is_plausible(day: date) -> bool:
    """Tell whether a day may well be one of a project.

    Example:
        >>> is_plausible(date(2012, 5, 16)), is_plausible(date(1900, 1, 1))
        (True, False)
    """
    return FIRST_YEAR <= day.year <= LAST_YEAR
