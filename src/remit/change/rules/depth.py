"""Depth: units and functions stand no deeper than a person, a page or a program can follow."""

from collections.abc import Iterator, Mapping
from typing import Final

from remit.change.fault import Fault, fault
from remit.model.register import Register
from remit.model.remit import Function
from remit.model.unit import Unit
from remit.text.saying import sentence

DEEPEST: Final = 100
"""Levels, taken over all days; the deepest organisation we know has eight."""


def depth_faults(register: Register) -> Iterator[Fault]:
    """Find the units and functions that stand just below the deepest level allowed."""
    units = register.all(Unit)
    above = {key[0]: {each.part_of for each in known.versions} for key, known in units.items()}
    for name in _too_deep(above):
        yield _told(units[name,].versions[0], "part_of")
    functions = register.all(Function)
    above = {key[0]: {each.broader for each in known.versions} for key, known in functions.items()}
    for name in _too_deep(above):
        yield _told(functions[name,].versions[0], "broader")


def _too_deep(above: Mapping[str, set[str]]) -> list[str]:
    """Give what stands on the first level too many: a walk down from the roots, level by level.

    What is in a cycle over all days is below no root, and is not looked at.
    """
    below: dict[str, set[str]] = {}
    for name, parents in above.items():
        for parent in parents:
            below.setdefault(parent, set()).add(name)
    level, seen = below.get("", set()), set[str]()
    for _ in range(DEEPEST):
        seen |= level
        level = {each for name in level for each in below.get(name, ())} - seen
    return sorted(level)


def _told(row: Unit | Function, column: str) -> Fault:
    wrong = sentence("'{name}' stands deeper than {n} levels", name=row.id, n=str(DEEPEST))
    return fault(row, column, wrong, sentence("take out levels, or split the register"))
