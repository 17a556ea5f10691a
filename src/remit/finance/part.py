"""What a figure is made of: parts with a value each, and the bookings that it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from msgspec import Struct

from remit.finance.booking import Booking, Sum
from remit.finance.money import total
from remit.finance.spread import Days


class Group(Struct, frozen=True):
    """Bookings, and how much of their sum counts: less than zero where it is taken away."""

    sum: Sum
    counted: Decimal


class Part(Struct, frozen=True):
    """A value, and the bookings it comes from.

    Args:
        value: The value.
        groups: Where it comes from; it is that part of what counts there that value is.
        days: Which of how many days it is for, where it is spread.
    """

    value: Decimal
    groups: tuple[Group, ...]
    days: Days | None = None


Parts: TypeAlias = tuple[Part, ...]


class Term(Struct, frozen=True):
    """A booking and the share of it that a figure holds: amount · share is added."""

    booking: Booking
    share: Fraction
    days: Days | None = None

    @property
    def value(self) -> Fraction:
        """What it adds."""
        return Fraction(self.booking.amount) * self.share


def whole(found: Sum) -> Parts:
    """Give a part that is the whole of some bookings."""
    return (Part(found.total, (Group(found, found.total),)),)


def value_of(parts: Iterable[Part]) -> Decimal:
    """Add the values of parts."""
    return total([each.value for each in parts])


def terms_of(parts: Iterable[Part], scale: Fraction = Fraction(1)) -> Iterator[Term]:
    """Give the terms of parts, which add up to them; without those that add nothing.

    Args:
        parts: The parts.
        scale: How many times the parts the figure is.
    """
    for part in parts:
        share = scale * ratio(part.value, total([each.counted for each in part.groups]))
        for group in part.groups:
            weight = share * ratio(group.counted, group.sum.total)
            for booking in group.sum.bookings if weight else ():
                yield Term(booking, weight, part.days)


def ratio(one: Decimal, other: Decimal) -> Fraction:
    """Say how many times another an amount is: once where they are equal, nought included."""
    if one == other:
        return Fraction(1)
    return Fraction(one) / Fraction(other) if other else Fraction(0)
