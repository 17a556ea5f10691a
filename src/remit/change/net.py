"""The net difference: what each row says with a change and without it, and on which days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from remit.model.change import SETTINGS, Entry
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.settings import Settings
from remit.temporal.history import History
from remit.temporal.period import ALWAYS, Period
from remit.temporal.stretch import UNBOUNDED

_ORDER = {file: place for place, file in enumerate((SETTINGS, *KINDS))}


class Differs(Struct, frozen=True):
    """A row that says something else on some days: what it says without a change, and with it.

    Nothing: there is no such row on these days.
    """

    file: str
    key: Key
    days: Period
    before: Fact | Settings | None
    after: Fact | Settings | None


def net_difference(
    before: Register, after: Register, entries: Iterable[Entry]
) -> tuple[Differs, ...]:
    """Give what is different with a change, however many steps it took.

    Args:
        before: The register as it is.
        after: The register as it would be.
        entries: What is recorded: only rows that are written can differ.

    Returns:
        By days, then by file and key; days that meet and on which a row differs in the same
        way are one.

    Example:
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> nothing = empty(Settings(id="x"))
        >>> net_difference(nothing, nothing, ())
        ()
    """
    rows = dict.fromkeys((entry.file, entry.key) for entry in entries)
    found = [each for row in rows for each in _of_row(before, after, row)]
    return tuple(sorted(found, key=_place))


def _of_row(before: Register, after: Register, row: tuple[str, Key]) -> Iterator[Differs]:
    file, key = row
    if file == SETTINGS:
        if before.settings != after.settings:
            yield Differs(file, key, ALWAYS, before.settings, after.settings)
        return
    one, other = (each.histories.get(file, {}).get(key, History()) for each in (before, after))
    last: Differs | None = None
    for days in _pieces(one, other):
        then, now = _said(one, days), _said(other, days)
        if then == now:
            continue
        if last and last.days.end == days.start and (last.before, last.after) == (then, now):
            last = replace(last, days=Period(last.days.start, days.end))
            continue
        if last:
            yield last
        last = Differs(file, key, days, then, now)
    if last:
        yield last


def _pieces(one: History[Any], other: History[Any]) -> Iterator[Period]:
    edges = {ALWAYS.start, ALWAYS.end}
    for version in (*one.versions, *other.versions):
        edges |= {version.stretch.valid_from.day, version.stretch.valid_to.day}
    for start, end in pairwise(sorted(edges)):
        yield Period(start, end)


def _said(history: History[Any], days: Period) -> Fact | None:
    row = history.on(days.start)
    return None if row is None else replace(row, stretch=UNBOUNDED)


def _place(each: Differs) -> tuple[object, ...]:
    return each.days.start, each.days.end, _ORDER[each.file], each.key
