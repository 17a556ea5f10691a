"""The cliff: how much there is to spend in each of the months to come, and what ends in them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from remit.finance.account import Account
from remit.finance.accounts import OnDay
from remit.finance.figures import to_come
from remit.finance.money import total
from remit.finance.months import calendar_months, months_later
from remit.temporal.period import Period

MONTHS: Final = 24
"""How many months are looked ahead, that of the day being the first."""


class Month(Struct, frozen=True):
    """A month to come, in one currency.

    Args:
        days: Its days, from the day asked on.
        currency: The currency.
        amount: What is spread over them of the money known on the day.
        ending: How many activities have their last day in it, whatever their money.
    """

    days: Period
    currency: str
    amount: Decimal
    ending: int


def cliff(on_day: OnDay, accounts: Sequence[Account]) -> tuple[Month, ...]:
    """Give the months to come, each in every currency of some accounts.

    Args:
        on_day: What is known on the day.
        accounts: Those of an office.
    """
    return tuple(
        Month(days, currency, amount_in(on_day, accounts, currency, days), ending(accounts, days))
        for days in months_ahead(on_day)
        for currency in on_day.currencies(accounts)
    )


def months_ahead(on_day: OnDay) -> tuple[Period, ...]:
    """Give the calendar months from that of the day on, the first from the day on."""
    day = on_day.day
    return calendar_months(Period(day, months_later(day.replace(day=1), MONTHS)))


def amount_in(on_day: OnDay, accounts: Sequence[Account], currency: str, days: Period) -> Decimal:
    """Give what is spread over some days of what is known of accounts in a currency."""
    known = on_day.in_currency(accounts, currency)
    return total([part.value for each in known for part in to_come(each, days)])


def ending(accounts: Sequence[Account], days: Period) -> int:
    """Count the accounts whose last day is one of some days."""
    return sum(each.last is not None and each.last in days for each in accounts)
