"""On which days a fact holds: its stretch, cut to the days of what it belongs to.

A unit belongs to the unit it is part of that day; a designation, remit, contact,
post, accreditation or share of service to its unit; an appointment, a cost or the
funding of a post to the post; a delegation to both its units; a membership to the
unit or body that is the member; everything else to nothing (DESIGN 3).
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import reduce
from typing import Final

from remit.model.body import Accreditation, Body
from remit.model.contact import Contact
from remit.model.cost import FundingLine, PostCost, ServiceShare
from remit.model.fact import Fact
from remit.model.knots import knots
from remit.model.place import Membership
from remit.model.post import Appointment, Delegation, Post
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.unit import Designated, Unit
from remit.temporal.attest import Standing, standing
from remit.temporal.cover import EVERYWHEN, Cover, Piece, clipped, cut, shared, united
from remit.temporal.period import ALWAYS, Period

OWNERS: Final[Mapping[type[Fact], tuple[str, ...]]] = {
    Unit: ("part_of",),
    Designated: ("unit",),
    Contact: ("unit",),
    Post: ("unit",),
    Remit: ("holder",),
    Accreditation: ("holder",),
    Membership: ("member",),
    Appointment: ("post",),
    PostCost: ("post",),
    FundingLine: ("post",),
    ServiceShare: ("unit",),
    Delegation: ("from_", "to"),
}
"""The fields of a noun that name what its facts belong to; all other nouns belong to nothing."""

OF_POSTS: Final[tuple[type[Fact], ...]] = tuple(
    noun for noun, fields in OWNERS.items() if fields == ("post",)
)
"""The nouns whose facts belong to a post, and so to nothing where the post is not there."""


def owners(fact: Fact) -> tuple[str, ...]:
    """Name what a fact belongs to: mostly one unit, a post, a member, or the units of a delegation.

    Example:
        >>> owners(Appointment(post="head-lima", person="p1"))
        ('head-lima',)
    """
    named = (getattr(fact, field) for field in OWNERS.get(type(fact), ()))
    return tuple(name for name in named if name)


class Days:
    """The days of every fact of one register; what was asked once is remembered."""

    def __init__(self, register: Register) -> None:
        """Take the register whose facts will be asked about."""
        self._register = register
        self._units: dict[str, Cover] = {}

    def of(self, fact: Fact) -> Cover:
        """Give the days of one version of a fact."""
        return cut(fact.stretch, self.of_owner(fact))

    def of_owner(self, fact: Fact) -> Cover:
        """Give the days a fact may hold on: those of all that it belongs to."""
        of = self.of_post if isinstance(fact, OF_POSTS) else self.of_subject
        covers = map(of, owners(fact))
        return reduce(shared, covers, next(covers, EVERYWHEN))

    def of_post(self, name: str) -> Cover:
        """Give the days of a post; every day where there is none of that name."""
        versions = self._register.history(Post, name).versions
        if not versions:
            return EVERYWHEN
        return united(piece for each in versions for piece in self.of(each))

    def of_subject(self, name: str) -> Cover:
        """Give the days of a unit or body; every day for anything else."""
        if (name,) in self._register.all(Unit):
            return self.of_unit(name)
        bodies = self._register.history(Body, name)
        return united(piece for each in bodies.versions for piece in self.of(each)) or EVERYWHEN

    def of_unit(self, name: str) -> Cover:
        """Give the days on which a unit is open."""
        if name not in self._units:
            self._find(self._unknown(name), ALWAYS, self._units)
        return self._units[name]

    def standing(self, fact: Fact, day: date) -> Standing:
        """Say how firmly a fact in force on a day stands then."""
        return standing(fact.stretch, fact.as_of, self.of_owner(fact), day)

    def _unknown(self, name: str) -> set[str]:
        """Give a unit and those ever above it, as far as their days are not known yet."""
        unknown: set[str] = set()
        todo = [name]
        while todo:
            unit = todo.pop()
            if unit not in unknown and unit not in self._units:
                unknown.add(unit)
                todo += self._parents(unit, ALWAYS)
        return unknown

    def _find(
        self, units: Iterable[str], within: Period, found: MutableMapping[str, Cover]
    ) -> None:
        """Find the days of units within a period, from those of the units above."""
        above = {unit: self._parents(unit, within) for unit in units}
        for knot in knots(above):
            one = min(knot)
            if len(knot) > 1 or one in above[one]:
                found.update(self._untied(knot, within, found))
            else:
                found[one] = self._cut(one, within, found)

    def _untied(
        self, knot: AbstractSet[str], within: Period, found: MutableMapping[str, Cover]
    ) -> dict[str, Cover]:
        # Units that were above each other at different times: there is a day between these
        # times, and the days before it and from it on are found apart, less entangled.
        days = sorted(self._changes(knot, within))
        if not days:
            return dict.fromkeys(knot, ())  # a cycle on one day, which every check refuses
        middle = days[len(days) // 2]
        early: ChainMap[str, Cover] = ChainMap({}, found)
        late: ChainMap[str, Cover] = ChainMap({}, found)
        self._find(knot, Period(within.start, middle), early)
        self._find(knot, Period(middle, within.end), late)
        return {unit: united((*early[unit], *late[unit])) for unit in knot}

    def _cut(self, unit: str, within: Period, found: Mapping[str, Cover]) -> Cover:
        pieces: list[Piece] = []
        for version in self._versions(unit, within):
            owner_days = found[version.part_of] if version.part_of else EVERYWHEN
            pieces += cut(version.stretch, owner_days)
        return clipped(united(pieces), within)

    def _changes(self, units: Iterable[str], within: Period) -> set[date]:
        """Give the days within a period, but its first, on which a version starts or ends."""
        periods = [v.stretch.period for unit in units for v in self._versions(unit, within)]
        days = {day for period in periods for day in (period.start, period.end)}
        return {day for day in days if within.start < day < within.end}

    def _parents(self, unit: str, within: Period) -> set[str]:
        return {each.part_of for each in self._versions(unit, within) if each.part_of}

    def _versions(self, unit: str, within: Period) -> Sequence[Unit]:
        versions = self._register.history(Unit, unit).versions
        if within is ALWAYS:
            return versions
        return [each for each in versions if each.stretch.period.overlaps(within)]


def cycle(above: dict[str, set[str]]) -> tuple[str, ...]:
    """Give one cycle of a graph, each followed by what is above it; none where there is none.

    Example:
        >>> cycle({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}})
        ('a', 'b', 'c')
    """
    done: set[str] = set()
    for start in sorted(above):
        path: list[str] = []
        entered: set[str] = set()
        todo = [(start, False)]
        while todo:
            name, leaving = todo.pop()
            if leaving:
                entered.discard(name)
                done.add(path.pop())
            elif name in entered:
                return tuple(path[path.index(name) :])
            elif name not in done:
                path.append(name)
                entered.add(name)
                todo.append((name, True))
                todo.extend((each, False) for each in sorted(above.get(name, ()), reverse=True))
    return ()
