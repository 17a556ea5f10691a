"""A history: the versions of one key, a function from days to rows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from remit.temporal.bound import as_end
from remit.temporal.stretch import Dated, Stretch

V = TypeVar("V", bound=Dated)


class History(Struct, Generic[V], frozen=True, gc=False):
    """Versions in order that do not overlap; two that meet and agree are one.

    Build it with `history` or `overlay`, which see to both.
    """

    versions: tuple[V, ...] = ()

    def on(self, day: date) -> V | None:
        """Give the version in force on a day, its stretch not yet cut to its owner's."""
        for each in self.versions:
            written = each.stretch
            if written.valid_from.day <= day < written.valid_to.day:
                return each
        return None

    def before(self, day: date) -> V | None:
        """Give the last version that ends on the day or earlier."""
        ended = (each for each in reversed(self.versions) if each.stretch.valid_to.day <= day)
        return next(ended, None)

    def after(self, day: date) -> V | None:
        """Give the next version that starts after the day."""
        coming = (each for each in self.versions if each.stretch.valid_from.day > day)
        return next(coming, None)

    def run(self, day: date) -> tuple[V, ...]:
        """Give the version in force on a day with those that meet it without a day between.

        What a thing was through all of them may have changed; that it was has not.
        """
        return next((run for run in _runs(self.versions) if _holds(run, day)), ())

    def __bool__(self) -> bool:
        """Tell whether there is any version."""
        return bool(self.versions)


class Overlap(Struct, frozen=True):
    """Two versions of one key that hold on a common day."""

    first: int
    second: int


def overlaps(versions: Iterable[Dated]) -> tuple[Overlap, ...]:
    """Find versions that share a day with one that starts earlier; positions are those given.

    Each is named once, with the earlier one that lasts longest.
    """
    placed = sorted(enumerate(versions), key=lambda each: _order(each[1]))
    found = []
    longest = placed[:1]
    for each in placed[1:]:
        (first, one), (second, other) = longest[0], each
        if one.stretch.period.overlaps(other.stretch.period):
            found.append(Overlap(first, second))
        longest = [max(longest[0], each, key=lambda version: version[1].stretch.period.end)]
    return tuple(found)


def history(versions: Iterable[V]) -> History[V]:
    """Make the history of versions that do not overlap, whatever their order."""
    ordered = sorted(versions, key=_order)
    return History(tuple(ordered) if len(ordered) == 1 else _joined(ordered))


def overlay(known: History[V], written: Stretch, version: V | None) -> History[V]:
    """Record a version, or absence, on exactly the days of a stretch.

    What was known on those days is replaced; the rest of an older version stays,
    cut by the new bounds, with its own source.

    Args:
        known: What was known before.
        written: The stretch recorded.
        version: What holds on it, or nothing for *absent*.

    Returns:
        What is known now.
    """
    if version is not None and known.versions:
        changed = _from_a_day_on(known.versions, written, version)
        if changed is not None:
            return changed
    versions, days = known.versions, written.period
    first = bisect_right(versions, days.start, key=_end)
    last = bisect_left(versions, days.end, lo=first, key=_start)
    # Only these share a day with it; of the others, only the two beside them can meet it.
    before, after = max(first - 1, 0), last + 1
    kept = [piece for each in versions[first:last] for piece in _outside(each, written)]
    if version is not None:
        row = version if version.stretch is written else replace(version, stretch=written)
        kept.insert(sum(_start(each) < days.start for each in kept), row)
    near = _joined([*versions[before:first], *kept, *versions[last:after]])
    return History(versions[:before] + near + versions[after:])


def _from_a_day_on(versions: tuple[V, ...], written: Stretch, version: V) -> History[V] | None:
    """Record what changes the last version from a day on to its end, as most records do.

    Nothing where it changes more or less than that, or nothing at all.
    """
    last = versions[-1]
    own, day = last.stretch, written.valid_from.day
    if not own.valid_from.day < day or own.valid_to.day != written.valid_to.day:
        return None
    left = replace(last, stretch=Stretch(own.valid_from, as_end(written.valid_from)))
    row = version if version.stretch is written else replace(version, stretch=written)
    return None if _is_continued(left, row) else History((*versions[:-1], left, row))


def _runs(versions: tuple[V, ...]) -> Iterator[tuple[V, ...]]:
    """Give the versions in runs that meet without a day between."""
    first = 0
    for place, (one, other) in enumerate(pairwise(versions), start=1):
        if one.stretch.valid_to.day != other.stretch.valid_from.day:
            yield versions[first:place]
            first = place
    yield versions[first:]


def _holds(run: tuple[V, ...], day: date) -> bool:
    return bool(run) and run[0].stretch.valid_from.day <= day < run[-1].stretch.valid_to.day


def _outside(version: V, written: Stretch) -> list[V]:
    """Give what of a version is left before and after a stretch that shares a day with it."""
    own = version.stretch
    sides = (
        (own.valid_from, as_end(written.valid_from)),
        (written.valid_to, own.valid_to),
    )
    return [
        replace(version, stretch=Stretch(first, last))
        for first, last in sides
        if first.day < last.day
    ]


def _start(version: Dated) -> date:
    return version.stretch.valid_from.day


def _end(version: Dated) -> date:
    return version.stretch.valid_to.day


def _order(version: Dated) -> tuple[date, date]:
    return version.stretch.valid_from.day, version.stretch.valid_to.day


def _joined(ordered: Iterable[V]) -> tuple[V, ...]:
    joined: list[V] = []
    for version in ordered:
        if joined and _is_continued(joined[-1], version):
            both = Stretch(joined[-1].stretch.valid_from, version.stretch.valid_to)
            joined[-1] = replace(joined[-1], stretch=both)
        else:
            joined.append(version)
    return tuple(joined)


def _is_continued(one: V, other: V) -> bool:
    meets = one.stretch.valid_to.day == other.stretch.valid_from.day
    return meets and replace(other, stretch=one.stretch) == one
