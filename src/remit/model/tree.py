"""The tree of a day: what is open, what is under what, and where each unit stands.

Each part is made of others alone; `…_mended` makes the same of one made before,
and goes only through the units that differ. `Structure` says what each means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from remit.model.patch import differing, patched
from remit.model.place import Site
from remit.model.unit import Unit

Units = Mapping[str, Unit]
Children = Mapping[str, tuple[str, ...]]
Levels = tuple[tuple[str, ...], ...]
Sites = Mapping[str, Site]


def placed(order: int | None, name: str) -> tuple[bool, int, str]:
    """Give the place of something among its siblings: by its order, then by its id."""
    return order is None, order or 0, name


# Open units ---------------------------------------------------------------------------


def open_units(rows: Units) -> Units:
    """Give the units in force of which every unit above is in force, too, up to a root.

    What stands above itself hangs from none, and so does what is under it: every check refuses
    that, and a draft in which it is so can still be looked at.
    """
    below: dict[str, list[str]] = defaultdict(list)
    for name, unit in rows.items():
        below[unit.part_of].append(name)
    reached: set[str] = set()
    todo = [""]
    while todo:
        new = below.get(todo.pop(), ())
        reached.update(new)
        todo += new
    if len(reached) == len(rows):
        return rows
    return {name: unit for name, unit in rows.items() if name in reached}


def open_units_mended(known: Units, made_of: tuple[Units], rows: Units) -> Units:
    """Give the same from those of another day: none opens or closes where none moves."""
    (before,) = made_of
    changed = differing(before, rows)
    if not all(_is_where_it_was(before.get(name), rows.get(name)) for name in changed):
        return open_units(rows)
    if known is before:
        return rows
    return patched(known, {name: rows[name] for name in changed & known.keys()})


def _is_where_it_was(one: Unit | None, other: Unit | None) -> bool:
    return one is not None and other is not None and one.part_of == other.part_of


def names(units: Units) -> frozenset[str]:
    """Give the ids of units."""
    return frozenset(units)


def names_mended(known: frozenset[str], _made_of: tuple[Units], units: Units) -> frozenset[str]:
    """Give the very same set where the same units are open."""
    return known if known == units.keys() else frozenset(units)


# The tree -----------------------------------------------------------------------------


def children(units: Units) -> Children:
    """Give the units that are part of each, by `order`, then id."""
    below: dict[str, list[Unit]] = defaultdict(list)
    for unit in units.values():
        below[unit.part_of].append(unit)
    return {name: _in_order(each) for name, each in below.items()}


def children_mended(known: Children, made_of: tuple[Units], units: Units) -> Children:
    """Give the same from those of another day, where only some units differ."""
    (before,) = made_of
    moved: dict[str, set[str]] = defaultdict(set)
    for name in differing(before, units):
        one, other = before.get(name), units.get(name)
        if not (one and other and (one.part_of, one.order) == (other.part_of, other.order)):
            for each in (one, other):
                if each:
                    moved[each.part_of].add(name)
    if not moved:
        return known
    now = dict(known)
    for above, changed in moved.items():
        names = {*known.get(above, ()), *changed}
        below = [units[each] for each in names if each in units and units[each].part_of == above]
        if below:
            now[above] = _in_order(below)
        else:
            now.pop(above, None)
    return now


def _in_order(units: Iterable[Unit]) -> tuple[str, ...]:
    return tuple([unit.id for unit in sorted(units, key=lambda u: placed(u.order, u.id))])


def levels(below: Children) -> Levels:
    """Give the units by how many are above them, from the roots down."""
    found = []
    level = below.get("", ())
    while level:
        found.append(level)
        level = tuple([each for name in level for each in below.get(name, ())])
    return tuple(found)


# Places -------------------------------------------------------------------------------


def site_of(units: Units, sites: Sites, below: Children) -> Sites:
    """Give the site at which each unit stands: its own, else the nearest above."""
    found: dict[str, Site] = {}
    for level in levels(below):
        for name in level:
            unit = units[name]
            site = sites.get(unit.site) or found.get(unit.part_of)
            if site is not None:
                found[name] = site
    return found


def site_of_mended(
    known: Sites, made_of: tuple[Units, Sites, Any], units: Units, sites: Sites, below: Children
) -> Sites:
    """Give the same from those of another day, where only some units differ."""
    before, sites_before, _ = made_of
    if sites is not sites_before:
        return site_of(units, sites, below)
    now = dict(known)
    todo = list(differing(before, units))
    while todo:
        name = todo.pop()
        unit = units.get(name)
        site = (sites.get(unit.site) or now.get(unit.part_of)) if unit else None
        if site is not now.get(name):
            _set(now, name, site)
            todo += below.get(name, ())
    return known if now == known else now


def _set(found: dict[str, Site], name: str, site: Site | None) -> None:
    if site is None:
        found.pop(name, None)
    else:
        found[name] = site


def standing_in(sites: Sites) -> Mapping[str, frozenset[str]]:
    """Give the units that stand in each country."""
    found: dict[str, set[str]] = defaultdict(set)
    for unit, site in sites.items():
        found[site.country].add(unit)
    return {country: frozenset(units) for country, units in found.items()}
