"""Whose site it is: the organisation it tells of, and the office that publishes it."""

from __future__ import annotations

from remit.model.unit import Unit
from remit.publish.frame import register_name
from remit.publish.reader import Reader
from remit.publish.words import Words


def root(reader: Reader) -> Unit | None:
    """Give the unit that is the whole organisation; nothing where there are several roots."""
    roots = reader.visible.children("")
    return reader.visible.units[roots[0]] if len(roots) == 1 else None


def name_of_all(reader: Reader) -> Words:
    """Name the organisation: as its only root is called, else as the register is."""
    whole = root(reader)
    return reader.local(whole.name) if whole is not None else register_name(reader)


def publisher(reader: Reader) -> str:
    """Give the unit that publishes the register; blank where none is open and may be shown."""
    name = reader.structure.register.settings.publisher
    return name if name in reader.visible.units else ""
