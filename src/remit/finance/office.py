"""The figures of an office on a day: those of the accounts of all activities it manages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from remit.finance.account import Account
from remit.finance.accounts import OnDay
from remit.finance.known import Known
from remit.finance.months import year_before
from remit.finance.totals import Money, money_of
from remit.temporal.period import Period


class Office(Struct, frozen=True):
    """An office on a day, or several put together.

    Args:
        unit: The unit; another name where several are put together.
        activities: How many it manages.
        running: How many of them on the day.
        delivers: How many name a building of its own.
        paid: How many of those running have money from outside.
        money: Its figures, a currency each.
    """

    unit: str
    activities: int
    running: int
    delivers: int
    paid: int
    money: tuple[Money, ...]

    @property
    def stands_on_one_project(self) -> bool:
        """Whether money from outside pays exactly one activity that is running."""
        return self.paid == 1

    @property
    def ever_had_one_project(self) -> bool:
        """Whether it manages exactly one activity, whatever its days and its money."""
        return self.activities == 1

    def stands_on_one_donor(self, currency: str) -> bool:
        """Tell whether exactly one giver from outside has given, in a currency."""
        return any(len(each.donors.sums) == 1 for each in self.money if each.currency == currency)


def offices(on_day: OnDay, period: Period | None = None) -> tuple[Office, ...]:
    """Give the figures of every office that manages an activity or delivers one, in id order.

    Args:
        on_day: What is known on the day.
        period: Of which days spending is; the twelve months before the day unless said.
    """
    return tuple(office(on_day, unit, period) for unit in on_day.accounts.offices)


def office(on_day: OnDay, unit: str, period: Period | None = None) -> Office:
    """Give the figures of one office; all nought for a unit that manages nothing."""
    accounts = on_day.accounts
    delivers = accounts.delivered.get(unit, 0)
    return together(on_day, unit, accounts.units.get(unit, ()), delivers, period)


def together(
    on_day: OnDay,
    name: str,
    accounts: Sequence[Account],
    delivers: int = 0,
    period: Period | None = None,
) -> Office:
    """Give the figures of some accounts, as if one office managed them all.

    Args:
        on_day: What is known on the day.
        name: What they are called together.
        accounts: The accounts.
        delivers: How many activities are delivered.
        period: Of which days spending is; the twelve months before the day unless said.
    """
    days = period or year_before(on_day.day)
    running = [each for each in accounts if each.is_running(on_day.day)]
    is_estimated = any(not each.is_published(on_day.day) for each in accounts)
    return Office(
        name,
        activities=len(accounts),
        running=len(running),
        delivers=delivers,
        paid=sum(_is_paid(on_day.known(each)) for each in running),
        money=tuple(
            money_of(
                on_day.in_currency(accounts, each), each, on_day.day, days, estimated=is_estimated
            )
            for each in on_day.currencies(accounts)
        ),
    )


def _is_paid(known: Mapping[str, Known]) -> bool:
    return any(each.external.total > 0 for each in known.values())
