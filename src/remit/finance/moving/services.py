"""What units are charged by those who serve them, before and after: the direct method, by posts."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from msgspec import Struct

from remit.finance.allocate.cents import in_cents
from remit.finance.allocate.methods import Direct, Method
from remit.finance.allocate.network import A_CENT, Network
from remit.finance.allocate.pieces import SERVING
from remit.finance.allocate.serving import pools_of
from remit.finance.allocate.weights import weights_of
from remit.finance.costs import parts_of
from remit.finance.money import ZERO, rounded
from remit.finance.moving.days import CHARGING, turns_since
from remit.finance.moving.lines import Line, Thing, costing
from remit.finance.moving.scene import Scene, Side
from remit.finance.moving.stretched import stretched
from remit.model.paying import Driver
from remit.temporal.period import Period, days_later

METHOD: Final[Method] = "direct"
DRIVER: Final[Driver] = "posts"

NOBODY: Final = ""
"""Whom the cost of those goes to who serve nobody that could bear it."""

_NONE: Final = Fraction(0)


class Charged(Struct, frozen=True):
    """What a unit is charged a month by those who serve it, before and after, on some days.

    Args:
        unit: The unit; blank for what nobody bears.
        currency: The currency.
        before: What it is charged.
        after: What it would be.
        days: The days.
    """

    unit: str
    currency: str
    before: Decimal
    after: Decimal
    days: Period


_Key = tuple[str, str]


def charged_of(scene: Scene, days: Sequence[date]) -> tuple[Charged, ...]:
    """Give the units that are charged something else, by currency, id and day.

    What those who serve cost a month, as far as no project is charged with it, goes to those they
    serve by the remits in force, as `finance allocate` has it.
    """
    if not days:
        return ()
    one, other = (Charging(side, days[0]) for side in scene.sides)
    found = stretched(days, lambda day: _differing(one.on(day), other.on(day)))
    every = (Charged(*key, *amounts, period) for key, amounts, period in found)
    return tuple(sorted(every, key=lambda each: (each.currency, each.unit, each.days)))


def _differing(
    one: Mapping[_Key, Decimal], other: Mapping[_Key, Decimal]
) -> Mapping[_Key, tuple[Decimal, Decimal]]:
    return {
        key: (one.get(key, ZERO), other.get(key, ZERO))
        for key in one.keys() | other.keys()
        if one.get(key, ZERO) != other.get(key, ZERO)
    }


class Charging:
    """What units are charged on one side of a change; made once between two turns.

    Args:
        side: The side.
        first: The first day that is asked for.
    """

    def __init__(self, side: Side, first: date) -> None:
        """Charge nothing yet."""
        self._side = side
        self._turns = turns_since(first, CHARGING, side.register)
        self._serving = turns_since(first, SERVING, side.register)
        self._bearing = costing(side.register)
        self._made: dict[date, Mapping[_Key, Decimal]] = {}
        self._networks: dict[date, Network] = {}

    def on(self, day: date) -> Mapping[_Key, Decimal]:
        """Give what units are charged a month, by unit and currency."""
        turned = _last(self._turns, day)
        found = self._made.get(turned)
        if found is None:
            found = self._made[turned] = self._charged(turned)
        return found

    def _charged(self, day: date) -> Mapping[_Key, Decimal]:
        network = self._network(_last(self._serving, day))
        found: dict[_Key, Decimal] = {}
        for currency, costs in self._unpaid(day, network.servers).items():
            cents = {unit: round(cost * 100) * A_CENT for unit, cost in costs.items()}
            arrived = in_cents(Direct(network).carry(cents, cents), sum(cents.values()) // A_CENT)
            found |= {(unit, currency): _amount(each) for unit, each in arrived.to.items()}
            if arrived.lost:
                found[NOBODY, currency] = _amount(sum(arrived.lost.values()))
        return found

    def _network(self, day: date) -> Network:
        found = self._networks.get(day)
        if found is None:
            structure = self._side.structure(day)
            weights = weights_of(structure, DRIVER, Period(day, days_later(day, 1)), {})
            found = self._networks[day] = Network(
                pools_of(structure, self._bearing), lambda _: weights
            )
        return found

    def _unpaid(self, day: date, servers: Sequence[str]) -> Mapping[str, Mapping[str, Fraction]]:
        """Give what those who serve cost, as far as no project pays: by currency, then by unit."""
        found: dict[str, dict[str, Fraction]] = defaultdict(lambda: defaultdict(Fraction))
        serving = frozenset(servers)
        for thing, line in self._side.lines(day).items():
            if line.unit in serving and line.amount is not None:
                unpaid = 1 - self._covered(thing, line, day)
                found[thing.currency][line.unit] += Fraction(line.amount) * unpaid
        return found

    def _covered(self, thing: Thing, line: Line, day: date) -> Fraction:
        """Say which part projects pay: of a post, or of an office as of its posts."""
        covers = self._side.covers
        if thing.what == "post":
            return sum((each.covered for each in covers.posts[thing.id] if day in each.days), _NONE)
        parts = parts_of(covers.units.get(line.unit, ()), Period(day, days_later(day, 1)))
        return sum((share for _, share in parts), _NONE)


def _last(turns: Sequence[date], day: date) -> date:
    """Give the last of some days up to a day."""
    return turns[bisect_right(turns, day) - 1]


def _amount(cents: int) -> Decimal:
    return rounded(Fraction(cents, 100))
