"""When activities run that pay for posts: those of the register, and those that were received."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from remit.finance.days import first_day, last_day
from remit.finance.whole_books import published_ids
from remit.model.activity import Activity
from remit.model.published import Activity as Published
from remit.model.register import Register
from remit.temporal.day import day_of
from remit.temporal.period import ALWAYS, BEGINNING, ENDLESS, Period, days_later


class Running:
    """The days of all activities, by the identifiers under which their money stands.

    One that was received goes by the identifier it has there. It runs on the days that are said
    there; where none is said, on those that the register says.

    Args:
        register: Its activities.
        received: Activities as they were received; those of the register itself are known.
    """

    def __init__(self, register: Register, received: Iterable[Published]) -> None:
        """Put both together."""
        known = {each.id: _running(each) for each in received}
        ids = published_ids(register)
        self._received = {name: ids[name] for name in ids if ids[name] in known}
        own = {self.name_of(name): days for name, days in _recorded(register).items()}
        self._days = own | {
            name: _filled(days, own.get(name, ALWAYS)) for name, days in known.items()
        }

    def name_of(self, activity: str) -> str:
        """Give the identifier of an activity of the register: that under which it was received."""
        return self._received.get(activity, activity)

    def days_of(self, name: str) -> Period:
        """Give the days of an activity; without a bound where nobody says one."""
        return self._days.get(name, ALWAYS)


def _recorded(register: Register) -> dict[str, Period]:
    """Give the days of each activity of the register: its last one is still one of them."""
    return {
        name: _from_to(day_of(each.starts), day_of(each.ends))
        for (name,), history in register.all(Activity).items()
        for each in history.versions
    }


def _running(activity: Published) -> Period:
    return _from_to(first_day(activity), last_day(activity))


def _filled(days: Period, own: Period) -> Period:
    return Period(
        own.start if days.start == BEGINNING else days.start,
        own.end if days.end == ENDLESS else days.end,
    )


def _from_to(first: date | None, last: date | None) -> Period:
    return Period(first or BEGINNING, days_later(last, 1) if last else ENDLESS)
