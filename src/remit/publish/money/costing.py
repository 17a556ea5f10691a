"""What posts, offices and services cost, and who pays: reckoned for the days of a question."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from remit.finance.accounts import OnDay
from remit.finance.agreements import agreements_of
from remit.finance.allocate.allocating import Allocating
from remit.finance.allocate.weights import dates_of
from remit.finance.core import Core, core_of
from remit.finance.cost_paths import (
    COSTS,
    overhead_of,
    service_of,
    services_of,
    share_of,
    sums_of,
)
from remit.finance.costs import Cost
from remit.finance.covers import Covers
from remit.finance.months import year_before
from remit.finance.overhead import overheads
from remit.finance.overhead_months import Overheads
from remit.finance.path_document import SHARE_BY_PROJECTS
from remit.finance.projectize import Projectized
from remit.finance.row import ByProjects
from remit.finance.terms import CostPath
from remit.finance.told_again import counted_once
from remit.model.paying import Driver
from remit.model.register import Register
from remit.temporal.period import Period


class Costing:
    """The costs of some days, and who pays for them.

    Args:
        register: Posts, costs and shares.
        on_day: What is known of projects.
        period: The days; the twelve months before the day unless said.
    """

    def __init__(self, register: Register, on_day: OnDay, period: Period | None = None) -> None:
        """Reckon nothing yet."""
        self.on_day = on_day
        self.period = period or year_before(on_day.day)
        projects = on_day.accounts.books.projects
        self.covers = Covers(register, (each.activity for each in projects))

    @cached_property
    def projectized(self) -> Projectized:
        """How much projects pay for of every unit."""
        return Projectized(self.covers, self.period, self.on_day.accounts.into)

    @cached_property
    def overheads(self) -> Overheads:
        """What agreements pay for the core."""
        accounts = self.on_day.accounts
        projects = accounts.books.projects
        under = agreements_of(self.covers.register, projects)
        once = counted_once(projects, accounts.repeats, under)
        return overheads(self.covers, once, self.on_day.day, accounts.into, self.period.start)

    @property
    def core(self) -> tuple[Core, ...]:
        """The core, and what pays for it, a currency each."""
        return core_of(self.projectized.costs, self.overheads)

    def costs(self, unit: str) -> Sequence[Cost]:
        """Give what a unit costs."""
        return self.projectized.costs.of.get(unit, ())

    def by_projects(self, units: Sequence[str]) -> ByProjects:
        """Give the share of each unit's costs that projects pay, or why nobody knows it."""
        found = {unit: self.projectized.financed(unit) for unit in units}
        return {
            unit: each.reason if each.share is None else each.share for unit, each in found.items()
        }

    def allocating(self, driver: Driver = "posts") -> Allocating:
        """Give what allocates services, by a driver."""
        accounts = self.on_day.accounts
        own = (each for each in accounts.books.projects if each.id not in accounts.repeats)
        dates = dates_of(own, self.on_day.day)
        return Allocating(self.covers, self.projectized.costs, driver, dates)

    def paths(self, unit: str, figure: str) -> tuple[CostPath, ...]:
        """Give the paths of a figure of a unit's costs, one of `COST_FIGURES`, a currency each."""
        if figure in COSTS:
            return sums_of(self.costs(unit), unit, figure)
        if figure == SHARE_BY_PROJECTS:
            return share_of(self.projectized.financed(unit))
        method, driver = service_of(figure)
        return services_of(self.allocating(driver), method, unit)

    def overhead(self, agreement: str) -> tuple[CostPath, ...]:
        """Give the path of what an agreement pays for the core in the months of the period.

        Raises:
            UnknownError: No rate stands under such an agreement.
        """
        return overhead_of(self.overheads, agreement, self.period)
