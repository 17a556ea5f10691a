"""Where two histories of one key first differ, and for how long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from remit.model.fact import Fact
from remit.temporal.bound import Bound, as_end
from remit.temporal.history import History
from remit.temporal.period import ENDLESS
from remit.temporal.stretch import UNBOUNDED


class Difference(Struct, frozen=True):
    """From a bound on, what is known is not what should be: either may be nothing.

    `agrees` is the bound from which the two agree again, worded as an end; nothing where no
    row holds then.
    """

    bound: Bound
    known: Fact | None
    wanted: Fact | None
    agrees: Bound | None


def first_difference(known: History[Any], wanted: History[Any]) -> Difference | None:
    """Give the earliest difference of two histories; nothing where they differ in no row.

    Example:
        >>> from remit.model.unit import Unit
        >>> from remit.temporal.stretch import stretch
        >>> one = History((Unit(id="hq", stretch=stretch("2000", "")),))
        >>> other = History((Unit(id="hq", stretch=stretch("2000", "2010")),))
        >>> first_difference(one, other).bound.text
        '2010'
    """
    bounds = _bounds(known, wanted)
    pieces = [(day, known.on(day), wanted.on(day)) for day in sorted(bounds) if day < ENDLESS]
    for (day, have, want), (later, then, meant) in pairwise([*pieces, (ENDLESS, None, None)]):
        if not is_same(have, want):
            is_again = then is not None and is_same(then, meant)
            return Difference(bounds[day], have, want, as_end(bounds[later]) if is_again else None)
    return None


def ends(known: History[Any], wanted: History[Any]) -> Iterator[tuple[Bound, Fact]]:
    """Give where a row should end and goes on, with the last version there should be."""
    for one in wanted.versions:
        end = one.stretch.valid_to
        is_last = end.day < ENDLESS and wanted.on(end.day) is None
        if is_last and known.on(end.day) is not None and known.on(_eve(end)) is not None:
            yield end, one


def is_same(one: Fact | None, other: Fact | None) -> bool:
    """Tell whether two versions say the same, whatever their days."""
    if one is None or other is None:
        return one is other
    return replace(one, stretch=UNBOUNDED) == replace(other, stretch=UNBOUNDED)


def _bounds(known: History[Any], wanted: History[Any]) -> dict[date, Bound]:
    """Give every bound by its day, as it is worded in what should be where it is there."""
    found: dict[date, Bound] = {}
    for each in (*known.versions, *wanted.versions):
        for bound in (each.stretch.valid_to, each.stretch.valid_from):
            found[bound.day] = bound
    return found


def _eve(bound: Bound) -> date:
    return date.fromordinal(bound.day.toordinal() - 1)
