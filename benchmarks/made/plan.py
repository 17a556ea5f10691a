"""A made reorganisation: so many steps on so many days, as the entries that they record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import cycle, islice
from random import Random
from typing import Final, TypeVar

from benchmarks.made.shape import A_DAY
from msgspec.structs import replace

from remit.model.change import Entry
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.unit import Designated, Unit
from remit.temporal.stretch import Stretch, stretch

F = TypeVar("F", bound=Fact)

APART: Final = timedelta(days=30)


def plan(register: Register, steps: int, days: int, seed: int = 49) -> tuple[Entry, ...]:
    """Give the entries of a reorganisation of so many steps, spread over so many days.

    Of ten steps one opens a unit, one closes one, one moves one, three pass a remit to
    another holder, two assign one, one ends one, and one designates a mission. The first
    day is the one that benchmarks ask about.

    Args:
        register: What is reorganised, made by `organisation`.
        steps: How many steps, of one entry each.
        days: On how many days, thirty apart.
        seed: The same register with the same seed gives the same entries.
    """
    hand = _Hand(register, Random(f"{seed} plan"))
    whens = cycle(stretch(str(A_DAY + APART * number), "") for number in range(days))
    made = (do(hand, when) for do, when in zip(cycle(_STEPS), whens, strict=False))
    return tuple(islice(made, steps))


class _Hand:
    """Draws what steps are about, each thing once."""

    def __init__(self, register: Register, chance: Random) -> None:
        self.chance = chance
        self.number = 0
        units, remits = list(_alone(register, Unit)), list(_alone(register, Remit))
        named = {term.id for remit in remits for term in remit.scope.terms()}
        teams = self._mixed(each for each in units if _is(each, "team") and each.id not in named)
        half = len(teams) // 2
        self.closing, self.moving = iter(teams[:half]), iter(teams[half:])
        self.above = [each.id for each in units if _is(each, "section", "office")]
        self.holders = [each.id for each in units if _is(each, "service", "section", "mission")]
        self.missions = iter(self._mixed(each for each in units if _is(each, "mission")))
        self.remits = iter(self._mixed(remits))

    def one_above(self) -> str:
        """Draw what a unit may be part of."""
        return self.chance.choice(self.above)

    def holder(self) -> str:
        """Draw who may hold a remit."""
        return self.chance.choice(self.holders)

    def new(self) -> str:
        """Give a new id."""
        self.number += 1
        return f"planned-{self.number}"

    def _mixed(self, found: Iterable[F]) -> list[F]:
        mixed = list(found)
        self.chance.shuffle(mixed)
        return mixed


def _alone(register: Register, noun: type[F]) -> Iterator[F]:
    """Give the rows of a noun that never change."""
    for history in register.all(noun).values():
        if len(history.versions) == 1:
            yield history.versions[0]


def _is(unit: Unit, *levels: str) -> bool:
    return unit.id.startswith(tuple(f"{level}-" for level in levels))


def _open(hand: _Hand, when: Stretch) -> Entry:
    return _entry(Unit(id=hand.new(), part_of=hand.one_above()), when)


def _close(hand: _Hand, when: Stretch) -> Entry:
    return Entry(Unit.FILE, (next(hand.closing).id,), when)


def _move(hand: _Hand, when: Stretch) -> Entry:
    return _entry(replace(next(hand.moving), part_of=hand.one_above()), when)


def _pass(hand: _Hand, when: Stretch) -> Entry:
    return _entry(replace(next(hand.remits), holder=hand.holder()), when)


def _assign(hand: _Hand, when: Stretch) -> Entry:
    return _entry(replace(next(hand.remits), id=hand.new(), holder=hand.holder()), when)


def _end(hand: _Hand, when: Stretch) -> Entry:
    return Entry(Remit.FILE, (next(hand.remits).id,), when)


def _designate(hand: _Hand, when: Stretch) -> Entry:
    return _entry(Designated(unit=next(hand.missions).id, designation="sub-office"), when)


def _entry(fact: Fact, when: Stretch) -> Entry:
    return Entry(fact.FILE, KINDS[fact.FILE].key(fact), when, replace(fact, stretch=when))


_STEPS: Final[tuple[Callable[[_Hand, Stretch], Entry], ...]] = (
    *(_open, _pass, _move, _assign, _pass, _close, _end, _pass, _designate, _assign),
)
