"""Rights looked up: as `definition.py` has them, found once a day and read in a moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from pyroaring import BitMap

from remit.model.post import Appointment
from remit.model.register import EDITING
from remit.model.structure import Structure
from remit.resolve.layers import Layers
from remit.rights.asked import asked_for
from remit.rights.right import ENOUGH, RIGHTS, Right


class Rights:
    """Who acts for which unit, and which units answer for which, on one day.

    Made of a structure by `structure.derived(Rights)`. A question has two days, that of the
    act and one that the edit covers: it is put to the first and takes the second.

    Args:
        structure: The organisation that day.
    """

    def __init__(self, structure: Structure) -> None:
        """Lay out who answers for whom."""
        self.structure = structure
        self._reach = structure.derived(Layers).reach("unit")
        self._places = self._reach.places
        self._held = {right: self._remits(right) for right in RIGHTS}
        self._enough = {right: self._joined(right) for right in RIGHTS}

    # Persons ------------------------------------------------------------------------

    @cached_property
    def posts_in(self) -> Mapping[str, frozenset[str]]:
        """The units in which each person holds a post."""
        posts = self.structure.posts
        return _sets((each.person, posts[each.post].unit) for each in self.structure.appointments)

    @cached_property
    def acts_for(self) -> Mapping[str, frozenset[str]]:
        """The units whose rights each person has."""
        return {
            person: own.union(*(self.lent_to.get(unit, ()) for unit in own))
            for person, own in self.posts_in.items()
        }

    @cached_property
    def acting_for(self) -> Mapping[str, frozenset[str]]:
        """The persons who have the rights of each unit."""
        return _sets((unit, person) for person, own in self.acts_for.items() for unit in own)

    @cached_property
    def lent_to(self) -> Mapping[str, frozenset[str]]:
        """The units that lend their rights to each."""
        delegations = self.structure.delegations
        return _sets((each.to, each.from_) for each in delegations if EDITING in each.functions)

    def appointments(self, unit: str) -> tuple[Appointment, ...]:
        """List who is on which post and so has the rights of a unit, in key order."""
        persons, posts = self.acting_for.get(unit, ()), self.structure.posts
        return tuple(
            each
            for each in self.structure.appointments
            if each.person in persons
            and (
                posts[each.post].unit == unit or unit in self.lent_to.get(posts[each.post].unit, ())
            )
        )

    # Answers ------------------------------------------------------------------------

    def may(self, on: Rights, person: str, right: Right, unit: str) -> bool:
        """Tell whether a person who acts this day may edit what touches a unit on another."""
        own = self.acts_for.get(person)
        return own is not None and on.allows(own, right, unit)

    def allows(self, holders: Iterable[str], right: Right, unit: str) -> bool:
        """Tell whether some of these units answer for all that has to be answered for."""
        enough, place = self._enough[right], self._places.get(unit)
        if place is None:
            asked = asked_for(self.structure, unit)
            return bool(asked) and all(self.allows(holders, right, each) for each in asked)
        for holder in holders:
            cells = enough.get(holder)
            if cells is not None and place in cells:
                return True
        return False

    def units(self, on: Rights, person: str, right: Right) -> tuple[str, ...]:
        """List the open units of a day for which a person who acts this day has a right."""
        return on.covered(self.acts_for.get(person, frozenset()), right)

    def covered(self, holders: Iterable[str], right: Right) -> tuple[str, ...]:
        """List the open units for which some of these units answer, in id order."""
        enough = self._enough[right]
        found = [enough[holder] for holder in holders if holder in enough]
        return self._reach.called(BitMap.union(*found)) if found else ()

    def persons(self, on: Rights, right: Right, unit: str) -> tuple[str, ...]:
        """List the persons who, acting this day, may edit what touches a unit on another."""
        asked = asked_for(on.structure, unit)
        if not asked:
            return ()
        each_of = [self._acting(on.answering(right, each)) for each in asked]
        return tuple(sorted(frozenset.intersection(*each_of)))

    def answering(self, right: Right, unit: str) -> tuple[str, ...]:
        """List the units that answer for an open one in this right or a stronger one."""
        place = self._places[unit]
        return tuple(sorted(h for h, cells in self._enough[right].items() if place in cells))

    def _acting(self, holders: Iterable[str]) -> frozenset[str]:
        return frozenset().union(*(self.acting_for.get(each, ()) for each in holders))

    # Rights of units ----------------------------------------------------------------

    @cached_property
    def table(self) -> Mapping[tuple[str, Right], frozenset[str]]:
        """The units for which each unit has each right, in that very role: its own and lent."""
        found: dict[tuple[str, Right], frozenset[str]] = {}
        for right, held in self._held.items():
            own = {holder: frozenset(self._called(cells)) for holder, cells in held.items()}
            for unit in own.keys() | self.lent_to.keys():
                lent = (own.get(each, frozenset()) for each in self.lent_to.get(unit, ()))
                if subjects := own.get(unit, frozenset()).union(*lent):
                    found[unit, right] = subjects
        return found

    def _called(self, cells: BitMap) -> Iterable[str]:
        return map(self._reach.names.__getitem__, cells)

    def _remits(self, right: Right) -> Mapping[str, BitMap]:
        """Give the extents of the remits in one role, put together by holder."""
        found: dict[str, BitMap] = {}
        # Every remit counts in these roles, and no function is broader: so extents say it all.
        for remit in self.structure.remits_on.get((EDITING, right), ()):
            if not remit.conditions:
                extent = self._reach.of(remit.scope)
                known = found.get(remit.holder)
                found[remit.holder] = extent if known is None else known | extent
        return found

    def _joined(self, right: Right) -> Mapping[str, BitMap]:
        found: dict[str, BitMap] = {}
        for held in (self._held[role] for role in ENOUGH[right]):
            for holder, cells in held.items():
                found[holder] = found[holder] | cells if holder in found else cells
        return found


def may(acting: Structure, on: Structure, person: str, right: Right, unit: str) -> bool:
    """Tell whether a person may edit what touches a unit, as far as one day is concerned.

    Args:
        acting: The organisation on the day on which the person acts.
        on: The same on a day that the edit covers; for days before the act, `acting` again.
        person: The opaque id of a person.
        right: What they want to do.
        unit: The unit touched, or `ROOT`.

    Example:
        >>> from datetime import date
        >>> from remit.model.kind import kind_of
        >>> from remit.model.post import Post
        >>> from remit.model.register import Register
        >>> from remit.model.remit import Remit
        >>> from remit.model.scope import scope
        >>> from remit.model.settings import Settings
        >>> from remit.model.unit import Unit
        >>> from remit.temporal.history import History
        >>> held = {"role": "approves", "function": "register", "scope": scope("everyone")}
        >>> rows = (
        ...     Unit(id="hq"),
        ...     Post(id="head", unit="hq"),
        ...     Appointment(post="head", person="p01"),
        ...     Remit(id="hq-1", holder="hq", **held),
        ... )
        >>> histories = {
        ...     row.FILE: {kind_of(type(row)).key(row): History((row,))} for row in rows
        ... }
        >>> day = Structure(Register(Settings(id="made"), histories), date(2026, 3, 1))
        >>> [may(day, day, "p01", right, "hq") for right in RIGHTS]
        [True, True, False]
    """
    return acting.derived(Rights).may(on.derived(Rights), person, right, unit)


def _sets(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
    return {one: frozenset(others) for one, others in found.items()}
