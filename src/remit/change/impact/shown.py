"""What shows when a function is asked for: who answers whom, painted, or mended where it can be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from pyroaring import BitMap

from remit.change.impact.coats import Own
from remit.change.impact.twins import Beside, moved
from remit.model.remit import Remit, Rule
from remit.resolve.answer import Status
from remit.resolve.compare import Told
from remit.resolve.paint import BARE, Coat, Layer, added_up, painted, shown_through
from remit.resolve.reading import status_of

Levels: TypeAlias = Sequence[tuple[str, Own]]
"""A function and those broader, the nearest first, with the remits on each."""


class Shown:
    """The answers to one question, for everybody who has one.

    Most of them are as they were on another day, or before a change: then only those
    are painted who may be answered otherwise.

    Args:
        rule: How the role reads several remits.
        levels: The remits that may answer.
        beside: Names others who are likely to be answered as somebody is.
        others: What showed on other days, or before a change.
    """

    def __init__(
        self, rule: Rule, levels: Levels, beside: Beside, others: Iterable[Shown] = ()
    ) -> None:
        """Look at nothing yet."""
        self.rule = rule
        self.levels = levels
        self.beside = beside
        self.coats = {
            (function, coat.remit.id): coat for function, own in levels for coat in own.coats
        }
        self.like = _end(_nearest(self.coats, others))

    @property
    def is_known(self) -> bool:
        """Tell whether anybody has looked at it."""
        return "layer" in self.__dict__

    @cached_property
    def apart(self) -> BitMap | None:
        """Who may be answered by other remits than in `like`; nothing where it may be anybody."""
        return None if self.like is None else _apart(self.like, self)

    @cached_property
    def told_apart(self) -> BitMap | None:
        """Who may be told something else than in `like`; nothing where it may be anybody."""
        if self.apart is None or not self._rewritten:
            return self.apart
        cells = (each for ids, each in self.layer.items() if not self._rewritten.isdisjoint(ids))
        return BitMap.union(self.apart, *cells)

    @cached_property
    def layer(self) -> Layer:
        """The subjects by the remits that answer them; those without an answer are in none."""
        like, apart = self.like, self.apart
        if like is None or apart is None:
            return self._painted([(own.layer, own.coats) for _, own in self.levels])
        layer = _without(like.layer, apart)
        for ids, cells in self._painted_on(apart).items():
            layer[ids] = layer[ids] | cells if ids in layer else cells
        like.like = None  # it is known now, and nobody asks what it was made of
        return layer

    @cached_property
    def told(self) -> Mapping[Told, BitMap]:
        """The subjects by what they are told; those without an answer are in none."""
        remits = {coat.remit.id: coat.remit for coat in self.coats.values()}
        found: dict[Told, BitMap] = {}
        for ids, cells in self.layer.items():
            told = _told_by([remits[each] for each in ids], self.rule)
            found[told] = found[told] | cells if told in found else cells
        return found

    @cached_property
    def _rewritten(self) -> frozenset[str]:
        """The remits of which a row says something else than in `like`."""
        known = self.like.coats if self.like else {}
        return frozenset(
            coat.remit.id
            for key, coat in self.coats.items()
            if key in known and known[key].remit is not coat.remit
        )

    def _painted_on(self, cells: BitMap) -> Layer:
        if not cells:
            return BARE
        levels = [_on(own.coats, cells) for _, own in self.levels]
        return self._painted([(painted(coats), coats) for coats in levels])

    def _painted(self, levels: Sequence[tuple[Layer, Sequence[Coat]]]) -> Layer:
        layer = BARE
        for own, coats in reversed(levels):
            layer = added_up(layer, coats) if self.rule == "every" else shown_through(own, layer)
        return layer


Coats: TypeAlias = Mapping[tuple[str, str], Coat]


def _nearest(coats: Coats, others: Iterable[Shown]) -> Shown | None:
    """Give that of others which has the very same remits, else the first."""
    first = None
    for each in others:
        if each.coats.keys() == coats.keys() and all(
            coat.remit is each.coats[key].remit for key, coat in coats.items()
        ):
            return each
        first = first or each
    return first


def _end(shown: Shown | None) -> Shown | None:
    """Of a chain of those that nobody looked at, give the end, which alone is kept."""
    if shown is None or shown.is_known or shown.like is None:
        return shown
    return shown.like


def _apart(one: Shown, other: Shown) -> BitMap | None:
    if one.rule != other.rule or [each for each, _ in one.levels] != [
        each for each, _ in other.levels
    ]:
        return None
    found = BitMap()
    both: list[tuple[BitMap, BitMap]] = []
    for key in one.coats.keys() | other.coats.keys():
        then, now = one.coats.get(key), other.coats.get(key)
        if then is not None and now is not None and then.conditions == now.conditions:
            both.append((then.extent, now.extent))
        else:
            found |= (then.extent if then else BitMap()) | (now.extent if now else BitMap())
    went = moved([then for then, _ in both], [now for _, now in both], one.beside, other.beside)
    return None if went is None else found | went


def _without(layer: Layer, cells: BitMap) -> dict[frozenset[str], BitMap]:
    found = {}
    for ids, each in layer.items():
        left = each - cells if each.intersect(cells) else each
        if left:
            found[ids] = left
    return found


def _on(coats: Iterable[Coat], cells: BitMap) -> list[Coat]:
    """Give what of some coats lies on some cells; which of them prevail is as on all."""
    return [
        Coat(coat.remit, coat.extent, coat.conditions, coat.extent & cells)
        for coat in coats
        if coat.extent.intersect(cells)
    ]


def _told_by(won: Sequence[Remit], rule: Rule) -> Told:
    if len(won) == 1:
        return Told(Status.ANSWERED.value, (won[0].holder,))
    holders = tuple(sorted({each.holder for each in won}))
    return Told(status_of(won, rule).value, holders)
