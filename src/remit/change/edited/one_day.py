"""An edited register that shows one day alone: what was changed in it holds from a day on.

What it shows is held beside what is known of that day, and only what differs is taken. So
whatever is planned for later, and cannot be seen on one day, stays planned.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from remit.change.compile.changing import change
from remit.change.compile.desk import Desk
from remit.change.edited.holding import row_from
from remit.change.edited.values import Conflict
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.shown import register_on
from remit.temporal.bound import BLANK_END, Bound
from remit.temporal.history import History
from remit.temporal.stretch import Stretch


def shown_from(
    known: Register, edited: Register, shows: date, day: Bound
) -> tuple[Register, tuple[Conflict, ...]]:
    """Give the register in which what was changed on one day holds from a day on.

    A column that says something else changes for as long as it would have stayed what it
    was, as with the step `set`; a row that is gone ends; one that is new begins. A blank bound
    says nothing: the row goes on as far as it did. Rows of files without days hold on all
    days: those that are gone stay.

    Args:
        known: What is known, or was when the edited register was written.
        edited: What was edited, with at most one row a key for the day it shows.
        shows: The day it shows.
        day: The day from which on what was changed holds.

    Returns:
        The register; and rows that were changed, and are not there on that day.
    """
    shown = register_on(known, shows)
    desk = Desk(known)
    lost: list[Conflict] = []
    for file, kind in KINDS.items():
        rows, others = shown.histories.get(file, {}), edited.histories.get(file, {})
        for key in sorted(rows.keys() | others.keys()):
            own = others.get(key, History())
            if not kind.dated:
                _put_undated(desk, file, key, own)
                continue
            row = own.on(shows)
            before = rows.get(key, History()).on(shows) or known.history(kind.noun, *key).on(shows)
            if len(own.versions) > 1 or (own and row is None):
                _put(desk, file, key, row_from(desk.history(file, *key), own, day), day)
            elif row is None:
                _end(desk, file, key, day)
            elif before is None:
                _begin(desk, file, key, row, day)
            elif desk.history(file, *key).on(day.day) is None:
                lost += _lost(before, row)
            else:
                _change(desk, before, row, day)
    return desk.register(), tuple(lost)


def is_undated(register: Register) -> bool:
    """Tell whether no row says from when to when it holds: then it can but show one day.

    Example:
        >>> from remit.model.settings import Settings
        >>> is_undated(Register(Settings(id="x")))
        True
    """
    return not any(
        each.stretch.valid_from.stated or each.stretch.valid_to.stated
        for rows in register.histories.values()
        for history in rows.values()
        for each in history.versions
    )


def _put_undated(desk: Desk, file: str, key: Key, own: History[Any]) -> None:
    for each in own.versions:
        desk.record(file, key, each.stretch, each)


def _put(desk: Desk, file: str, key: Key, wanted: History[Any], day: Bound) -> None:
    desk.record(file, key, Stretch(day, BLANK_END), None)
    for each in wanted.versions:
        desk.record(file, key, each.stretch, each)


def _end(desk: Desk, file: str, key: Key, day: Bound) -> None:
    run = desk.history(file, *key).run(day.day)
    if run:
        desk.record(file, key, Stretch(day, run[-1].stretch.valid_to), None)


def _begin(desk: Desk, file: str, key: Key, row: Fact, day: Bound) -> None:
    first = row.stretch.valid_from if row.stretch.valid_from.day > day.day else day
    last = row.stretch.valid_to
    coming = desk.history(file, *key).after(first.day)
    if coming is not None and not last.stated:
        last = coming.stretch.valid_from
    if first.day < last.day:
        desk.record(file, key, Stretch(first, last), row)


def _change(desk: Desk, before: Fact, row: Fact, day: Bound) -> None:
    kind = KINDS[row.FILE]
    key = kind.key(row)
    if cells := _changed(before, row):
        change(desk, row.FILE, key, cells, Stretch(day))
    last = row.stretch.valid_to
    if last.stated and last.text != before.stretch.valid_to.text:
        _end_otherwise(desk, row.FILE, key, last, day)


def _end_otherwise(desk: Desk, file: str, key: Key, last: Bound, day: Bound) -> None:
    """Let the row of a day end otherwise: sooner, with all that was to follow; or later."""
    own = desk.history(file, *key).on(day.day)
    if last.day <= day.day or own is None or last.day < own.stretch.valid_to.day:
        _end(desk, file, key, max(last, day, key=lambda bound: bound.day))
    else:
        desk.record(file, key, Stretch(own.stretch.valid_from, last), own)


def _changed(before: Fact, row: Fact) -> dict[str, str]:
    kind = KINDS[row.FILE]
    was, now = kind.cells(before), kind.cells(row)
    return {
        name: now.get(name, "") for name in (*now, *was) if now.get(name, "") != was.get(name, "")
    }


def _lost(before: Fact, row: Fact) -> list[Conflict]:
    file, key = row.FILE, KINDS[row.FILE].key(row)
    start = row.stretch.valid_from.text
    return [
        Conflict(file, key, start, column, text, None)
        for column, text in _changed(before, row).items()
    ]
