"""An amount on a day: a transaction, or a budget that counts, as figures add it up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from msgspec import Struct

from remit.finance.donors import UNKNOWN, Donor
from remit.finance.money import total
from remit.model.published import Place, Share

BUDGET: Final = "budget"
"""The type of a booking that is a budget; the others have the code of the transaction."""

NOBODY: Final = Donor(UNKNOWN)


class Booking(Struct, frozen=True):
    """An amount of an activity on a day.

    Args:
        activity: Its identifier.
        type: The code of the transaction, or `budget`.
        on: The day of the transaction, or the first of the budget's period.
        amount: In the currency.
        currency: As published, or the one it was converted to.
        place: Where it stands.
        donor: Who gave it; of no meaning for what is spent.
        ref: The transaction's own reference.
        valued: The day whose rate counts; that of the booking where there is none.
        countries: Which countries it is for, as `countries_of` gives them.
        published: What was published, where it was converted.
    """

    activity: str
    type: str
    on: date
    amount: Decimal
    currency: str
    place: Place
    donor: Donor = NOBODY
    ref: str = ""
    valued: date | None = None
    countries: tuple[Share, ...] = ()
    published: Published | None = None


class Published(Struct, frozen=True):
    """An amount before it was converted, and the month of the rate."""

    amount: Decimal
    currency: str
    month: str


Bookings: TypeAlias = tuple[Booking, ...]


class Sum(Struct, frozen=True):
    """Bookings with their sum."""

    bookings: Bookings
    total: Decimal


def sum_of(bookings: Iterable[Booking]) -> Sum:
    """Add bookings, exactly."""
    found = tuple(bookings)
    return Sum(found, total([each.amount for each in found]))


NOTHING: Final = sum_of(())
