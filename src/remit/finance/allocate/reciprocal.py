"""Reciprocal: all who serve charge each other, until nothing moves any more.

What goes through a server is its own cost and what all others charge it: a system of linear
equations. It is solved knot by knot (servers that charge each other round about), from those
that nobody charges down, and within a knot exactly, by elimination in whole numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import TypeAlias

from remit.finance.allocate.flows import Flows
from remit.finance.allocate.network import Channel, Network
from remit.model.knots import knots

Charges: TypeAlias = Sequence[Mapping[int, Fraction]]
"""By server: which part of what goes through it each other server is charged."""


class Circulation:
    """How cost goes round among servers.

    What comes to servers that lead nowhere but round and round, a closed circle, stays with
    whom of them it reaches first.

    Args:
        network: Who may charge whom.
    """

    def __init__(self, network: Network) -> None:
        """Find the circles, and invert what goes round in them."""
        self._network = network
        charges = [_charges(own) for own in network.of]
        self._closed = set(range(len(charges))) - _leading_out(network, charges)
        for server in self._closed:
            charges[server] = {}
        place = {name: server for server, name in enumerate(network.servers)}
        charged_by = {
            name: {network.servers[other] for other in others}
            for name, others in zip(network.servers, _turned(charges), strict=True)
        }
        found = (sorted(map(place.__getitem__, each)) for each in knots(charged_by))
        self._knots = [_Knot(each, charges) for each in found]

    def run(self, coming: list[int], flows: Flows) -> None:
        """Let what comes to servers go round, and flow to those who serve nobody.

        Args:
            coming: What each server costs; what it is charged is added.
            flows: Where it flows.
        """
        for knot in self._knots:
            for server, amount in knot.gross(coming):
                if server in self._closed:
                    flows.keep(server, amount)
                    continue
                # What a knot charges its own members has gone round already.
                for each in self._network.of[server] if amount else ():
                    flows.send(each, amount, each.servers, coming)


class _Knot:
    """Servers that charge each other round about; mostly one alone."""

    def __init__(self, members: Sequence[int], charges: Charges) -> None:
        self._members = members
        self._scales = [lcm(*(part.denominator for part in charges[n].values())) for n in members]
        rows = [
            [
                scale * (1 if one == other else 0) - int(scale * charges[other].get(one, 0))
                for other, scale in zip(members, self._scales, strict=True)
            ]
            for one in members
        ]
        self._adjugate, self._determinant = inverted(rows)

    def gross(self, coming: Sequence[int]) -> list[tuple[int, int]]:
        """Give what goes through each of them, of what comes to them."""
        amounts = [coming[each] for each in self._members]
        if len(amounts) == 1 or not any(amounts):
            return list(zip(self._members, amounts, strict=True))
        rows = zip(self._members, self._scales, self._adjugate, strict=True)
        return [
            (
                each,
                scale
                * sum([n * m for n, m in zip(row, amounts, strict=True)])
                // self._determinant,
            )
            for each, scale, row in rows
        ]


def inverted(rows: Sequence[Sequence[int]]) -> tuple[Sequence[Sequence[int]], int]:
    """Give the adjugate of a matrix of whole numbers, and its determinant (Bareiss).

    Every pivot has to be above nought, as it is where each server keeps nothing and some of
    what goes round leads out.

    Example:
        >>> inverted([[2, 1], [1, 3]])
        ([[3, -1], [-1, 2]], 5)
    """
    size = len(rows)
    found = [[*row, *(int(at == each) for each in range(size))] for at, row in enumerate(rows)]
    before = 1
    for at in range(size):
        pivots = found[at]
        pivot = pivots[at]
        for other, row in enumerate(found):
            if other != at:
                factor = row[at]
                found[other] = [
                    (pivot * one - factor * two) // before
                    for one, two in zip(row, pivots, strict=True)
                ]
        before = pivot
    return [row[size:] for row in found], before


def _charges(channels: Sequence[Channel]) -> Mapping[int, Fraction]:
    found: dict[int, Fraction] = defaultdict(Fraction)
    for each in channels:
        whole = each.finals.whole + sum(weight for _, weight in each.servers)
        count = len(each.finals.everybody) + len(each.servers)
        for server, weight in each.servers:
            part = Fraction(weight, whole) if whole else Fraction(1, count)
            if part:
                found[server] += each.part * part
    return found


def _turned(charges: Charges) -> list[set[int]]:
    """Give by whom each server is charged."""
    found: list[set[int]] = [set() for _ in charges]
    for server, others in enumerate(charges):
        for other in others:
            found[other].add(server)
    return found


def _leading_out(network: Network, charges: Charges) -> set[int]:
    """Give the servers of whose cost some, by whatever way, comes to others than servers."""
    found = {each.server for each in network.channels if _ends(each)}
    charged_by, todo = _turned(charges), list(found)
    while todo:
        new = charged_by[todo.pop()] - found
        found |= new
        todo += new
    return found


def _ends(channel: Channel) -> bool:
    """Tell whether a channel leads to somebody who serves nobody, or to nobody."""
    if channel.finals.whole or not channel.servers:
        return True
    weighs_nothing = not any(weight for _, weight in channel.servers)
    return weighs_nothing and bool(channel.finals.everybody)
