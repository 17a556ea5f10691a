"""On which days a fact holds: its stretch, cut to the days of what it belongs to.

A unit belongs to the unit it is part of that day; a designation, remit, contact
or accreditation to its unit; a membership to the unit or body that is the
member; everything else to nothing (DESIGN 3).
"""

from __future__ import annotations

from datetime import date
from functools import cached_property

from remit.model.body import Accreditation, Body
from remit.model.contact import Contact
from remit.model.fact import Fact
from remit.model.place import Membership
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.unit import Designated, Unit
from remit.temporal.attest import Standing, standing
from remit.temporal.cover import EVERYWHEN, Cover, Piece, clipped, cut, united
from remit.temporal.period import ALWAYS, Period


def owner(fact: Fact) -> str:
    """Name the unit (or, for a membership, whatever the member is) a fact belongs to."""
    match fact:
        case Unit():
            return fact.part_of
        case Designated() | Contact():
            return fact.unit
        case Remit() | Accreditation():
            return fact.holder
        case Membership():
            return fact.member
        case _:
            return ""


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
        """Give the days a fact may hold on: those of what it belongs to."""
        name = owner(fact)
        return self.of_subject(name) if name else EVERYWHEN

    def of_subject(self, name: str) -> Cover:
        """Give the days of a unit or body; every day for anything else."""
        if (name,) in self._register.all(Unit):
            return self.of_unit(name)
        bodies = self._register.history(Body, name)
        return united(piece for each in bodies.versions for piece in self.of(each)) or EVERYWHEN

    def of_unit(self, name: str) -> Cover:
        """Give the days on which a unit is open."""
        if not self._is_a_tree:
            return self._within(name, ALWAYS)
        todo = [name]
        while todo:
            waiting = [each for each in self._parents(todo[-1]) if each not in self._units]
            if waiting:
                todo += waiting
            else:
                unit = todo.pop()
                self._units[unit] = self._within(unit, ALWAYS)
        return self._units[name]

    def standing(self, fact: Fact, day: date) -> Standing:
        """Say how firmly a fact in force on a day stands then."""
        return standing(fact.stretch, fact.as_of, self.of(fact), day)

    def _within(self, name: str, within: Period) -> Cover:
        # Each step up narrows the days, so this ends even where a unit was above
        # another at one time and below it at another; a cycle on one day is refused.
        pieces: list[Piece] = []
        for version in self._register.history(Unit, name).versions:
            days = version.stretch.period & within
            if days:
                pieces += cut(version.stretch, self._above(version, days))
        return clipped(united(pieces), within)

    def _above(self, unit: Unit, within: Period) -> Cover:
        if not unit.part_of:
            return EVERYWHEN
        if self._is_a_tree:
            return self._units[unit.part_of]
        return self._within(unit.part_of, within)

    def _parents(self, name: str) -> set[str]:
        versions = self._register.history(Unit, name).versions
        return {each.part_of for each in versions if each.part_of}

    @cached_property
    def _is_a_tree(self) -> bool:
        """Whether `part_of`, taken over all days at once, has no cycle: the usual case."""
        return not cycle({key[0]: self._parents(key[0]) for key in self._register.all(Unit)})


def cycle(above: dict[str, set[str]]) -> tuple[str, ...]:
    """Give one cycle of a graph, each followed by what is above it; none where there is none.

    Example:
        >>> cycle({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}})
        ('a', 'b', 'c')
    """
    done: set[str] = set()
    for start in sorted(above):
        path: list[str] = []
        todo = [(start, False)]
        while todo:
            name, leaving = todo.pop()
            if leaving:
                done.add(path.pop())
            elif name in path:
                return tuple(path[path.index(name) :])
            elif name not in done:
                path.append(name)
                todo.append((name, True))
                todo.extend((each, False) for each in sorted(above.get(name, ()), reverse=True))
    return ()
