"""Scopes as organisations write them: one term, and of two that meet one lies within the other."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from benchmarks.made.places import REGIONS, code
from benchmarks.made.tree import CENTRES, DESIGNATIONS, HEADQUARTERS, office_of, pick
from benchmarks.made.world import World
from msgspec import Struct

BY_DESIGNATION: Final = 10
"""One function in so many is divided by designation, all others by territory."""


class Drawn(Struct, frozen=True):
    """A scope, who holds it, on which function; `whom` is alike where the extent is the same."""

    function: str
    holder: str
    scope: str
    whom: str


Draw = Callable[[World, Random], Drawn]


def _under(world: World, chance: Random) -> Drawn:
    area = chance.choice(list(world.areas))
    return Drawn(
        _territorial(world, chance), office_of(area), f"under:{office_of(area)}", f"area:{area}"
    )


def _group(world: World, chance: Random) -> Drawn:
    function = _territorial(world, chance)
    area = chance.choice([*world.areas, *REGIONS])
    if area not in world.areas:
        return Drawn(function, _head_office(world, chance), f"group:{area}", f"area:{area}")
    written = chance.choice([area, f"area-{code(area)}"])
    return Drawn(function, office_of(area), f"group:{written}", f"area:{area}")


def _everyone(world: World, chance: Random) -> Drawn:
    function = chance.choice(world.functions)
    return Drawn(function, _head_office(world, chance), "everyone", "everyone")


def _country(world: World, chance: Random) -> Drawn:
    mission = pick(world.of("mission"), chance)
    scope = f"country:{mission.country}"
    return Drawn(_territorial(world, chance), mission.id, scope, scope)


def _within(world: World, chance: Random) -> Drawn:
    top = pick(world.of("mission", "office", "section", "department", "service"), chance)
    scope = f"within:{top.id}"
    return Drawn(_territorial(world, chance), top.id, scope, scope)


def _unit(world: World, chance: Random) -> Drawn:
    unit = pick(world.of("team", "section"), chance)
    holder = pick(world.of("office", "section"), chance)
    return Drawn(_territorial(world, chance), holder.id, f"unit:{unit.id}", f"unit:{unit.id}")


def _designated(world: World, chance: Random) -> Drawn:
    scope = f"designated:{chance.choice(DESIGNATIONS)}"
    function = chance.choice(world.functions[::BY_DESIGNATION])
    return Drawn(function, _head_office(world, chance), scope, scope)


def _territorial(world: World, chance: Random) -> str:
    while True:
        place = chance.randrange(len(world.functions))
        if place % BY_DESIGNATION or len(world.functions) == 1:
            return world.functions[place]


def _head_office(world: World, chance: Random) -> str:
    rest = [each.id for each in world.of("department", "service")]
    return chance.choice([HEADQUARTERS, *(name for name, _ in CENTRES), *rest])


WEIGHTS: Final[dict[Draw, int]] = {
    _under: 49,
    _everyone: 21,
    _group: 18,
    _country: 8,
    _within: 8,
    _designated: 3,
    _unit: 2,
}
"""Of a hundred remits, about: as in the reference register, and the terms it has no facts for."""


def nested(world: World, chance: Random, taken: Callable[[Drawn], bool]) -> Drawn | None:
    """Draw one; where somebody answers there already, a mission or section answers for its own.

    Returns:
        Nothing where that is taken, too.
    """
    draw = chance.choices(_KINDS, _WEIGHTS)[0]
    found = (draw(world, chance) for draw in (draw, _within))
    return next((each for each in found if not taken(each)), None)


_KINDS: Final = list(WEIGHTS)
_WEIGHTS: Final = list(WEIGHTS.values())
