"""Who serves whom in each piece of time, and the methods ready for it: made once where alike."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from remit.finance.allocate.methods import Carrying, Method, carrying
from remit.finance.allocate.network import Network
from remit.finance.allocate.pieces import Piece
from remit.finance.allocate.serving import Pool, pools_of
from remit.finance.allocate.weights import Dates, Weights, weights_of
from remit.finance.covers import Covers
from remit.model.paying import Driver, driver_of
from remit.model.structure import Structure
from remit.temporal.period import Period

_Alike: TypeAlias = tuple[date, Period | None]
"""What pieces that are alike share: since when nothing turned; the month, where it counts."""


class Networks:
    """The networks of services of one register.

    Args:
        covers: The register.
        driver: By what costs are shared; activity-based, each function has its own.
        dates: When each unit had transactions, where these are a driver.
    """

    def __init__(self, covers: Covers, driver: Driver, dates: Dates) -> None:
        """Make none yet."""
        self._covers = covers
        self._driver: Driver = driver
        self._dates = dates
        self._structures: dict[date, Structure] = {}
        self._pools: dict[date, tuple[Pool, ...]] = {}
        self._weights: dict[tuple[Driver, _Alike], Weights] = {}
        self._made: dict[tuple[bool, _Alike], Network] = {}
        self._carrying: dict[tuple[Method, _Alike], Carrying] = {}

    def servers(self, piece: Piece) -> tuple[str, ...]:
        """Give who serves somebody, in id order."""
        return tuple(dict.fromkeys(pool.server for pool in self._pools_of(piece)))

    def carrying(self, method: Method, piece: Piece) -> Carrying:
        """Give a method, ready for what servers cost in a piece."""
        by_function = method == "activity-based"
        alike = self._alike(piece, by_function=by_function)
        found = self._carrying.get((method, alike))
        if found is None:
            network = self._network(piece, alike, by_function=by_function)
            found = self._carrying[method, alike] = carrying(network, method)
        return found

    def _network(self, piece: Piece, alike: _Alike, *, by_function: bool) -> Network:
        found = self._made.get((by_function, alike))
        if found is None:

            def weights(pool: Pool) -> Weights:
                driver = self._driver_of(pool.function) if by_function else self._driver
                return self._weights_of(driver, piece, alike)

            found = self._made[by_function, alike] = Network(self._pools_of(piece), weights)
        return found

    def _alike(self, piece: Piece, *, by_function: bool) -> _Alike:
        drivers = {self._driver}
        if by_function:
            drivers = {self._driver_of(pool.function) for pool in self._pools_of(piece)}
        return piece.turned, piece.month if "transactions" in drivers else None

    def _driver_of(self, function: str) -> Driver:
        return driver_of(self._covers.register.settings, function)

    def _weights_of(self, driver: Driver, piece: Piece, alike: _Alike) -> Weights:
        found = self._weights.get((driver, alike))
        if found is None:
            found = weights_of(self._structure(piece), driver, piece.month, self._dates)
            self._weights[driver, alike] = found
        return found

    def _pools_of(self, piece: Piece) -> tuple[Pool, ...]:
        found = self._pools.get(piece.turned)
        if found is None:
            found = self._pools[piece.turned] = pools_of(self._structure(piece))
        return found

    def _structure(self, piece: Piece) -> Structure:
        found = self._structures.get(piece.turned)
        if found is None:
            days = self._covers.days
            found = Structure(self._covers.register, piece.turned, days=days)
            self._structures[piece.turned] = found
        return found
