"""What goes out to everybody: units, contacts and documents without what is internal.

Answers are those of the whole organisation: an internal unit that answers is
named by its id, or the answer would be another. It is in no list and no tree,
cannot be asked about, and how to reach it is never told; nor is what is under it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final
from weakref import WeakKeyDictionary

from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.resolve.document import Document
from remit.resolve.matrix import Cell

INTERNAL: Final = "internal"
PUBLIC: Final = "public"

_views: WeakKeyDictionary[Structure, Structure] = WeakKeyDictionary()


class _PublicView(Structure):
    """A structure in which only public units are open, with their public contacts."""

    def __init__(self, whole: Structure) -> None:
        """Leave out what is internal, at once, so that no thread ever sees it here."""
        super().__init__(whole.register, whole.day, whole.head, whole.days)
        self.units = _public_units(whole)
        self.contacts = {
            name: row
            for name, row in whole.contacts.items()
            if row.visibility == PUBLIC and row.unit in self.units
        }


def public(structure: Structure) -> Structure:
    """Give the structure as everybody may see it: for lists and pages, not for answers."""
    view = _views.get(structure)
    if view is None:
        view = _views.setdefault(structure, _PublicView(structure))
    return view


def is_internal(structure: Structure, unit: str) -> bool:
    """Tell whether a unit is internal that day; one that is not open, on any day."""
    if unit in structure.units:
        return unit not in public(structure).units
    versions = structure.register.history(Unit, unit).versions
    return any(version.visibility == INTERNAL for version in versions)


def public_contacts(structure: Structure, document: Document) -> Document:
    """Give an answer's document with the public contacts only."""
    shown = public(structure).contacts
    rows = [row for row in document["contacts"] if row["id"] in shown]
    return {**document, "contacts": rows}


def public_subjects(structure: Structure, document: Document) -> Document:
    """Give the document of whom a unit serves, internal units left out."""
    hidden = structure.units.keys() - public(structure).units.keys()
    if hidden:
        for row in document["serves"]:
            for group in (row["answers"], row["behind"]):
                group["units"] = [name for name in group["units"] if name not in hidden]
    return document


def public_cells(structure: Structure, cells: Iterator[Cell]) -> list[Cell]:
    """Give the cells of a matrix without those that internal units ask."""
    hidden = structure.units.keys() - public(structure).units.keys()
    return [each for each in cells if each.kind != "unit" or each.subject not in hidden]


def _public_units(whole: Structure) -> Mapping[str, Unit]:
    return {
        name: unit
        for name, unit in whole.units.items()
        if all(whole.units[each].visibility != INTERNAL for each in (name, *whole.above(name)))
    }
