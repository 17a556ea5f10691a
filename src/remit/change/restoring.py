"""One history as it was before a record of it, on the days that the record wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from msgspec.structs import replace

from remit.change.compile.changing import within
from remit.change.diff import left_out
from remit.temporal.bound import BLANK_END, BLANK_START, Bound, as_end, start
from remit.temporal.history import History, overlay
from remit.temporal.period import BEGINNING, ENDLESS, Period
from remit.temporal.stretch import UNBOUNDED, Dated, Stretch


def turned(
    before: History[Any], after: History[Any], written: Iterable[Period]
) -> tuple[Period, ...]:
    """Give the days on which a record made something else of a history, cut where either turns.

    Args:
        before: What was known before the record.
        after: What was known after it.
        written: The days it wrote.

    Example:
        >>> from remit.temporal.stretch import stretch
        >>> from remit.model.unit import Unit
        >>> known = History((Unit(id="lima", stretch=stretch("2000", "2010")),))
        >>> longer = overlay(known, stretch("2005", "2012"), Unit(id="lima"))
        >>> [str(days.start) for days in turned(known, longer, [Period()])]
        ['2010-01-01']
    """
    edges = {*_days(before), *_days(after)}
    pieces = (piece for each in united(written) for piece in cut(each, edges))
    return tuple(each for each in pieces if _differ(before, after, each))


def unlike(one: History[Any], other: History[Any], days: Period) -> tuple[Period, ...]:
    """Give the days, of some, on which two histories say something else of a thing."""
    pieces = cut(days, {*_days(one), *_days(other)})
    return tuple(
        each for each in pieces if _said(one.on(each.start)) != _said(other.on(each.start))
    )


def restored(
    now: History[Any], before: History[Any], after: History[Any], days: Sequence[Period]
) -> History[Any]:
    """Let a history say again what it said before a record, on some days and no others.

    The bounds are worded as they were; where the days begin or end within a version, as
    the record worded them, or plainly.

    Args:
        now: What is known.
        before: What was known before the record.
        after: What was known after it.
        days: On which days, in order; none share a day.
    """
    for hole in _holes(before, after, days):
        now = overlay(now, hole, None)
        for stretch, version in _filling(before, hole):
            now = overlay(now, stretch, version)
    return now


def said_again(
    before: History[Any], after: History[Any], days: Sequence[Period]
) -> Iterator[tuple[Stretch, Any]]:
    """Give what has to be recorded so that a history says again what it said before a record.

    It speaks of no other days; but where bounds of one day are worded in two ways, it may
    leave a wording behind that `restored` does not.

    Args:
        before: What was known before the record.
        after: What was known after it.
        days: On which days.

    Returns:
        Stretches, each with a version or with nothing: then there is none on these days.
    """
    for hole in _holes(before, after, days):
        yield from ((_ended(left), None) for left in left_out(hole, before))
        yield from _filling(before, hole)


def _holes(before: History[Any], after: History[Any], days: Sequence[Period]) -> Iterator[Stretch]:
    for run in united(days):
        yield _edges(run, before, after)


def _filling(before: History[Any], hole: Stretch) -> Iterator[tuple[Stretch, Any]]:
    for version in before.versions:
        if version.stretch.period.overlaps(hole.period):
            stretch = _ended(within(version.stretch, hole))
            yield stretch, replace(version, stretch=stretch)


def cut(days: Period, edges: Iterable[date]) -> Iterator[Period]:
    """Cut days at whichever of some days lie within."""
    inner = sorted(day for day in edges if days.start < day < days.end)
    for first, last in pairwise((days.start, *inner, days.end)):
        yield Period(first, last)


def _days(history: History[Any]) -> Iterator[date]:
    for version in history.versions:
        yield version.stretch.valid_from.day
        yield version.stretch.valid_to.day


def _said(version: Dated | None) -> Dated | None:
    return None if version is None else replace(version, stretch=UNBOUNDED)


def _differ(before: History[Any], after: History[Any], days: Period) -> bool:
    one, other = before.on(days.start), after.on(days.start)
    if _said(one) != _said(other):
        return True
    return one is not None and other is not None and _is_reworded(one, other, days)


def _is_reworded(one: Dated, other: Dated, days: Period) -> bool:
    """Tell whether a bound of both that lies at the edge of the days is worded otherwise."""
    mine, yours = one.stretch, other.stretch
    starts = mine.valid_from.day == yours.valid_from.day == days.start
    ends = mine.valid_to.day == yours.valid_to.day == days.end
    return (starts and mine.valid_from != yours.valid_from) or (
        ends and mine.valid_to != yours.valid_to
    )


def united(days: Iterable[Period]) -> tuple[Period, ...]:
    """Join periods that meet or overlap, and order them.

    Example:
        >>> from datetime import date
        >>> one, two, three = (date(year, 1, 1) for year in (2001, 2002, 2003))
        >>> united([Period(two, three), Period(one, two)]) == (Period(one, three),)
        True
    """
    runs: list[Period] = []
    for each in sorted(days):
        if runs and each.start <= runs[-1].end:
            runs[-1] = Period(runs[-1].start, max(runs[-1].end, each.end))
        else:
            runs.append(each)
    return tuple(runs)


def _edges(run: Period, before: History[Any], after: History[Any]) -> Stretch:
    """Give the bounds of days, worded as an end before them and a start after them were."""
    ends, starts = _bounds(before, after)
    first, last = _plain(run.start), _plain(run.end)
    return Stretch(
        next((each for each in (*ends, *starts) if each.day == run.start), first),
        next((each for each in (*starts, *ends) if each.day == run.end), last),
    )


def _ended(stretch: Stretch) -> Stretch:
    """Give a stretch that ends with an end: as a start would, where it was one."""
    return Stretch(stretch.valid_from, as_end(stretch.valid_to))


def _bounds(before: History[Any], after: History[Any]) -> tuple[list[Bound], list[Bound]]:
    written = [each.stretch for each in (*before.versions, *after.versions)]
    return [each.valid_to for each in written], [each.valid_from for each in written]


def _plain(day: date) -> Bound:
    if day == BEGINNING:
        return BLANK_START
    return BLANK_END if day == ENDLESS else start(day.isoformat())
