"""Cycles: on no day is a unit, body, function or group above itself."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from remit.change.fault import Fault, fault
from remit.model.body import Body
from remit.model.days import cycle
from remit.model.fact import Fact
from remit.model.place import Group, Membership
from remit.model.register import Register
from remit.model.remit import Function
from remit.model.unit import Unit
from remit.temporal.period import BEGINNING


class Link(Struct, frozen=True):
    """From its first day to its last, `below` is under `above`; the fact says so."""

    below: str
    above: str
    fact: Fact


def cycle_faults(register: Register) -> Iterator[Fault]:
    """Find every cycle, with a day on which it closes."""
    yield from _cycles(_units(register), "part_of")
    yield from _cycles(_bodies(register), "part_of")
    yield from _cycles(_functions(register), "broader")
    yield from _cycles(_groups(register), "member")


def _units(register: Register) -> Iterator[Link]:
    for history in register.all(Unit).values():
        yield from (Link(each.id, each.part_of, each) for each in history.versions if each.part_of)


def _bodies(register: Register) -> Iterator[Link]:
    for history in register.all(Body).values():
        yield from (Link(each.id, each.part_of, each) for each in history.versions if each.part_of)


def _functions(register: Register) -> Iterator[Link]:
    for history in register.all(Function).values():
        yield from (Link(each.id, each.broader, each) for each in history.versions if each.broader)


def _groups(register: Register) -> Iterator[Link]:
    for history in register.all(Membership).values():
        for each in history.versions:
            if register.knows(Group.FILE, each.member):
                yield Link(each.member, each.group, each)


def _cycles(links: Iterable[Link], column: str) -> Iterator[Fault]:
    # What closes over all days at once need not close on one: only these links can tell.
    knot = _knot(tuple(links))
    seen: set[frozenset[str]] = set()
    for day in sorted({each.fact.stretch.period.start for each in knot}):
        for closed in _on(day, knot):
            names = frozenset(link.below for link in closed)
            if names not in seen:
                seen.add(names)
                yield _said(closed, column, day)


def _graph(links: Iterable[Link]) -> dict[str, set[str]]:
    above: dict[str, set[str]] = defaultdict(set)
    for link in links:
        above[link.below].add(link.above)
    return dict(above)


def _knot(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Give the links that may be part of a cycle: of a tree, none."""
    while True:
        lower, upper = {each.below for each in links}, {each.above for each in links}
        kept = tuple(each for each in links if each.above in lower and each.below in upper)
        if len(kept) == len(links):
            return kept
        links = kept


def _on(day: date, links: tuple[Link, ...]) -> Iterator[tuple[Link, ...]]:
    left = {(each.below, each.above): each for each in links if day in each.fact.stretch.period}
    while names := cycle(_graph(left.values())):
        pairs = zip(names, (*names[1:], names[0]), strict=True)
        closed = tuple(left[pair] for pair in pairs)
        yield closed
        for link in closed:
            del left[link.below, link.above]


def _said(closed: tuple[Link, ...], column: str, day: date) -> Fault:
    path = " → ".join([*(link.below for link in closed), closed[0].below])
    when = "from the beginning" if day == BEGINNING else f"on {day}"
    wrong = f"'{closed[0].below}' would stand above itself {when}: {path}"
    todo = f"change '{column}' of one of them, or let the stretches not meet"
    return fault(closed[0].fact, column, wrong, todo)
