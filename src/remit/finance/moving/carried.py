"""What units carry before and after a change, with all that is under them; and everybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from msgspec import Struct

from remit.finance.money import ZERO, total
from remit.finance.moving.moves import Move
from remit.finance.moving.scene import Scene, Side
from remit.finance.moving.stretched import stretched
from remit.temporal.period import Period

EVERYBODY: Final = ""
"""Stands for all units together."""


class Carried(Struct, frozen=True):
    """What a unit and all that is under it cost a month, before and after, on some days.

    Args:
        unit: The unit; blank for all units together.
        currency: The currency.
        before: What they cost as it is; none where nobody wrote down any cost of theirs.
        after: What they would cost.
        days: The days.
    """

    unit: str
    currency: str
    before: Decimal | None
    after: Decimal | None
    days: Period


def carried_of(scene: Scene, days: Sequence[date], moves: Iterable[Move]) -> tuple[Carried, ...]:
    """Give what those carry from whom and to whom anything passes, and everybody together.

    Units whose cost stays the same are left out; so is everybody on days on which nothing passes.
    """
    known = [each for each in moves if each.is_known]
    if not known:
        return ()
    units = {unit for each in known for unit in (each.passing.from_, each.passing.to)} - {""}
    found = [
        Carried(unit, currency, before, after, period)
        for (unit, currency), (before, after), period in stretched(
            days, lambda day: _on(scene, day, units, known)
        )
    ]
    return tuple(sorted(found, key=lambda each: (each.unit, each.currency, each.days)))


_Key: TypeAlias = tuple[str, str]
_Amount: TypeAlias = Decimal | None


def _on(
    scene: Scene, day: date, units: Collection[str], moves: Iterable[Move]
) -> Mapping[_Key, tuple[_Amount, _Amount]]:
    """Give what units carry on a day, where it is not the same; and everybody where it passes."""
    passing = {(EVERYBODY, each.thing.currency) for each in moves if day in each.days}
    one_side, other_side = (_Amounts(side, day, units) for side in scene.sides)
    found: dict[_Key, tuple[_Amount, _Amount]] = {}
    for key in one_side.of.keys() | other_side.of.keys():
        one, other = one_side.amount(*key), other_side.amount(*key)
        if one != other or key in passing:
            found[key] = one, other
    return found


def carried_on(side: Side, day: date, units: Collection[str]) -> Mapping[_Key, Decimal]:
    """Give what units carry on a day with all under them, and all units together, by currency."""
    found: dict[_Key, list[Decimal]] = defaultdict(list)
    for thing, line in side.lines(day).items():
        if line.amount is not None:
            for unit in (EVERYBODY, *side.chain(line.unit, day)):
                if unit in units or unit == EVERYBODY:
                    found[unit, thing.currency].append(line.amount)
    return {key: total(amounts) for key, amounts in found.items()}


class _Amounts:
    """What units carry on a day, on one side of a change."""

    def __init__(self, side: Side, day: date, units: Collection[str]) -> None:
        self.of = carried_on(side, day, units)
        self._known = {unit for unit, _ in self.of}
        self._open = side.structure(day).units

    def amount(self, unit: str, currency: str) -> _Amount:
        """Give an amount: none where a unit is open, and nothing it costs is known at all."""
        is_unknown = unit in self._open and unit not in self._known
        return None if is_unknown else self.of.get((unit, currency), ZERO)
