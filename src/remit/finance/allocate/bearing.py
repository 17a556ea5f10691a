"""What those who serve cost in each piece of time, as far as no project is charged with it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from msgspec import Struct

from remit.finance.allocate.pieces import Piece
from remit.finance.costs import Cost, Costs, length


class Borne(Struct, frozen=True):
    """A cost on the days of one piece, as far as no project is charged with it.

    Args:
        cost: The cost.
        share: How much of its amount that is.
    """

    cost: Cost
    share: Fraction

    @property
    def value(self) -> Fraction:
        """What it comes to, exactly."""
        return Fraction(self.cost.amount) * self.share


class Bearing:
    """The costs of units, parted by pieces of time.

    Args:
        costs: What posts and offices cost.
        pieces: The pieces, in order, without a gap.
    """

    def __init__(self, costs: Costs, pieces: Sequence[Piece]) -> None:
        """Take the costs; they are parted when they are asked for."""
        self._costs = costs
        self._pieces = pieces
        self._starts = [each.days.start for each in pieces]
        self._of: dict[str, Mapping[tuple[str, int], list[Borne]]] = {}

    @property
    def currencies(self) -> tuple[str, ...]:
        """The currencies in which there is any cost."""
        return tuple(sorted({cost.currency for own in self._costs.of.values() for cost in own}))

    def borne(self, unit: str, currency: str, piece: int) -> Sequence[Borne]:
        """Give the costs of a unit in a currency on the days of the piece of that number."""
        found = self._of.get(unit)
        if found is None:
            found = self._of[unit] = self._parted(self._costs.of.get(unit, ()))
        return found.get((currency, piece), ())

    def cents(self, servers: Sequence[Iterable[str]], currency: str) -> Sequence[Mapping[str, int]]:
        """Give what servers cost in each piece, in whole cents.

        They are the differences of what a server has cost so far, rounded half even: so all of
        them add up to what it has cost in all, rounded once.

        Args:
            servers: Who serves in each piece.
            currency: The currency.
        """
        so_far: dict[str, Fraction] = defaultdict(Fraction)
        found = []
        for piece, units in enumerate(servers):
            cents = {}
            for unit in units:
                if borne := self.borne(unit, currency, piece):
                    before = so_far[unit]
                    so_far[unit] = sum((each.value for each in borne), before)
                    cents[unit] = round(so_far[unit] * 100) - round(before * 100)
            found.append({unit: each for unit, each in cents.items() if each})
        return found

    def _parted(self, costs: Iterable[Cost]) -> Mapping[tuple[str, int], list[Borne]]:
        found: dict[tuple[str, int], list[Borne]] = defaultdict(list)
        for cost in costs:
            unpaid = cost.share * (1 - cost.covered) if cost.by else cost.share
            for piece, share in self._overlapping(cost, unpaid) if unpaid else ():
                found[cost.currency, piece].append(Borne(cost, share))
        return found

    def _overlapping(self, cost: Cost, unpaid: Fraction) -> Iterator[tuple[int, Fraction]]:
        """Give the numbers of the pieces that hold days of a cost, and how much of it they hold."""
        at = max(bisect_right(self._starts, cost.days.start) - 1, 0)
        while at < len(self._pieces) and self._starts[at] < cost.days.end:
            days = cost.days & self._pieces[at].days
            if days == cost.days:
                yield at, unpaid
            elif days:
                yield at, unpaid * Fraction(length(days), length(cost.days))
            at += 1
