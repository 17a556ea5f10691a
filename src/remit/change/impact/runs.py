"""Runs: for whom the same is so, and for how many days without a hole."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from pyroaring import BitMap

from remit.temporal.period import ENDLESS, Period

K = TypeVar("K", bound=Hashable)


class Run(NamedTuple, Generic[K]):
    """Whom something is so for, on all days of a period and on no day beside it."""

    what: K
    days: Period
    cells: BitMap


class Runs(Generic[K]):
    """Puts together what is so from one day on with what was so until then.

    Example:
        >>> runs: Runs[str] = Runs()
        >>> runs.turn(date(2027, 7, 1), {"gap": BitMap([1, 2])})
        >>> runs.turn(date(2028, 1, 1), {"gap": BitMap([2])})
        >>> [(run.days.end.year, list(run.cells)) for run in runs.ended()]
        [(2028, [1]), (9999, [2])]
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._open: dict[K, list[tuple[date, BitMap]]] = {}
        self._ended: list[Run[K]] = []
        self._now: Mapping[K, BitMap] = {}

    def turn(self, day: date, now: Mapping[K, BitMap]) -> None:
        """Take what is so from a day on, until the next."""
        if now is self._now:
            return
        self._now = now
        before, self._open = self._open, {}
        for what, parts in before.items():
            self._go_on(what, parts, now.get(what, _NOBODY), day)
        for what, cells in now.items():
            known = self._open.setdefault(what, [])
            new = cells - BitMap.union(*(each for _, each in known)) if known else cells
            if new:
                known.append((day, new))

    def ended(self, day: date = ENDLESS) -> Iterator[Run[K]]:
        """End what goes on, and give every run."""
        self.turn(day, {})
        yield from self._ended

    def _go_on(self, what: K, parts: list[tuple[date, BitMap]], cells: BitMap, day: date) -> None:
        for start, each in parts:
            if left := each - cells:
                self._ended.append(Run(what, Period(start, day), left))
            if still := each & cells:
                self._open.setdefault(what, []).append((start, still))


_NOBODY = BitMap()
