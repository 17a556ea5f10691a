"""Money in another currency: at the rate of the month of its value date, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from remit.finance.account import Account
from remit.finance.booking import Booking, Bookings, Published
from remit.finance.money import rounded

_DOLLAR: Final = "USD"

Rates: TypeAlias = Mapping[tuple[str, str], Decimal]
"""How much of a currency a dollar is, by month (2019-03) and currency."""


class Into(Struct, frozen=True):
    """A currency to convert into, and the rates."""

    currency: str
    rates: Rates

    def rate(self, currency: str, month: str) -> Fraction | None:
        """Give how much of it one of another currency is in a month; nothing where nobody says.

        Example:
            >>> into = Into("CHF", {("2019-03", "CHF"): Decimal("0.5"), ("2019-03", "EUR"): 2})
            >>> into.rate("EUR", "2019-03"), into.rate("EUR", "2019-04")
            (Fraction(1, 4), None)
        """
        target, source = self._per_dollar(self.currency, month), self._per_dollar(currency, month)
        return Fraction(target, source) if target and source else None

    def _per_dollar(self, currency: str, month: str) -> Fraction | None:
        if currency == _DOLLAR:
            return Fraction(1)
        found = self.rates.get((month, currency))
        return None if found is None else Fraction(found)


def converted(account: Account, into: Into) -> tuple[Account, Bookings]:
    """Give an account in another currency, and the bookings for which there is no rate.

    They stay in the account as they are: which of its money is funding does not hang on rates.
    """
    left_out: list[Booking] = []

    def convert(bookings: Bookings) -> Bookings:
        return tuple([_converted(each, into, left_out) for each in bookings])

    found = replace(
        account,
        incoming=convert(account.incoming),
        pledged=convert(account.pledged),
        spent=convert(account.spent),
        budgets=convert(account.budgets),
    )
    return found, tuple(left_out)


def month_of(booking: Booking) -> str:
    """Give the month whose rate counts for a booking: that of its value date."""
    return (booking.valued or booking.on).isoformat()[:7]


def _converted(booking: Booking, into: Into, left_out: list[Booking]) -> Booking:
    if booking.currency == into.currency:
        return booking
    month = month_of(booking)
    rate = into.rate(booking.currency, month)
    if rate is None:
        left_out.append(booking)
        return booking
    return replace(
        booking,
        amount=rounded(Fraction(booking.amount) * rate),
        currency=into.currency,
        published=Published(booking.amount, booking.currency, month),
    )
