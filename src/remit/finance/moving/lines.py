"""What posts and offices cost a month on a day, and whose cost that is."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, Literal, NamedTuple, TypeAlias

from msgspec import Struct

from remit.finance.months import month_name, months_later
from remit.model.cost import OfficeCost, PostCost
from remit.model.post import Post
from remit.model.register import Register
from remit.model.structure import Structure
from remit.temporal.period import Period

What: TypeAlias = Literal["post", "office", "unit"]
"""What costs: a post, an office beside its posts, or a unit of which no cost is known at all."""

UNKNOWN: Final = ""
"""The currency where nobody wrote down what a thing costs."""


class Thing(NamedTuple):
    """Something that costs, in one currency; an office in one kind of cost."""

    what: What
    id: str
    kind: str = ""
    currency: str = UNKNOWN


class Line(Struct, frozen=True):
    """What a thing costs a month.

    Args:
        unit: Whose cost it is.
        amount: How much; none where it is not known.
        month: The month of which this is known, where that is an earlier one.
    """

    unit: str
    amount: Decimal | None = None
    month: str = ""

    @property
    def costs(self) -> tuple[str, Decimal | None]:
        """Whose cost it is, and how much."""
        return self.unit, self.amount


Lines: TypeAlias = Mapping[Thing, Line]


class Offices:
    """What offices cost, month by month.

    Args:
        register: The rows.
    """

    def __init__(self, register: Register) -> None:
        """Put the rows in order."""
        found: dict[str, dict[date, list[OfficeCost]]] = defaultdict(lambda: defaultdict(list))
        for history in register.all(OfficeCost).values():
            for row in history.versions:
                found[row.unit][row.month.days.start].append(row)
        self._rows = {unit: sorted(months.items()) for unit, months in found.items()}

    def on(self, unit: str, day: date) -> tuple[str, Sequence[OfficeCost]]:
        """Give what an office costs in the month of a day.

        A month without a row costs what the last one before it did that has one: then its name
        comes with the rows. Before the first nothing is known.
        """
        rows = self._rows.get(unit, [])
        at = bisect_right(rows, day, key=lambda each: each[0]) - 1
        if at < 0:
            return "", ()
        first, found = rows[at]
        is_earlier = months_later(first, 1) <= day
        return (month_name(Period(first)) if is_earlier else ""), found


def costing(register: Register) -> frozenset[str]:
    """Give the units of which some cost is known on any day."""
    posts = {post for post, _ in register.all(PostCost)}
    rows = (row for each in posts for row in register.history(Post, each).versions)
    return frozenset({*(row.unit for row in rows), *(key[0] for key in register.all(OfficeCost))})


def lines_on(structure: Structure, offices: Offices) -> Lines:
    """Give what everything costs on the day of a structure, a line each."""
    found = dict(_of_posts(structure))
    found |= _of_offices(structure, offices)
    known = {line.unit for line in found.values()}
    return found | {Thing("unit", unit): Line(unit) for unit in structure.units.keys() - known}


def _of_posts(structure: Structure) -> Iterator[tuple[Thing, Line]]:
    costs: dict[str, list[PostCost]] = defaultdict(list)
    for row in structure.in_force(PostCost):
        costs[row.post].append(row)
    for name, post in structure.posts.items():
        for row in costs[name]:
            yield Thing("post", name, currency=row.currency), Line(post.unit, row.amount)
        if not costs[name]:
            yield Thing("post", name), Line(post.unit)


def _of_offices(structure: Structure, offices: Offices) -> Iterator[tuple[Thing, Line]]:
    for unit in structure.units:
        month, rows = offices.on(unit, structure.day)
        for row in rows:
            yield Thing("office", unit, row.kind, row.currency), Line(unit, row.amount, month)
