"""Services allocated: what each who serves nobody is charged, month by month, to the cent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, TypeAlias

from msgspec import Struct

from remit.finance.allocate.methods import Method
from remit.finance.money import total
from remit.temporal.period import Period

Amounts: TypeAlias = Mapping[str, Decimal]
"""By unit, in id order, to the cent."""

NO_CONSUMER: Final = "no-consumer"
"""The finding that what somebody costs goes to nobody."""


class AllocatedMonth(Struct, frozen=True):
    """The services of one month: what is allocated and what is undistributed is the cost.

    Args:
        month: The month, cut to the days asked for.
        cost: What those who serve cost, as far as no project is charged with it.
        allocated: What those who serve nobody are charged.
        undistributed: What goes to nobody, by whose cost it is: the finding `no-consumer`.
    """

    month: Period
    cost: Amounts
    allocated: Amounts
    undistributed: Amounts


class Allocation(Struct, frozen=True):
    """The services of some months by one method, in one currency."""

    method: Method
    currency: str
    months: tuple[AllocatedMonth, ...]

    @property
    def cost(self) -> Amounts:
        """What those who serve cost in all months."""
        return added(each.cost for each in self.months)

    @property
    def allocated(self) -> Amounts:
        """What those who serve nobody are charged in all months."""
        return added(each.allocated for each in self.months)

    @property
    def undistributed(self) -> Amounts:
        """What goes to nobody in all months, by whose cost it is."""
        return added(each.undistributed for each in self.months)


def added(every: Iterable[Amounts]) -> Amounts:
    """Add amounts unit by unit.

    Example:
        >>> added([{"lima": Decimal(1)}, {"accra": Decimal(2), "lima": Decimal(3)}])
        {'accra': Decimal('2'), 'lima': Decimal('4')}
    """
    found: dict[str, list[Decimal]] = defaultdict(list)
    for each in every:
        for unit, amount in each.items():
            found[unit].append(amount)
    return {unit: total(found[unit]) for unit in sorted(found)}
