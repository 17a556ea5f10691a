"""What if money stops: what each office loses, month by month, and which are without any."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from remit.finance.accounts import OnDay
from remit.finance.cause import Cause
from remit.finance.known import Known
from remit.finance.losing import Lost, lost_in
from remit.finance.money import rounded, total
from remit.finance.months import calendar_months, months_later
from remit.temporal.period import Period

MONTHS: Final = 24
"""How many months are looked ahead, unless said."""


class Loss(Struct, frozen=True):
    """What an office, or an activity, loses in one currency.

    Args:
        id: The unit, or the activity.
        currency: The currency.
        months: The calendar months, in order.
    """

    id: str
    currency: str
    months: tuple[Lost, ...]

    @property
    def before(self) -> Decimal:
        """What there would have been in all months."""
        return total([each.before for each in self.months])

    @property
    def lost(self) -> Decimal:
        """What is lost of it."""
        return total([each.lost for each in self.months])

    @property
    def without_money_from(self) -> Period | None:
        """The first month in which there would have been money and none is left."""
        return next((each.days for each in self.months if each.is_all), None)

    def __bool__(self) -> bool:
        """Tell whether anything is lost in any month."""
        return any(each.lost for each in self.months)


class WhatIf(Struct, frozen=True):
    """What is lost when money stops.

    Args:
        day: The day on which money is known.
        period: The days that are looked at, from the one on which it stops.
        cause: What stops.
        together: All offices together, a currency each, whether anything is lost of it or not.
        offices: The offices that lose something, by unit and currency.
        currencies: By office, the currencies in which it would have had money.
        activities: The activities that do.
    """

    day: date
    period: Period
    cause: Cause
    together: tuple[Loss, ...]
    offices: tuple[Loss, ...]
    currencies: Mapping[str, frozenset[str]]
    activities: tuple[Loss, ...]

    @property
    def before(self) -> Mapping[str, Decimal]:
        """What there would have been of all offices, by currency."""
        return {each.currency: each.before for each in self.together}

    @property
    def lost(self) -> Mapping[str, Decimal]:
        """What is lost in all, by currency."""
        return {each.currency: each.lost for each in self.together}

    @property
    def stopped(self) -> tuple[str, ...]:
        """The activities that lose more than they gain, by identifier."""
        return tuple(sorted({each.id for each in self.activities if each.lost > 0}))


def what_if(on_day: OnDay, cause: Cause, start: date, months: int = MONTHS) -> WhatIf:
    """Say what is lost from a day on when money stops.

    Args:
        on_day: What is known on a day.
        cause: What stops.
        start: The day on which it does.
        months: How far to look: up to the same day so many months later.
    """
    period = Period(start, months_later(start, months))
    days = calendar_months(period)
    offices: list[Loss] = []
    activities: list[Loss] = []
    for unit, accounts in on_day.accounts.units.items():
        for currency in on_day.currencies(accounts):
            known = on_day.in_currency(accounts, currency)
            own = [_of_account(each, cause, days) for each in known]
            offices.append(_together(unit, currency, own, days, cause))
            activities += filter(None, own)
    return WhatIf(
        on_day.day,
        period,
        cause,
        _all(offices, days),
        tuple(filter(None, offices)),
        _currencies(offices),
        tuple(sorted(activities, key=lambda each: (each.id, each.currency))),
    )


def _currencies(offices: Iterable[Loss]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for each in offices:
        if any(month.before > 0 for month in each.months):
            found[each.id].add(each.currency)
    return {unit: frozenset(own) for unit, own in found.items()}


def _of_account(known: Known, cause: Cause, days: Sequence[Period]) -> Loss:
    months = tuple([lost_in(known, cause, each) for each in days])
    return Loss(known.account.id, known.currency, months)


def _together(
    unit: str, currency: str, own: Iterable[Loss], days: Sequence[Period], cause: Cause
) -> Loss:
    """Add what accounts lose; of a cut, its share is lost, to the cent in every month."""
    whole = _sums(unit, currency, own, days)
    if cause.kind != "cut":
        return whole
    share = Fraction(cause.cut)
    cut = (replace(each, lost=rounded(Fraction(each.lost) * share)) for each in whole.months)
    return replace(whole, months=tuple(cut))


def _sums(name: str, currency: str, own: Iterable[Loss], days: Sequence[Period]) -> Loss:
    """Add losses up, month by month."""
    all_ = tuple(own)
    months = (
        Lost(
            each,
            total([one.months[at].before for one in all_]),
            total([one.months[at].lost for one in all_]),
        )
        for at, each in enumerate(days)
    )
    return Loss(name, currency, tuple(months))


def _all(offices: Sequence[Loss], days: Sequence[Period]) -> tuple[Loss, ...]:
    """Add all offices up, a currency each."""
    found = sorted({each.currency for each in offices})
    return tuple(
        _sums("", currency, [each for each in offices if each.currency == currency], days)
        for currency in found
    )
