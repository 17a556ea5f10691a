"""The core: what of posts and offices no project is charged with, and what pays for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from remit.finance.costs import Cost, Costs
from remit.finance.money import minus, total
from remit.finance.overhead_months import Overheads
from remit.finance.terms import CostPath, path_of, unpaid


class Core(Struct, frozen=True):
    """The core in one currency, over some days.

    Args:
        currency: The currency.
        units: What of each unit's posts and office no project is charged with, with its path;
            of the units that have any.
        overhead: What each agreement pays for the core, with its path.
    """

    currency: str
    units: Mapping[str, CostPath]
    overhead: Mapping[str, CostPath]

    @property
    def cost(self) -> Decimal:
        """What the core costs: the sum of its units, each to the cent."""
        return total(each.value for each in self.units.values())

    @property
    def paid(self) -> Decimal:
        """What overhead pays of it."""
        return total(each.value for each in self.overhead.values())

    @property
    def rest(self) -> Decimal:
        """What contributions for no purpose have to pay; below nought where overhead is more."""
        return minus(self.cost, self.paid)


def core_of(costs: Costs, overheads: Overheads) -> tuple[Core, ...]:
    """Give the core and what pays for it, a currency each.

    Overhead counts in the months that begin on the days of the costs, in the currency of its
    agreement.

    Args:
        costs: What posts and offices cost on those days.
        overheads: What agreements pay.
    """
    units: dict[str, dict[str, CostPath]] = defaultdict(dict)
    for unit, own in costs.of.items():
        for currency in sorted({each.currency for each in own}):
            if (path := _unpaid(own, currency)).terms:
                units[currency][unit] = path
    paying: dict[str, dict[str, CostPath]] = defaultdict(dict)
    for name, overhead in overheads.of.items():
        if (path := overhead.path(costs.period)).terms:
            paying[overhead.currency][name] = path
    return tuple(Core(each, units[each], paying[each]) for each in sorted({*units, *paying}))


def _unpaid(costs: tuple[Cost, ...], currency: str) -> CostPath:
    terms = (unpaid(each) for each in costs if each.currency == currency)
    return path_of("core", currency, (each for each in terms if each.share))
