"""Until when a directory may be relied on, as far as the register knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from remit.model.remit import Remit
from remit.model.structure import Structure
from remit.model.unit import Designated, Unit
from remit.publish.visible import visible
from remit.temporal.stretch import Stretch

_AT_MOST: Final = timedelta(days=365)


def expires(structure: Structure) -> date:
    """Give the first day after the one shown on which something public is planned to change.

    At the latest a year after it: nothing stays as it is for longer without anybody looking.
    """
    latest = min(structure.day, date.max - _AT_MOST) + _AT_MOST
    later = (day for day in _changes(structure) if structure.day < day < latest)
    return min(later, default=latest)


def _changes(structure: Structure) -> Iterator[date]:
    for stretch in _stretches(structure):
        yield stretch.valid_from.day
        yield stretch.valid_to.day


def _stretches(structure: Structure) -> Iterator[Stretch]:
    shows = visible(structure).shows
    for (name,), units in structure.register.all(Unit).items():
        yield from (row.stretch for row in units.versions if shows(name))
    for remits in structure.register.all(Remit).values():
        yield from (row.stretch for row in remits.versions if shows(row.holder))
    for held in structure.register.all(Designated).values():
        yield from (row.stretch for row in held.versions if shows(row.unit))
