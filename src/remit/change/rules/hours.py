"""Hours: those of a contact can be read and have a zone; a holiday is one day."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cached_property
from typing import Final

from remit.change.fault import Fault, fault
from remit.change.nearest import Nearest
from remit.change.unread import Unread
from remit.errors import WrittenWrongError
from remit.hours.reading import read_hours
from remit.hours.zone import HOW, zones
from remit.model.contact import Contact
from remit.model.holiday import Holiday
from remit.model.place import Site
from remit.model.register import Register
from remit.model.unit import Unit
from remit.text.saying import as_saying, sentence

_A_DAY: Final = timedelta(days=1)


def hours_faults(register: Register, unread: Unread) -> Iterator[Fault]:
    """Find hours that cannot be read or have no zone, zones that nobody knows, and long holidays.

    That a zone is missing is said only where all units and sites are known.
    """
    zoned = _Zoned(register)
    is_all_known = not (unread.cells or {Unit.FILE, Site.FILE} & (unread.rows | unread.days))
    for sites in register.all(Site).values():
        for site in sites.versions:
            yield from zoned.unknown(site, site.time_zone)
    for contacts in register.all(Contact).values():
        for contact in contacts.versions:
            yield from zoned.unknown(contact, contact.time_zone)
            if contact.hours:
                yield from _unreadable(contact)
            if contact.hours and is_all_known and not zoned.has_one(contact):
                wrong = sentence(
                    "there is no zone for these hours: no site of '{unit}' has one",
                    unit=contact.unit,
                )
                todo = sentence("write it here, as Africa/Nairobi, or give the site its time_zone")
                yield fault(contact, "time_zone", wrong, todo)
    for holidays in register.all(Holiday).values():
        for holiday in holidays.versions:
            days = holiday.on.days
            if holiday.on.text and days.end - days.start > _A_DAY:
                wrong = sentence("'{day}' is more than one day", day=holiday.on.text)
                todo = sentence("write a row for each day, as 2026-12-24")
                yield fault(holiday, "on", wrong, todo)


def _unreadable(contact: Contact) -> Iterator[Fault]:
    try:
        read_hours(contact.hours)
    except WrittenWrongError as error:
        yield fault(contact, "hours", as_saying(error.wrong), as_saying(error.todo))


class _Zoned:
    """The zones of a register's sites, by the units that stand there."""

    def __init__(self, register: Register) -> None:
        self._register = register

    @cached_property
    def _nearest(self) -> Nearest:
        return Nearest()

    def unknown(self, row: Contact | Site, name: str) -> Iterator[Fault]:
        """Say that there is no zone of a name, where one is written."""
        if name and name not in zones():
            near = self._nearest.among(name, "zones", sorted(zones()))
            todo = sentence("write '{near}'", near=near) if near else sentence(HOW)
            wrong = sentence("no time zone is called '{name}'", name=name)
            yield fault(row, "time_zone", wrong, todo)

    def has_one(self, contact: Contact) -> bool:
        """Tell whether a contact has a zone, its own or on some day that of its unit's site."""
        return bool(contact.time_zone) or not self._sites_of(contact.unit).isdisjoint(self._sites)

    @cached_property
    def _sites(self) -> frozenset[str]:
        histories = self._register.all(Site)
        return frozenset(
            name for (name,), found in histories.items() if any(v.time_zone for v in found.versions)
        )

    def _sites_of(self, unit: str) -> set[str]:
        """Give the sites at which a unit, or one ever above it, ever stands."""
        found: set[str] = set()
        seen: set[str] = set()
        todo = [unit]
        while todo:
            name = todo.pop()
            if name in seen:
                continue
            seen.add(name)
            for version in self._register.history(Unit, name).versions:
                found.add(version.site)
                todo.append(version.part_of)
        return found
