"""A made organisation before its remits: what scopes may name, and who may hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from benchmarks.made.tree import Node, office_of
from benchmarks.made.work import LIAISON, RESPONSIBILITY
from msgspec import Struct

BODIES = tuple(f"partner-{number}" for number in range(1, 31))


class World(Struct, frozen=True, dict=True):
    """The units, areas and functions of an organisation.

    Args:
        levels: The units by level.
        areas: The countries of each area.
        functions: All functions but those that scopes may not be drawn for at will.
    """

    levels: Mapping[str, Sequence[Node]]
    areas: Mapping[str, Sequence[str]]
    functions: Sequence[str]

    @property
    def offices(self) -> Sequence[str]:
        """The regional offices, one an area."""
        return [office_of(area) for area in self.areas]

    def of(self, *levels: str) -> Sequence[Node]:
        """Give the units of some levels; teams hold no remit, for they may close."""
        if levels not in self._of:
            self._of[levels] = [each for name in levels for each in self.levels.get(name, ())]
        return self._of[levels]

    @cached_property
    def _of(self) -> dict[tuple[str, ...], list[Node]]:
        return {}


def world(
    found: Sequence[Node], areas: Mapping[str, Sequence[str]], functions: Sequence[str]
) -> World:
    """Sort units by level."""
    levels: dict[str, list[Node]] = {}
    for each in found:
        levels.setdefault(each.level, []).append(each)
    drawn = [name for name in functions if name not in {RESPONSIBILITY, LIAISON}]
    return World(levels, areas, drawn)
