"""The remits of a made organisation: first what must be there, then as many as are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from random import Random
from typing import Final

from benchmarks.made.nested import Drawn, nested
from benchmarks.made.places import code
from benchmarks.made.random_scopes import random_scope
from benchmarks.made.shape import Shape, Style
from benchmarks.made.tree import HEADQUARTERS, office_of, pick
from benchmarks.made.work import LIAISON, RESPONSIBILITY
from benchmarks.made.world import BODIES, World
from msgspec import Struct
from msgspec.structs import replace

from remit.model.remit import Remit
from remit.model.scope import scope

ROLES: Final = {"provides": 60, "supports": 14, "oversees": 10, "endorses": 10, "reviews": 6}
"""The usual five, and how many of a hundred remits have each."""

_STEPPED: Final = ("endorses", "reviews")
_SHARED: Final = 0.01
_CONDITIONAL: Final = {"as organisations are": 0.01, "on random scopes": 0.1}
_CONDITIONS: Final = (("funder", "echo"), ("funder", "usaid"), ("staff", "international"))
_PATIENCE: Final = 4


class _Pen(Struct):
    """Writes remits one after the other, and knows who answers already."""

    style: Style
    chance: Random
    number: int = 0
    taken: set[tuple[str, str, str]] = set()

    def write(self, drawn: Drawn, role: str) -> Remit:
        """Write one."""
        self.number += 1
        self.taken.add((drawn.function, role, drawn.whom))
        is_conditional = self.chance.random() < _CONDITIONAL[self.style]
        return Remit(
            id=f"remit-{self.number}",
            holder=drawn.holder,
            role=role,
            function=drawn.function,
            scope=scope(drawn.scope),
            conditions=(self.chance.choice(_CONDITIONS),) if is_conditional else (),
            step=self.chance.randint(1, 5) if role in _STEPPED else None,
        )


def remits(shape: Shape, world: World, chance: Random) -> Iterator[Remit]:
    """Give the remits of an organisation."""
    yield from islice(_endless(shape, world, chance), shape.remits)


def _endless(shape: Shape, world: World, chance: Random) -> Iterator[Remit]:
    pen = _Pen(shape.style, chance)
    yield from _founding(world, pen)
    draw = _nested if shape.style == "as organisations are" else _random
    for _ in range(_PATIENCE * shape.remits):
        yield from draw(world, pen)


def _founding(world: World, pen: _Pen) -> Iterator[Remit]:
    """Each area has its office, each partner its liaison, and headquarters stands behind."""
    whole = Drawn(RESPONSIBILITY, HEADQUARTERS, "everyone", "everyone")
    yield replace(pen.write(whole, "provides"), conditions=())
    for area in world.areas:
        drawn = Drawn(RESPONSIBILITY, office_of(area), f"group:area-{code(area)}", area)
        yield replace(pen.write(drawn, "provides"), conditions=())
    liaising = [each.id for each in world.of("liaison")] or [HEADQUARTERS]
    for place, body in enumerate(BODIES):
        holder = liaising[place % len(liaising)]
        yield pen.write(Drawn(LIAISON, holder, f"body:{body}", body), "provides")


def _nested(world: World, pen: _Pen) -> Iterator[Remit]:
    role = pen.chance.choices(list(ROLES), list(ROLES.values()))[0]
    drawn = nested(world, pen.chance, lambda each: (each.function, role, each.whom) in pen.taken)
    if drawn is None:
        return
    first = pen.write(drawn, role)
    if pen.chance.random() < _SHARED:
        beside = pick(world.of("department", "service", "section"), pen.chance).id
        yield replace(first, shared=True)
        yield replace(pen.write(replace(drawn, holder=beside), role), shared=True, conditions=())
    else:
        yield first


def _random(world: World, pen: _Pen) -> Iterator[Remit]:
    holder = pick(world.of("regional", "mission", "section", "service"), pen.chance).id
    role = pen.chance.choices(list(ROLES), list(ROLES.values()))[0]
    function = pen.chance.choice(world.functions)
    written = random_scope(world, pen.chance)
    yield pen.write(Drawn(function, holder, written, written), role)
