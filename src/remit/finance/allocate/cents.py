"""Whole cents that add up: the largest remainder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from remit.finance.allocate.flows import Arrived
from remit.finance.allocate.network import A_CENT

_NOTHING: Final = A_CENT // 10**9
"""Less than so much, all divisions together may lose: a billionth of a cent."""

_ALIKE: Final = A_CENT // 10**12
"""Remainders that differ by less are the same, but for what divisions lost."""


class Cents(Struct, frozen=True):
    """What has arrived in whole cents, by unit, and by server what goes to nobody."""

    to: Mapping[str, int]
    lost: Mapping[str, int]


def in_cents(found: Arrived, cost: int) -> Cents:
    """Round what has arrived to whole cents that add up to the cost.

    All are rounded down; the cents that are left go to those that lost most, of several to the
    smallest id. What goes to nobody is rounded with the rest, under the id of whose cost it is.

    Args:
        found: What has arrived.
        cost: What was sent, in cents.

    Raises:
        ArithmeticError: Something is missing that no division can have lost.

    Example:
        >>> third = A_CENT // 3
        >>> in_cents(Arrived({"a": third, "b": third, "c": third}, {}), 1).to
        {'a': 1}
    """
    # No unit is in both: who serves bears nothing in the end.
    every = {**found.lost, **found.to}
    missing = cost * A_CENT - sum(every.values())
    if not 0 <= missing < _NOTHING:
        raise ArithmeticError(f"{missing} of {cost * A_CENT} is missing")
    parts = {name: divmod(n + _ALIKE // 2, A_CENT) for name, n in every.items()}
    left = cost - sum(cents for cents, _ in parts.values())
    order = sorted((-(rest // _ALIKE), name) for name, (_, rest) in parts.items())
    cents = {name: n for name, (n, _) in parts.items()}
    for _, name in order[:left]:
        cents[name] += 1
    return Cents(
        {name: cents[name] for name in found.to if cents[name]},
        {name: cents[name] for name in found.lost if cents[name]},
    )
