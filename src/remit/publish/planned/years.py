"""The years of a unit are told in days as some fact writes them: which one, others may decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from remit.model.kind import Key
from remit.model.register import Register
from remit.model.remit import Remit
from remit.publish.over_time import ANSWERING, bounds
from remit.publish.planned.ever import Ever, versions
from remit.publish.planned.listing import Listing
from remit.resolve.bearing import functions_ever

_FILES: Final = frozenset({Remit.FILE, *(noun.FILE for noun in ANSWERING)})


def written_otherwise(to: Listing, keys: Iterable[tuple[str, Key]]) -> None:
    """List the pages that tell a day on which something else began or ended, too.

    A day is told by the most precise of all facts that begin or end on it.

    Args:
        to: Lists them.
        keys: The rows that differ.
    """
    ever = to.ever
    days = frozenset(_days(ever, (each for each in keys if each[0] in _FILES)))
    if days and _differ(ever, days, responsibility=False):
        to.add("unit", to.kin.centres)
        to.also("transfers")
    if days and _differ(ever, days, responsibility=True):
        to.everybody("unit")


def _days(ever: Ever, keys: Iterable[tuple[str, Key]]) -> Iterator[date]:
    for file, key in keys:
        for register in (ever.before, ever.after):
            for row in versions(register, file, key):
                yield from (row.stretch.valid_from.day, row.stretch.valid_to.day)


def _differ(ever: Ever, days: frozenset[date], *, responsibility: bool) -> bool:
    one, other = (
        bounds(each, _responsibility(each) if responsibility else None, days)
        for each in (ever.before, ever.after)
    )
    return any(one[day].text != other[day].text for day in one.keys() & other.keys())


def _responsibility(register: Register) -> frozenset[str]:
    return functions_ever(register, register.settings.responsibility_function)
