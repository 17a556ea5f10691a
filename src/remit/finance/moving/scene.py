"""A change as cost sees it: the organisation before and after, on every day that may matter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from remit.finance.covers import Cover, Covers
from remit.finance.moving.lines import Lines, Offices, lines_on
from remit.model.register import Register
from remit.model.structure import Structure


class Side:
    """The organisation on one side of a change, day by day; what was asked once is kept.

    Args:
        register: The register on that side.
    """

    def __init__(self, register: Register) -> None:
        """Look at no day yet."""
        self.register = register
        self.covers = Covers(register)
        self._offices = Offices(register)
        self._structures: dict[date, Structure] = {}
        self._lines: dict[date, Lines] = {}

    def structure(self, day: date) -> Structure:
        """Give the organisation on a day."""
        found = self._structures.get(day)
        if found is None:
            found = Structure(self.register, day, days=self.covers.days)
            self._structures[day] = found
        return found

    def lines(self, day: date) -> Lines:
        """Give what everything costs on a day."""
        found = self._lines.get(day)
        if found is None:
            found = self._lines[day] = lines_on(self.structure(day), self._offices)
        return found

    def known(self, day: date) -> frozenset[str]:
        """Give the units of which some cost is known on a day."""
        lines = self.lines(day).values()
        return frozenset(each.unit for each in lines if each.amount is not None)

    def chain(self, unit: str, day: date) -> tuple[str, ...]:
        """Give a unit and those above it on a day, the nearest first."""
        units, found = self.structure(day).units, list[str]()
        while unit in units and unit not in found:
            found.append(unit)
            unit = units[unit].part_of
        return tuple(found)

    def covered(self, day: date) -> Mapping[str, Cover]:
        """Give what pays for each post that is there on a day."""
        return {
            post: each
            for post, covers in self.covers.posts.items()
            for each in covers
            if day in each.days
        }


class Scene:
    """Both sides of a change.

    Args:
        before: The register as it is.
        after: The register as it would be.
    """

    def __init__(self, before: Register, after: Register) -> None:
        """Look at no day yet."""
        self.sides = (Side(before), Side(after))
