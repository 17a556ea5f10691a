"""The rule of a recurrence: `FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=9`, as RFC 5545 (3.3.10) writes it.

Of the rule's parts those are read that opening hours need. Others are refused, so
that nothing is passed over in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, Literal, get_args

from msgspec import Struct

from remit.errors import WrittenWrongError

Frequency = Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
FREQUENCIES: Final[tuple[Frequency, ...]] = get_args(Frequency)
WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

HOW: Final = (
    "write it as RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=0 DURATION:PT8H30M"
)

_DAY: Final = re.compile(r"([+-]?[1-9][0-9]?)?(MO|TU|WE|TH|FR|SA|SU)")
_MOMENT: Final = re.compile(r"[0-9]{8}T[0-9]{4}00")
_TIMES_A_DAY: Final = 24
_LONGEST_MONTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MOST: Final = {"MONTHLY": 5, "YEARLY": 53}


class Rule(Struct, frozen=True, cache_hash=True):
    """How a recurrence repeats; `days` are ordinals (0 without one) with weekdays from Monday 0."""

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: datetime | None = None
    week_start: int = 0
    days: tuple[tuple[int, int], ...] = ()
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    hours: tuple[int, ...] = ()
    minutes: tuple[int, ...] = ()


def wrong(what: str, todo: str = HOW) -> WrittenWrongError:
    """Say what is wrong with a cell of hours, and show a right one."""
    return WrittenWrongError(what, todo=todo)


def moment(text: str) -> datetime:
    """Read a local time of full minutes, `20260101T090000`.

    Raises:
        WrittenWrongError: It is none.
    """
    if text.endswith("Z"):
        raise wrong(f"{text!r} is in UTC", "leave the Z out: hours are local, in the zone beside")
    if _MOMENT.fullmatch(text):
        try:
            return datetime.strptime(text, "%Y%m%dT%H%M%S")  # noqa: DTZ007 - hours are local
        except ValueError:
            pass
    raise wrong(f"{text!r} is no day and time in full minutes", "write it as 20260101T090000")


def read_rule(text: str) -> Rule:
    """Read the value of an `RRULE`.

    Raises:
        WrittenWrongError: It cannot be read, means nothing, or has a part that is not read here.

    Example:
        >>> read_rule("FREQ=WEEKLY;BYDAY=MO,FR;BYHOUR=9").days
        ((0, 0), (0, 4))
        >>> read_rule("FREQ=HOURLY")
        Traceback (most recent call last):
            ...
        remit.errors.WrittenWrongError: 'FREQ=HOURLY' is not possible here ...
    """
    parts: dict[str, str] = {}
    for part in text.split(";"):
        name, _, value = part.partition("=")
        if name in parts:
            raise wrong(f"'{name}' stands twice in a rule")
        if name not in _READ:
            known = ", ".join(_READ)
            raise wrong(f"'{name}' is no part of a rule that is read here", f"write {known}")
        parts[name] = value
    if "FREQ" not in parts:
        raise wrong(f"'RRULE:{text}' does not say how often: FREQ is missing")
    rule = Rule(**{_READ[name][0]: _READ[name][1](name, value) for name, value in parts.items()})
    _refuse_what_means_nothing(rule)
    return rule


def _refuse_what_means_nothing(rule: Rule) -> None:
    if rule.count is not None and rule.until is not None:
        raise wrong("COUNT and UNTIL stand in one rule", "keep one of the two")
    if len(rule.hours) * max(1, len(rule.minutes)) > _TIMES_A_DAY:
        raise wrong(f"it opens more than {_TIMES_A_DAY} times a day")
    ordinals = [abs(number) for number, _ in rule.days if number]
    if ordinals and (max(ordinals) > _MOST.get(rule.frequency, 0) or rule.month_days):
        raise wrong(
            f"a number before a weekday means nothing here, with FREQ={rule.frequency}",
            "write BYDAY=MO,FR; only a month has a first Monday: FREQ=MONTHLY;BYDAY=1MO",
        )
    if rule.month_days and rule.frequency == "WEEKLY":
        raise wrong("BYMONTHDAY means nothing with FREQ=WEEKLY", "write FREQ=MONTHLY")
    months = rule.months or tuple(range(1, 13))
    longest = max(_LONGEST_MONTHS[month - 1] for month in months)
    if rule.month_days and min(map(abs, rule.month_days)) > longest:
        raise wrong("there is no such day in any of these months", "correct BYMONTHDAY or BYMONTH")


def _one(name: str, value: str) -> str:
    if value not in FREQUENCIES:
        raise wrong(f"'{name}={value}' is not possible here", f"write {', '.join(FREQUENCIES)}")
    return value


def _weekday(name: str, value: str) -> int:
    if value not in WEEKDAYS:
        raise wrong(f"'{name}={value}' is no weekday", f"write one of {', '.join(WEEKDAYS)}")
    return WEEKDAYS.index(value)


def _days(name: str, value: str) -> tuple[tuple[int, int], ...]:
    found = []
    for each in value.split(","):
        match = _DAY.fullmatch(each)
        if match is None:
            raise wrong(f"'{each}' in {name} is no weekday", f"write {','.join(WEEKDAYS)}")
        found.append((int(match[1] or 0), WEEKDAYS.index(match[2])))
    return tuple(sorted(set(found)))


def _number(least: int, most: int) -> Callable[[str, str], int]:
    def read(name: str, value: str) -> int:
        if not re.fullmatch(r"[0-9]{1,4}", value) or not least <= int(value) <= most:
            raise wrong(f"'{name}={value}' is no number from {least} to {most}")
        return int(value)

    return read


def _numbers(least: int, most: int, *, from_end: bool = False) -> Callable[[str, str], Any]:
    one = _number(least, most)

    def read(name: str, value: str) -> tuple[int, ...]:
        found = set()
        for each in value.split(","):
            back = from_end and each.startswith("-")
            number = one(name, each.removeprefix("-") if back else each)
            found.add(-number if back else number)
        return tuple(sorted(found))

    return read


_READ: Final[Mapping[str, tuple[str, Callable[[str, str], Any]]]] = {
    "FREQ": ("frequency", _one),
    "INTERVAL": ("interval", _number(1, 99)),
    "COUNT": ("count", _number(1, 9999)),
    "UNTIL": ("until", lambda _, value: moment(value)),
    "WKST": ("week_start", _weekday),
    "BYDAY": ("days", _days),
    "BYMONTH": ("months", _numbers(1, 12)),
    "BYMONTHDAY": ("month_days", _numbers(1, 31, from_end=True)),
    "BYHOUR": ("hours", _numbers(0, 23)),
    "BYMINUTE": ("minutes", _numbers(0, 59)),
}
"""Each part that is read: its field, and how."""
