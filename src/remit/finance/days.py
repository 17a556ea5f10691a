"""The days of an activity: what happened goes before what was planned."""

from __future__ import annotations

from datetime import date

from remit.model.published import Activity, DateType


def first_day(activity: Activity) -> date | None:
    """Give the day an activity started, else that on which it was to start."""
    return _day(activity, "2") or _day(activity, "1")


def last_day(activity: Activity) -> date | None:
    """Give the day an activity ended, else that on which it was to end; it is one of its days."""
    return _day(activity, "4") or _day(activity, "3")


def _day(activity: Activity, type_: DateType) -> date | None:
    return next((each.day for each in activity.dates if each.type == type_), None)
