"""With which facts about the request every question is asked: none, and each set of conditions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from pyroaring import BitMap

from remit.change.impact.differing import Turn, Turns
from remit.model.column import Conditions
from remit.model.register import Register
from remit.model.remit import Remit

Sets: TypeAlias = tuple[Conditions, ...]
"""Sets of attributes, the empty one first; none of them stands for all of them."""

EVERY: Sets = ()

TurnWith: TypeAlias = tuple[Turn, Sets]


def asked_with(*registers: Register) -> Sets:
    """Give every set of attributes to ask with: the empty one, and each that some remit has.

    Example:
        >>> from remit.model.settings import Settings
        >>> asked_with(Register(Settings(id="made")))
        ((),)
    """
    found = {
        version.conditions
        for register in registers
        for history in register.all(Remit).values()
        for version in history.versions
    }
    return tuple(sorted(found | {()}))


def together(turns: Sequence[tuple[Sets, Turns]]) -> Mapping[TurnWith, BitMap]:
    """Give turns that were found for some sets of attributes each, a turn's sets put together.

    Args:
        turns: Of several sets of attributes, each in one place only.

    Returns:
        The subjects of each turn, by the sets with which they have it; where those are all,
        by none.
    """
    if len(turns) == 1:
        return {(turn, EVERY): cells for turn, cells in turns[0][1].items()}
    every = tuple(sorted(each for sets, _ in turns for each in sets))
    found: dict[TurnWith, BitMap] = {}
    for turn in dict.fromkeys(turn for _, each in turns for turn in each):
        for sets, cells in _parted((sets, each[turn]) for sets, each in turns if turn in each):
            found[turn, EVERY if sets == every else sets] = cells
    return found


def _parted(turned: Iterable[tuple[Sets, BitMap]]) -> Iterator[tuple[Sets, BitMap]]:
    """Give who has a turn with which sets, each subject once."""
    parts: dict[Sets, BitMap] = {}
    for sets, cells in turned:
        left, before = cells, parts
        parts = {}
        for others, known in before.items():
            _add(parts, tuple(sorted(others + sets)), known & cells)
            _add(parts, others, known - cells)
            left = left - known
        _add(parts, sets, left)
    yield from parts.items()


def _add(parts: dict[Sets, BitMap], sets: Sets, cells: BitMap) -> None:
    if cells:
        parts[sets] = parts[sets] | cells if sets in parts else cells
