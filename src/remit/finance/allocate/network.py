"""A network of services on some days: who may charge whom, in which proportion.

Servers and those who serve nobody (finals) go by places in whole-number lists, because the same
network carries the costs of many months. Amounts are whole numbers of a very small part of a
cent; every division rounds down, so that what is lost on the way is known exactly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final, TypeAlias

from msgspec import Struct

from remit.finance.allocate.serving import Pool
from remit.finance.allocate.weights import Weights

A_CENT: Final = 10**30
"""So many of the parts that are reckoned in are a cent."""

WeightsOf: TypeAlias = Callable[[Pool], Weights]
"""Gives the weights by which a pool is shared."""

Weighed: TypeAlias = tuple[tuple[int, int], ...]
"""Places, each with its weight."""


class Finals(Struct, frozen=True, eq=False):
    """Those of one or more pools who serve nobody.

    Args:
        place: Its place among all.
        weighed: Those who weigh anything.
        whole: What they weigh together.
        everybody: All of them, for where nobody weighs anything.
    """

    place: int
    weighed: Weighed
    whole: int
    everybody: tuple[int, ...]


class Channel(Struct, frozen=True, eq=False):
    """Where a part of what a server costs goes.

    Args:
        server: The place of the server.
        part: How much of its cost that is.
        servers: Other servers it serves, those that weigh nothing included.
        finals: Those it serves who serve nobody.
    """

    server: int
    part: Fraction
    servers: Weighed
    finals: Finals


class Network:
    """The channels of all servers, and the names behind their places.

    Args:
        pools: What servers do, and for whom.
        weights: By what each pool is shared.
    """

    def __init__(self, pools: Sequence[Pool], weights: WeightsOf) -> None:
        """Give everybody a place; what one server does for the same units is one channel."""
        self.servers = tuple(sorted({each.server for each in pools}))
        self._server = {name: place for place, name in enumerate(self.servers)}
        names = {each for pool in pools for each in pool.consumers} - self._server.keys()
        self.finals = tuple(sorted(names))
        self._final = {name: place for place, name in enumerate(self.finals)}
        self.groups: list[Finals] = []
        self._groups: dict[object, Finals] = {}
        self.channels: tuple[Channel, ...] = tuple(self._channels(pools, weights))
        self.of: list[list[Channel]] = [[] for _ in self.servers]
        for each in self.channels:
            self.of[each.server].append(each)

    def _channels(self, pools: Sequence[Pool], weights: WeightsOf) -> list[Channel]:
        parts: dict[tuple[str, tuple[str, ...], int], tuple[Fraction, Weights]] = {}
        for pool in pools:
            known = weights(pool)
            key = pool.server, pool.consumers, id(known)
            so_far, _ = parts.get(key, (Fraction(0), known))
            parts[key] = so_far + pool.part, known
        return [
            self._channel(server, consumers, part, known)
            for (server, consumers, _), (part, known) in parts.items()
        ]

    def _channel(
        self, server: str, consumers: tuple[str, ...], part: Fraction, known: Weights
    ) -> Channel:
        servers = [each for each in consumers if each in self._server]
        weighed = tuple((self._server[each], known.get(each, 0)) for each in servers)
        finals = tuple(self._final[each] for each in consumers if each in self._final)
        return Channel(self._server[server], part, weighed, self._group(finals, known))

    def _group(self, finals: tuple[int, ...], known: Weights) -> Finals:
        key = finals, id(known)
        if key not in self._groups:
            weights = ((place, known.get(self.finals[place], 0)) for place in finals)
            weighed = tuple((place, weight) for place, weight in weights if weight)
            whole = sum(weight for _, weight in weighed)
            self._groups[key] = Finals(len(self.groups), weighed, whole, finals)
            self.groups.append(self._groups[key])
        return self._groups[key]
