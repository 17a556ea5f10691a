"""What agreements pay for the core, month by month: as values, with their paths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from remit.finance.convert import Into
from remit.finance.money import plain, rounded, total
from remit.finance.months import days_of_month
from remit.finance.terms import ByRule, CostPath, CostTerm
from remit.model.cost import OverheadRate
from remit.model.published import Noticed, Place
from remit.temporal.period import Period

RATES: Final = Place(f"{OverheadRate.FILE}.csv", 0)
"""Where rates of overhead stand, where it is not one row."""


class OverheadMonth(Struct, frozen=True):
    """What an agreement pays for the core in one month.

    Args:
        month: The month, as 2026-05.
        base: Of what, after exclusions, exactly.
        charge: What the rate makes of it, rounded half even to the cent.
        taken: What of that is paid: the cap stops it.
        terms: The rows of the base, each at its rate.
    """

    month: str
    base: Fraction
    charge: Decimal
    taken: Decimal
    terms: tuple[CostTerm, ...]


class Overhead(Struct, frozen=True):
    """What an agreement pays for the core, from its beginning on.

    Args:
        agreement: The agreement.
        currency: Its currency.
        place: Where the agreement stands.
        months: The months in which it has a base, in order.
        left_out: Those that could not be converted, in what they are in.
    """

    agreement: str
    currency: str
    place: Place
    months: tuple[OverheadMonth, ...]
    left_out: tuple[tuple[OverheadMonth, str], ...] = ()

    def within(self, period: Period) -> tuple[OverheadMonth, ...]:
        """Give the months that begin on some days: overhead is of whole months."""
        return tuple(each for each in self.months if _begins(each, period))

    def path(self, period: Period) -> CostPath:
        """Give what it pays in the months that begin on some days, and its path.

        A month's charge is rounded, and the cap stops it: both are terms of their own.
        """
        months = self.within(period)
        terms = tuple(term for each in months for term in _terms(self.agreement, each))
        return CostPath("overhead", self.currency, total(each.taken for each in months), terms)

    def converted(self, into: Into) -> Overhead:
        """Give the same in another currency, without the months that have no rate."""
        if self.currency == into.currency:
            return self
        rates = [(each, into.rate(self.currency, each.month)) for each in self.months]
        return Overhead(
            self.agreement,
            into.currency,
            self.place,
            tuple(_times(each, rate) for each, rate in rates if rate is not None),
            tuple((each, self.currency) for each, rate in rates if rate is None and each.taken),
        )

    def noticed(self, period: Period) -> Iterator[Noticed]:
        """Say what of the months that begin on some days could not be converted."""
        for month, currency in self.left_out:
            if _begins(month, period):
                amount = f"{plain(month.taken)} {currency} of overhead of '{self.agreement}'"
                said = f"There is no rate for {amount} in {month.month}: it is left out."
                yield Noticed("no-rate", "warning", "", self.place, said)


class Overheads(Struct, frozen=True):
    """What all agreements pay for the core.

    Args:
        of: By agreement, in id order.
        noticed: What could not be reckoned: costs in another currency than the agreement,
            agreements without one, activities under several.
    """

    of: Mapping[str, Overhead]
    noticed: tuple[Noticed, ...] = ()

    def noticed_in(self, period: Period) -> tuple[Noticed, ...]:
        """Give what could not be reckoned, and what of the months of a period has no rate."""
        without = (note for each in self.of.values() for note in each.noticed(period))
        return (*self.noticed, *without)


def _begins(month: OverheadMonth, period: Period) -> bool:
    return days_of_month(month.month).start in period


def _times(month: OverheadMonth, rate: Fraction) -> OverheadMonth:
    terms = tuple(replace(term, share=term.share * rate) for term in month.terms)
    charge, taken = (rounded(Fraction(each) * rate) for each in (month.charge, month.taken))
    return OverheadMonth(month.month, month.base * rate, charge, taken, terms)


def _terms(agreement: str, month: OverheadMonth) -> Iterator[CostTerm]:
    """Give the terms of a month, which add up to what is paid."""
    yield from month.terms
    exact = sum((each.value for each in month.terms), Fraction(0))
    rests: tuple[tuple[ByRule, Fraction], ...] = (
        ("rounding", Fraction(month.charge) - exact),
        ("cap", Fraction(month.taken) - Fraction(month.charge)),
    )
    for rule, rest in rests:
        if rest:
            yield CostTerm(RATES, agreement, month.month, Decimal(1), rest, rule)
