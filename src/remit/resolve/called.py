"""What units and subjects are called, in the register's own language."""

from __future__ import annotations

from remit.model.structure import Structure, Subject
from remit.model.world import ALPHA_2
from remit.text.local import Local
from remit.text.names import country_name


def subject_name(structure: Structure, subject: Subject) -> str:
    """Name a subject of the day; by its id where it has no name."""
    if subject.kind == "unit":
        return unit_name(structure, subject.id)
    if subject.kind == "country":
        return country_called(structure, subject.id)
    row = structure.bodies.get(subject.id)
    return (row.name.best().text if row else "") or subject.id


def unit_name(structure: Structure, unit: str) -> str:
    """Name a unit that is open that day; any other goes by its id."""
    row = structure.units.get(unit)
    return (row.name.best().text if row else "") or unit


def country_called(structure: Structure, code: str) -> str:
    """Name a country of the day."""
    row = structure.country_rows.get(code)
    own = row.name if row is not None else Local()
    return country_named(own, code, structure.register.settings.default_language)


def country_named(own: Local, code: str, language: str) -> str:
    """Name a country: as the register calls it, else as CLDR does, else by its code.

    A register may name it in other languages only, where CLDR will do in its own.

    Args:
        own: What the register calls it.
        code: Its code.
        language: The register's own language.

    Example:
        >>> country_named(Local("", (("ru", "Аландские острова"),)), "ALA", "en")
        'Åland Islands'
    """
    common = country_name(ALPHA_2.get(code, ""), language)
    return own.text or common or own.best().text or code
