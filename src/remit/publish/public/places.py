"""Sites that stay inside, and what stands in for them: the country, and nothing else.

A unit at an internal site stands in its country all the same, as every page says. So
in the rows that go out a site stands in for it that has nothing but the country.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from remit.model.place import Site
from remit.model.register import Register
from remit.model.unit import Unit
from remit.publish.visible import INTERNAL, Visible


class Places:
    """The sites of a register that stay inside."""

    def __init__(self, register: Register, visible: Visible) -> None:
        """Take the register, and what of it may be shown on the day of the site."""
        self._sites = register.all(Site)
        self._units = register.all(Unit)
        self._visible = visible

    @property
    def are_internal(self) -> bool:
        """Tell whether any site is internal."""
        return bool(self._internal)

    def shows(self, site: str) -> bool:
        """Tell whether a site goes out: never internal, and not of hidden units only."""
        return site not in self._internal and site not in self._of_hidden_units

    def shown(self, site: str) -> str:
        """Give a site, or the id of what stands in for it."""
        return self._stand_in(site) if site in self._internal else site

    def stand_ins(self) -> Iterator[Site]:
        """Give the sites that stand in for internal ones, at which public units stand."""
        for site in sorted(self._internal & self._of_shown_units):
            yield Site(id=self._stand_in(site), country=self._country(site))

    def _stand_in(self, site: str) -> str:
        name = f"in-{self._country(site).lower()}"
        while (name,) in self._sites:
            name += "-x"
        return name

    def _country(self, site: str) -> str:
        return self._sites[site,].versions[-1].country

    @cached_property
    def _internal(self) -> frozenset[str]:
        return frozenset(
            name
            for (name,), known in self._sites.items()
            if any(row.visibility == INTERNAL for row in known.versions)
        )

    @cached_property
    def _of_shown_units(self) -> frozenset[str]:
        shown = (name for (name,) in self._units if self._visible.shows(name))
        return frozenset(row.site for name in shown for row in self._visible.versions(name))

    @cached_property
    def _of_hidden_units(self) -> frozenset[str]:
        rows = (row for known in self._units.values() for row in known.versions)
        return frozenset(row.site for row in rows) - self._of_shown_units
