"""Units of which something is missing: a remit behind a designation, a site, a contact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from remit.model.contact import Contact
from remit.model.register import EDITING
from remit.model.structure import Structure
from remit.resolve.finding import Finding, What
from remit.resolve.policies.rulebook import Rulebook


def designations_without_remit(structure: Structure) -> Iterator[Finding]:
    """Find designations that no scope names, of units that hold nothing, nor does one within."""
    remits = [each for each in structure.remits.values() if each.function != EDITING]
    terms = {term for each in remits for term in each.scope.terms()}
    spoken_of = {term.id for term in terms if term.word == "designated"}
    holding: set[str] = set()
    for holder in {each.holder for each in remits}:
        unit = holder
        # Where a unit is in already, so is all above it.
        while unit and unit not in holding:
            holding.add(unit)
            unit = structure.units[unit].part_of
    for designation in structure.designations:
        idle = tuple(
            unit for unit in structure.designated.get(designation, ()) if unit not in holding
        )
        if idle and designation not in spoken_of:
            rows = (f"designations:{designation}",)
            yield Finding(What.DESIGNATION_WITHOUT_REMIT, kind="unit", subjects=idle, rows=rows)


def missions_without_country(structure: Structure, book: Rulebook) -> Iterator[Finding]:
    """Find missions without a site of their own, by the unit at whose site they stand."""
    found: dict[str, set[str]] = defaultdict(set)
    for designation in book.ids(What.ABROAD, "designations"):
        for unit in structure.designated.get(designation, ()):
            if not _has_site(structure, unit):
                above = (each for each in structure.above(unit) if _has_site(structure, each))
                found[next(above, "")].add(unit)
    for host, units in found.items():
        holders = (host,) if host else ()
        yield Finding(What.ABROAD, kind="unit", subjects=tuple(sorted(units)), holders=holders)


def _has_site(structure: Structure, unit: str) -> bool:
    return structure.units[unit].site in structure.sites


def units_without_contact(structure: Structure) -> Iterator[Finding]:
    """Find units without a contact, or one of a unit above at the same site."""
    if not structure.register.all(Contact):
        return
    reached = {each.unit for each in structure.contacts.values()}
    site_of, lost = structure.site_of, []
    for level in structure.levels:
        for unit in level:
            above = structure.units[unit].part_of
            if above in reached and site_of.get(above) == site_of.get(unit):
                reached.add(unit)
            elif unit not in reached:
                lost.append(unit)
    if lost:
        yield Finding(What.UNIT_WITHOUT_CONTACT, kind="unit", subjects=tuple(sorted(lost)))
