"""Overhead: what agreements pay for the core, by rate, exclusions and cap, month by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from remit.finance.agreements import agreements_of, noticed_in_agreements
from remit.finance.bases import Base, bases_of
from remit.finance.convert import Into
from remit.finance.costs import length
from remit.finance.covers import Covers
from remit.finance.money import minus, rounded, total
from remit.finance.recorded import placed
from remit.finance.terms import ByRule, CostPath, CostTerm
from remit.model.activity import Agreement
from remit.model.cost import OverheadRate
from remit.model.project import Project
from remit.model.published import Noticed, Place
from remit.model.register import Register
from remit.temporal.bound import named_days
from remit.temporal.history import History
from remit.temporal.period import Period

_RATES: Final = Place(f"{OverheadRate.FILE}.csv", 0)
_ZERO: Final = Decimal(0)


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
        months: The months in which it has a base, in order.
    """

    agreement: str
    currency: str
    months: tuple[OverheadMonth, ...]

    def within(self, period: Period) -> tuple[OverheadMonth, ...]:
        """Give the months that begin on some days: overhead is of whole months."""
        return tuple(each for each in self.months if named_days(each.month).start in period)

    def path(self, period: Period) -> CostPath:
        """Give what it pays in the months that begin on some days, and its path.

        A month's charge is rounded, and the cap stops it: both are terms of their own.
        """
        months = self.within(period)
        terms = tuple(term for each in months for term in _terms(self.agreement, each))
        return CostPath("overhead", self.currency, total(each.taken for each in months), terms)


class Overheads(Struct, frozen=True):
    """What all agreements pay for the core.

    Args:
        of: By agreement, in id order.
        noticed: What could not be reckoned: costs in another currency than the agreement,
            agreements without one, activities under several.
    """

    of: Mapping[str, Overhead]
    noticed: tuple[Noticed, ...] = ()


def overheads(
    covers: Covers, projects: Iterable[Project], day: date, into: Into | None = None
) -> Overheads:
    """Give what agreements pay for the core, as far as it is known on a day.

    Of every row of the base the rate of its own days counts. What a month comes to is rounded;
    the sum of all months since the beginning stops at the cap that is in force last in a month.

    Args:
        covers: The register, and who pays for its posts.
        projects: The projects with what is spent.
        day: What is dated after it is not known.
        into: The currency to convert everything into: rows of the base for agreements that are
            in it, and what other agreements pay.
    """
    own = tuple(projects)
    register = covers.register
    under = agreements_of(register, own)
    reckoning = {name: _Reckoning(register, name, into) for (name,) in register.all(OverheadRate)}
    for base in bases_of(covers, own, day):
        if (agreement := under.get(base.activity, "")) in reckoning:
            reckoning[agreement].add(base)
    noticed = (
        *noticed_in_agreements(register),
        *(n for r in reckoning.values() for n in r.noticed),
    )
    of = {name: each.overhead() for name, each in sorted(reckoning.items())}
    if into is None:
        return Overheads(of, noticed)
    changed = {name: _converted(each, into) for name, each in of.items()}
    lost = tuple(note for _, notes in changed.values() for note in notes)
    return Overheads({name: each for name, (each, _) in changed.items()}, (*noticed, *lost))


class _Reckoning:
    """The overhead of one agreement, row by row."""

    def __init__(self, register: Register, agreement: str, into: Into | None) -> None:
        self._agreement = agreement
        self._rates: History[OverheadRate] = register.history(OverheadRate, agreement)
        self._currency, self._place = _currency_of(register, agreement)
        self._into = into if into is not None and into.currency == self._currency else None
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
            said = f"{base.amount} {base.currency} bear no overhead: the agreement "
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
        return Overhead(self._agreement, self._currency, tuple(months))

    def _cap(self, month: str) -> Decimal | None:
        """Give the cap that is in force last in a month."""
        days = named_days(month)
        there = [each for each in self._rates.versions if each.stretch.period & days]
        return there[-1].cap if there else None


def _converted(overhead: Overhead, into: Into) -> tuple[Overhead, tuple[Noticed, ...]]:
    """Give the same in another currency, and a note for each month without a rate."""
    if overhead.currency == into.currency:
        return overhead, ()
    months, notes = [], []
    for each in overhead.months:
        rate = into.rate(overhead.currency, each.month)
        if rate is None:
            said = (
                f"{each.taken} {overhead.currency} of {each.month} have no rate: they are left out."
            )
            notes.append(Noticed("no-rate", "warning", "", _RATES, said))
            continue
        terms = tuple(replace(term, share=term.share * rate) for term in each.terms)
        charge, taken = (rounded(Fraction(amount) * rate) for amount in (each.charge, each.taken))
        months.append(OverheadMonth(each.month, each.base * rate, charge, taken, terms))
    return Overhead(overhead.agreement, into.currency, tuple(months)), tuple(notes)


def _currency_of(register: Register, agreement: str) -> tuple[str, Place]:
    for row, place in placed(register, Agreement):
        if row.id == agreement:
            return row.currency, place
    return "", _RATES


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
            yield CostTerm(_RATES, agreement, month.month, Decimal(1), rest, rule)
