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
from remit.model.number import show_number
from remit.model.register import Register
from remit.model.unit import Unit
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import apart

F = TypeVar("F", bound=Fact)

OF_SPENDING: Final = ("disbursements", "expenditure")
"""What may be left out of all that is spent, as IATI calls it: types 3 and 4."""

_DOLLAR: Final = "USD"
"""The currency in which rates are given."""

POSTS: Final = "posts"
"""What may be left out of staff and office costs, beside kinds of office cost."""


def money_faults(register: Register, unread: Unread) -> Iterator[Fault]:
    """Find money that means nothing: shares above all there is, costs and rates below zero.

    What adds up over days, or hangs on other files, is only tested where these are known.
    """
    yield from _of_shares(register)
    for noun, owner in _SHARED:
        if noun.FILE not in unread.days:
            yield from _more_than_all(register, noun, owner)
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
            wrong = sentence(
                "'{unit}' is not open in {month}", unit=cost.unit, month=cost.month.text
            )
            yield fault(cost, "month", wrong, sentence("correct the unit or the month"))


def _all(register: Register, noun: type[F]) -> Iterator[F]:
    for history in register.all(noun).values():
        yield from history.versions


def _of_shares(register: Register) -> Iterator[Fault]:
    todo = sentence("write 0.5 for a half, and 1 for all of it")
    for line in _all(register, FundingLine):
        if line.share is not None and not 0 < line.share <= 1:
            wrong = sentence("'{share}' is no share of a post", share=show_number(line.share))
            yield fault(line, "share", wrong, todo)
    for part in _all(register, ServiceShare):
        if part.share is not None and not 0 <= part.share <= 1:
            wrong = sentence("'{share}' is no share of a cost", share=show_number(part.share))
            yield fault(part, "share", wrong, todo)


_SHARED: Final[tuple[tuple[type[Fact], str], ...]] = ((FundingLine, "post"), (ServiceShare, "unit"))
"""Shares that come to one at most, on every day, and of what they are."""


def _more_than_all(register: Register, noun: type[Fact], owner: str) -> Iterator[Fault]:
    """Find the days from which on the shares of one thing come to more than one."""
    rows: list[Any] = list(_all(register, noun))
    # One that is no share by itself is told as such, and makes no other too much.
    sound = [each for each in rows if each.share is not None and 0 < each.share <= 1]
    of = attrgetter(owner)
    for name, group in groupby(sorted(sound, key=of), key=of):
        shares = list(group)
        for each in shares:
            day = each.stretch.period.start
            there = [other for other in shares if day in other.stretch.period]
            total = sum((other.share for other in there), Decimal(0))
            # It is said once, where the last of them begins.
            if total > 1 and each is max(there, key=_place):
                wrong = sentence(
                    "with this row the shares of '{name}' make {total}, which is more than all",
                    name=name,
                    total=show_number(total),
                )
                todo = sentence("lower a share, or let another row end before this one begins")
                yield fault(each, "share", wrong, todo)


def _place(row: Fact) -> tuple[Any, ...]:
    return row.stretch.period.start, kind_of(type(row)).key(row)


def _of_costs(register: Register) -> Iterator[Fault]:
    costs: list[PostCost | OfficeCost] = [*_all(register, PostCost), *_all(register, OfficeCost)]
    for cost in costs:
        if cost.amount is not None and cost.amount < 0:
            wrong = sentence("a cost is never below zero: {amount}", amount=_quoted(cost.amount))
            todo = sentence("take it from the amount that it corrects")
            yield fault(cost, "amount", wrong, todo)
    for office in _all(register, OfficeCost):
        if office.kind and not ID.fullmatch(office.kind):
            wrong = sentence("'{kind}' is not one word in small letters", kind=office.kind)
            todo = sentence("write it as {example}", example="rent, field-security")
            yield fault(office, "kind", wrong, todo)


def _of_rates(register: Register) -> Iterator[Fault]:
    for each in _all(register, ExchangeRate):
        if each.per_usd is not None and each.per_usd <= 0:
            wrong = sentence("a rate is above zero: {rate}", rate=_quoted(each.per_usd))
            todo = sentence("write how much of the currency one dollar buys")
            yield fault(each, "per_usd", wrong, todo)
        elif each.currency == _DOLLAR and each.per_usd not in {None, 1}:
            wrong = sentence("a dollar is one dollar, and not {rate}", rate=_quoted(each.per_usd))
            yield fault(each, "per_usd", wrong, sentence("write 1, or leave the row out"))


def _kinds(register: Register) -> tuple[str, ...]:
    return (POSTS, *sorted({each.kind for each in _all(register, OfficeCost)}))


def _of_overhead(row: OverheadRate, kinds: tuple[str, ...]) -> Iterator[Fault]:
    if row.rate is not None and not 0 <= row.rate <= 1:
        wrong = sentence("a rate of overhead is from 0 to 1: {rate}", rate=_quoted(row.rate))
        yield fault(row, "rate", wrong, sentence("write 0.07 for seven per cent"))
    if row.cap is not None and row.cap < 0:
        wrong = sentence("a cap is never below zero: {cap}", cap=_quoted(row.cap))
        todo = sentence("write how much it pays in all, or leave it blank")
        yield fault(row, "cap", wrong, todo)
    known = OF_SPENDING if row.base == "spending" else kinds
    for word in row.exclusions if known else ():
        if word not in known:
            wrong = sentence("'{base}' has no part '{name}'", base=row.base, name=word)
            yield fault(row, "exclusions", wrong, _instead(word, known))


def _instead(word: str, known: tuple[str, ...]) -> Saying:
    if near := nearest(word, known):
        return sentence("write '{near}'", near=near)
    return sentence("its parts are {names}", names=apart(known, N_(", ")))


def _quoted(amount: Decimal) -> str:
    return f"'{show_number(amount)}'"
