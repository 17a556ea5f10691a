"""How far scopes reach while places stay as they are: extents that days can share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

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


def places(before: Structure, after: Register) -> Places:
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
    return {
        "unit": Seats((*now, *sorted(units.difference(now)))),
        "body": Seats(sorted(bodies)),
        "country": Seats(sorted(countries)),
    }


class Ground:
    """The extents for one kind of subject; an extent that is equal to a kept one is that one.

    Args:
        structure: A day on which they are so.
        reach: How far scopes reach, by common places.
        kind: The kind of subject.
        kept: Holds the extents of other days.
        below: The same for scopes that do not say `under:`; where there is none, this is it.
    """

    def __init__(
        self,
        structure: Structure,
        reach: Reach,
        kind: SubjectKind,
        kept: Kept,
        below: Ground | None = None,
    ) -> None:
        """Look at no scope yet."""
        self._structure = structure
        self._reach = reach
        self._kind = kind
        self._kept = kept
        self._below = below
        self.is_whole = below is not None
        self._known: dict[str, BitMap] = {}
        self._beside: dict[int, tuple[int, ...]] = {}
        self.everybody: BitMap = below.everybody if below else kept.extent(kind, reach.everybody)

    def beside(self, place: int) -> Iterable[int]:
        """Name others who are likely to be in the same extents: siblings, and who is above."""
        if self._below is not None:
            return self._below.beside(place)
        found = self._beside.get(place)
        if found is None:
            found = self._beside[place] = tuple(self._near(place))
        return found

    def _near(self, place: int) -> Iterator[int]:
        name = self._reach.names[place]
        unit = self._structure.units.get(name) if self._kind == "unit" else None
        if unit is not None:
            places = self._reach.places
            others = (each for each in self._structure.children[unit.part_of] if each != name)
            yield from (places[each] for each in islice(others, _FEW))
            if unit.part_of:
                yield places[unit.part_of]

    def of(self, scope: Scope, written: Written) -> BitMap:
        """Give the extent of a scope; nobody may change it."""
        text = written.text
        if self._below is not None and _UNDER not in text:
            return self._below.of(scope, written)
        found = self._known.get(text)
        if found is None:
            found = self._kept.extent((self._kind, text), self._reach.of(scope, text))
            self._known[text] = found
        return found


_FEW: Final = 8

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
