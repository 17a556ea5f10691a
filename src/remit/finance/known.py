"""What is known on a day of the money of an account, in each currency."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from remit.finance.account import COMMITTED, RECEIVED, Account
from remit.finance.booking import Booking, Bookings, Sum, sum_of

Side: TypeAlias = Literal["external", "internal"]
"""Money from outside, or the organisation's own."""


class Known(Struct, frozen=True):
    """What is known on a day of an account in one currency.

    Args:
        account: The account.
        day: The day; nothing dated after it is known.
        currency: The currency.
        is_published: Whether spending is known, in whichever currency; else it is estimated.
        external: Funding from outside: what was received, or if nothing was, what was committed.
        internal: The same of the organisation's own money.
        committed: What was committed from outside, whether or not it is the funding.
        spent: What was spent of either.
        later: What is not funding yet: funding dated after the day, what was announced, and
            budgets from the day on where there is no funding of any day.
    """

    account: Account
    day: date
    currency: str
    is_published: bool
    external: Sum
    internal: Sum
    committed: Sum
    spent: Bookings
    later: Sum

    def funding(self, side: Side) -> Sum:
        """Give the funding from outside or from within."""
        return self.external if side == "external" else self.internal


def known_on(account: Account, day: date) -> Mapping[str, Known]:
    """Say what is known of an account on a day, by currency; in every one that it ever has."""
    sorting = _Sorting(account, day)
    return {currency: sorting.known(currency) for currency in sorted(account.currencies)}


class _Sorting:
    """The bookings of an account, as a day parts them."""

    def __init__(self, account: Account, day: date) -> None:
        self._account, self._day = account, day
        self._incoming = [each for each in account.incoming if each.on <= day]
        self._spent = [each for each in account.spent if each.on <= day]
        # Money that came tells the same as what was promised before: they are never added.
        is_received = any(each.type == RECEIVED for each in self._incoming)
        type_ = RECEIVED if is_received else COMMITTED
        self._funding = [each for each in self._incoming if each.type == type_]
        self._later = self._not_yet(type_)

    def known(self, currency: str) -> Known:
        return Known(
            self._account,
            self._day,
            currency,
            is_published=bool(self._spent),
            external=_sum(self._funding, currency, is_internal=False),
            internal=_sum(self._funding, currency, is_internal=True),
            committed=_sum(
                [each for each in self._incoming if each.type == COMMITTED],
                currency,
                is_internal=False,
            ),
            spent=tuple([each for each in self._spent if each.currency == currency]),
            later=_sum(self._later, currency, is_internal=False),
        )

    def _not_yet(self, type_: str) -> list[Booking]:
        """Give what is not funding yet, of the type that funding has that day.

        Where none is known and none was ever committed, what will be received is. Budgets plan
        the same money as funding does, of whichever day: they count where there is none.
        """
        account, day = self._account, self._day
        if not self._incoming and not any(each.type == COMMITTED for each in account.incoming):
            type_ = RECEIVED
        coming = [each for each in account.incoming if each.on > day and each.type == type_]
        planned = [each for each in account.budgets if each.on >= day]
        return [*coming, *account.pledged, *([] if account.incoming else planned)]


def _sum(bookings: list[Booking], currency: str, *, is_internal: bool) -> Sum:
    return sum_of(
        [
            each
            for each in bookings
            if each.currency == currency and each.donor.is_internal is is_internal
        ]
    )
