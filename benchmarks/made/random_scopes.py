"""Scopes drawn at random: alternatives of terms and exceptions that overlap as they happen to."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from benchmarks.made.places import REGIONS, code
from benchmarks.made.tree import DESIGNATIONS, pick
from benchmarks.made.world import World

_WORDS: Final = {
    "everyone": 1,
    "unit": 2,
    "within": 5,
    "country": 4,
    "group": 5,
    "designated": 2,
    "under": 3,
}
_MOST: Final = 3
_EXCEPTED: Final = 0.3


def random_scope(world: World, chance: Random) -> str:
    """Draw one to three alternatives of one to three terms each, the first a plain one."""
    found = [_alternative(world, chance) for _ in range(chance.randint(1, _MOST))]
    # The same terms in another order are the same alternative.
    return " | ".join({frozenset(terms): " ".join(terms) for terms in found}.values())


def _alternative(world: World, chance: Random) -> list[str]:
    terms = dict.fromkeys(_term(world, chance) for _ in range(chance.randint(1, _MOST)))
    first, *others = terms
    return [first, *("-" * (chance.random() < _EXCEPTED) + term for term in others)]


def _term(world: World, chance: Random) -> str:
    word = chance.choices(list(_WORDS), list(_WORDS.values()))[0]
    return f"{word}:{_NAMED[word](world, chance)}" if word in _NAMED else word


def _group(world: World, chance: Random) -> str:
    area = f"area-{code(chance.choice(list(world.areas)))}"
    return chance.choice([area, chance.choice(REGIONS), "western-hemisphere"])


_NAMED: Final[dict[str, Callable[[World, Random], str]]] = {
    "unit": lambda world, chance: pick(world.of("section", "team"), chance).id,
    "within": lambda world, chance: pick(world.of("mission", "office", "section"), chance).id,
    "country": lambda world, chance: pick(world.of("mission"), chance).country,
    "group": _group,
    "designated": lambda _, chance: chance.choice(DESIGNATIONS),
    "under": lambda world, chance: chance.choice(world.offices),
}
