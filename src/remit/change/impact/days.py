"""On which days a change is looked at: the first days of all stretches on which nothing turns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any, TypeGuard

from remit.model.change import Entry
from remit.model.evidence import Statement
from remit.model.register import Register
from remit.model.remit import Transfer
from remit.temporal.history import History
from remit.temporal.period import BEGINNING, ENDLESS, Period


def first_days(
    before: Register, after: Register, entries: Iterable[Entry], files: Collection[str]
) -> tuple[date, ...]:
    """Give the first day of each stretch from the earliest day of any entry on.

    Between two of them no version of any row begins or ends, before or after; nor does a
    day come of which a transfer or a figure speaks.

    Args:
        before: The register as it is.
        after: The register as it would be.
        entries: What is recorded.
        files: Of these files only.

    Returns:
        The days in order; none where nothing is recorded.
    """
    firsts = [_first(before, entry) for entry in entries if entry.file in files]
    if not firsts:
        return ()
    first = min(firsts)
    found = {first}
    for file in files:
        one, other = (each.histories.get(file, {}) for each in (before, after))
        histories = [*one.values()]
        histories += [each for key, each in other.items() if one.get(key) is not each]
        for history in histories:
            found.update(_turns(history))
    return tuple(sorted(day for day in found if first <= day < ENDLESS))


def turning_days(register: Register, files: Collection[str], within: Period) -> tuple[date, ...]:
    """Give the first day of each stretch within a period in one register, in order."""
    if not within:
        return ()
    histories = (each for file in files for each in register.histories.get(file, {}).values())
    turns = (day for each in histories for day in _turns(each))
    return tuple(sorted({within.start, *(day for day in turns if day in within)}))


def _first(before: Register, entry: Entry) -> date:
    """Give the first day of an entry: of what happened on a day, and was said to have, that day."""
    if entry.file not in _OF_A_DAY:
        return entry.stretch.valid_from.day
    known = before.histories.get(entry.file, {}).get(entry.key, History[Any]())
    rows = [*known.versions, entry.row]
    return min(each.on.days.start if _has_a_day(each) else BEGINNING for each in rows)


def _turns(history: History[Any]) -> Iterator[date]:
    for version in history.versions:
        yield version.stretch.valid_from.day
        yield version.stretch.valid_to.day
        if _has_a_day(version):
            yield version.on.days.start
            yield version.on.days.end


def _has_a_day(row: object) -> TypeGuard[Transfer | Statement]:
    return isinstance(row, Transfer | Statement) and bool(row.on.text)


_OF_A_DAY = frozenset({Transfer.FILE, Statement.FILE})
"""The files whose rows say on which day something was so, and have no days of their own."""
