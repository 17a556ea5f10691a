"""The remits on one function in a role: read, and with whom they reach."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from remit.model.remit import Remit
from remit.resolve.paint import Coat, Layer, Pairs, painted
from remit.resolve.written import Written, written


class Reads:
    """The remits of one function and role, their scopes and conditions read."""

    def __init__(self, remits: Sequence[Remit]) -> None:
        """Read them."""
        self.all: Sequence[tuple[Remit, Written, Pairs]] = [
            (each, written(each.scope), frozenset(each.conditions)) for each in remits
        ]
        self.conditions = frozenset(conditions for _, _, conditions in self.all if conditions)

    def are_met(self, given: Pairs) -> bool:
        """Tell whether the conditions of any remit that has some are met."""
        return any(each <= given for each in self.conditions)


class Own:
    """The remits on one function alone, in one role, that reach anybody; painted when seen."""

    def __init__(self, coats: Sequence[Coat]) -> None:
        """Paint nothing yet."""
        self.coats = coats

    @cached_property
    def layer(self) -> Layer:
        """The subjects by the remits on top, as *narrowest* has it."""
        return painted(self.coats)


NONE = Own(())
"""No remit reaches anybody."""
