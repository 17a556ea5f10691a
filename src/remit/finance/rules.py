"""The rules that say which unit manages an activity: each finds units, and on what evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from remit.finance.days import first_day
from remit.finance.naming import CODE, MAILBOX, OFFICE, ORG_ID, Naming, Units
from remit.finance.pack import Pack
from remit.model.project import Rule
from remit.model.published import Activity, Location, Party
from remit.text.alike import plainly

BUILDING = "BLDO"
"""The designation of a place that is a building of an organisation."""


class Found(Struct, frozen=True):
    """What one rule says: it decides where it finds one unit."""

    rule: Rule
    units: Units = ()
    evidence: str = ""


class Publisher(Struct, frozen=True):
    """How a publisher writes, and what it calls our offices.

    Args:
        own: References of the organisation as a whole, which name no office; as `plainly` has it.
    """

    pack: Pack
    naming: Naming
    own: frozenset[str]

    def found(self, activity: Activity) -> Iterator[Found]:
        """Give what each rule finds that needs nothing but the activity, in their order."""
        yield self.by_contact(activity)
        yield self.by_mailbox(activity)
        code = self.pack.office(activity.id)
        yield Found("identifier", self.naming.units(CODE, code), code)

    def by_contact(self, activity: Activity) -> Found:
        """Look at the text of the first contact that has one."""
        return Found("contact-organisation", self._called(activity), activity.contact)

    def by_mailbox(self, activity: Activity) -> Found:
        """Look at the mailbox, where there is no text or where two offices have the same one."""
        units = self.naming.units(MAILBOX, activity.mailbox, _day(activity))
        offices = self._called(activity)
        if activity.contact:
            units = tuple(each for each in units if each in offices)
        return Found("mailbox", units, activity.mailbox)

    def by_party(self, activity: Activity, role: str) -> Found:
        """Look at the organisations that take part in a role."""
        parties = (each for each in activity.parties if each.role == role)
        return self._by_parties("participating", parties, _day(activity))

    def by_flows(self, activity: Activity) -> Found:
        """Look at who gives and who receives in transactions."""
        parties = (
            party
            for flow in activity.flows
            for party in (flow.provider, flow.receiver)
            if party is not None
        )
        return self._by_parties("transaction", parties, _day(activity))

    def by_building(self, activity: Activity) -> Found:
        """Look at the only building there is."""
        buildings = [each for each in activity.locations if each.designation == BUILDING]
        if len(buildings) != 1:
            return Found("building")
        units = self.at(buildings[0], _day(activity))
        return Found("building", units, buildings[0].name)

    def delivering(self, activity: Activity) -> Units:
        """Give the units whose buildings an activity names."""
        buildings = (each for each in activity.locations if each.designation == BUILDING)
        found = {unit for each in buildings for unit in self.at(each, _day(activity))}
        return tuple(sorted(found))

    def at(self, building: Location, day: date | None) -> Units:
        """Give the unit whose name a building bears; none where it is several's."""
        units = self.naming.units(OFFICE, building.name, day)
        return units if len(units) == 1 else ()

    def _called(self, activity: Activity) -> Units:
        return self.naming.units(OFFICE, activity.contact, _day(activity))

    def _by_parties(self, rule: Rule, parties: Iterable[Party], day: date | None) -> Found:
        named = {
            unit: party.ref or party.name for party in parties for unit in self._party(party, day)
        }
        units = tuple(sorted(named))
        return Found(rule, units, named[units[0]] if units else "")

    def _party(self, party: Party, day: date | None) -> Units:
        """Give the units a party is: by its reference, else by its name."""
        is_ours = plainly(party.ref) in self.own
        units = () if is_ours else self.naming.units(ORG_ID, party.ref, day)
        return units or self.naming.units(OFFICE, party.name, day)


def _day(activity: Activity) -> date | None:
    """Give the day on which the names in an activity were in use: that of its copy."""
    made = activity.copy.made
    return made.date() if made is not None else first_day(activity)
