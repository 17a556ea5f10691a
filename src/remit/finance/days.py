"""The days of an activity: what happened goes before what was planned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from remit.model.published import Activity, Dated, DateType

_SIDES: Final = (frozenset({"1", "2"}), frozenset({"3", "4"}))


def first_day(activity: Activity) -> date | None:
    """Give the day an activity started, else that on which it was to start."""
    return _day(activity, "2") or _day(activity, "1")


def last_day(activity: Activity) -> date | None:
    """Give the day an activity ended, else that on which it was to end; it is one of its days."""
    return _day(activity, "4") or _day(activity, "3")


def completed(dates: Iterable[Dated], by: Iterable[Dated]) -> tuple[Dated, ...]:
    """Give dates with those of others on each side, start or end, on which they have none."""
    own, others = tuple(dates), tuple(by)
    bare = (side for side in _SIDES if not any(each.type in side for each in own))
    return (*own, *(each for side in bare for each in others if each.type in side))


def _day(activity: Activity, type_: DateType) -> date | None:
    return next((each.day for each in activity.dates if each.type == type_), None)
