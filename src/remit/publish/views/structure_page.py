"""The structure page: what the organisation consists of, in the order of its designations."""

from __future__ import annotations

from msgspec import Struct

from remit.model.tree import placed
from remit.model.unit import Designated
from remit.publish import names
from remit.publish.evidence import Evidence, evidence, main_note
from remit.publish.indexes import transfers_to
from remit.publish.lines import BY_PHONE
from remit.publish.organisation import name_of_all, publisher, root
from remit.publish.reader import Reader
from remit.publish.views.beside import link_to_transfers
from remit.publish.views.contacts import Ways, ways_to
from remit.publish.views.partners import Partners, liaison_remits, partners_of
from remit.publish.views.pictured import pictures
from remit.publish.words import Linked, Words
from remit.temporal.attest import Standing


class Office(Struct, frozen=True):
    """A unit under a designation: its place, and with whom it works where that is its task."""

    unit: Linked
    place: names.Place | None
    evidence: Evidence
    partners: Partners


class Area(Struct, frozen=True):
    """A function, parts of which moved to a centre."""

    function: Linked
    evidence: Evidence


class Centre(Struct, frozen=True):
    """A unit that consists of others: what it is for, its units, what moved to it."""

    office: Office
    short_name: Words
    description: Words
    units: tuple[Linked, ...]
    areas: tuple[Area, ...]
    areas_note: int
    transfers: str


class Section(Struct, frozen=True):
    """A designation: what it means, how many hold it, and who."""

    id: str
    name: Words
    description: Words
    count: int
    unattested: int
    offices: tuple[Office, ...]
    centres: tuple[Centre, ...]
    has_partners: bool
    note: int

    @property
    def is_one(self) -> bool:
        """Tell whether it is one unit under its own name, so that one heading is enough."""
        return len(self.centres) == 1 and self.centres[0].office.unit.words == self.name


class Branch(Struct, frozen=True):
    """A unit that holds no designation, with those under it."""

    unit: Linked
    place: names.Place | None
    below: tuple[Branch, ...]


class StructurePage(Struct, frozen=True):
    """All of it."""

    name: Words
    lead: Words
    sections: tuple[Section, ...]
    others: tuple[Branch, ...]
    publisher: Linked | None
    hotlines: tuple[Ways, ...]
    pictures: tuple[Linked, ...]


def structure_page(reader: Reader) -> StructurePage:
    """Take what the structure page shows."""
    settings = reader.structure.register.settings
    whole, by = root(reader), publisher(reader)
    lead = reader.local(whole.description) if whole is not None else Words("")
    found = (_section(reader, name) for name in reader.structure.designations)
    return StructurePage(
        name=name_of_all(reader),
        lead=lead or reader.local(settings.tagline),
        sections=tuple(section for section in found if section.count),
        others=_undesignated(reader, reader.visible.children(whole.id if whole else "")),
        publisher=names.unit(reader, by) if by else None,
        hotlines=ways_to(reader, by, BY_PHONE) if by else (),
        pictures=pictures(reader),
    )


def holders(reader: Reader, designation: str) -> list[Designated]:
    """Give the rows of the units that hold a designation, in the order of the units."""
    units = reader.visible.units
    rows = (row for held in reader.structure.designations_of.values() for row in held)
    shown = (row for row in rows if row.designation == designation and row.unit in units)
    return sorted(shown, key=lambda row: placed(units[row.unit].order, row.unit))


def _section(reader: Reader, name: str) -> Section:
    designation = reader.structure.designations[name]
    rows = holders(reader, name)
    firm = sum(reader.standing(row) is Standing.ATTESTED for row in rows)
    are_centres = any(reader.visible.children(row.unit) for row in rows)
    work_with_bodies = 2 * sum(bool(liaison_remits(reader, row.unit)) for row in rows) > len(rows)
    offices = tuple(_office(reader, row, with_partners=work_with_bodies) for row in rows)
    return Section(
        id=name,
        name=names.designation(reader, name, plural=len(rows) != 1),
        description=reader.local(designation.description),
        count=len(rows),
        unattested=len(rows) - firm,
        offices=() if are_centres else offices,
        centres=tuple(
            _centre(reader, row.unit, office) for row, office in zip(rows, offices, strict=True)
        )
        if are_centres
        else (),
        has_partners=work_with_bodies,
        note=main_note(office.evidence.note for office in offices),
    )


def _office(reader: Reader, row: Designated, *, with_partners: bool) -> Office:
    return Office(
        unit=names.unit(reader, row.unit),
        place=names.place_of(reader, row.unit),
        evidence=evidence(reader, row),
        partners=partners_of(reader, row.unit) if with_partners else Partners(),
    )


def _centre(reader: Reader, name: str, office: Office) -> Centre:
    unit = reader.visible.units[name]
    areas = tuple(
        Area(names.function(reader, row.function), evidence(reader, row))
        for row in reader.ask(transfers_to, name)
    )
    return Centre(
        office=office,
        short_name=reader.local(unit.short_name),
        description=reader.local(unit.description),
        units=tuple(names.unit(reader, each) for each in reader.visible.children(name)),
        areas=areas,
        areas_note=main_note(area.evidence.note for area in areas),
        transfers=link_to_transfers(reader, name),
    )


def _undesignated(reader: Reader, units: tuple[str, ...]) -> tuple[Branch, ...]:
    """Give the units that hold no designation, down to the first one that does."""
    designations = reader.structure.designations_of
    return tuple(
        Branch(
            names.unit(reader, name),
            names.place_of(reader, name),
            _undesignated(reader, reader.visible.children(name)),
        )
        for name in units
        if name not in designations
    )
