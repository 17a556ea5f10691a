"""The events of a register: each day on which a row begins, becomes another or ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from remit.model.event import ChangeEvent, What
from remit.model.fact import Fact
from remit.model.kind import Key
from remit.model.register import Register
from remit.temporal.history import History
from remit.temporal.period import BEGINNING, ENDLESS

Row = tuple[str, Key]
"""A row of a register on all its days: its file and its key."""

_A_DAY = timedelta(days=1)


def events_of(row: Row, history: History[Any]) -> Iterator[ChangeEvent]:
    """Give what happened to one row, in the order of days; what has no day did not happen.

    Example:
        >>> from remit.model.unit import Designated
        >>> from remit.temporal.stretch import stretch
        >>> mrf = Designated(unit="lima", designation="mrf", stretch=stretch("1997", "2011-07-01"))
        >>> found = events_of(("designated", ("lima", "mrf")), History((mrf,)))
        >>> [(event.what, str(event.day)) for event in found]
        [('begins', '1997-01-01'), ('ends', '2011-07-01')]
    """
    for before, after in pairwise((None, *history.versions, None)):
        ended = before.stretch.valid_to.day if before else ENDLESS
        began = after.stretch.valid_from.day if after else BEGINNING
        if ended == began:
            yield from _event(row, began, before, after)
            continue
        if ended != ENDLESS:
            yield from _event(row, ended, before, None)
        if began != BEGINNING:
            yield from _event(row, began, None, after)


def events_on(register: Register, day: date, rows: Iterable[Row]) -> Iterator[ChangeEvent]:
    """Give what happened to some rows on one day, by file and key."""
    for file, key in sorted(rows):
        history = register.histories.get(file, {}).get(key, History())
        yield from _event((file, key), day, history.on(day - _A_DAY), history.on(day))


def _event(row: Row, day: date, before: Fact | None, after: Fact | None) -> Iterator[ChangeEvent]:
    file, key = row
    if after is not None and after is not before:
        what: What = "begins" if before is None else "changes"
        yield ChangeEvent(file, key, day, what, after, before)
    elif after is None and before is not None:
        yield ChangeEvent(file, key, day, "ends", before)


def days_of(register: Register, rows: Iterable[Row]) -> set[date]:
    """Give every day on which something happened to some rows."""
    found: set[date] = set()
    for file, key in rows:
        for version in register.histories.get(file, {}).get(key, History()).versions:
            found |= {version.stretch.valid_from.day, version.stretch.valid_to.day}
    return found - {BEGINNING, ENDLESS}
