"""Reading the cell `hours`: content lines of RFC 5545, joined by blanks.

    RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=0 DURATION:PT8H30M

Each event begins with its `RRULE`; what follows up to the next one belongs to it.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from msgspec.structs import replace

from remit.hours.event import FIRST_YEAR, LAST_YEAR, Event, starts_on
from remit.hours.rule import Rule, moment, read_rule, wrong

_RULE: Final = "RRULE"
_LINES: Final = ("RRULE", "DTSTART", "DTEND", "DURATION", "EXDATE", "X-HOLIDAYS")
_DURATION: Final = re.compile(
    r"P(?=[0-9T])(?:([0-9]{1,3})W|(?:([0-9]{1,3})D)?(?:T(?=[0-9])(?:([0-9]{1,4})H)?(?:([0-9]{1,5})M)?)?)"
)
_LONGEST: Final = timedelta(days=7)
_MANY: Final = 50
_A_DAY: Final = timedelta(days=1)
_EVERY_DAY: Final = tuple((0, day) for day in range(7))


@lru_cache(maxsize=4096)
def read_hours(text: str) -> tuple[Event, ...]:
    """Read a cell of opening hours.

    Raises:
        WrittenWrongError: It cannot be read; what it says shows a right one.

    Example:
        >>> (event,) = read_hours("RRULE:FREQ=WEEKLY;BYDAY=MO,FR;BYHOUR=9 DURATION:PT8H30M")
        >>> event.rule.hours, event.rule.minutes, str(event.length)
        ((9,), (0,), '8:30:00')
        >>> read_hours("Mon-Fri 9-17")
        Traceback (most recent call last):
            ...
        remit.errors.WrittenWrongError: 'MON-FRI' is no line of RFC 5545 ...
    """
    events: list[dict[str, str]] = []
    for line in text.upper().split():
        name, value = _line(line)
        if name == _RULE:
            events.append({})
        elif not events:
            raise wrong(f"it begins with {name}, and each event begins with its RRULE")
        if name in events[-1]:
            raise wrong(f"{name} stands twice in one event", "put it once after each RRULE")
        events[-1][name] = value
    if not events or len(events) > _MANY:
        raise wrong(f"there are {len(events)} events in it", f"write one to {_MANY} of them")
    return tuple(map(_event, events))


def _line(line: str) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    name, *parameters = name.split(";")
    if not colon or name not in _LINES:
        known = ", ".join(_LINES)
        raise wrong(f"{line!r} is no line of RFC 5545 that is read here ({known})")
    if parameters:
        what = f"'{parameters[0]}' stands beside {name}"
        raise wrong(what, f"write {name}:…; the zone stands in the column time_zone")
    return name, value


def _event(lines: dict[str, str]) -> Event:
    start = moment(lines["DTSTART"]) if "DTSTART" in lines else None
    if start is not None and not FIRST_YEAR <= start.year <= LAST_YEAR:
        raise wrong(f"the year of DTSTART:{lines['DTSTART']} cannot be meant")
    event = replace(
        _lasting(lines, start),
        rule=_completed(read_rule(lines[_RULE]), start),
        start=start,
        on_holidays=_on_holidays(lines),
    )
    if not timedelta() < event.length <= _LONGEST:
        raise wrong("an event lasts longer than nothing and at most seven days")
    if _is_day_and_night(event):
        event = replace(event, days=1, time=timedelta(), end=None, on_holidays=True)
    if start is not None and start not in starts_on(event, start):
        what = f"DTSTART:{lines['DTSTART']} is no start of its own rule"
        raise wrong(what, "begin on the first day and at the time at which it opens")
    excepted = tuple(sorted({moment(each) for each in lines.get("EXDATE", "").split(",") if each}))
    for each in excepted:
        if each not in starts_on(event, each):
            what = f"EXDATE:{each:%Y%m%dT%H%M%S} is no time at which it opens"
            raise wrong(what, "name day and time of a start, as 20261224T090000")
    return replace(event, excepted=excepted)


def _lasting(lines: dict[str, str], start: datetime | None) -> Event:
    """Give an event of which only the length is known."""
    nothing = Rule("DAILY")
    if ("DTEND" in lines) == ("DURATION" in lines):
        raise wrong("an event needs a DURATION, or a DTEND with its DTSTART, and not both")
    if "DTEND" in lines:
        if start is None:
            raise wrong("DTEND needs a DTSTART", "add it, or write DURATION:PT8H30M instead")
        return Event(nothing, start, end=moment(lines["DTEND"]))
    match = _DURATION.fullmatch(lines["DURATION"])
    if match is None:
        what = f"'DURATION:{lines['DURATION']}' is no length in hours and minutes, or days"
        raise wrong(what, "write PT8H30M, or P1D for a whole day")
    weeks, days, hours, minutes = (int(each or 0) for each in match.groups())
    return Event(nothing, days=7 * weeks + days, time=timedelta(hours=hours, minutes=minutes))


def _completed(rule: Rule, start: datetime | None) -> Rule:
    """Say what a rule takes from the first start; without one it has to say all itself."""
    if start is None:
        if not rule.hours:
            raise wrong("it does not say at what time it opens: BYHOUR is missing")
        if rule.interval > 1 or rule.count is not None:
            what = "INTERVAL and COUNT count from a day, which is not said"
            raise wrong(what, "add that day and time, as DTSTART:20260105T090000")
        if rule.frequency != "DAILY" and not (rule.days or rule.month_days):
            raise wrong("it does not say on which days it opens: BYDAY is missing")
        return replace(rule, minutes=rule.minutes or (0,))
    is_weekly = rule.frequency == "WEEKLY"
    return replace(
        rule,
        hours=rule.hours or (start.hour,),
        minutes=rule.minutes or (start.minute,),
        days=rule.days or (((0, start.weekday()),) if is_weekly else ()),
    )


def _on_holidays(lines: dict[str, str]) -> bool:
    said = lines.get("X-HOLIDAYS", "")
    if said not in {"", "OPEN"}:
        what = f"'X-HOLIDAYS:{said}' is not possible here"
        raise wrong(what, "write X-HOLIDAYS:OPEN, or leave it out: then holidays are free")
    return bool(said)


def _is_day_and_night(event: Event) -> bool:
    rule = event.rule
    return (
        rule.frequency in {"DAILY", "WEEKLY"}
        and (rule.interval, rule.hours, rule.minutes) == (1, (0,), (0,))
        and rule.days in {_EVERY_DAY, () if rule.frequency == "DAILY" else _EVERY_DAY}
        and not (rule.months or rule.month_days)
        and event.length == _A_DAY
    )
