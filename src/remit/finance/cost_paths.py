"""The paths of figures of costs: what a unit costs and who pays, services, and overhead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from remit.change.nearest import nearest
from remit.errors import UnknownError
from remit.finance.allocate.allocating import Allocating
from remit.finance.allocate.methods import METHODS, Method
from remit.finance.costs import Cost
from remit.finance.overhead_months import Overheads
from remit.finance.path_document import SHARE_BY_PROJECTS
from remit.finance.projectize import Financed
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
from remit.temporal.period import Period

OVERHEAD: Final = "overhead"
"""The figure of an agreement: what it pays for the core."""

COSTS: Final[Mapping[str, Callable[[Cost], tuple[CostTerm, ...]]]] = {
    "cost": lambda cost: (whole(cost),),
    "charged": charged,
    "core": lambda cost: (unpaid(cost),),
}
"""What a unit costs, what activities are charged with of it, and what is left to the core."""

_SERVICES: Final[Mapping[str, Method]] = {f"services:{each}": each for each in METHODS}

COST_FIGURES: Final = (*COSTS, SHARE_BY_PROJECTS, *_SERVICES)
"""The figures of a unit's costs; a service may have its driver behind: `services:direct:equal`."""


def is_of_costs(figure: str) -> bool:
    """Tell whether a figure is one of costs.

    Example:
        >>> is_of_costs("core"), is_of_costs("services:direct:equal"), is_of_costs("services:moon")
        (True, True, False)
    """
    name, _, driver = figure.rpartition(":")
    return figure in COST_FIGURES or (name in _SERVICES and driver in DRIVERS)


def sums_of(costs: Iterable[Cost], unit: str, figure: str) -> tuple[CostPath, ...]:
    """Give the paths of a sum of what a unit costs, one of `COSTS`, a currency each."""
    terms: dict[str, list[CostTerm]] = defaultdict(list)
    for cost in costs:
        terms[cost.currency] += (each for each in COSTS[figure](cost) if each.share)
    found = (path_of(figure, each, terms[each]) for each in sorted(terms))
    return tuple(settled(each, unit) for each in found)


def share_of(financed: Financed) -> tuple[CostPath, ...]:
    """Give the path of the share that projects pay; none where it is not known."""
    if financed.share is None or financed.charged is None:
        return ()
    return (ratio_of(SHARE_BY_PROJECTS, financed.share, financed.charged),)


def service_of(figure: str) -> tuple[Method, Driver]:
    """Read the method and the driver in the name of a figure of services: posts unless said.

    Example:
        >>> service_of("services:direct"), service_of("services:step-down:equal")
        (('direct', 'posts'), ('step-down', 'equal'))
    """
    driver: Driver = next((each for each in DRIVERS if figure.endswith(f":{each}")), "posts")
    return _SERVICES[figure.removesuffix(f":{driver}")], driver


def services_of(allocating: Allocating, method: Method, unit: str) -> tuple[CostPath, ...]:
    """Give the paths of what a unit is charged for services, a currency each."""
    found = allocating.allocations(method)
    return tuple(
        allocating.path(method, unit, each.currency) for each in found if unit in each.allocated
    )


def overhead_of(overheads: Overheads, agreement: str, period: Period) -> tuple[CostPath, ...]:
    """Give the path of what an agreement pays for the core; none where that is nothing.

    Raises:
        UnknownError: No rate stands under such an agreement.
    """
    if agreement not in overheads.of:
        near = nearest(agreement, tuple(overheads.of))
        raise UnknownError("agreement", agreement, [near] if near else [])
    path = overheads.of[agreement].path(period)
    return (path,) if path.terms else ()
