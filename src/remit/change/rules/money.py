"""Money: shares that are shares, costs that are costs, months in which an office is open."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Any, Final, TypeVar

from remit.change.fault import Fault, fault
from remit.change.nearest import nearest
from remit.change.unread import Unread
from remit.model.column import ID
from remit.model.cost import (
    ExchangeRate,
    FundingLine,
    OfficeCost,
    OverheadRate,
    PostCost,
    ServiceShare,
)
from remit.model.days import Days
from remit.model.fact import Fact
from remit.model.kind import kind_of
from remit.model.register import Register
from remit.model.unit import Unit

F = TypeVar("F", bound=Fact)

OF_SPENDING: Final = ("disbursements", "expenditure")
"""What may be left out of all that is spent, as IATI calls it: types 3 and 4."""

POSTS: Final = "posts"
"""What may be left out of staff and office costs, beside kinds of office cost."""


def money_faults(register: Register, unread: Unread) -> Iterator[Fault]:
    """Find money that means nothing: shares above all there is, costs and rates below zero.

    What adds up over days, or hangs on other files, is only tested where these are known.
    """
    yield from _of_shares(register)
    for noun, owner, words in _SHARED:
        if noun.FILE not in unread.days:
            yield from _more_than_all(register, noun, owner, words)
    yield from _of_costs(register)
    yield from _of_rates(register)
    kinds = () if OfficeCost.FILE in unread.rows else _kinds(register)
    for each in _all(register, OverheadRate):
        yield from _of_overhead(each, kinds)


def month_faults(register: Register) -> Iterator[Fault]:
    """Find costs of an office in a month in which it is not open; units must be in no cycle."""
    days = Days(register)
    for cost in _all(register, OfficeCost):
        open_on = days.of_unit(cost.unit) if (cost.unit,) in register.all(Unit) else ()
        month = cost.month.days
        if month and open_on and not any(each.period.overlaps(month) for each in open_on):
            wrong = f"'{cost.unit}' is not open in {cost.month.text}"
            yield fault(cost, "month", wrong, "correct one of the two")


def _all(register: Register, noun: type[F]) -> Iterator[F]:
    for history in register.all(noun).values():
        yield from history.versions


def _of_shares(register: Register) -> Iterator[Fault]:
    todo = "write 0.5 for a half, and 1 for all of it"
    for line in _all(register, FundingLine):
        if line.share is not None and not 0 < line.share <= 1:
            yield fault(line, "share", f"'{line.share:f}' is no share of a post", todo)
    for part in _all(register, ServiceShare):
        if part.share is not None and not 0 <= part.share <= 1:
            yield fault(part, "share", f"'{part.share:f}' is no share of a cost", todo)


_SHARED: Final[tuple[tuple[type[Fact], str, str], ...]] = (
    (FundingLine, "post", "is paid for"),
    (ServiceShare, "unit", "is spoken for"),
)
"""Shares that come to one at most, on every day: of what, and what more than one would mean."""


def _more_than_all(register: Register, noun: type[Fact], owner: str, words: str) -> Iterator[Fault]:
    """Find the days from which on the shares of one thing come to more than one."""
    rows: list[Any] = [each for each in _all(register, noun) if getattr(each, "share", None)]
    of = attrgetter(owner)
    for name, group in groupby(sorted(rows, key=of), key=of):
        shares = list(group)
        for each in shares:
            day = each.stretch.period.start
            there = [other for other in shares if day in other.stretch.period]
            total = sum((other.share for other in there), Decimal(0))
            # It is said once, where the last of them begins.
            if total > 1 and each is max(there, key=_place):
                wrong = f"with it more than all of '{name}' {words}: {total:f}"
                yield fault(each, "share", wrong, "lower a share, or end another row before")


def _place(row: Fact) -> tuple[Any, ...]:
    return row.stretch.period.start, kind_of(type(row)).key(row)


def _of_costs(register: Register) -> Iterator[Fault]:
    costs: list[PostCost | OfficeCost] = [*_all(register, PostCost), *_all(register, OfficeCost)]
    for cost in costs:
        if cost.amount is not None and cost.amount < 0:
            todo = "correct the amount it is to be taken from"
            yield fault(cost, "amount", f"'{cost.amount:f}' is no cost", todo)
    for office in _all(register, OfficeCost):
        if office.kind and not ID.fullmatch(office.kind):
            todo = "write one in small letters, as rent or field-security"
            yield fault(office, "kind", f"'{office.kind}' is not one word", todo)


def _of_rates(register: Register) -> Iterator[Fault]:
    for each in _all(register, ExchangeRate):
        if each.per_usd is not None and each.per_usd <= 0:
            wrong = f"'{each.per_usd:f}' is nothing a dollar can be worth"
            yield fault(each, "per_usd", wrong, "write how much of the currency is one dollar")


def _kinds(register: Register) -> tuple[str, ...]:
    return (POSTS, *sorted({each.kind for each in _all(register, OfficeCost)}))


def _of_overhead(row: OverheadRate, kinds: tuple[str, ...]) -> Iterator[Fault]:
    if row.rate is not None and not 0 <= row.rate <= 1:
        yield fault(row, "rate", f"'{row.rate:f}' is no rate", "write 0.07 for seven per cent")
    if row.cap is not None and row.cap < 0:
        todo = "write how much it pays in all, or leave it blank"
        yield fault(row, "cap", f"'{row.cap:f}' is nothing to stop at", todo)
    known = OF_SPENDING if row.base == "spending" else kinds
    for word in row.exclusions if known else ():
        if word not in known:
            near = nearest(word, known)
            todo = f"write '{near}'" if near else f"it is made of {', '.join(known)}"
            yield fault(row, "exclusions", f"nothing in '{row.base}' is called '{word}'", todo)
