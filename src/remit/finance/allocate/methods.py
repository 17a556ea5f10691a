"""The methods: how cost goes through those who serve, before it comes to those who do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal, Protocol, TypeAlias, get_args

from remit.finance.allocate.flows import Arrived, Flows
from remit.finance.allocate.network import Network
from remit.finance.allocate.reciprocal import Circulation

Method: TypeAlias = Literal["direct", "step-down", "reciprocal", "activity-based"]
METHODS: Final[tuple[Method, ...]] = get_args(Method)

Amounts: TypeAlias = Mapping[str, int]
"""By server, in parts of a cent."""


class Carrying(Protocol):
    """A method, ready for what servers cost in any month."""

    def carry(self, costs: Amounts, known: Amounts, /) -> Arrived:
        """Carry the cost of servers to those who serve nobody.

        Args:
            costs: What is carried: all of it, or only what one of them costs.
            known: What servers cost in all.
        """


def carrying(network: Network, method: Method) -> Carrying:
    """Make a method ready for what servers cost.

    Args:
        network: What servers do, and by what each of their pools is shared.
        method: The method. *Activity-based* is *direct*, where each function has its own driver.
    """
    match method:
        case "step-down":
            return StepDown(network)
        case "reciprocal":
            return Reciprocal(network)
        case "direct" | "activity-based":
            return Direct(network)


class Direct:
    """Direct: nobody who serves is charged; what nobody else is there for goes to nobody."""

    def __init__(self, network: Network) -> None:
        """Take the network."""
        self._network = network

    def carry(self, costs: Amounts, _known: Amounts, /) -> Arrived:
        """Carry the cost of servers to those who serve nobody."""
        flows, coming = Flows(self._network), _placed(self._network, costs)
        for each in self._network.channels:
            if amount := coming[each.server]:
                flows.send(each, amount, [], coming)
        return flows.arrived()


class StepDown:
    """Step-down: one server after the other charges all that come after it, and is done.

    First comes who serves most other servers, then who costs more, then the smaller id.
    """

    def __init__(self, network: Network) -> None:
        """Count whom servers serve."""
        self._network = network
        self._serving = [
            len({server for each in own for server, _ in each.servers}) for own in network.of
        ]

    def carry(self, costs: Amounts, known: Amounts, /) -> Arrived:
        """Carry the cost of servers to those who serve nobody."""
        flows, coming = Flows(self._network), _placed(self._network, costs)
        order = self.order(_placed(self._network, known))
        turn = {server: at for at, server in enumerate(order)}
        for at, server in enumerate(order):
            for each in self._network.of[server] if coming[server] else ():
                later = [(other, weight) for other, weight in each.servers if turn[other] > at]
                flows.send(each, coming[server], later, coming)
        return flows.arrived()

    def order(self, known: Sequence[int]) -> list[int]:
        """Give the servers in the order in which they charge, of what they cost."""
        return sorted(
            range(len(known)), key=lambda each: (-self._serving[each], -known[each], each)
        )


class Reciprocal:
    """Reciprocal: all servers charge each other, until nothing moves any more."""

    def __init__(self, network: Network) -> None:
        """Find what goes round."""
        self._network = network
        self._circulation = Circulation(network)

    def carry(self, costs: Amounts, _known: Amounts, /) -> Arrived:
        """Carry the cost of servers to those who serve nobody."""
        flows = Flows(self._network)
        self._circulation.run(_placed(self._network, costs), flows)
        return flows.arrived()


def _placed(network: Network, costs: Amounts) -> list[int]:
    return [costs.get(each, 0) for each in network.servers]
