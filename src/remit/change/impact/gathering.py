"""What is newly left open, put together as a person reads it: alike in all but the function."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from remit.change.impact.arising import ORDER, Arising
from remit.change.impact.grouping import said
from remit.change.impact.sides import Sides
from remit.model.scope import Scope
from remit.resolve.finding import Finding
from remit.temporal.period import Period


class LeftOpen(Struct, frozen=True):
    """The same finding about one function or several, new or `gone`, on some days.

    The finding names no function: they are `functions`, of which each of `broadest` stands
    for everything narrower, too, and each of `alone` does not. `whom` is a scope that means
    exactly the subjects on the first of the days, where they are more than a few.
    """

    finding: Finding
    functions: tuple[str, ...]
    broadest: tuple[str, ...]
    alone: tuple[str, ...]
    days: Period
    gone: bool = False
    whom: Scope | None = None


def gathered(arising: Iterable[Arising], sides: Callable[[date], Sides]) -> tuple[LeftOpen, ...]:
    """Put together what is alike in all but the function.

    Args:
        arising: What is new or gone, each about one function.
        sides: Gives a day before and after the change; each day is asked for once.

    Returns:
        What is new first, then the gravest, then by day.
    """
    by_day: dict[date, list[Arising]] = defaultdict(list)
    for each in arising:
        by_day[each.days.start].append(each)
    found = (each for day in sorted(by_day) for each in _of_day(by_day[day], sides(day)))
    return tuple(sorted(found, key=_place))


def _of_day(arising: Iterable[Arising], sides: Sides) -> Iterator[LeftOpen]:
    alike: dict[Arising, list[str]] = defaultdict(list)
    for each in arising:
        alike[replace(each, finding=replace(each.finding, function=""))].append(
            each.finding.function
        )
    for each, functions in alike.items():
        kind, subjects = each.finding.kind, each.finding.subjects
        names = tuple(sorted(functions))
        # What is about no subject is about a row, and that row names the one function.
        broadest, alone = said(names, sides.narrower) if kind else (names, ())
        whom = sides.whom(kind, subjects) if kind else None
        yield LeftOpen(each.finding, names, broadest, alone, each.days, each.gone, whom)


def _place(each: LeftOpen) -> tuple[object, ...]:
    one = each.finding
    own = each.days, each.functions, one.role, one.kind or "", one.subjects
    return each.gone, ORDER.index(one.what), *own, one.remits, one.rows
