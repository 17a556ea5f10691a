"""On which days cost may turn: from the first day on which a change makes anything of it other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from remit.finance.allocate.pieces import SERVING
from remit.model.activity import Activity
from remit.model.change import SETTINGS, Entry
from remit.model.cost import FundingLine, OfficeCost, OverheadRate, PostCost, ServiceShare
from remit.model.fact import Fact
from remit.model.kind import Key
from remit.model.place import Membership, Site
from remit.model.post import Post
from remit.model.register import Register
from remit.model.remit import Function, Remit, Role
from remit.model.unit import Designated, Unit
from remit.temporal.history import History
from remit.temporal.period import BEGINNING, ENDLESS

CARRYING: Final = frozenset({Unit.FILE, Post.FILE, PostCost.FILE, OfficeCost.FILE})
"""The files that say what things cost, and whose cost that is."""

FUNDING: Final = frozenset({Unit.FILE, Post.FILE, FundingLine.FILE, Activity.FILE})
"""The files that say who pays for posts."""

CHARGING: Final = frozenset({SETTINGS, *SERVING}) | CARRYING | FUNDING
"""The files on which it hangs what those who serve charge."""

_SAYING: Final[Mapping[str, tuple[str, ...]]] = {
    Unit.FILE: ("part_of", "site"),
    Post.FILE: ("unit", "share"),
    PostCost.FILE: ("amount",),
    FundingLine.FILE: ("share",),
    ServiceShare.FILE: ("share",),
    Remit.FILE: ("holder", "role", "function", "scope", "conditions", "shared"),
    Function.FILE: ("broader", "concerns"),
    Role.FILE: ("rule",),
    Site.FILE: ("country",),
    OfficeCost.FILE: ("amount",),
    Activity.FILE: (),
    OverheadRate.FILE: ("base", "rate", "cap", "exclusions"),
    Designated.FILE: (),
    Membership.FILE: (),
}
"""The columns that say anything of cost; that a row is there always does."""


def turning(
    before: Register, after: Register, entries: Iterable[Entry], files: Collection[str]
) -> tuple[date, ...]:
    """Give the first day of each stretch on which nothing turns that cost hangs on.

    Args:
        before: The register as it is.
        after: The register as it would be.
        entries: What is recorded.
        files: The files on whose rows it hangs.

    Returns:
        The days in order, from the first on which anything differs; none where nothing does.
    """
    keys = dict.fromkeys((each.file, each.key) for each in entries if each.file in files)
    firsts = [first_difference(before, after, *key) for key in keys]
    first = min((day for day in firsts if day is not None), default=None)
    return () if first is None else turns_since(first, files, before, after)


def turns_since(first: date, files: Iterable[str], *registers: Register) -> tuple[date, ...]:
    """Give a day, and all after it on which a row of some files begins or ends, in order."""
    turns = {first, *(day for each in registers for file in files for day in _turns(each, file))}
    return tuple(sorted(day for day in turns if first <= day < ENDLESS))


def first_difference(before: Register, after: Register, file: str, key: Key) -> date | None:
    """Give the first day on which a row says something else of cost; none where it never does."""
    if file == SETTINGS:
        both = {each.settings.responsibility_function for each in (before, after)}
        return BEGINNING if len(both) > 1 else None
    one, other = (_steps(each, file, key) for each in (before, after))
    days = sorted(one.keys() | other.keys())
    was: tuple[Any, ...] = ()
    now: tuple[Any, ...] = ()
    for day in days:
        was, now = one.get(day, was), other.get(day, now)
        if was != now:
            return day
    return None


def _steps(register: Register, file: str, key: Key) -> dict[date, tuple[Any, ...]]:
    """Give from which days on a row says what of cost; nothing where it is not there."""
    history: History[Any] = register.histories.get(file, {}).get(key, History())
    found: dict[date, tuple[Any, ...]] = {}
    for row in history.versions:
        start, end = _days(row)
        found[start] = (True, *(getattr(row, each) for each in _SAYING[file]))
        found[end] = ()
    return found


def _days(row: Fact) -> tuple[date, date]:
    """Give the days of a row: those of its stretch, or those of which it speaks itself."""
    if isinstance(row, Activity):
        starts, ends = row.starts, row.ends
        first = starts.days.start if starts.text else BEGINNING
        return first, ends.days.end if ends.text else ENDLESS
    days = row.month.days if isinstance(row, OfficeCost) else row.stretch.period
    return days.start, days.end


def _turns(register: Register, file: str) -> Iterator[date]:
    for history in register.histories.get(file, {}).values():
        for row in history.versions:
            yield from _days(row)
