"""The dates of an activity: one start at least, ends after starts, and nothing done tomorrow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.reading.dialect import DATES
from remit.formats.iati.reading.instants import day_of
from remit.formats.iati.reading.words import NONE, Children, attribute
from remit.formats.iati.xml import Element, line_of

_NAMES: Final = {"1": "planned", "2": "actual"}

Told = Mapping[str, tuple[date, int]]
"""The day of each type, and its line."""


def dates(activity: Element, children: Children, today: date | None) -> Iterator[Flaw]:
    """Say what is wrong with the dates of an activity."""
    told = _told(children)
    if "1" not in told and "2" not in told:
        said = "the activity has neither a planned nor an actual start"
        yield Flaw("start-missing", line_of(activity), said)
    yield from _reversed(told)
    if today is not None:
        yield from _later(told, today)
        yield from _transactions(children, today)


def _told(children: Children) -> Told:
    found: dict[str, tuple[date, int]] = {}
    for each in children.get("activity-date", NONE):
        day = day_of(attribute(each, "iso-date"))
        type_ = DATES.get(attribute(each, "type").upper())
        if day and type_:
            found.setdefault(type_, (day, line_of(each)))
    return found


def _reversed(told: Told) -> Iterator[Flaw]:
    for start, end in (("1", "3"), ("2", "4")):
        if start in told and end in told and told[end][0] < told[start][0]:
            said = f"the {_NAMES[start]} end, {told[end][0]}, is before the start, {told[start][0]}"
            yield Flaw("dates-reversed", told[end][1], said)


def _later(told: Told, today: date) -> Iterator[Flaw]:
    for each, what in (("2", "start"), ("4", "end")):
        if each in told and told[each][0] > today:
            said = f"the actual {what}, {told[each][0]}, is still to come: write it as planned"
            yield Flaw("date-to-come", told[each][1], said)


def _transactions(children: Children, today: date) -> Iterator[Flaw]:
    for transaction in children.get("transaction", NONE):
        for each in transaction.iterchildren("transaction-date"):
            day = day_of(attribute(each, "iso-date"))
            if day and day > today:
                said = f"the transaction is dated {day}, which is still to come"
                yield Flaw("date-to-come", line_of(each), said)
