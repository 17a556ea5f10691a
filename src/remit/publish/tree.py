"""The tree of functions in force."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from remit.model.structure import Structure


class Placed(Struct, frozen=True):
    """A function in the tree, and how deep it stands there."""

    id: str
    depth: int


def tree(structure: Structure) -> tuple[Placed, ...]:
    """Give every function in force, each before those narrower, siblings in their order."""
    return structure.derived(_tree)


def _tree(structure: Structure) -> tuple[Placed, ...]:
    below: dict[str, list[str]] = {}
    for row in structure.functions.values():
        top = row.broader if row.broader in structure.functions else ""
        below.setdefault(top, []).append(row.id)

    def walk(top: str, depth: int) -> Iterator[Placed]:
        for name in sorted(below.get(top, ()), key=lambda each: _order(structure, each)):
            yield Placed(name, depth)
            yield from walk(name, depth + 1)

    return tuple(walk("", 0))


def _order(structure: Structure, name: str) -> tuple[bool, int, str]:
    order = structure.functions[name].order
    return order is None, order or 0, name
