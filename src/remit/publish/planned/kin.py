"""What is with what on any day: in the tree, at a place, in a group."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from remit.model.place import Membership, Site
from remit.model.remit import Transfer
from remit.model.unit import Unit
from remit.model.world import M49
from remit.publish.planned.ever import Ever
from remit.publish.visible import INTERNAL
from remit.resolve.bearing import reached
from remit.temporal.stretch import UNBOUNDED


class Kin:
    """Finds what is with what.

    Args:
        ever: The rows.
    """

    def __init__(self, ever: Ever) -> None:
        """Look at nothing yet."""
        self._ever = ever

    # The tree ---------------------------------------------------------------------------

    def under(self, units: Iterable[str]) -> frozenset[str]:
        """Give units and all that are under them."""
        return reached(units, self._children)

    def above(self, units: Iterable[str]) -> frozenset[str]:
        """Give units and all that are above them."""
        return reached(units, self._parents)

    @cached_property
    def centres(self) -> frozenset[str]:
        """The units to which functions moved, and all that they are part of."""
        return self.above(row.to for row in self._ever.all(Transfer))

    @cached_property
    def public(self) -> frozenset[str]:
        """The units that are not internal on all their days, and under such a one."""
        tops = {
            row.id for row in self._ever.all(Unit) if not row.part_of and row.visibility != INTERNAL
        }
        return reached(tops, self._public_children)

    # Places -----------------------------------------------------------------------------

    def standing_with(self, units: Iterable[str]) -> frozenset[str]:
        """Give units and all that stand where they do, as they have no site of their own."""
        return reached(units, self._without_a_site)

    def standing_at(self, site: str) -> frozenset[str]:
        """Give the units that stand at a site."""
        rows = self._ever.naming(Unit, Site.FILE, site)
        return self.standing_with(row.id for row in rows)

    def standing_in(self, country: str) -> frozenset[str]:
        """Give the units that stand in a country."""
        sites = {row.id for row in self._ever.naming(Site, "countries", country)}
        return frozenset(unit for site in sites for unit in self.standing_at(site))

    def countries_of(self, units: Iterable[str]) -> frozenset[str]:
        """Give the countries in which units stand."""
        where = reached(units, self._standing_above)
        sites = {row.site for each in where for row in self._ever.rows(Unit, each)}
        return frozenset(row.country for site in sites for row in self._ever.rows(Site, site))

    def is_for_everybody(self, unit: str) -> bool:
        """Tell whether the lines of a unit may be for everybody.

        It stands in no country then, or is the whole organisation.
        """
        where = reached({unit}, self._standing_above)
        tops = (row for each in where for row in self._ever.rows(Unit, each) if not row.part_of)
        return any(row.id == unit or not self._has_site(row) for row in tops)

    # Groups ---------------------------------------------------------------------------

    def members(self, group: str) -> frozenset[str]:
        """Give what is a member of a group, through groups in groups."""
        return reached({group}, self._direct_members)

    def groups_with(self, group: str) -> frozenset[str]:
        """Give a group and those that it is a member of, through groups in groups."""
        return reached({group}, self._groups_around)

    def may_be_empty(self, group: str, *, but: str) -> bool:
        """Tell whether a group may have no other member than one."""
        rows = self._ever.naming(Membership, "groups", group)
        others = (row for row in rows if row.group == group and row.member != but)
        return group not in M49 and all(row.stretch != UNBOUNDED for row in others)

    # One step ---------------------------------------------------------------------------

    def _children(self, unit: str) -> Iterable[str]:
        rows = self._ever.naming(Unit, Unit.FILE, unit)
        return (row.id for row in rows if row.part_of == unit)

    def _public_children(self, unit: str) -> Iterable[str]:
        rows = self._ever.naming(Unit, Unit.FILE, unit)
        return (row.id for row in rows if row.part_of == unit and row.visibility != INTERNAL)

    def _parents(self, unit: str) -> Iterable[str]:
        return (row.part_of for row in self._ever.rows(Unit, unit) if row.part_of)

    def _without_a_site(self, unit: str) -> Iterable[str]:
        rows = self._ever.naming(Unit, Unit.FILE, unit)
        return (row.id for row in rows if row.part_of == unit and not self._has_site(row))

    def _standing_above(self, unit: str) -> Iterable[str]:
        rows = self._ever.rows(Unit, unit)
        return (row.part_of for row in rows if row.part_of and not self._has_site(row))

    def _has_site(self, row: Unit) -> bool:
        """Tell whether a unit has a site of its own, which is there on all days."""
        return row.site in self._lasting

    @cached_property
    def _lasting(self) -> frozenset[str]:
        """The sites that are there on all days."""
        rows = tuple(self._ever.all(Site))
        return frozenset(row.id for row in rows) - {
            row.id for row in rows if row.stretch != UNBOUNDED
        }

    def _direct_members(self, group: str) -> Iterable[str]:
        rows = self._ever.naming(Membership, "groups", group)
        return (*M49.get(group, ()), *(row.member for row in rows if row.group == group))

    def _groups_around(self, group: str) -> Iterable[str]:
        rows = self._ever.naming(Membership, "groups", group)
        return (row.group for row in rows if row.member == group)
