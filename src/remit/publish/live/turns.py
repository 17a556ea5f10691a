"""The days on which anything that goes out becomes another, and what happens then."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from remit.model.structure import Structure
from remit.publish.news.happenings import happened


def turning_days(structure: Structure) -> tuple[date, ...]:
    """Give every day on which something public begins, changes or ends, the first one first."""
    return structure.derived(_days)


def place_of_day(structure: Structure) -> int:
    """Give the place of the last of these days that is not after the day shown; -1 before all."""
    return bisect_right(turning_days(structure), structure.day) - 1


def _days(structure: Structure) -> tuple[date, ...]:
    return tuple(sorted({event.day for event in happened(structure)}))
