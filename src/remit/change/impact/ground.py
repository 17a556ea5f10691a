"""How far scopes reach while places stay as they are: extents that days can share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from pyroaring import BitMap

from remit.change.impact.kept import Kept
from remit.model.place import Country, Group
from remit.model.register import Register
from remit.model.scope import Scope
from remit.model.structure import Structure, SubjectKind
from remit.model.unit import Designated, Unit
from remit.resolve.reach import Reach, Seats
from remit.resolve.written import Written

Places = Mapping[SubjectKind, Seats]
"""A place for each subject there ever is, by kind."""


class Stage(Struct, frozen=True):
    """What all scenes of a change have in common.

    Args:
        places: The place of each subject, the same in all of them.
        kept: What was made for other scenes.
    """

    places: Places
    kept: Kept


def stage(before: Structure, after: Register) -> Stage:
    """Give every subject of two registers a place; units stand in the order of a tree.

    Args:
        before: The first register, on the day of whose tree.
        after: The second one.
    """
    one, other = before.register, after
    now = Reach(before, "unit", dict).names
    units = {key[0] for each in (one, other) for key in each.all(Unit)}
    bodies = {key[0] for each in (one, other) for key in each.histories.get("bodies", {})}
    countries = {code for each in (one, other) for code in each.ids(Country.FILE)}
    places: Places = {
        "unit": Seats((*now, *sorted(units.difference(now)))),
        "body": Seats(sorted(bodies)),
        "country": Seats(sorted(countries)),
    }
    return Stage(places, Kept())


class Ground:
    """The extents for one kind of subject; an extent that is equal to a kept one is that one.

    Args:
        reach: How far scopes reach, by common places.
        kind: The kind of subject.
        kept: Holds the extents of other days.
        below: The same for scopes that do not say `under:`; where there is none, this is it.
    """

    def __init__(
        self,
        reach: Reach,
        kind: SubjectKind,
        kept: Kept,
        below: Ground | None = None,
    ) -> None:
        """Look at no scope yet."""
        self.reach = reach
        self._kind = kind
        self._kept = kept
        self._below = below
        self.is_whole = below is not None
        self._known: dict[str, BitMap] = {}
        self.everybody: BitMap = below.everybody if below else kept.extent(kind, reach.everybody)

    def of(self, scope: Scope, written: Written) -> BitMap:
        """Give the extent of a scope; nobody may change it."""
        text = written.text
        found = self._known.get(text)
        if found is None:
            if self._below is not None and _UNDER not in text:
                found = self._below.of(scope, written)
            else:
                found = self._kept.extent((self._kind, text), self.reach.of(scope, text))
            self._known[text] = found
        return found


_UNDER: Final = "under:"


def made_of(structure: Structure, kind: SubjectKind) -> tuple[object, ...]:
    """Give what decides how far scopes reach: the very same values mean the same extents."""
    histories = structure.register.histories
    members = structure.memberships, histories.get(Group.FILE), histories.get(Country.FILE)
    if kind == "unit":
        return (
            *members,
            structure.children,
            structure.standing_in,
            structure.in_force(Designated),
        )
    return (*members, structure.bodies) if kind == "body" else members
