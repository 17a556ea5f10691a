"""What people may type for each thing: all its names, in all languages, and nothing internal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.structure import Structure, SubjectKind
from remit.model.world import ALPHA_2
from remit.publish.offline.answers import ordered
from remit.publish.visible import INTERNAL, shown
from remit.publish.words import printable
from remit.search.entry import Name, entries, entry_of, place_names
from remit.text.names import country_name

Names = tuple[tuple[str, ...], ...]
"""The names of each thing of a list; each name once."""


def names_of(structure: Structure, kind: SubjectKind, *languages: str) -> Names:
    """Give the names of the subjects of one kind, in the order of those who are shown.

    A city is among the names of the office that stands there, where the site is not internal.
    """
    if kind == "country":
        return tuple(_countries(structure, languages))
    rows = structure.units if kind == "unit" else structure.bodies
    default = structure.register.settings.default_language
    return tuple(
        _once((*entry_of(name, rows[name], kind, default).names, *_city(structure, kind, name)))
        for name in ordered(structure, kind)
    )


def functions_of(structure: Structure) -> Names:
    """Give the names and synonyms of the functions in force, in id order."""
    default = structure.register.settings.default_language
    return tuple(
        _once(entry_of(name, row, "function", default).names)
        for name, row in structure.functions.items()
    )


def _countries(structure: Structure, languages: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    known = {row.id: row.names for row in entries(shown(structure), "country")}
    for code in structure.countries:
        short = ALPHA_2.get(code, "")
        common = (Name(country_name(short, each), each) for each in languages if short)
        yield _once((*known.get(code, ()), *common, Name(code), Name(short)))


def _city(structure: Structure, kind: SubjectKind, name: str) -> tuple[Name, ...]:
    site = structure.sites.get(structure.units[name].site) if kind == "unit" else None
    if site is None or site.visibility == INTERNAL:
        return ()
    return place_names(site, structure.register.settings.default_language)


def _once(found: Iterable[Name]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(printable(name.text) for name in found if name.text))
