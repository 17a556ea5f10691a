"""Cycles: on no day is a unit, body, function or group above itself."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from remit.change.called.cells import column_called
from remit.change.called.days import day_of
from remit.change.fault import Fault, fault
from remit.model.body import Body
from remit.model.days import cycle
from remit.model.fact import Fact
from remit.model.place import Group, Membership
from remit.model.register import Register
from remit.model.remit import Function
from remit.model.unit import Unit
from remit.temporal.period import BEGINNING
from remit.text.saying import Saying, sentence


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
    for knot in _knots(tuple(links)):
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


def _knots(links: tuple[Link, ...]) -> Iterable[tuple[Link, ...]]:
    """Give the links that may be part of a cycle: of a tree, none.

    Two names are of one knot where each stands above the other, at whatever times; so no
    cycle has links of two knots, and each is looked at on its own days.
    """
    left = _entangled(_graph(links))
    links = tuple(each for each in links if each.below in left and each.above in left)
    knot_of = _components(_graph(links))
    knots: dict[str, list[Link]] = defaultdict(list)
    for each in links:
        if knot_of[each.below] == knot_of[each.above]:
            knots[knot_of[each.below]].append(each)
    return [tuple(knot) for knot in knots.values()]


def _entangled(above: Mapping[str, set[str]]) -> frozenset[str]:
    """Give what is left when all that stands under nothing left is taken away: of a tree, nothing.

    A. B. Kahn's way of sorting, which every cycle stops.

    Example:
        >>> sorted(_entangled({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"e"}}))
        ['a', 'b', 'c']
    """
    below: dict[str, list[str]] = defaultdict(list)
    for name, uppers in above.items():
        for upper in uppers:
            below[upper].append(name)
    held = {name: len(uppers) for name, uppers in above.items()}
    todo = [name for name in below if name not in above]
    while todo:
        for name in below.get(todo.pop(), ()):
            held[name] -= 1
            if not held[name]:
                todo.append(name)
    return frozenset(name for name, count in held.items() if count)


def _components(above: dict[str, set[str]]) -> dict[str, str]:
    """Give each name one that stands for all from which it is reached and that it reaches.

    S. R. Kosaraju's way: who is left last on the way up is reached first on the way down.

    Example:
        >>> _components({"a": {"b"}, "b": {"c"}, "c": {"b"}})
        {'a': 'a', 'c': 'b', 'b': 'b'}
    """
    below: dict[str, set[str]] = defaultdict(set)
    for name, uppers in above.items():
        for upper in uppers:
            below[upper].add(name)
    left: dict[str, None] = {}
    for name in above:
        left |= dict.fromkeys(_left(name, above, left))
    found: dict[str, str] = {}
    for name in reversed(left):
        found |= dict.fromkeys(_left(name, below, found), name)
    return found


def _left(start: str, ways: Mapping[str, set[str]], been: Collection[str]) -> list[str]:
    """Give what is reached from a name and was not before, each when all beyond it is left."""
    left: list[str] = []
    seen = {start}
    todo = [] if start in been else [(start, iter(sorted(ways.get(start, ()))))]
    while todo:
        name, further = todo[-1]
        onward = next((each for each in further if each not in seen and each not in been), None)
        if onward is None:
            left.append(name)
            todo.pop()
        else:
            seen.add(onward)
            todo.append((onward, iter(sorted(ways.get(onward, ())))))
    return left


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
    first = closed[0]
    todo = sentence(
        "change '{column}' of one of them, or let the stretches not meet",
        column=column_called(first.fact.FILE, column),
    )
    return fault(first.fact, column, _wrong(first.below, day, path), todo)


def _wrong(name: str, day: date, path: str) -> Saying:
    if day == BEGINNING:
        return sentence(
            "'{name}' would stand above itself from the beginning: {path}", name=name, path=path
        )
    return sentence(
        "'{name}' would stand above itself on {day}: {path}",
        name=name,
        day=day_of(day.isoformat()),
        path=path,
    )
