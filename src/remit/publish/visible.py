"""What may be on a page: nothing internal, and no name of what is internal.

A unit is left out where it, or one above it, is internal. Answers stay those of
the whole organisation: an internal unit that answers is called *an internal unit*.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

from remit.model.contact import Contact
from remit.model.structure import Structure
from remit.model.unit import Unit

INTERNAL: Final = "internal"
PUBLIC: Final = "public"


def visible(structure: Structure) -> Visible:
    """Give what of a structure may be shown; worked out once."""
    return structure.derived(Visible)


class _Shown(Structure):
    """A structure in which only the units that may be shown are open."""

    def __init__(self, whole: Structure) -> None:
        """Leave out the others at once, so that no thread ever sees them here."""
        super().__init__(whole.register, whole.day, whole.head, whole.days)
        self.units = visible(whole).units


def shown(structure: Structure) -> Structure:
    """Give a structure to search in: what is internal is not found."""
    return structure.derived(_Shown)


class Visible:
    """The part of a structure that everybody may see."""

    def __init__(self, structure: Structure) -> None:
        """Take the whole."""
        self._all = structure.register.all(Unit)
        self._open = structure.units
        self._contacts = structure.contacts
        self._children = structure.children

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """The open units, in id order."""
        todo = [name for name, unit in self._open.items() if unit.visibility == INTERNAL]
        if not todo:
            return self._open
        hidden: set[str] = set()
        while todo:
            name = todo.pop()
            hidden.add(name)
            todo += self._children.get(name, ())
        return {name: unit for name, unit in self._open.items() if name not in hidden}

    @cached_property
    def ever(self) -> tuple[str, ...]:
        """Every unit with a page: those open, and those of other days that never were internal."""
        names = sorted(name for (name,) in self._all)
        return tuple(name for name in names if self.shows(name))

    @cached_property
    def contacts(self) -> Mapping[str, tuple[Contact, ...]]:
        """The public contacts of each unit, in id order."""
        found: dict[str, list[Contact]] = defaultdict(list)
        for each in self._contacts.values():
            is_told = each.visibility == PUBLIC and self.shows(each.operator)
            if is_told and each.unit in self.units:
                found[each.unit].append(each)
        return {unit: tuple(rows) for unit, rows in found.items()}

    def has_page(self, unit: str) -> bool:
        """Tell whether a unit has a page: it is open, or was so on another day, and is public."""
        return (unit,) in self._all and self.shows(unit)

    def shows(self, unit: str) -> bool:
        """Tell whether a unit may be named."""
        return unit in self.units if unit in self._open else unit not in self.ever_internal

    def shown(self, units: Iterable[str]) -> tuple[str, ...]:
        """Give those of some units that may be named."""
        return tuple(name for name in units if self.shows(name))

    def children(self, unit: str) -> tuple[str, ...]:
        """Give the units that are part of one, in their order."""
        return tuple(name for name in self._children.get(unit, ()) if name in self.units)

    def versions(self, unit: str) -> tuple[Unit, ...]:
        """Give the versions of a unit in which it was not internal itself."""
        history = self._all.get((unit,))
        rows = history.versions if history is not None else ()
        return tuple(row for row in rows if row.visibility != INTERNAL)

    @cached_property
    def ever_internal(self) -> frozenset[str]:
        """The units that were internal on any day, and all that were ever under them."""
        below: dict[str, set[str]] = defaultdict(set)
        found: set[str] = set()
        for (name,), history in self._all.items():
            for row in history.versions:
                below[row.part_of].add(name)
                if row.visibility == INTERNAL:
                    found.add(name)
        todo = list(found)
        while todo:
            new = below[todo.pop()] - found
            found |= new
            todo += new
        return frozenset(found)
