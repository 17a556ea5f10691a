"""On which days it is asked whether somebody may: every day covered, from the act on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from remit.model.structure import Structure
from remit.rights.asked import known_above
from remit.rights.days import on, stretches
from remit.rights.right import ROOT
from remit.rights.touched import Touched
from remit.temporal.period import Period


class Judged(Struct, frozen=True):
    """What is asked of some days covered: about whom, and on which day.

    `unit` is the one touched, or where it is new with the change the nearest above that is not.
    """

    unit: str
    day: date
    covers: Period


def judged(before: Structure, after: Structure, touched: Touched) -> tuple[Judged, ...]:
    """Give what has to be asked about something touched, in the order of days.

    For days from the act on each stretch on which rights stay as they are is asked, where the
    unit is there, before the change or after it; for earlier days, and where it is there on
    none, the day of the act.

    Args:
        before: The organisation on the day of the act, as known before.
        after: The same on that day, as it would be known after.
        touched: What is touched on which days.
    """
    days = touched.days
    found = list(_earlier(before, after, touched))
    for stretch in stretches(before, after, days):
        old, new = on(before, stretch.start), on(after, stretch.start)
        if _is_there(old, touched.unit) or _is_there(new, touched.unit):
            found.append(Judged(known_above(old, new, touched.unit), stretch.start, stretch))
    return tuple(found) or (_today(before, after, touched.unit, days),)


def _earlier(before: Structure, after: Structure, touched: Touched) -> Iterator[Judged]:
    if past := touched.days & Period(end=before.day):
        yield _today(before, after, touched.unit, past)


def _today(before: Structure, after: Structure, unit: str, covers: Period) -> Judged:
    return Judged(known_above(before, after, unit), before.day, covers)


def _is_there(structure: Structure, unit: str) -> bool:
    return bool(structure.roots) if unit == ROOT else unit in structure.units
