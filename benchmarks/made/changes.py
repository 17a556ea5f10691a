"""What changes in a made organisation: units move, open and close, remits pass on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from random import Random
from typing import TypeVar

from benchmarks.made.shape import FIRST_DAY, LAST_DAY
from msgspec.structs import replace

from remit.model.fact import Fact
from remit.model.remit import Remit
from remit.model.unit import Unit
from remit.temporal.stretch import stretch

F = TypeVar("F", bound=Fact)


def some_day(chance: Random) -> str:
    """Draw a day on which something changes."""
    return str(FIRST_DAY + timedelta(days=chance.randrange((LAST_DAY - FIRST_DAY).days)))


def unit_versions(unit: Unit, above: str, chance: Random) -> Iterator[Unit]:
    """Give a unit that moves to be part of another, or, where it is a team, opens or closes.

    Args:
        unit: It stands at no site of its own.
        above: What it may move to.
        chance: Draws.
    """
    day = some_day(chance)
    if unit.id.startswith("team") and chance.random() < 0.5:
        bounds = chance.choice([(day, ""), ("", day)])
        yield replace(unit, stretch=stretch(*bounds))
    else:
        yield from _before_and_after(unit, replace(unit, part_of=above), day)


def remit_versions(remit: Remit, others: Sequence[str], chance: Random) -> Iterator[Remit]:
    """Give a remit that passes to another holder."""
    passed = replace(remit, holder=chance.choice(others))
    yield from _before_and_after(remit, passed, some_day(chance))


def _before_and_after(one: F, other: F, day: str) -> Iterator[F]:
    if one == other:
        yield one
        return
    yield replace(one, stretch=stretch("", day))
    yield replace(other, stretch=stretch(day, ""))
