"""The path of a figure: the bookings it comes from, each with the share of it that counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from msgspec import Struct

from remit.change.nearest import nearest
from remit.errors import UnknownError
from remit.finance.account import Account
from remit.finance.accounts import OnDay
from remit.finance.cliff import months_ahead
from remit.finance.figures import remaining, spending, to_come
from remit.finance.known import Known
from remit.finance.money import rounded
from remit.finance.months import month_name, year_before
from remit.finance.part import Part, Term, terms_of, value_of, whole
from remit.finance.shares import Shares
from remit.finance.summing import FIGURES
from remit.finance.totals import Largest, Money, money_of
from remit.temporal.period import Period

CLIFF: Final = "cliff:"
"""What stands before a month in the name of a figure: `cliff:2019-03`."""

Weighed: TypeAlias = Iterable[tuple[Part, Fraction]]
"""Parts, and how many times each of them counts."""


class Path(Struct, frozen=True):
    """A figure and its terms.

    Args:
        figure: Its name, as documents have it.
        currency: The currency it is in, or of the money it is a ratio of.
        value: The figure: the sum of amount · share over all terms, exactly. None where there
            is no such figure.
        terms: By activity, in the order of its document; those that add nothing are left out.
    """

    figure: str
    currency: str
    value: Decimal | None
    terms: tuple[Term, ...]


def explain(
    on_day: OnDay,
    accounts: Sequence[Account],
    figure: str,
    currency: str,
    period: Period | None = None,
) -> Path:
    """Give the path of a figure of some accounts.

    Args:
        on_day: What is known on the day.
        accounts: Those of an office.
        figure: Its name: one of `explained()`.
        currency: The currency.
        period: Of which days spending is; the twelve months before the day unless said.

    Raises:
        UnknownError: There is no such figure.
    """
    known = on_day.in_currency(accounts, currency)
    days = period or year_before(on_day.day)
    if figure in FIGURES:
        parts = [(part, Fraction(1)) for each in known for part in FIGURES[figure](each, days)]
        return path_of(figure, currency, value_of(part for part, _ in parts), parts)
    if figure in _RATIOS:
        money = money_of(known, currency, on_day.day, days)
        value, weighed = _RATIOS[figure](money, known)
        return path_of(figure, currency, value, weighed)
    return _cliff_path(on_day, known, figure, currency)


def explained(on_day: OnDay) -> tuple[str, ...]:
    """Give the names of all figures that have a path."""
    return (*FIGURES, *_RATIOS, *(f"{CLIFF}{month_name(each)}" for each in months_ahead(on_day)))


def path_of(figure: str, currency: str, value: Decimal | None, weighed: Weighed) -> Path:
    """Give the path of a figure that parts add up to, but for a factor: rounding, or a unit."""
    parts = list(weighed)
    found = sum((Fraction(part.value) * weight for part, weight in parts), Fraction(0))
    factor = Fraction(value) / found if value is not None and found else Fraction(0)
    terms = (term for part, weight in parts for term in terms_of([part], weight * factor))
    return Path(figure, currency, value, tuple(terms))


def _cliff_path(on_day: OnDay, known: Sequence[Known], figure: str, currency: str) -> Path:
    months = {f"{CLIFF}{month_name(each)}": each for each in months_ahead(on_day)}
    if figure not in months:
        near = nearest(figure, explained(on_day))
        todo = f"There are {', '.join((*FIGURES, *_RATIOS))} and {next(iter(months))}."
        raise UnknownError("figure", figure, [near] if near else [], todo=todo)
    parts = [part for each in known for part in to_come(each, months[figure])]
    return path_of(figure, currency, value_of(parts), [(part, Fraction(1)) for part in parts])


_Ratio: TypeAlias = Callable[[Money, Sequence[Known]], tuple[Decimal | None, Weighed]]


def _burn_month(money: Money, known: Sequence[Known]) -> tuple[Decimal | None, Weighed]:
    parts = (part for each in known for part in spending(each, year_before(each.day)))
    return money.burn_month, ((part, Fraction(1)) for part in parts)


def _runway(money: Money, known: Sequence[Known]) -> tuple[Decimal | None, Weighed]:
    parts = (part for each in known for part in remaining(each))
    return money.runway_months, ((part, Fraction(1)) for part in parts)


def _top_donor(money: Money, _known: Sequence[Known]) -> tuple[Decimal | None, Weighed]:
    return _share(money.top_donor, money.donors)


def _top_activity(money: Money, _known: Sequence[Known]) -> tuple[Decimal | None, Weighed]:
    return _share(money.top_activity, money.activities)


def _share(largest: Largest | None, shares: Shares) -> tuple[Decimal | None, Weighed]:
    if largest is None:
        return None, ()
    return rounded(largest.share, 6), ((e, Fraction(1)) for e in whole(shares.sums[largest.key]))


def _herfindahl(money: Money, _known: Sequence[Known]) -> tuple[Decimal | None, Weighed]:
    donors = money.donors
    found = donors.herfindahl
    weighed = ((part, donors.share(key)) for key in donors.sums for part in whole(donors.sums[key]))
    return None if found is None else rounded(found, 6), weighed


_RATIOS: Final[Mapping[str, _Ratio]] = {
    "burn_month": _burn_month,
    "runway_months": _runway,
    "top_donor": _top_donor,
    "top_activity": _top_activity,
    "hhi": _herfindahl,
}
