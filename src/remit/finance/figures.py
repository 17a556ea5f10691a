"""The figures of one account on a day, in one currency: the definitions, one function each."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace

from remit.finance.booking import Sum, sum_of
from remit.finance.known import Known, Side
from remit.finance.money import ZERO, minus, rounded, total
from remit.finance.part import Group, Part, Parts, whole
from remit.finance.spread import Spread, spread
from remit.temporal.period import BEGINNING, Period


def funding(known: Known, side: Side = "external") -> Parts:
    """Give what came in."""
    return whole(known.funding(side))


def commitments(known: Known) -> Parts:
    """Give what was committed from outside."""
    return whole(known.committed)


def pipeline(known: Known) -> Parts:
    """Give what is to come from outside: announced, dated later, or planned without funding."""
    return whole(known.later)


def spending(known: Known, period: Period) -> Parts:
    """Give what is spent of money from outside on the days of a period.

    Where spending is not published it is estimated: funding, spread over the days there are.
    """
    if known.is_published:
        group = spent(known, period, "external")
        return (Part(group.counted, (group,)),)
    return _estimated(known, known.external, period)


def remaining(known: Known, side: Side = "external") -> Parts:
    """Give what is left on a day: none after the last day, and never less than nothing."""
    last = known.account.last
    if last is not None and last < known.day:
        return ()
    if known.is_published:
        groups = balance(known, known.funding(side), side)
        return (Part(max(_balance(groups), ZERO), groups),)
    (part,) = _estimated(known, known.funding(side), Period(known.day)) or (None,)
    return (replace(part, value=max(part.value, ZERO)),) if part else ()


def to_come(known: Known, period: Period, funds: Sum | None = None) -> Parts:
    """Give what is spread over the days of a period of the money known on the day.

    Where spending is published it is what remains that is spread, from the day to the last.

    Args:
        known: What is known.
        period: The days.
        funds: Which money from outside there is; all that is known unless said.
    """
    there = known.external if funds is None else funds
    if known.is_published:
        return _rest_to_come(known, period, there)
    return _estimated(known, there, period)


def balance(known: Known, funds: Sum, side: Side) -> tuple[Group, ...]:
    """Give funds, and what was spent of them before the day, taken away."""
    gone = spent(known, Period(BEGINNING, known.day), side)
    return _all(funds), Group(gone.sum, gone.counted.copy_negate())


def spent(known: Known, period: Period, side: Side) -> Group:
    """Give what is published as spent in a period, and how much of it from outside or within.

    Where both pay, it is parted as what is known of both, to the cent.
    """
    found = sum_of([each for each in known.spent if each.on in period])
    external = _from_outside(known, found.total)
    return Group(found, external if side == "external" else minus(found.total, external))


def _from_outside(known: Known, amount: Decimal) -> Decimal:
    outside, within = known.external.total, known.internal.total
    if within <= 0:
        return amount
    if outside <= 0:
        return ZERO
    one, other = Fraction(outside), Fraction(within)
    return rounded(Fraction(amount) * one / (one + other))


def _rest_to_come(known: Known, period: Period, funds: Sum) -> Parts:
    last = known.account.last
    if last is None or last < known.day:
        return ()
    groups = balance(known, funds, "external")
    return (_span(spread(max(_balance(groups), ZERO), known.day, last), period, groups),)


def _estimated(known: Known, funds: Sum, period: Period) -> Parts:
    """Give what funds are on the days of a period, spread over all days of the account."""
    first, last = known.account.first, known.account.last
    if not funds.bookings or first is None or last is None or last < first:
        return ()
    return (_span(spread(funds.total, first, last), period, (_all(funds),)),)


def _span(spread_: Spread, period: Period, groups: tuple[Group, ...]) -> Part:
    days = spread_.days(period)
    return Part(spread_.within(days), groups, days)


def _all(found: Sum) -> Group:
    return Group(found, found.total)


def _balance(groups: tuple[Group, ...]) -> Decimal:
    return total([each.counted for each in groups])
