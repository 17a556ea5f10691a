"""All that ends with what it belongs to: facts whose days are cut though their rows say more."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from operator import attrgetter

from msgspec import Struct

from remit.model.body import Body
from remit.model.days import OF_POSTS, OWNERS, Days, owners
from remit.model.fact import Fact
from remit.model.kind import Key
from remit.model.patch import differing
from remit.model.post import Post
from remit.model.register import Register
from remit.model.unit import Unit
from remit.resolve.events import Row
from remit.temporal.cover import Cover, clipped, gaps, uncut, united
from remit.temporal.history import History
from remit.temporal.period import Period


class Ended(Struct, frozen=True):
    """A fact that a change cuts short: it held on some days, its row goes on, and it does not.

    Because what it belongs to is not there then: its unit, post, member or holder.

    Args:
        file: The file of its row.
        key: The key of its row.
        row: The version in force on the first of the days, as it is without the change.
        days: The days it loses, in order.
        owners: What it would belong to, of which something is not there on these days.
    """

    file: str
    key: Key
    row: Fact
    days: tuple[Period, ...]
    owners: tuple[str, ...]


def ended(before: Register, after: Register) -> tuple[Ended, ...]:
    """Give everything that a change cuts short although its own rows say that it goes on.

    On each of the days the fact holds before the change and not after it, and a version of
    its row is written for that day all the same. So whatever goes on beneath a unit that
    closes is listed, and what the change itself ends is not.

    Args:
        before: The register as it is.
        after: The register as it would be; where most is the same, it shares its rows.

    Returns:
        By file and key.
    """
    one, other = Days(before), Days(after)
    found = (
        each
        for file, key in sorted(_concerned(before, after, one, other))
        for each in _cut_short(file, key, (before, after), (one, other))
    )
    return tuple(found)


def _cut_short(
    file: str, key: Key, registers: tuple[Register, Register], days: tuple[Days, Days]
) -> Iterator[Ended]:
    then, now = (each.histories.get(file, {}).get(key, History()) for each in registers)
    held, holds = (
        united(piece for version in history.versions for piece in each.of(version))
        for history, each in zip((then, now), days, strict=True)
    )
    written = united(piece for version in now.versions for piece in uncut(version.stretch))
    lost = _lost(held, holds, written)
    row, goes_on = (each.on(lost[0].start) if lost else None for each in (then, now))
    if row is not None and goes_on is not None:
        yield Ended(file, key, row, lost, owners(goes_on))


def _lost(held: Cover, holds: Cover, written: Cover) -> tuple[Period, ...]:
    """Give the days that something held, is written for, and does not hold any more."""
    return tuple(
        period
        for piece in held
        for part in clipped(written, piece.period)
        for period in gaps(holds, part.period)
    )


# Which rows may be cut short -----------------------------------------------------------


def _concerned(before: Register, after: Register, one: Days, other: Days) -> Iterator[Row]:
    """Give rows that are touched, and those of what has fewer days than it had."""
    shrunk = _shrunk(before, after, one, other)
    posts = {key[0] for key in _of(Post, before, shrunk)} if shrunk else set()
    for noun in OWNERS:
        touched = differing(before.all(noun), after.all(noun))
        names = posts | _touched(Post, before, after) if noun in OF_POSTS else shrunk
        for key in touched | set(_of(noun, before, names)):
            yield noun.FILE, key


def _of(noun: type[Fact], register: Register, names: AbstractSet[str]) -> Iterator[Key]:
    """Give the rows that ever belonged to something of some names."""
    for get in map(attrgetter, OWNERS[noun]) if names else ():
        for key, history in register.all(noun).items():
            if any(get(version) in names for version in history.versions):
                yield key


def _touched(noun: type[Fact], before: Register, after: Register) -> set[str]:
    return {key[0] for key in differing(before.all(noun), after.all(noun))}


def _shrunk(before: Register, after: Register, one: Days, other: Days) -> frozenset[str]:
    """Give the units and bodies that are there on fewer days than before the change."""
    touched = _touched(Unit, before, after)
    units = _ever_below(touched, before, after) if touched else set()
    bodies = _touched(Body, before, after)
    return frozenset(
        name
        for name in (*units, *bodies)
        if any(gaps(other.of_subject(name), piece.period) for piece in one.of_subject(name))
    )


def _ever_below(units: Collection[str], *registers: Register) -> set[str]:
    """Give units and all that were part of them on any day."""
    below: dict[str, set[str]] = {}
    for register in registers:
        for (name,), history in register.all(Unit).items():
            for version in history.versions:
                below.setdefault(version.part_of, set()).add(name)
    found, todo = set(units), list(units)
    while todo:
        new = below.get(todo.pop(), set()) - found
        found |= new
        todo += new
    return found
