"""What flows through a network: gathered by group of finals, and told by unit in the end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from remit.finance.allocate.network import Channel, Network


class Arrived(Struct, frozen=True):
    """What has arrived, in parts of a cent.

    Args:
        to: By unit.
        lost: By server: what goes to nobody.
    """

    to: Mapping[str, int]
    lost: Mapping[str, int]


class Flows:
    """Amounts on their way.

    Args:
        network: The network they go through.
    """

    def __init__(self, network: Network) -> None:
        """Nothing flows yet."""
        self._network = network
        self._by_weight = [0] * len(network.groups)
        self._alike = [0] * len(network.groups)
        self._lost: dict[int, int] = defaultdict(int)

    def keep(self, server: int, amount: int) -> None:
        """Note that what comes to a server goes to nobody."""
        self._lost[server] += amount

    def send(
        self, channel: Channel, amount: int, servers: Sequence[tuple[int, int]], coming: list[int]
    ) -> None:
        """Send what goes through a server on, by one of its channels.

        Args:
            channel: The channel.
            amount: What goes through its server.
            servers: The other servers to whom it may go, with their weights.
            coming: What comes to each server, to be added to.
        """
        amount = amount * channel.part.numerator // channel.part.denominator
        finals = channel.finals
        whole = finals.whole + sum([weight for _, weight in servers])
        if whole:
            each = amount // whole
            self._by_weight[finals.place] += each
            for server, weight in servers:
                coming[server] += each * weight
        elif count := len(finals.everybody) + len(servers):
            each = amount // count
            self._alike[finals.place] += each
            for server, _ in servers:
                coming[server] += each
        else:
            self._lost[channel.server] += amount

    def arrived(self) -> Arrived:
        """Tell what has arrived."""
        to = [0] * len(self._network.finals)
        for group in self._network.groups:
            if each := self._by_weight[group.place]:
                for final, weight in group.weighed:
                    to[final] += each * weight
            if each := self._alike[group.place]:
                for final in group.everybody:
                    to[final] += each
        names = self._network.servers
        return Arrived(
            {name: n for name, n in zip(self._network.finals, to, strict=True) if n},
            {names[server]: n for server, n in sorted(self._lost.items()) if n},
        )
