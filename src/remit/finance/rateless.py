"""Costs for which there is no rate in their month: they are in no figure, and told row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container
from fractions import Fraction

from remit.finance.costs import Cost, Costs
from remit.finance.money import plain, rounded
from remit.model.published import Noticed, Place


def noticed_in_costs(costs: Costs, units: Container[str] | None = None) -> tuple[Noticed, ...]:
    """Say which costs are left out because their month has no rate.

    Args:
        costs: What posts and offices cost on some days.
        units: Whose costs are asked about; everybody's unless said.
    """
    rows: dict[tuple[Place, str, str], list[Cost]] = defaultdict(list)
    for each in costs.left_out:
        if units is None or each.unit in units:
            rows[each.place, each.month, each.unit].append(each)
    return tuple(_noticed(own) for own in rows.values())


def _noticed(own: list[Cost]) -> Noticed:
    first = own[0]
    amount = plain(rounded(sum((each.value for each in own), Fraction(0))))
    said = (
        f"There is no rate for {amount} {first.currency} in {first.month}, which "
        f"'{first.key[0]}' costs: it is left out."
    )
    return Noticed("no-rate", "warning", "", first.place, said)
