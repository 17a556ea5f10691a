"""What shows when a function is asked for: its own remits, and through them broader ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from pyroaring import BitMap

from remit.change.impact.own import Own
from remit.model.remit import Remit, Rule
from remit.resolve.answer import Status
from remit.resolve.compare import Told
from remit.resolve.paint import BARE, Layer, added_up, shown_through
from remit.resolve.reading import status_of


class Shown:
    """The answers to one question, for everybody who has one.

    Args:
        rule: How the role reads several remits.
        owns: What is painted for the function and those broader, the nearest first.
    """

    def __init__(self, rule: Rule, owns: Sequence[Own]) -> None:
        """Look at nothing yet."""
        self.rule = rule
        self.owns = owns

    @cached_property
    def layer(self) -> Layer:
        """The subjects by the remits that answer them; those without an answer are in none."""
        layer = self.owns[0].layer if self.owns else BARE
        if self.rule == "every":
            return added_up(layer, (coat for own in self.owns[1:] for coat in own.coats.values()))
        for own in self.owns[1:]:
            layer = shown_through(layer, own.layer)
        return layer

    @cached_property
    def told(self) -> Mapping[Told, BitMap]:
        """The subjects by what they are told; those without an answer are in none."""
        remits = {name: coat.remit for own in self.owns for name, coat in own.coats.items()}
        found: dict[Told, BitMap] = {}
        for ids, cells in self.layer.items():
            told = _told_by([remits[each] for each in ids], self.rule)
            found[told] = found[told] | cells if told in found else cells
        return found

    @cached_property
    def answered(self) -> BitMap:
        """Everybody who has an answer, contested or not."""
        return BitMap.union(*self.told.values()) if self.told else BitMap()


def _told_by(won: Sequence[Remit], rule: Rule) -> Told:
    if len(won) == 1:
        return Told(Status.ANSWERED.value, (won[0].holder,))
    holders = tuple(sorted({each.holder for each in won}))
    return Told(status_of(won, rule).value, holders)
