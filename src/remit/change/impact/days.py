"""On which days a change is looked at: the first days of all stretches on which nothing turns."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from remit.model.change import Entry
from remit.model.register import Register
from remit.temporal.period import ENDLESS


def first_days(
    before: Register, after: Register, entries: Iterable[Entry], files: Collection[str]
) -> tuple[date, ...]:
    """Give the first day of each stretch from the earliest day of any entry on.

    Between two of them no version of any row begins or ends, before or after.

    Args:
        before: The register as it is.
        after: The register as it would be.
        entries: What is recorded.
        files: Of these files only.

    Returns:
        The days in order; none where nothing is recorded.
    """
    firsts = [entry.stretch.valid_from.day for entry in entries]
    if not firsts:
        return ()
    first = min(firsts)
    found = {first}
    for file in files:
        one, other = (each.histories.get(file, {}) for each in (before, after))
        histories = [*one.values()]
        histories += [each for key, each in other.items() if one.get(key) is not each]
        for history in histories:
            for version in history.versions:
                found.add(version.stretch.valid_from.day)
                found.add(version.stretch.valid_to.day)
    return tuple(sorted(day for day in found if first <= day < ENDLESS))
