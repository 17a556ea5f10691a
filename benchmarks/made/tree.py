"""The units of a made organisation: headquarters, centres, and a field five levels deep."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Final

from benchmarks.made.places import areas, code
from benchmarks.made.shape import SMALLEST
from msgspec import Struct

ROOT: Final = "organisation"

HEADQUARTERS: Final = "headquarters"
CENTRES: Final = (("centre-manila", "PHL"), ("centre-panama", "PAN"))

DESIGNATIONS: Final = (
    "headquarters",
    "administrative-centre",
    "regional-office",
    "special-liaison-mission",
    "country-mission",
    "sub-office",
)

_MOST_MISSIONS: Final = 230
_MOST_LIAISON: Final = 7
_SHARES: Final = {"department": 0.03, "service": 0.09, "office": 0.23, "section": 0.35}
"""Of the units below missions and centres; what is left are teams."""


class Node(Struct, frozen=True):
    """A unit before it is a fact: its level, what it is part of, the country of its site."""

    id: str
    level: str
    part_of: str = ROOT
    country: str = ""
    designation: str = ""


def nodes(units: int, chance: Random) -> Iterator[Node]:
    """Give so many units, each after the one it is part of.

    Units that stand at a site of their own are in the country of the mission they
    are part of, so `within:` a mission lies within its country.

    Raises:
        ValueError: So few units make no such organisation.
    """
    if units < SMALLEST:
        raise ValueError(f"an organisation of {units} units has no field: ask for {SMALLEST}")
    top = [*_centre(), *_field(units, chance)]
    yield from top
    yield from _below(top, units - len(top), chance)


def _centre() -> Iterator[Node]:
    yield Node(ROOT, "root", part_of="")
    yield Node(HEADQUARTERS, "centre", country="CHE", designation="headquarters")
    for name, country in CENTRES:
        yield Node(name, "centre", country=country, designation="administrative-centre")


def _field(units: int, chance: Random) -> Iterator[Node]:
    room = [(area, each) for area, found in areas(units).items() for each in found]
    for number in range(1, min(_MOST_LIAISON, units // 50) + 1):
        country = chance.choice(room)[1]
        name = f"liaison-{number}"
        yield Node(name, "liaison", country=country, designation="special-liaison-mission")
    for area, countries in areas(units).items():
        seat = chance.choice(countries)
        yield Node(office_of(area), "regional", country=seat, designation="regional-office")
    for area, country in sorted(chance.sample(room, min(_MOST_MISSIONS, units // 5))):
        yield Node(
            f"mission-{country.lower()}", "mission", office_of(area), country, "country-mission"
        )


def office_of(area: str) -> str:
    """Give the regional office of an area."""
    return f"regional-{code(area)}"


def _below(top: Sequence[Node], left: int, chance: Random) -> Iterator[Node]:
    by_level = {"centre": [each for each in top if each.level == "centre"]}
    by_level["mission"] = [each for each in top if each.level == "mission"]
    counts = {level: math.floor(left * share) for level, share in _SHARES.items()}
    counts["team"] = left - sum(counts.values())
    for level, count in counts.items():
        made = [_one(level, number, by_level, chance) for number in range(1, count + 1)]
        by_level[level] = made
        yield from made


PARENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "department": ("centre",),
    "service": ("department", "centre"),
    "office": ("mission",),
    "section": ("office", "office", "mission"),
    "team": ("section", "section", "service"),
}
"""What a unit of each level may be part of, the usual more often."""

MOVING: Final = ("service", "section", "team")
"""They stand at no site of their own, so they take the country of the unit they move to."""


def _one(level: str, number: int, by_level: Mapping[str, list[Node]], chance: Random) -> Node:
    above = pick(by_level[chance.choice(PARENTS[level])] or by_level["mission"], chance)
    name = f"{level}-{number}"
    if level == "office":
        return Node(name, level, above.id, above.country, "sub-office")
    return Node(name, level, above.id)


def pick(found: Sequence[Node], chance: Random) -> Node:
    """Pick one, the first more often: missions differ in size."""
    return found[int(len(found) * chance.random() ** 1.5)]
