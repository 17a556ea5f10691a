"""Stretches of days on which the same is so of the same thing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from remit.temporal.period import ENDLESS, Period

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def stretched(
    days: Sequence[date], on: Callable[[date], Mapping[K, V]]
) -> Iterator[tuple[K, V, Period]]:
    """Put together what is so of a thing on one day and still on the next.

    Args:
        days: Those on which anything may turn, in order; after the last nothing does.
        on: Gives what is so on a day, by thing.

    Example:
        >>> first, second = date(2027, 1, 1), date(2027, 7, 1)
        >>> said = {first: {"lima": 1, "accra": 2}, second: {"lima": 1}}
        >>> for thing, value, days in sorted(stretched([first, second], said.__getitem__)):
        ...     print(thing, value, days.start, days.end)
        accra 2 2027-01-01 2027-07-01
        lima 1 2027-01-01 9999-12-31
    """
    going: dict[K, tuple[V, date]] = {}
    for day in days:
        now = on(day)
        for thing, (value, since) in list(going.items()):
            if now.get(thing) != value:
                del going[thing]
                yield thing, value, Period(since, day)
        for thing, value in now.items():
            going.setdefault(thing, (value, day))
    for thing, (value, since) in going.items():
        yield thing, value, Period(since, ENDLESS)
