"""What passes from whom to whom: posts and offices by themselves, and units with all they carry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from remit.finance.money import total
from remit.finance.moving.lines import UNKNOWN, Line, Thing
from remit.finance.moving.scene import Scene
from remit.finance.moving.stretched import stretched
from remit.temporal.period import Period


class Passing(Struct, frozen=True):
    """What a thing costs a month before and after a change, and whose cost that is.

    Args:
        from_: Whose it was; blank where it was nobody's, because it was not there.
        to: Whose it is; blank where it is there no more. A unit passes from the unit it was part
            of to the one it is part of, with all that it carries.
        before: What it cost a month; none where it was not there, or nobody wrote it down.
        after: What it costs a month.
        posts: How many posts that are.
        month: The month of which an office cost is known, where that is an earlier one.
    """

    from_: str
    to: str
    before: Decimal | None = None
    after: Decimal | None = None
    posts: int = 0
    month: str = ""


class Move(Struct, frozen=True):
    """A thing passes, or costs something else, on some days."""

    thing: Thing
    passing: Passing
    days: Period

    @property
    def is_known(self) -> bool:
        """Tell whether anybody wrote down what it costs."""
        return self.thing.currency != UNKNOWN

    @property
    def is_new(self) -> bool:
        """Tell whether the thing was not there before."""
        return not self.passing.from_ and not self._is_carried

    @property
    def is_over(self) -> bool:
        """Tell whether the thing is there no more."""
        return not self.passing.to and not self._is_carried

    @property
    def _is_carried(self) -> bool:
        """Tell whether a unit passes with all it carries: it does so between two others."""
        passing = self.passing
        return self.thing.what == "unit" and self.thing.id not in {passing.from_, passing.to}


def moves_of(scene: Scene, days: Sequence[date]) -> tuple[Move, ...]:
    """Give all that passes: by day, units first, then by id.

    Args:
        scene: The change.
        days: On which days anything may turn, in order.
    """
    moving = stretched(days, lambda day: _on(scene, day))
    found = (Move(thing, passing, period) for thing, passing, period in moving)
    return tuple(sorted(found, key=_place))


def _place(move: Move) -> tuple[object, ...]:
    thing = move.thing
    return move.days, thing.what != "unit", thing.id, thing.what, thing.kind, thing.currency


def _on(scene: Scene, day: date) -> Mapping[Thing, Passing]:
    """Give what passes on a day: things by themselves, and things with the unit that moves."""
    before, after = (side.lines(day) for side in scene.sides)
    found: dict[Thing, Passing] = {}
    carried: dict[str, list[tuple[Thing, Line]]] = defaultdict(list)
    for thing in before.keys() | after.keys():
        was, now = before.get(thing), after.get(thing)
        if was is not None and now is not None and was.costs == now.costs:
            if unit := moving_unit(scene, now.unit, day):
                carried[unit].append((thing, now))
        elif thing.what != "unit" or _turns(scene, thing.id, day):
            found[thing] = _itself(thing, was, now)
    for unit, things in carried.items():
        parents = (side.structure(day).units[unit].part_of for side in scene.sides)
        found |= _with_unit(unit, things, *parents)
    return found


def moving_unit(scene: Scene, unit: str, day: date) -> str:
    """Give the nearest of a unit and those above it that is part of another unit then."""
    one, other = (side.chain(unit, day) for side in scene.sides)
    if one == other:
        return ""
    units = [side.structure(day).units for side in scene.sides]
    return next((each for each in one if _part_of(units[0], each) != _part_of(units[1], each)), "")


def _part_of(units: Mapping[str, object], unit: str) -> str | None:
    return getattr(units.get(unit), "part_of", None)


def _turns(scene: Scene, unit: str, day: date) -> bool:
    """Tell whether a unit of which nothing is known opens or closes."""
    return len({unit in side.structure(day).units for side in scene.sides}) > 1


def _itself(thing: Thing, was: Line | None, now: Line | None) -> Passing:
    return Passing(
        was.unit if was else "",
        now.unit if now else "",
        was.amount if was else None,
        now.amount if now else None,
        int(thing.what == "post"),
        max(line.month for line in (was, now) if line),
    )


def _with_unit(
    unit: str, things: list[tuple[Thing, Line]], part_of: str, then: str
) -> Iterator[tuple[Thing, Passing]]:
    """Add up what a unit carries with it, a currency each; what is not known apart."""
    by: dict[str, list[tuple[Thing, Line]]] = defaultdict(list)
    for thing, line in things:
        by[thing.currency].append((thing, line))
    for currency, own in by.items():
        amounts = [line.amount for _, line in own if line.amount is not None]
        amount = total(amounts) if amounts else None
        posts = len({thing.id for thing, _ in own if thing.what == "post"})
        month = max(line.month for _, line in own)
        yield (
            Thing("unit", unit, currency=currency),
            Passing(part_of, then, amount, amount, posts, month),
        )
