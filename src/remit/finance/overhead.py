"""Overhead: what agreements pay for the core, by rate, exclusions and cap, month by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from remit.finance.agreements import agreements_of, noticed_in_agreements
from remit.finance.bases import Base, bases_of
from remit.finance.convert import Into
from remit.finance.costs import length
from remit.finance.covers import Covers
from remit.finance.money import minus, plain, rounded, total
from remit.finance.months import days_of_month, year_before
from remit.finance.overhead_months import RATES, Overhead, OverheadMonth, Overheads
from remit.finance.recorded import placed
from remit.finance.terms import CostTerm
from remit.model.activity import Agreement
from remit.model.cost import OverheadRate
from remit.model.project import Project
from remit.model.published import Noticed, Place
from remit.model.register import Register
from remit.temporal.history import History

_ZERO: Final = Decimal(0)


def overheads(
    covers: Covers,
    projects: Iterable[Project],
    day: date,
    into: Into | None = None,
    since: date | None = None,
) -> Overheads:
    """Give what agreements pay for the core, as far as it is known on a day.

    Of every row of the base the rate of its own days counts. What a month comes to is rounded;
    the sum of all months since the beginning stops at the cap that is in force last in a month.

    Args:
        covers: The register, and who pays for its posts.
        projects: The projects with what is spent.
        day: What is dated after it is not known.
        into: The currency to convert everything into: rows of the base into that of their
            agreement, and then what the agreement pays.
        since: From when on posts and offices count where nothing says since when they are paid;
            for the twelve months before the day unless said.
    """
    own = tuple(projects)
    register = covers.register
    under = agreements_of(register, own)
    reckoning = {name: _Reckoning(register, name, into) for (name,) in register.all(OverheadRate)}
    since = since or year_before(day).start
    for base in bases_of(covers, own, day, since) if reckoning else ():
        if (agreement := under.get(base.activity, "")) in reckoning:
            reckoning[agreement].add(base)
    noticed = (
        *noticed_in_agreements(register),
        *(n for r in reckoning.values() for n in r.noticed),
    )
    found = {name: each.overhead() for name, each in sorted(reckoning.items())}
    if into is not None:
        found = {name: each.converted(into) for name, each in found.items()}
    return Overheads(found, noticed)


class _Reckoning:
    """The overhead of one agreement, row by row."""

    def __init__(self, register: Register, agreement: str, into: Into | None) -> None:
        self._agreement = agreement
        self._rates: History[OverheadRate] = register.history(OverheadRate, agreement)
        self._currency, self._place = _currency_of(register, agreement)
        self._into = Into(self._currency, into.rates) if into is not None else None
        self._terms: dict[str, list[CostTerm]] = defaultdict(list)
        self._base: dict[str, Fraction] = defaultdict(Fraction)
        self.noticed: list[Noticed] = []

    def add(self, base: Base) -> None:
        """Reckon on a row, as far as rates are in force on its days and do not leave it out."""
        counted = [
            (days, rate.rate)
            for rate in self._rates.versions
            if rate.rate is not None and rate.base == base.of and base.kind not in rate.exclusions
            if (days := rate.stretch.period & base.days)
        ]
        amount = self._amount(base) if counted else None
        if amount is None:
            return
        for days, rate in counted:
            month = days.start.isoformat()[:7]
            share = base.share * Fraction(length(days), length(base.days))
            self._base[month] += Fraction(amount) * share
            self._terms[month].append(
                CostTerm(
                    base.place,
                    base.what,
                    month,
                    amount,
                    share * Fraction(rate),
                    "overhead",
                    base.activity,
                )
            )

    def _amount(self, base: Base) -> Decimal | None:
        """Give the amount of a row in the currency of the agreement; a note where it has none."""
        if base.currency == self._currency:
            return base.amount
        rate = self._into.rate(base.currency, base.valued) if self._into is not None else None
        if rate is None:
            said = f"{plain(base.amount)} {base.currency} bear no overhead: the agreement "
            text = (
                f"'{self._agreement}' is in {self._currency or 'no currency'}, and no rate counts."
            )
            self.noticed.append(
                Noticed("no-rate", "warning", base.activity, base.place, said + text)
            )
            return None
        return rounded(Fraction(base.amount) * rate)

    def overhead(self) -> Overhead:
        """Give what it comes to: the sum of months so far stops at the cap."""
        months, owed, paid = [], _ZERO, _ZERO
        for month in sorted(self._terms):
            terms = tuple(self._terms[month])
            charge = rounded(sum((each.value for each in terms), Fraction(0)))
            owed = total([owed, charge])
            cap = self._cap(month)
            now = owed if cap is None else min(owed, cap)
            months.append(OverheadMonth(month, self._base[month], charge, minus(now, paid), terms))
            paid = now
        return Overhead(self._agreement, self._currency, self._place, tuple(months))

    def _cap(self, month: str) -> Decimal | None:
        """Give the cap that is in force last in a month."""
        days = days_of_month(month)
        there = [each for each in self._rates.versions if each.stretch.period & days]
        return there[-1].cap if there else None


def _currency_of(register: Register, agreement: str) -> tuple[str, Place]:
    for row, place in placed(register, Agreement):
        if row.id == agreement:
            return row.currency, place
    return "", RATES
