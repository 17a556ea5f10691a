"""Still true? When a fact was last found to be so, and when it is to be looked at again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from remit.model.evidence import Verification
from remit.temporal.bound import NamedDate
from remit.temporal.period import days_later

Row: TypeAlias = tuple[str, str]
"""A file, and a key as verifications write it."""


def last_verified(rows: Iterable[Verification], day: date) -> Mapping[Row, Verification]:
    """Give the last verification of each row up to a day, by file and key.

    Example:
        >>> from remit.temporal.bound import named_date
        >>> rows = [
        ...     Verification(file="units", key="lima", on=named_date(on), by=by)
        ...     for on, by in (("2026-03", "p2"), ("2025", "p1"), ("2027", "p3"))
        ... ]
        >>> [each.by for each in last_verified(rows, date(2026, 6, 1)).values()]
        ['p2']
    """
    up_to = [each for each in rows if each.on.days.start <= day]
    return {(each.file, each.key): each for each in sorted(up_to, key=lambda row: row.on.days)}


def is_overdue(due: NamedDate, day: date) -> bool:
    """Tell whether all the days have passed on which a fact was to be confirmed.

    Example:
        >>> from remit.temporal.bound import named_date
        >>> may = named_date("2026-05")
        >>> is_overdue(may, date(2026, 5, 31)), is_overdue(may, date(2026, 6, 1))
        (False, True)
        >>> is_overdue(named_date(""), date(2026, 6, 1))
        False
    """
    return bool(due.text) and due.days.end <= day


def is_due(due: NamedDate, day: date, within: int = 0) -> bool:
    """Tell whether a fact is to be confirmed by a day, or within so many days of it.

    Example:
        >>> from remit.temporal.bound import named_date
        >>> may = named_date("2026-05")
        >>> [is_due(may, date(2026, 4, 20), within) for within in (0, 11)]
        [False, True]
    """
    return bool(due.text) and due.days.start <= days_later(day, within)
