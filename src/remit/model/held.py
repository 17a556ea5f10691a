"""Rows that hold on a day: those of which all that they belong to is there that day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import compress
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from remit.model.days import OWNERS
from remit.model.fact import Fact
from remit.model.patch import differing, patched
from remit.model.place import Membership
from remit.model.post import Post
from remit.model.timeslice import Key, Rows

F = TypeVar("F", bound=Fact)


class Owners(NamedTuple):
    """What rows belong to: the units and bodies there that day, and those there on any day."""

    units: AbstractSet[str]
    bodies: Collection[str]
    units_ever: Mapping[Key, Any]
    bodies_ever: Mapping[Key, Any]

    def lack(self, name: str) -> bool:
        """Tell whether something is no unit and no body that day."""
        return name not in self.units and name not in self.bodies

    def lost(self, name: str) -> bool:
        """Tell whether something is a unit or a body on other days, and not on that day."""
        is_ever = (name,) in self.units_ever or (name,) in self.bodies_ever
        return is_ever and self.lack(name)


def held(noun: type[F], rows: Rows[F], *owners: Any) -> Rows[F]:  # noqa: ANN401 - see Owners
    """Give the rows of a noun of which no owner is missing.

    A member may be a country or a group as well, and these are there on every day.

    Args:
        noun: The noun.
        rows: Its rows in force, by key.
        owners: The parts of `Owners`.
    """
    fields = OWNERS[noun]
    named = {name for field in fields for name in map(attrgetter(field), rows.values())}
    there = Owners(*owners)
    missing = set(filter(there.lost if noun is Membership else there.lack, named))
    return _without(rows, fields, missing) if missing else rows


def held_mended(
    known: Rows[F],
    made_of: tuple[Any, ...],
    noun: type[F],
    rows: Rows[F],
    *owners: Any,  # noqa: ANN401 - see Owners
) -> Rows[F]:
    """Give the same from those of another day, where of all owners only units differ."""
    _, before, units_before, *others_before = made_of
    units, *others = owners
    if any(one is not other for one, other in zip(others, others_before, strict=True)):
        return held(noun, rows, *owners)
    changed = differing(before, rows)
    if moved := units ^ units_before:
        for get in map(attrgetter, OWNERS[noun]):
            changed |= {key for key, row in rows.items() if get(row) in moved}
    some = held(noun, {key: rows[key] for key in changed & rows.keys()}, *owners)
    now = ((key, some.get(key)) for key in changed)
    return patched(known, {key: row for key, row in now if row is not known.get(key)})


def _without(rows: Rows[F], fields: Iterable[str], missing: Collection[str]) -> Rows[F]:
    left = rows.items()
    for field in fields:
        get = attrgetter(field)
        left = {key: row for key, row in left if get(row) not in missing}.items()
    return dict(left)


def on_posts(rows: Rows[F], posts: Mapping[str, Post]) -> Rows[F]:
    """Give the rows of posts that are there: who is on them, what they cost, who pays."""
    is_there = (post in posts for post in map(attrgetter("post"), rows.values()))
    return dict(compress(rows.items(), is_there))
