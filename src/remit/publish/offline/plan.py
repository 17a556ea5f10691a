"""Of which parts the one file is made: each is made alone, and again only when it would be another.

Entries stand in blocks that are cut where an id says so, not where a count does: one entry more
makes one block another, and moves no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from zlib import crc32

from msgspec import Struct

from remit.model.structure import SUBJECT_KINDS, Structure
from remit.publish.countries import countries_with_pages
from remit.publish.edition import Site
from remit.publish.offline.answers import ordered
from remit.publish.tree import tree

_ABOUT: Final = 16
"""How many entries a block has, more or less."""

Placed = tuple[str, int]
"""An id, and how deep it stands."""


class Planned(Struct, frozen=True):
    """A part: what kind of part it is, and what it is about, in order."""

    kind: str
    about: tuple[Placed, ...] = ()

    @property
    def name(self) -> str:
        """Its name among the parts of a file.

        Example:
            >>> Planned("index").name, Planned("office", (("lima", 1), ("quito", 2))).name
            ('index', 'office:lima')
        """
        return f"{self.kind}:{self.about[0][0]}" if self.about else self.kind


def has_directory(site: Site) -> bool:
    """Tell whether a site has the one file: only the one at the top that shows all of it."""
    return not site.prefix and not site.edition


def plan(structure: Structure) -> tuple[Planned, ...]:
    """Give the parts of the one file, those of one kind in their order; worked out once."""
    return structure.derived(_plan)


def named(structure: Structure) -> Mapping[str, Planned]:
    """Give the parts of the one file by their names."""
    return structure.derived(_named)


def _named(structure: Structure) -> Mapping[str, Planned]:
    return {each.name: each for each in plan(structure)}


def _plan(structure: Structure) -> tuple[Planned, ...]:
    offices = tuple(_offices(structure))
    return (
        Planned("structure"),
        *_blocks("office", offices),
        *_blocks("answered", offices),
        *_blocks("function", ((each.id, each.depth) for each in tree(structure))),
        *_blocks("place", ((code, 0) for code in sorted(countries_with_pages(structure)))),
        Planned("places"),
        *_blocks("body", ((name, 0) for name in ordered(structure, "body"))),
        Planned("index"),
        Planned("functions"),
        *(Planned(f"{kind}-subjects") for kind in SUBJECT_KINDS),
        Planned("outcomes"),
    )


def _offices(structure: Structure) -> Iterator[Placed]:
    depth = {"": -1}
    for name in ordered(structure, "unit"):
        depth[name] = depth[structure.units[name].part_of] + 1
        yield name, depth[name]


def _blocks(kind: str, all_: Iterable[Placed]) -> Iterator[Planned]:
    block: list[Placed] = []
    for each in all_:
        if block and not crc32(each[0].encode()) % _ABOUT:
            yield Planned(kind, tuple(block))
            block = []
        block.append(each)
    if block:
        yield Planned(kind, tuple(block))
