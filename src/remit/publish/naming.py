"""Whose pages show a unit besides its own: those under it, of rows that name it, of its country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from remit.change.compile.named import named
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.place import Site
from remit.model.register import Register
from remit.model.unit import Unit

_SEEN_ELSEWHERE: Final = ("name", "short_name", "part_of", "site", "visibility")
"""What the pages of others tell of a unit, and of where it stands."""


def is_seen_elsewhere(before: Register, after: Register, key: Key) -> bool:
    """Tell whether a unit is called or placed otherwise on any day, or there on other days."""
    return _seen(before, key) != _seen(after, key)


def _seen(register: Register, key: Key) -> list[tuple[object, ...]]:
    versions = register.history(Unit, *key).versions
    return [(each.stretch, *(getattr(each, name) for name in _SEEN_ELSEWHERE)) for each in versions]


def under(register: Register, units: Iterable[str]) -> frozenset[str]:
    """Give units and all that was ever under them."""
    found: set[str] = set()
    left = list(units)
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            left += [
                each.id
                for (key,) in named(register, Unit.FILE).get(one, ())
                for each in register.history(Unit, key).versions
                if each.part_of == one
            ]
    return frozenset(found)


def rows_naming(register: Register, unit: str) -> Iterator[Fact]:
    """Give the rows that name a unit on any day, whatever they say of it."""
    for file in KINDS:
        for key in named(register, file).get(unit, ()):
            yield from register.histories[file][key].versions


def countries_of(register: Register, units: Iterable[str]) -> frozenset[str]:
    """Give the countries in which units ever stood, at a site of their own or of one above."""
    found: set[str] = set()
    seen: set[str] = set()
    left = list(units)
    while left:
        one = left.pop()
        if one in seen:
            continue
        seen.add(one)
        for each in register.history(Unit, one).versions:
            if not each.site:
                left += [each.part_of] if each.part_of else []
            sites = register.history(Site, each.site).versions if each.site else ()
            found.update(site.country for site in sites)
    return frozenset(found)
