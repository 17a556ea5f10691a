"""Names of other days: what a thing was called once, or will be called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec.structs import replace

from remit.model.fact import Fact
from remit.model.place import Site
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.search.entry import Entry, Name, entry_of, place_names
from remit.search.match import FILES, Kind, Why
from remit.search.table import Table, table

KINDS: Final[tuple[Kind, ...]] = ("unit", "body", "country", "function", "group", "site")
"""What people remember by an old name."""

INTERNAL: Final = "internal"


def other_days(structure: Structure, kind: Kind) -> Mapping[Why, Table]:
    """Give the names that things of a kind have on other days only, by how they came by them.

    A unit that is closed lends its names to what took its place, where that is open. A name
    that was internal stays so.
    """
    tables = structure.derived(_tables)
    if kind not in tables:
        rows: dict[Why, list[Entry]] = defaultdict(list)
        for why, row in _rows(structure, kind) if kind in KINDS else ():
            rows[why].append(row)
        tables[kind] = {why: Table(each) for why, each in rows.items()}
    return tables[kind]


def _tables(_: Structure) -> dict[Kind, Mapping[Why, Table]]:
    return {}


def _rows(structure: Structure, kind: Kind) -> Iterator[tuple[Why, Entry]]:
    for (identity,), history in structure.register.histories.get(FILES[kind], {}).items():
        others = [each for each in history.versions if structure.day not in each.stretch.period]
        if others and not (kind == "unit" and _is_hidden(structure, identity)):
            for version in others:
                yield from _told(structure, kind, identity, version)
    if kind == "unit":
        yield from _moved(structure)


def _told(
    structure: Structure, kind: Kind, identity: str, version: Fact
) -> Iterator[tuple[Why, Entry]]:
    """Tell whom the names of a version lead to on the day."""
    known = table(structure, kind).ids
    told = entry_of(identity, version, kind, structure.register.settings.default_language)
    after = () if kind != "unit" or identity in known else _successors(structure, identity)
    for successor in after:
        yield "successor", replace(told, id=successor, name=known[successor].name)
    if identity in known and (names := _others(told.names, known[identity])):
        yield _why(structure, version), replace(known[identity], names=names)
    elif identity not in known and not after:
        yield _why(structure, version), told


def _why(structure: Structure, version: Fact) -> Why:
    return "former" if version.stretch.valid_to.day <= structure.day else "later"


def _moved(structure: Structure) -> Iterator[tuple[Why, Entry]]:
    """Tell what the places of open units were called: a city may change its name, too."""
    known, language = table(structure, "unit").ids, structure.register.settings.default_language
    for unit in structure.units.values():
        own = known[unit.id]
        for version in structure.register.history(Site, unit.site).versions:
            names = _others(place_names(version, language), own)
            if structure.day not in version.stretch.period and names:
                yield _why(structure, version), replace(own, names=names)


def _others(names: tuple[Name, ...], own: Entry) -> tuple[Name, ...]:
    return tuple(name for name in names if name not in own.names)


def _successors(structure: Structure, unit: str) -> tuple[str, ...]:
    """Give the open units that took the place of a closed one, in the end."""
    found: dict[str, None] = {}
    seen, todo = {unit}, [unit]
    while todo:
        for version in structure.register.history(Unit, todo.pop()).versions:
            new = [each for each in version.successors if each not in seen]
            seen.update(new)
            found.update(dict.fromkeys(each for each in new if each in structure.units))
            todo += [each for each in new if each not in structure.units]
    return tuple(found)


def _is_hidden(structure: Structure, unit: str) -> bool:
    """Tell whether a unit is not shown that day, or was internal, or under what was, on any."""
    versions = structure.register.history(Unit, unit).versions
    if unit not in structure.units and any(structure.day in v.stretch.period for v in versions):
        return True
    seen, todo = {unit}, [unit]
    while todo:
        for version in structure.register.history(Unit, todo.pop()).versions:
            if version.visibility == INTERNAL:
                return True
            if version.part_of not in seen:
                seen.add(version.part_of)
                todo.append(version.part_of)
    return False
