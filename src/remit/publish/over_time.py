"""How things went over the years, for all units at once: who answered for them, what they gave.

Only days are looked at on which a fact begins or ends that can matter; on the days between,
nothing changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

from msgspec import Struct

from remit.model.fact import Fact
from remit.model.place import Group, Membership, Site
from remit.model.register import Register
from remit.model.remit import Function, Remit
from remit.model.structure import Structure
from remit.model.unit import Designated, Unit
from remit.publish.provided import providers
from remit.resolve.answer import PROVIDES
from remit.resolve.bearing import functions_ever
from remit.resolve.timeline import at
from remit.temporal.bound import BLANK_END, BLANK_START, Bound, as_end
from remit.temporal.period import ENDLESS
from remit.temporal.stretch import Stretch

ANSWERING: Final[tuple[type[Fact], ...]] = (*(Unit, Designated, Site, Group, Membership, Function),)
"""What answers for units hang on beside remits."""


class Spell(Struct, frozen=True):
    """Days on which the same units answered for one, with their bounds as facts write them."""

    stretch: Stretch
    holders: tuple[str, ...]


class Step(Struct, frozen=True):
    """From a bound on, so many functions."""

    since: Bound
    functions: int

    @property
    def day(self) -> date:
        """The day for which the bound stands."""
        return self.since.day


def spells(structure: Structure, unit: str) -> tuple[Spell, ...]:
    """Say who held the responsibility answer for a unit, in order; days without are in none."""
    return structure.derived(_all_spells).get(unit, ())


def growth(structure: Structure, unit: str) -> tuple[Step, ...]:
    """Say how many functions a unit and those under it provided, from day to day.

    The first step is that to the first function; each has another number than the one before.
    """
    register = structure.register
    remits = [
        (remit, structure.days.of(remit))
        for holder in _ever_under(structure, unit)
        for remit in structure.derived(_provided).get(holder, ())
    ]
    found: list[Step] = []
    for day, bound in structure.derived(_all_bounds).items() if remits else ():
        functions = {
            remit.function
            for remit, days in remits
            if any(day in piece.period for piece in days)
            and register.history(Function, remit.function).on(day) is not None
            and unit in _path(register, remit.holder, day)
        }
        if len(functions) != (found[-1].functions if found else 0):
            found.append(Step(bound, len(functions)))
    return tuple(found)


def _provided(structure: Structure) -> Mapping[str, list[Remit]]:
    """Give every version of a remit that provides, by holder."""
    found: dict[str, list[Remit]] = defaultdict(list)
    for remit in _versions(structure.register, Remit):
        if remit.role == PROVIDES:
            found[remit.holder].append(remit)
    return found


def _all_bounds(structure: Structure) -> Mapping[date, Bound]:
    return bounds(structure.register)


def _ever_under(structure: Structure, unit: str) -> set[str]:
    """Give a unit and all that were under it on any day."""
    below = structure.derived(_ever_below)
    found, todo = {unit}, [unit]
    while todo:
        new = below.get(todo.pop(), set()) - found
        found |= new
        todo += new
    return found


def _ever_below(structure: Structure) -> Mapping[str, set[str]]:
    """Give the units that were ever part of each, next below it."""
    found: dict[str, set[str]] = defaultdict(set)
    for version in _versions(structure.register, Unit):
        found[version.part_of].add(version.id)
    return found


def _path(register: Register, unit: str, day: date) -> tuple[str, ...]:
    """Give a unit and those above it on a day."""
    path = []
    while unit and unit not in path:
        path.append(unit)
        row = register.history(Unit, unit).on(day)
        unit = row.part_of if row is not None else ""
    return tuple(path)


def _all_spells(structure: Structure) -> Mapping[str, tuple[Spell, ...]]:
    function = structure.register.settings.responsibility_function
    known = bounds(structure.register, functions_ever(structure.register, function))
    found: dict[str, list[Spell]] = defaultdict(list)
    running: dict[str, tuple[date, tuple[str, ...]]] = {}
    for day in [*known, ENDLESS]:
        now = providers(at(structure, day), function) if day != ENDLESS else {}
        for unit in list(running):
            since, holders = running[unit]
            if now.get(unit) != holders:
                stretch = Stretch(known[since], _as_end(known.get(day)))
                found[unit].append(Spell(stretch, holders))
                del running[unit]
        for unit, holders in now.items():
            running.setdefault(unit, (day, holders))
    return {unit: tuple(each) for unit, each in found.items()}


def bounds(
    register: Register,
    functions: frozenset[str] | None = None,
    days: frozenset[date] | None = None,
) -> Mapping[date, Bound]:
    """Give the days on which who answers for some functions, or for any, may change, in order.

    Each with its bound as a fact writes it: of those that stand for one day, the most precise,
    so that no day is said to be known that is not.

    Args:
        register: All histories.
        functions: The functions; any, unless said.
        days: Of these days only; of all, unless said.
    """
    facts = [fact for noun in ANSWERING for fact in _versions(register, noun)]
    facts += [
        fact
        for fact in _versions(register, Remit)
        if functions is None or fact.function in functions
    ]
    found = {BLANK_START.day: BLANK_START}
    for fact in facts:
        for bound in (fact.stretch.valid_from, fact.stretch.valid_to):
            is_asked = bound.day != ENDLESS and (days is None or bound.day in days)
            if is_asked and _is_preciser(bound, found.get(bound.day)):
                found[bound.day] = bound
    return dict(sorted(found.items()))


def _is_preciser(bound: Bound, than: Bound | None) -> bool:
    return than is None or _vagueness(bound) < _vagueness(than)


def _vagueness(bound: Bound) -> tuple[bool, timedelta]:
    """Order bounds by how many days they name; what was attested then is vaguer than any."""
    return bound.text.startswith("by "), bound.named.end - bound.named.start


def _as_end(bound: Bound | None) -> Bound:
    return as_end(bound) if bound is not None else BLANK_END


def _versions(register: Register, noun: type[Any]) -> Iterator[Any]:
    histories: Iterable[Any] = register.all(noun).values()
    return (version for history in histories for version in history.versions)
