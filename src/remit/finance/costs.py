"""What posts and offices cost, month by month, and which activities are charged with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from remit.finance.convert import Into
from remit.finance.covers import Cover, Covers, Shares
from remit.finance.money import rounded
from remit.finance.months import calendar_months, month_name, months_later
from remit.finance.recorded import placed
from remit.model.cost import OfficeCost, PostCost
from remit.model.kind import Key
from remit.model.published import Place
from remit.temporal.period import Period

POSTS: Final = "posts"
"""The kind of whatever a post costs, beside the kinds of office cost."""


class Cost(Struct, frozen=True):
    """What a row says for some days of one month, and who is charged with it.

    Args:
        place: Where the row stands, and
        key: its key.
        unit: Whose cost it is.
        kind: `posts`, or the kind of office cost.
        month: The month, as 2026-05.
        days: Some of its days.
        amount: The amount of the whole month.
        currency: Its currency.
        share: How much of the month falls on these days.
        by: Which activities are charged, each with its share; the rest is the core's.
        published: The amount and the currency as they are written, where they were converted.
    """

    place: Place
    key: Key
    unit: str
    kind: str
    month: str
    days: Period
    amount: Decimal
    currency: str
    share: Fraction
    by: Shares = ()
    published: tuple[Decimal, str] | None = None

    @property
    def value(self) -> Fraction:
        """What it comes to on these days, exactly."""
        return Fraction(self.amount) * self.share

    @property
    def covered(self) -> Fraction:
        """Which part of it activities are charged with."""
        return sum((share for _, share in self.by), Fraction(0))


class Costs(Struct, frozen=True):
    """The costs of some days.

    Args:
        period: The days.
        of: By unit, posts first, by row and day; units in id order.
        left_out: Those for which there is no rate in their month: they are in no figure.
    """

    period: Period
    of: Mapping[str, tuple[Cost, ...]]
    left_out: tuple[Cost, ...] = ()


def costs_of(covers: Covers, period: Period, into: Into | None = None) -> Costs:
    """Give what all posts and offices cost on some days.

    What a post costs a month falls evenly on the days of the month; what an office costs in one,
    on those on which it is open. An office is charged to activities as its posts are on the same
    days, each by how much of a whole post it is; without posts, to none.

    Args:
        covers: The register, and who pays for its posts.
        period: The days.
        into: The currency to convert everything into, at the rate of its month.
    """
    found: dict[str, list[Cost]] = defaultdict(list)
    left_out: list[Cost] = []
    for each in (*_of_posts(covers, period), *_of_offices(covers, period)):
        cost = _converted(each, into)
        if cost is None:
            left_out.append(each)
        else:
            found[cost.unit].append(cost)
    return Costs(period, {unit: tuple(found[unit]) for unit in sorted(found)}, tuple(left_out))


def parts_of(covers: Iterable[Cover], period: Period) -> Shares:
    """Say which part of some posts each activity pays for, by days and how whole each post is.

    Example:
        >>> from datetime import date
        >>> may = Period(date(2026, 5, 1), date(2026, 6, 1))
        >>> head = Cover("head", "kampala", may, Fraction(1), (("water", Fraction(1, 2)),))
        >>> guard = Cover("guard", "kampala", may, Fraction(1))
        >>> parts_of([head, guard], may)
        (('water', Fraction(1, 4)),)
    """
    whole, by = Fraction(0), defaultdict[str, Fraction](Fraction)
    for each in covers:
        if days := each.days & period:
            weight = each.whole * length(days)
            whole += weight
            for activity, share in each.by:
                by[activity] += weight * share
    return tuple(sorted((name, Fraction(part, whole)) for name, part in by.items() if part))


def length(days: Period) -> int:
    """Count the days of a period."""
    return (days.end - days.start).days


def _of_posts(covers: Covers, period: Period) -> Iterator[Cost]:
    for row, place in placed(covers.register, PostCost):
        for piece in covers.days.of(row):
            for cover in covers.posts.get(row.post, ()):
                days = piece.period & period & cover.days
                yield from _by_month(row, place, cover, days)


def _by_month(row: PostCost, place: Place, cover: Cover, days: Period) -> Iterator[Cost]:
    for part in calendar_months(days):
        first = part.start.replace(day=1)
        yield Cost(
            place,
            (row.post, row.currency),
            cover.unit,
            POSTS,
            month_name(part),
            part,
            row.amount or Decimal(0),
            row.currency,
            Fraction(length(part), length(Period(first, months_later(first, 1)))),
            cover.by,
        )


def _of_offices(covers: Covers, period: Period) -> Iterator[Cost]:
    for row, place in placed(covers.register, OfficeCost):
        open_on = [each.period & row.month.days for each in covers.days.of_unit(row.unit)]
        whole = sum(length(days) for days in open_on if days)
        for days in filter(None, (each & period for each in open_on)):
            yield Cost(
                place,
                (row.unit, row.kind, row.currency, row.month.text),
                row.unit,
                row.kind,
                row.month.text,
                days,
                row.amount or Decimal(0),
                row.currency,
                Fraction(length(days), whole),
                parts_of(covers.units.get(row.unit, ()), days),
            )


def _converted(cost: Cost, into: Into | None) -> Cost | None:
    """Give a cost in another currency; nothing where its month has no rate."""
    if into is None or cost.currency == into.currency:
        return cost
    rate = into.rate(cost.currency, cost.month)
    if rate is None:
        return None
    amount = rounded(Fraction(cost.amount) * rate)
    written = (cost.amount, cost.currency)
    return replace(cost, amount=amount, currency=into.currency, published=written)
