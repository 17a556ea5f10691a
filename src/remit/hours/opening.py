"""When a contact is open: its hours in its zone, and the days on which they do not hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from msgspec import Struct

from remit.errors import WrittenWrongError
from remit.hours.event import Event
from remit.hours.reading import read_hours
from remit.hours.zone import zones
from remit.model.contact import Contact
from remit.model.structure import Structure

Calendar: TypeAlias = Mapping[str, Mapping[date, bool]]
"""Of each unit and country: the days that the register speaks of, and whether it is open then."""


class Opening(Struct, frozen=True, cache_hash=True):
    """All that opening depends on, as a value: two contacts with equal ones open together.

    `closed` and `opened` are the days of the register's own calendar, in order.
    """

    events: tuple[Event, ...]
    zone: str
    country: str = ""
    closed: tuple[date, ...] = ()
    opened: tuple[date, ...] = ()


def opening_of(structure: Structure, contact: Contact) -> Opening | None:
    """Say when a contact is open; nothing where that is not known.

    The zone is the contact's own, else that of the site at which its unit stands;
    the country is that of the site.

    Args:
        structure: The organisation.
        contact: One of its contacts, in force that day.
    """
    site = structure.site_of.get(contact.unit)
    zone = contact.time_zone or (site.time_zone if site else "")
    if not contact.hours or zone not in zones() or contact.unit not in structure.units:
        return None
    try:
        events = read_hours(contact.hours)
    except WrittenWrongError:
        return None  # recorded before hours were read
    country = site.country if site else ""
    if all(each.on_holidays for each in events):
        return Opening(events, zone)
    days = _days_of(structure, contact.unit, country)
    closed = tuple(sorted(day for day, is_open in days.items() if not is_open))
    opened = tuple(sorted(day for day, is_open in days.items() if is_open))
    return Opening(events, zone, country, closed, opened)


def _days_of(structure: Structure, unit: str, country: str) -> Mapping[date, bool]:
    """Give the days spoken of for a unit: the nearest row prevails, the country's is last."""
    calendar = structure.derived(_calendar)
    found: dict[date, bool] = {}
    for name in (unit, *structure.above(unit), country):
        found = {**calendar.get(name, {}), **found}
    return found


def _calendar(structure: Structure) -> Calendar:
    found: dict[str, dict[date, bool]] = defaultdict(dict)
    for row in structure.holidays:
        found[row.of][row.on.days.start] = row.kind == "open"
    return found
