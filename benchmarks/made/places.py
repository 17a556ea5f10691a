"""Where a made organisation works: areas of M49, one office for each, and groups of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from remit.model.fact import Fact
from remit.model.place import Group, Membership, Site
from remit.model.world import M49
from remit.text.local import Local

REGIONS: Final = ("m49-002", "m49-009", "m49-019", "m49-142", "m49-150")

_LARGE: Final = 300
"""From so many units on, an area is the smallest of M49 and no longer a whole region."""


def areas(units: int) -> Mapping[str, tuple[str, ...]]:
    """Give the areas that an organisation of so many units divides the world into.

    Returns:
        The countries of each, by its M49 group; no country is in two.

    Example:
        >>> len(areas(100)), len(areas(1000)), areas(1000)["m49-018"]
        (5, 22, ('BWA', 'LSO', 'NAM', 'SWZ', 'ZAF'))
    """
    chosen = _smallest() if units >= _LARGE else REGIONS
    return {group: tuple(sorted(M49[group])) for group in chosen}


def _smallest() -> list[str]:
    return sorted(one for one in M49 if not any(M49[other] < M49[one] for other in M49))


def code(group: str) -> str:
    """Give the digits of an M49 group: `011`."""
    return group.removeprefix("m49-")


def own_groups(units: int) -> Iterator[Fact]:
    """Give the organisation's own groups: an area an office, and both hemispheres over them."""
    for name in ("western-hemisphere", "eastern-hemisphere"):
        yield Group(id=name, name=Local(name.capitalize().replace("-", " ")))
    for group in areas(units):
        area = f"area-{code(group)}"
        is_western = M49[group] <= M49["m49-019"]
        yield Group(id=area, name=Local(f"Area {code(group)}"))
        yield Membership(group=area, member=group)
        half = "western-hemisphere" if is_western else "eastern-hemisphere"
        yield Membership(group=half, member=area)


def site(name: str, country: str) -> Site:
    """Give a site in a country."""
    return Site(id=name, city=Local(f"City of {name}"), country=country)
