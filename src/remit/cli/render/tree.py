"""The organisation of a day: a tree of what has units in it, then offices by designation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from remit.cli.render.foot import show_foot
from remit.cli.render.rows import named, plain_grid
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.resolve.document import counted
from remit.temporal.attest import Standing
from remit.text.harmless import one_line

_INDENT: Final = 4
_NAME: Final = 50
_LIST: Final = 2
"""Columns: for a level, for a name behind the last of them, and before a list."""


def show_tree(console: Console, structure: Structure) -> None:
    """Print the units of a day and how many hold each designation."""
    if not structure.units:
        console.print(f"No unit is open on {structure.day}.")
    names = Names(structure)
    apart = _listed_apart(structure)
    for root in structure.roots:
        tree = Tree(_unit(structure, names, root), guide_style="label")
        deepest = _grow(tree, structure, names, root, apart)
        # A tree that is deeper than the terminal is wide keeps all of its units.
        console.print(tree, width=max(console.width, _INDENT * deepest + _NAME))
    for designation in structure.designations:
        _show_designation(console, structure, names, designation, apart)
    show_foot(console, structure)


def _listed_apart(structure: Structure) -> frozenset[str]:
    """Give the offices better read as a list: designated, at the first level, without units."""
    return frozenset(
        unit
        for root in structure.roots
        for unit in structure.children.get(root, ())
        if unit not in structure.children and unit in structure.designations_of
    )


def _grow(tree: Tree, structure: Structure, names: Names, top: str, apart: frozenset[str]) -> int:
    """Add all units below the top one; give how many levels there are."""
    todo, deepest = [(tree, top, 1)], 1
    while todo:
        branch, name, depth = todo.pop()
        deepest = max(deepest, depth)
        shown = (each for each in structure.children.get(name, ()) if each not in apart)
        todo += [(branch.add(_unit(structure, names, each)), each, depth + 1) for each in shown]
    return deepest


def _unit(structure: Structure, names: Names, name: str) -> Text:
    unit = structure.units[name]
    short = one_line(unit.short_name.best().text)
    title = f"{names.unit(name)} ({short})" if short else names.unit(name)
    own_place = names.place(name) if unit.site else ""
    shown = named(title, name, own_place)
    if unit.part_of and (below := structure.children.get(name)):
        shown.append(f" · units: {_counted(structure, below)}", style="label")
    return shown


def _counted(structure: Structure, units: Sequence[str]) -> str:
    standings = [structure.standing(structure.units[unit]) for unit in units]
    assumed = sum(each is not Standing.ATTESTED for each in standings)
    return f"{len(units)}, of them {assumed} assumed"


def _show_designation(
    console: Console, structure: Structure, names: Names, designation: str, apart: frozenset[str]
) -> None:
    counts = counted(structure, designation)
    title = named(names.designation(designation, several=True))
    title.append(f": {counts.count}, of them {counts.assumed} assumed")
    offices = structure.designated.get(designation, ())
    if not counts.count:
        return
    console.print()
    console.print(title)
    # A list that has begun is whole, as its title counts: one of them may have units in the tree.
    if not apart.isdisjoint(offices):
        grid = plain_grid(3)
        for row in _rows(structure, names, offices):
            grid.add_row(*row)
        console.print(Padding(grid, (0, 0, 0, _LIST), expand=False))


def _rows(
    structure: Structure, names: Names, offices: Sequence[str]
) -> Iterator[tuple[str, Text, Text]]:
    places = {unit: place for place, unit in enumerate(_in_tree_order(structure))}
    for unit in sorted(offices, key=places.__getitem__):
        place = Text(names.place(unit), style="label")
        yield names.unit(unit), Text(unit, style="id"), place


def _in_tree_order(structure: Structure) -> list[str]:
    order, todo = [], [*reversed(structure.roots)]
    while todo:
        order.append(todo.pop())
        todo += reversed(structure.children.get(order[-1], ()))
    return order
