"""The account of an activity: what came in, what is to come and what was spent, day by day."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from remit.finance.booking import BUDGET, Booking, Bookings
from remit.finance.budgets import kept
from remit.finance.days import first_day, last_day
from remit.finance.donors import Donors
from remit.finance.recipients import countries_of
from remit.model.project import Project
from remit.model.published import NO_CURRENCY, Activity

RECEIVED, COMMITTED, PLEDGED = "1", "11", "13"
"""Types of transaction: money that came, that was promised by contract, that was announced."""

SPENT = frozenset({"3", "4"})
"""Types of transaction: disbursement and expenditure."""


class Account(Struct, frozen=True):
    """A project of our own, with its money in the order of the document.

    Args:
        project: The activity, and who manages it.
        first: Its first day, where it has one.
        last: Its last day, which is within it, where it has one.
        incoming: What came in or was committed.
        pledged: What was announced.
        spent: What was spent.
        budgets: Those that count.
    """

    project: Project
    first: date | None
    last: date | None
    incoming: Bookings = ()
    pledged: Bookings = ()
    spent: Bookings = ()
    budgets: Bookings = ()

    @property
    def id(self) -> str:
        """The identifier of the activity."""
        return self.project.id

    @property
    def unit(self) -> str:
        """The unit that manages it."""
        return self.project.attribution.unit

    @property
    def has_days(self) -> bool:
        """Tell whether it has days to spread money over: a first, and a last not before it."""
        return self.first is not None and self.last is not None and self.first <= self.last

    def is_running(self, day: date) -> bool:
        """Tell whether a day is one of its days."""
        if self.first is None or self.last is None:
            return False
        return self.first <= day <= self.last

    def is_published(self, day: date) -> bool:
        """Tell whether some spending is known on a day; else it is estimated."""
        return any(each.on <= day for each in self.spent)

    @property
    def currencies(self) -> frozenset[str]:
        """The currencies of its money, without those amounts that say none."""
        every = (*self.incoming, *self.pledged, *self.spent, *self.budgets)
        return frozenset([each.currency for each in every]) - {NO_CURRENCY}


def account_of(project: Project, donors: Donors, *, repeats: bool = False) -> Account:
    """Give the account of a project.

    A transaction without a day or an amount stands in none.

    Args:
        project: The project.
        donors: Says who gave.
        repeats: Whether its money repeats that of others: then it has none of its own.
    """
    activity = project.activity
    days = first_day(activity), last_day(activity)
    if repeats:
        return Account(project, *days)
    flows = flows_of(activity, donors)
    return Account(
        project,
        *days,
        incoming=tuple([each for each in flows if each.type in {RECEIVED, COMMITTED}]),
        pledged=tuple([each for each in flows if each.type == PLEDGED]),
        spent=tuple([each for each in flows if each.type in SPENT]),
        budgets=budgets_of(activity),
    )


def flows_of(activity: Activity, donors: Donors) -> Bookings:
    """Give the transactions of an activity that have a day and an amount."""
    return tuple(
        [
            Booking(
                activity.id,
                flow.type,
                flow.on,
                flow.amount,
                flow.currency,
                flow.place,
                donors.of(activity, flow),
                flow.ref,
                flow.value_date,
                countries_of(activity, flow),
            )
            for flow in activity.flows
            if flow.on is not None and flow.amount is not None
        ]
    )


def budgets_of(activity: Activity) -> Bookings:
    """Give the budgets of an activity that count, each on the first day of its period."""
    return tuple(
        [
            Booking(
                activity.id,
                BUDGET,
                each.starts,
                each.amount,
                each.currency,
                each.place,
                valued=each.value_date,
            )
            for each in kept(activity.budgets)
            if each.starts is not None and each.amount is not None
        ]
    )
