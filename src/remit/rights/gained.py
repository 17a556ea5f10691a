"""Rights gained and lost: what units may do for which others, before a change and after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, TypeAlias

from msgspec import Struct

from remit.model.post import Delegation
from remit.model.register import Register
from remit.model.structure import Structure
from remit.resolve.bearing import ANSWERING
from remit.rights.asked import asked_for, known_above
from remit.rights.bearing import bears
from remit.rights.days import on, stretches
from remit.rights.index import Rights
from remit.rights.right import Right
from remit.temporal.period import ALWAYS, ENDLESS, Period

BEARING: Final = ANSWERING | {Delegation.FILE}
"""The files on whose rows the rights of units hang: what answers hang on, and who lends theirs."""

Cell: TypeAlias = tuple[str, Right, str]
"""A unit, a right, and a unit for which it has that right."""


class Moved(Struct, frozen=True, order=True):
    """A right that a unit gains or loses for others, on days without a hole.

    A right is told in the very role of the remit, be it the unit's own or lent to it.
    """

    unit: str
    right: Right
    days: Period
    is_gained: bool
    subjects: tuple[str, ...]


def rights_difference(before: Register, after: Register, days: Sequence[date]) -> tuple[Moved, ...]:
    """Say which rights units gain and lose by a change: all of them, a unit that opens included.

    Args:
        before: What was known before the change.
        after: What would be known after it.
        days: The first days of the stretches on which neither changes, in order, one at least;
            the last stretch has no end.

    Returns:
        By unit, right and first day; stretches that meet and say the same are one.
    """
    one, other = (Structure(each, days[0]) for each in (before, after))
    if not bears(one, other):
        return ()
    stretches = (Period(start, end) for start, end in pairwise((*days, ENDLESS)))
    return rights_moved((each, on(one, each.start), on(other, each.start)) for each in stretches)


def rights_moved(
    stretches: Iterable[tuple[Period, Structure, Structure]],
) -> tuple[Moved, ...]:
    """Say the same where the organisation on the first day of each stretch is at hand.

    Args:
        stretches: The days on which neither changes, and the organisation before and after,
            in the order of days.
    """
    gained, lost = _Days(), _Days()
    for days, *both in stretches:
        then, now = (each.derived(Rights).table for each in both)
        gained.add(_more(now, then), days)
        lost.add(_more(then, now), days)
    return tuple(sorted((*gained.told(is_gained=True), *lost.told(is_gained=False))))


def given(before: Structure, after: Structure) -> tuple[Moved, ...]:
    """Say which rights a change gives to units, from the day of the act on.

    A right for a unit that was not there is given only to whom it was not for what stood for
    that unit: whoever answers for an office is given nothing by a section that opens in it.

    Args:
        before: The organisation on the day of the act, as known before.
        after: The same on that day, as it would be known after.
    """
    if not bears(before, after):
        return ()
    found = _Days()
    for stretch in stretches(before, after, ALWAYS):
        then, now = on(before, stretch.start), on(after, stretch.start)
        held = then.derived(Rights).table
        cells = _more(now.derived(Rights).table, held)
        found.add((each for each in cells if not _was_held(then, now, held, each)), stretch)
    return tuple(sorted(found.told(is_gained=True)))


Table: TypeAlias = Mapping[tuple[str, Right], frozenset[str]]


def _more(one: Table, other: Table) -> Iterator[Cell]:
    """Give what one table has more than another."""
    for (unit, right), subjects in one.items():
        yield from (
            (unit, right, each) for each in subjects - other.get((unit, right), frozenset())
        )


def _was_held(then: Structure, now: Structure, held: Table, cell: Cell) -> bool:
    unit, right, subject = cell
    if subject in then.units:
        return False
    asked = asked_for(then, known_above(then, now, subject))
    return bool(asked) and held.get((unit, right), frozenset()).issuperset(asked)


class _Days:
    """On which days cells are what they are, added stretch by stretch in the order of days."""

    def __init__(self) -> None:
        self._found: dict[Cell, list[Period]] = defaultdict(list)

    def add(self, cells: Iterable[Cell], days: Period) -> None:
        for cell in cells:
            periods = self._found[cell]
            if periods and periods[-1].end == days.start:
                periods[-1] = Period(periods[-1].start, days.end)
            else:
                periods.append(days)

    def told(self, *, is_gained: bool) -> Iterator[Moved]:
        subjects: dict[tuple[str, Right, Period], list[str]] = defaultdict(list)
        for (unit, right, subject), periods in sorted(self._found.items()):
            for days in periods:
                subjects[unit, right, days].append(subject)
        for key, names in subjects.items():
            yield Moved(*key, is_gained, tuple(names))
