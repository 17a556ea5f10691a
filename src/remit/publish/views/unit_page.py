"""The page of a unit: what it is, where, whom it serves in what, and who serves it."""

from __future__ import annotations

from msgspec import Struct

from remit.model.unit import Unit
from remit.publish import names
from remit.publish.evidence import Evidence, evidence, open_evidence, since, until
from remit.publish.reader import Reader
from remit.publish.standings import main_standing
from remit.publish.views.beside import Beside, beside_unit
from remit.publish.views.contacts import Ways, ways_to
from remit.publish.views.growing import Growth, grown
from remit.publish.views.over_time import OverTime, alike_in_name, over_time
from remit.publish.views.partners import Partner, all_of
from remit.publish.views.projects import ShownProject, projects_at
from remit.publish.views.services import Service, services_of
from remit.publish.views.sheet import Sheet, sheet_of
from remit.publish.words import Linked, Words


class Held(Struct, frozen=True):
    """A designation a unit holds."""

    name: Words
    evidence: Evidence


class Spell(Struct, frozen=True):
    """A stretch in which a unit bore a name."""

    name: Words
    since: str
    until: str
    note: int


class UnitPage(Struct, frozen=True):
    """All that is said of a unit that is open on the day."""

    name: Words
    short_name: Words
    description: Words
    aliases: tuple[Words, ...]
    place: names.Place | None
    address: Words
    above: tuple[Linked, ...]
    below: tuple[Linked, ...]
    reports_to: tuple[Linked, ...]
    designations: tuple[Held, ...]
    evidence: Evidence
    contacts: tuple[Ways, ...]
    partners: tuple[Partner, ...]
    sheet: Sheet
    services: tuple[Service, ...]
    services_standing: str
    beside: Beside
    names: tuple[Spell, ...]
    over_time: OverTime | None
    grown: Growth | None
    projects: tuple[ShownProject, ...]


class ClosedUnitPage(Struct, frozen=True):
    """What is said of a unit on a day on which it is not open."""

    name: Words
    names: tuple[Spell, ...]
    successors: tuple[Linked, ...]
    over_time: OverTime | None


def unit_page(reader: Reader, name: str) -> UnitPage | ClosedUnitPage | None:
    """Take what the page of a unit shows; nothing where it has no page."""
    unit = reader.visible.units.get(name)
    if unit is None:
        return _closed(reader, name) if reader.visible.has_page(name) else None
    structure = reader.structure
    own_site = structure.site_of.get(name)
    shows_address = own_site is not None and own_site.visibility == "public"
    services = services_of(reader, name)
    words = names.unit(reader, name).words
    return UnitPage(
        name=words,
        short_name=reader.local(unit.short_name),
        description=reader.local(unit.description),
        aliases=names.also(reader, unit.aliases),
        evidence=open_evidence(reader, unit),
        place=names.place_of(reader, name),
        address=reader.local(own_site.address) if own_site and shows_address else Words(""),
        above=tuple(names.unit(reader, each) for each in reversed(structure.above(name))),
        below=tuple(names.unit(reader, each) for each in reader.visible.children(name)),
        reports_to=tuple(
            names.unit(reader, each) for each in reader.visible.shown(unit.reports_to)
        ),
        designations=tuple(
            Held(names.designation(reader, held.designation), evidence(reader, held))
            for held in structure.designations_of.get(name, ())
        ),
        contacts=ways_to(reader, name),
        partners=all_of(reader, name),
        services=services,
        services_standing=main_standing(each.evidence.standing for each in services),
        sheet=sheet_of(reader, "unit", name),
        beside=beside_unit(reader, name),
        names=_names(reader, name),
        over_time=over_time(reader, name),
        grown=grown(reader, name),
        projects=projects_at(reader, name),
    )


def _closed(reader: Reader, name: str) -> ClosedUnitPage:
    before = reader.structure.register.history(Unit, name).before(reader.structure.day)
    followed = before.successors if before is not None else ()
    return ClosedUnitPage(
        name=names.unit(reader, name).words,
        names=tuple(_spell(reader, each, each) for each in reader.visible.versions(name)),
        successors=tuple(names.unit(reader, each) for each in reader.visible.shown(followed)),
        over_time=over_time(reader, name),
    )


def _names(reader: Reader, name: str) -> tuple[Spell, ...]:
    """Give the names over time, where there was more than one."""
    versions = reader.visible.versions(name)
    borne = {each.name for each in versions}
    runs = alike_in_name(versions) if len(borne) > 1 else ()
    return tuple(_spell(reader, *run) for run in runs)


def _spell(reader: Reader, first: Unit, last: Unit) -> Spell:
    return Spell(
        reader.local(first.name),
        since(reader, first.stretch),
        until(reader, last.stretch),
        reader.cite(first.source),
    )
