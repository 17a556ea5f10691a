"""The paths of figures of costs: what a unit costs and who pays, services, and overhead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Final

from remit.change.nearest import nearest
from remit.errors import UnknownError
from remit.finance.allocate.methods import METHODS
from remit.finance.costs import Cost
from remit.finance.path_document import SHARE_BY_PROJECTS
from remit.finance.terms import (
    CostPath,
    CostTerm,
    charged,
    path_of,
    ratio_of,
    settled,
    unpaid,
    whole,
)
from remit.model.paying import DRIVERS, Driver
from remit.publish.money.costing import Costing

OVERHEAD: Final = "overhead"
"""The figure of an agreement: what it pays for the core."""

_SERVICES: Final = "services"
_COSTS: Final[Mapping[str, Callable[[Cost], tuple[CostTerm, ...]]]] = {
    "cost": lambda cost: (whole(cost),),
    "charged": charged,
    "core": lambda cost: (unpaid(cost),),
}
"""What a unit costs, what activities are charged with of it, and what is left to the core."""

COST_FIGURES: Final = (*_COSTS, SHARE_BY_PROJECTS, *(f"{_SERVICES}:{each}" for each in METHODS))
"""The figures of a unit's costs; a service may have its driver behind: `services:direct:equal`."""


def is_of_costs(figure: str) -> bool:
    """Tell whether a figure is one of costs.

    Example:
        >>> is_of_costs("core"), is_of_costs("services:direct:equal"), is_of_costs("services:moon")
        (True, True, False)
    """
    name, _, driver = figure.rpartition(":")
    return figure in COST_FIGURES or (name in COST_FIGURES and driver in DRIVERS)


def cost_paths(costing: Costing, unit: str, figure: str) -> tuple[CostPath, ...]:
    """Give the paths of a figure of a unit's costs, a currency each; none where it is not known.

    Args:
        costing: The costs.
        unit: The unit.
        figure: One of `COST_FIGURES`.
    """
    if figure in _COSTS:
        return _sums(costing, unit, figure)
    if figure == SHARE_BY_PROJECTS:
        return _share(costing, unit)
    return _services(costing, unit, figure)


def overhead_paths(costing: Costing, agreement: str) -> tuple[CostPath, ...]:
    """Give the path of what an agreement pays for the core; none where that is nothing.

    Raises:
        UnknownError: No rate stands under such an agreement.
    """
    found = costing.overheads.of
    if agreement not in found:
        near = nearest(agreement, tuple(found))
        raise UnknownError("agreement", agreement, [near] if near else [])
    path = found[agreement].path(costing.period)
    return (path,) if path.terms else ()


def _sums(costing: Costing, unit: str, figure: str) -> tuple[CostPath, ...]:
    terms: dict[str, list[CostTerm]] = defaultdict(list)
    for cost in costing.costs(unit):
        terms[cost.currency] += (each for each in _COSTS[figure](cost) if each.share)
    found = (path_of(figure, each, terms[each]) for each in sorted(terms))
    return tuple(settled(each, unit) for each in found)


def _share(costing: Costing, unit: str) -> tuple[CostPath, ...]:
    found = costing.projectized.financed(unit)
    if found.share is None or found.charged is None:
        return ()
    return (ratio_of(SHARE_BY_PROJECTS, found.share, found.charged),)


def _services(costing: Costing, unit: str, figure: str) -> tuple[CostPath, ...]:
    _, name, *by = figure.split(":")
    method = next(each for each in METHODS if each == name)
    driver: Driver = next((each for each in DRIVERS if each in by), "posts")
    allocating = costing.allocating(driver)
    found = allocating.allocations(method)
    return tuple(
        allocating.path(method, unit, each.currency) for each in found if unit in each.allocated
    )
