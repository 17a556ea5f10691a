"""A made organisation: the same register for the same shape, on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random
from typing import Any, Final

from benchmarks.made.changes import remit_versions, unit_versions
from benchmarks.made.places import areas, own_groups, site
from benchmarks.made.remits import remits
from benchmarks.made.shape import A_DAY, Shape
from benchmarks.made.tree import (
    CENTRES,
    DESIGNATIONS,
    HEADQUARTERS,
    MOVING,
    PARENTS,
    Node,
    nodes,
    pick,
)
from benchmarks.made.work import RESPONSIBILITY, functions
from benchmarks.made.world import BODIES, World, world

from remit.model.body import Body
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.model.unit import Designated, Designation, Unit
from remit.temporal.history import History, history
from remit.text.local import Local

SETTINGS: Final = Settings(id="made", name=Local("A made organisation"))


def organisation(shape: Shape) -> Register:
    """Make the register of an organisation.

    Args:
        shape: How large it is, and of what kind.

    Example:
        >>> one, other = organisation(Shape(units=40)), organisation(Shape(units=40))
        >>> one == other, len(one.histories["units"])
        (True, 40)
    """
    return register_of(facts(shape))


def structure(shape: Shape) -> Structure:
    """Make an organisation, and give it on the day benchmarks ask about."""
    return Structure(organisation(shape), A_DAY)


def register_of(rows: Iterable[Fact]) -> Register:
    """Sort facts into histories by file and key."""
    versions: dict[str, dict[Key, list[Any]]] = {name: {} for name in KINDS}
    for fact in rows:
        kind = KINDS[fact.FILE]
        versions[kind.name].setdefault(kind.key(fact), []).append(fact)
    return Register(
        SETTINGS,
        {
            name: {key: _history(each) for key, each in found.items()}
            for name, found in versions.items()
        },
    )


def facts(shape: Shape) -> Iterator[Fact]:
    """Give every row of an organisation."""
    # A stream of draws for each part: more remits leave the tree as it was.
    found = list(nodes(shape.units, Random(f"{shape.seed} tree")))
    work = list(functions(shape.functions, Random(f"{shape.seed} work")))
    whole = world(found, areas(shape.units), [each.id for each in work])
    yield from _places(found, shape)
    yield from _units(found, whole, shape)
    yield from work
    yield from _remits(whole, shape)


def _places(found: Iterable[Node], shape: Shape) -> Iterator[Fact]:
    yield from own_groups(shape.units)
    for order, name in enumerate(DESIGNATIONS, start=1):
        yield Designation(id=name, name=Local(name.replace("-", " ")), order=order)
    for name in BODIES:
        yield Body(id=name, name=Local(name.capitalize().replace("-", " ")))
    for each in found:
        if each.country:
            yield site(each.id, each.country)
        if each.designation:
            yield Designated(unit=each.id, designation=each.designation)


def _units(found: Iterable[Node], whole: World, shape: Shape) -> Iterator[Fact]:
    chance = Random(f"{shape.seed} moves")
    for each in found:
        unit = Unit(
            id=each.id,
            name=Local(each.id.capitalize().replace("-", " ")),
            part_of=each.part_of,
            site=each.id if each.country else "",
        )
        if each.level in MOVING and chance.random() < shape.changes:
            likes = whole.of(*PARENTS[each.level]) or whole.of("mission")
            yield from unit_versions(unit, pick(likes, chance).id, chance)
        else:
            yield unit


def _remits(whole: World, shape: Shape) -> Iterator[Remit]:
    chance = Random(f"{shape.seed} passing")
    others = [HEADQUARTERS, *(name for name, _ in CENTRES), *whole.offices]
    for each in remits(shape, whole, Random(f"{shape.seed} remits")):
        # An area stays with its office, or `under:` would mean two areas that lie in no region.
        if each.function != RESPONSIBILITY and chance.random() < shape.changes:
            yield from remit_versions(each, others, chance)
        else:
            yield each


def _history(versions: list[Any]) -> History[Any]:
    return history(versions) if len(versions) > 1 else History(tuple(versions))
