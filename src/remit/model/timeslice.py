"""Timeslices: the rows of a noun that hold on a day, the same for all days until one changes.

What holds on another day is found from the nearest day known already: only the
keys that start or end between the two are looked at again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from threading import Lock
from typing import Final, Generic, TypeVar

from remit.model.patch import differing, patched
from remit.temporal.history import History
from remit.temporal.period import BEGINNING, ENDLESS
from remit.temporal.stretch import Dated

Key = tuple[str, ...]
Name = str | Key
"""A key, or where it has one part only, as most have, that part: it is found more quickly."""

V = TypeVar("V", bound=Dated)
Rows = Mapping[Name, V]
"""The rows of one day, in the order of their keys."""

_KEPT: Final = 8


class Timeslices(Generic[V]):
    """The rows of one noun by day; several threads may ask at once.

    Args:
        histories: The noun's histories, which nobody changes any more.
        older: Those of an older register, from which most is still true.

    Example:
        >>> from remit.model.unit import Designated
        >>> from remit.temporal.stretch import stretch
        >>> row = Designated(unit="lima", designation="mrf", stretch=stretch("2002", "2011-07-01"))
        >>> slices = Timeslices({("lima", "mrf"): History((row,))})
        >>> [len(slices.on(date(year, 1, 1))) for year in (2001, 2002, 2010, 2012)]
        [0, 1, 1, 0]
        >>> slices.on(date(2003, 5, 3)) is slices.on(date(2011, 6, 30))
        True
    """

    def __init__(
        self, histories: Mapping[Key, History[V]], older: Timeslices[V] | None = None
    ) -> None:
        """Look at nothing yet, but at what an older register has changed since."""
        self.histories = histories
        self._lock = Lock()
        self._kept: dict[int, Rows[V]] = {}
        self.newest: tuple[date, Rows[V]] | None = None
        if older is not None and older.newest is not None:
            day, rows = older.newest
            written = map(_name, differing(older.histories, histories))
            self.newest = day, self._mended(rows, written, day)

    def on(self, day: date) -> Rows[V]:
        """Give the rows that hold on a day; nobody may change them."""
        with self._lock:
            if self.newest is None:
                # Who asks about one day only never needs to know on which days what changes.
                rows = self._all_on(day)
            elif self.newest[0] == day:
                rows = self.newest[1]
            else:
                rows = self._near(day, *self.newest)
            self.newest = day, rows
        return rows

    def _all_on(self, day: date) -> Rows[V]:
        found = ((_name(key), self.histories[key].on(day)) for key in sorted(self.histories))
        return {name: row for name, row in found if row is not None}

    def _near(self, day: date, first: date, known: Rows[V]) -> Rows[V]:
        if not self._kept:
            self._kept[bisect_right(self._days, first)] = known
        place = bisect_right(self._days, day)
        rows = self._kept.pop(place, None)
        if rows is None:
            near = min(self._kept, key=lambda other: abs(other - place))
            between = self._days[min(near, place) : max(near, place)]
            changed = {name for each in between for name in self._changes[each]}
            rows = self._mended(self._kept[near], changed, day)
        self._kept[place] = rows
        if len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]  # the one not asked for for longest
        return rows

    def _mended(self, rows: Rows[V], names: Iterable[Name], day: date) -> Rows[V]:
        now = ((name, self.histories.get(_key(name), History[V]()).on(day)) for name in names)
        return patched(rows, {name: row for name, row in now if row is not rows.get(name)})

    @cached_property
    def _days(self) -> list[date]:
        """The days on which something starts or ends: between two of them nothing changes."""
        return sorted(self._changes)

    @cached_property
    def _changes(self) -> Mapping[date, set[Name]]:
        """What a version starts or ends of on a day."""
        found: dict[date, set[Name]] = defaultdict(set)
        for key, history in self.histories.items():
            for version in history.versions:
                first, last = version.stretch.valid_from.day, version.stretch.valid_to.day
                if first is not BEGINNING:
                    found[first].add(_name(key))
                if last is not ENDLESS:
                    found[last].add(_name(key))
        return found


def _name(key: Key) -> Name:
    return key[0] if len(key) == 1 else key


def _key(name: Name) -> Key:
    return (name,) if isinstance(name, str) else name
