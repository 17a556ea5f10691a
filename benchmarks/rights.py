"""A right to edit, checked and listed: 500 units and 200 people.

Beside it, Casbin holds the same rights written out, and gives the same answers, or nothing is
printed; so does the definition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from random import Random

from benchmarks.beside.casbin import Casbin
from benchmarks.made.editors import edited, person
from benchmarks.made.shape import Shape
from benchmarks.measure import Figure, Taken, run, time_of, timed

from remit.model.structure import Structure
from remit.rights import definition
from remit.rights.index import Rights, may
from remit.rights.right import RIGHTS, Right

Asked = tuple[str, Right, str]
"""A person, a right and a unit."""


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure checks and lists on a day that has been asked."""
    units, people, count = (60, 12, 20) if small else (500, 200, 2_000)
    made = edited(Shape(units, 12 if small else 60, 150 if small else 2_000), people)
    asked = _asked(made, people, count)
    beside, few = Casbin(made), asked[: max(10, count // 50)]
    _agree(made, beside, few)
    yield _check(made, beside, asked, few)
    yield from _lists(made, beside, people, 3 if small else 20)
    yield _day(made)


def _asked(made: Structure, people: int, count: int) -> list[Asked]:
    chance = Random("rights")
    names, units = [person(number) for number in range(people)], list(made.units)
    return [
        (chance.choice(names), chance.choice(RIGHTS), chance.choice(units)) for _ in range(count)
    ]


def _agree(made: Structure, beside: Casbin, asked: Sequence[Asked]) -> None:
    for each in asked:
        ours, plain = may(made, made, *each), definition.may(made, made, *each)
        assert beside.may(*each) == ours == plain, each


def _check(made: Structure, beside: Casbin, asked: Sequence[Asked], few: Sequence[Asked]) -> Figure:
    def here(*each: *Asked) -> bool:
        return may(made, made, *each)

    def plainly(*each: *Asked) -> bool:
        return definition.may(made, made, *each)

    others = {"casbin": _time(beside.may, few), "the definition": _time(plainly, few)}
    note = "random people, rights and units"
    return timed("rights-check", _time(here, asked), (5, "µs"), others, note)


def _lists(made: Structure, beside: Casbin, people: int, count: int) -> Iterator[Figure]:
    rights, chance = made.derived(Rights), Random("lists")
    names = [person(chance.randrange(people)) for _ in range(count)]
    by_person = list(product(names, RIGHTS))
    by_unit = list(product(RIGHTS, chance.sample(list(made.units), count)))

    def units(name: str, right: Right) -> tuple[str, ...]:
        return rights.units(rights, name, right)

    def persons(right: Right, unit: str) -> tuple[str, ...]:
        return rights.persons(rights, right, unit)

    assert all(units(*each) == beside.units(*each) for each in by_person[:6])
    assert all(persons(*each) == beside.persons(*each) for each in by_unit[:6])
    theirs = {"casbin": _time(beside.units, by_person[:2], repeats=3)}
    note = "which units somebody has a right for"
    yield timed("rights-list", _time(units, by_person), (1, "ms"), theirs, note)
    theirs = {"casbin": _time(beside.persons, by_unit[:2], repeats=3)}
    yield timed("rights-who", _time(persons, by_unit), (1, "ms"), theirs, "who has one for a unit")


def _time(ask: Callable[..., object], asked: Sequence[tuple[str, ...]], repeats: int = 7) -> Taken:
    def ask_all() -> None:
        for each in asked:
            ask(*each)

    return time_of(ask_all, calls=len(asked), repeats=repeats)


def _day(made: Structure) -> Figure:
    taken = time_of(lambda: _first(Structure(made.register, made.day, days=made.days)))
    return timed("rights-day", taken, (None, "ms"), {}, "the first check on a day never asked")


def _first(day: Structure) -> None:
    may(day, day, person(0), "approves", next(iter(day.units)))


if __name__ == "__main__":
    run(figures)
