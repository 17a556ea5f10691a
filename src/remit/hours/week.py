"""The hours as a week, for words: what repeats every week, and nothing else."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, TypeAlias

from remit.hours.event import Event
from remit.hours.opening import Opening

Times: TypeAlias = tuple[tuple[int, int], ...]
"""From and to, in minutes since midnight; beyond 1440 is the day after."""

Week: TypeAlias = tuple[Times, ...]
"""The times of seven days, from Monday on."""

DAY: Final = 24 * 60
DAY_AND_NIGHT: Final[Week] = (((0, DAY),),) * 7


def week(opening: Opening) -> Week | None:
    """Give the hours as a week; nothing where they do not repeat every week.

    Days left out by name, and holidays, are not in it; nor is a day from which it counts.

    Example:
        >>> from remit.hours.reading import read_hours
        >>> hours = read_hours("RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=9,14 DURATION:PT3H")
        >>> week(Opening(hours, "UTC"))[:2]
        (((540, 720), (840, 1020)), ())
        >>> biweekly = "RRULE:FREQ=WEEKLY;INTERVAL=2 DTSTART:20260105T090000 DURATION:PT3H"
        >>> week(Opening(read_hours(biweekly), "UTC"))
    """
    days: list[list[tuple[int, int]]] = [[] for _ in range(7)]
    for event in opening.events:
        if not _is_weekly(event):
            return None
        lasts = event.length // timedelta(minutes=1)
        for day in [day for _, day in event.rule.days] or range(7):
            for hour in event.rule.hours:
                for minute in event.rule.minutes:
                    begun = 60 * hour + minute
                    days[day].append((begun, begun + lasts))
    return tuple(map(_joined, days))


def _is_weekly(event: Event) -> bool:
    rule = event.rule
    return (
        rule.frequency in {"DAILY", "WEEKLY"}
        and rule.interval == 1
        and not (rule.count or rule.until or rule.months or rule.month_days)
        and event.length <= timedelta(days=1)
    )


def _joined(times: list[tuple[int, int]]) -> Times:
    found: list[tuple[int, int]] = []
    for first, last in sorted(times):
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return tuple(found)
