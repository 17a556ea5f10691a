"""The days on which rights may begin or end, and the organisation on each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import TypeVar

from remit.model.structure import Structure
from remit.resolve.timeline import at
from remit.rights.bearing import bearing
from remit.temporal.period import Period

T = TypeVar("T")


def on(structure: Structure, day: date) -> Structure:
    """Give the same organisation, as known at the same instant, on another day; found once."""
    if day == structure.day:
        return structure
    known = structure.derived(_other_days)
    if day not in known:
        known[day] = at(structure, day)
    return known[day]


def stretches(before: Structure, after: Structure, within: Period) -> Iterator[Period]:
    """Cut days into stretches on each of which all rights stay as they are, before and after.

    Args:
        before: The organisation on the day of an act.
        after: The same on that day, as it would be known after a change.
        within: The days; only those from the act on are given.
    """
    asked = within & Period(before.day)
    if asked:
        cuts = {*before.derived(_ahead), *after.derived(_ahead)}
        inside = sorted(day for day in cuts if asked.start < day < asked.end)
        for start, end in pairwise((asked.start, *inside, asked.end)):
            yield Period(start, end)


def joined(found: Iterable[tuple[T, Period]]) -> Iterator[tuple[T, Period]]:
    """Join what follows one another, is the same and has days that meet.

    Example:
        >>> days = [date(2026, 1, 1), date(2027, 1, 1), date(2028, 1, 1)]
        >>> years = [("lima", Period(*days[:2])), ("lima", Period(*days[1:])), ("hq", Period())]
        >>> [(unit, each == Period(days[0], days[2])) for unit, each in joined(years)]
        [('lima', True), ('hq', False)]
    """
    last: tuple[T, Period] | None = None
    for what, days in found:
        if last is not None and last[0] == what and last[1].end == days.start:
            last = what, Period(last[1].start, days.end)
            continue
        if last is not None:
            yield last
        last = what, days
    if last is not None:
        yield last


def _other_days(_: Structure) -> dict[date, Structure]:
    return {}


def _ahead(structure: Structure) -> frozenset[date]:
    """Give every later day on which something that rights hang on begins or ends."""
    found = (day for turns in structure.derived(bearing).values() for day, _ in turns)
    return frozenset(day for day in found if day > structure.day)
