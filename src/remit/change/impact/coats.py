"""What is painted for one function, and what shows when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from pyroaring import BitMap

from remit.model.remit import Remit, Rule
from remit.resolve.compare import Told
from remit.resolve.paint import BARE, Coat, Layer, Pairs, added_up, painted, shown_through
from remit.resolve.reading import status_of
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
    """The remits on one function alone, in one role, with whom they reach; painted when seen."""

    def __init__(self, coats: Sequence[Coat]) -> None:
        """Paint nothing yet."""
        self.coats = coats

    @cached_property
    def layer(self) -> Layer:
        """The subjects by the remits on top, as *narrowest* has it."""
        return painted(self.coats)


NONE = Own(())
"""No remit reaches anybody."""


class Shown:
    """What shows for a function: its own remits, and through them those of broader ones.

    Args:
        rule: How the role reads several remits.
        owns: What there is on the function and those broader, the nearest first.
    """

    def __init__(self, rule: Rule, owns: Sequence[Own]) -> None:
        """Look at nothing yet."""
        self.rule = rule
        self.owns = owns

    @cached_property
    def layer(self) -> Layer:
        """The subjects by the remits that answer them; those without an answer are in none."""
        layer = BARE
        for own in reversed(self.owns):
            if self.rule == "every":
                layer = added_up(layer, own.coats)
            else:
                layer = shown_through(own.layer, layer)
        return layer

    @cached_property
    def told(self) -> Mapping[Told, BitMap]:
        """The subjects by what they are told."""
        remits = {coat.remit.id: coat.remit for own in self.owns for coat in own.coats}
        found: dict[Told, BitMap] = {}
        for ids, cells in self.layer.items():
            won = [remits[each] for each in ids]
            holders = tuple(sorted({each.holder for each in won}))
            told = Told(status_of(won, self.rule).value, holders)
            found[told] = found[told] | cells if told in found else cells
        return found

    @cached_property
    def answered(self) -> BitMap:
        """Everybody who has an answer, contested or not."""
        return BitMap.union(*self.told.values()) if self.told else BitMap()
