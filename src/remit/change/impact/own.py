"""The remits on one function, in one role, and whom they reach: painted, or mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from pyroaring import BitMap

from remit.change.impact.twins import Beside, moved
from remit.model.remit import Remit, Rule
from remit.resolve.paint import BARE, Coat, Layer, Pairs, added_up, painted
from remit.resolve.written import Written, written

Coats: TypeAlias = Mapping[str, Coat]
"""Remits by id, with whom they reach."""


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
    """What is painted for one function alone; looked at only when it is asked for.

    Most of it is as on another day, or before a change: then only those are painted anew
    who may be answered otherwise.

    Args:
        rule: How the role reads several remits.
        coats: The remits that reach anybody.
        beside: Names others who are likely to be reached as somebody is.
        others: What was painted for the same function on other days, or before a change.
    """

    def __init__(
        self,
        rule: Rule = "narrowest",
        coats: Iterable[Coat] = (),
        beside: Beside = lambda _: (),
        others: Iterable[Own] = (),
    ) -> None:
        """Look at nothing yet."""
        self.rule = rule
        self.coats: Coats = {coat.remit.id: coat for coat in coats}
        self.beside = beside
        self.like = _end(_nearest(self.coats, (each for each in others if each.rule == rule)))

    @property
    def is_known(self) -> bool:
        """Tell whether anybody has looked at it."""
        return "layer" in self.__dict__

    @cached_property
    def layer(self) -> Layer:
        """The subjects by the remits on top; those whom none reaches are in none."""
        like, apart = self.like, self.apart
        if like is None or apart is None:
            return self._painted(self.coats.values())
        layer = _without(like.layer, apart)
        for ids, cells in self._painted(_on(self.coats.values(), apart)).items():
            layer[ids] = layer[ids] | cells if ids in layer else cells
        like.like = None  # it is known now, and nobody asks what it was made of
        return layer

    @cached_property
    def apart(self) -> BitMap | None:
        """Who may be answered by other remits than in `like`; nothing where it may be anybody."""
        if self.like is None or self._went is None:
            return None
        one, other = self.like.coats, self.coats
        new = (other[name].extent for name in other.keys() - self._common)
        old = (one[name].extent for name in one.keys() - self._common)
        return BitMap.union(self._went, *new, *old)

    @cached_property
    def told_apart(self) -> BitMap | None:
        """Who may be told something else than in `like`; nothing where it may be anybody."""
        if self.like is None or self.apart is None:
            return None
        known = self.like.coats
        rewritten = (
            self.coats[name].extent
            for name in self._common
            if known[name].remit is not self.coats[name].remit
        )
        return BitMap.union(self.apart, *rewritten)

    @cached_property
    def nested(self) -> frozenset[tuple[str, str]]:
        """The pairs of remits of which the first reaches some alone of those the other does."""
        if self.like is None or self._went is None:
            return frozenset(_nested(self.coats.values(), self.coats.values()))
        kept = (pair for pair in self.like.nested if self._common.issuperset(pair))
        new = [self.coats[name] for name in self.coats.keys() - self._common]
        rest = self.coats.values()
        return (
            frozenset((*kept, *_nested(new, rest), *_nested(rest, new))) if new else frozenset(kept)
        )

    @cached_property
    def _common(self) -> frozenset[str]:
        """The remits that are in `like`, too, on the same conditions."""
        known = self.like.coats if self.like else {}
        return frozenset(
            name
            for name, coat in self.coats.items()
            if name in known and known[name].conditions == coat.conditions
        )

    @cached_property
    def _went(self) -> BitMap | None:
        """Whom the common remits reach otherwise; nothing where that may change who prevails."""
        if self.like is None:
            return None
        both = [(self.like.coats[name].extent, self.coats[name].extent) for name in self._common]
        then, now = [one for one, _ in both], [other for _, other in both]
        return moved(then, now, self.like.beside, self.beside)

    def _painted(self, coats: Iterable[Coat]) -> Layer:
        return added_up(BARE, coats) if self.rule == "every" else painted(coats)


def _nearest(coats: Coats, others: Iterable[Own]) -> Own | None:
    """Give that of others which has the very same remits, else the first."""
    first = None
    for each in others:
        if each.coats.keys() == coats.keys() and all(
            coat.remit is each.coats[name].remit for name, coat in coats.items()
        ):
            return each
        first = first or each
    return first


def _end(own: Own | None) -> Own | None:
    """Of a chain of those that nobody looked at, give the end, which alone is kept."""
    if own is None or own.is_known or own.like is None:
        return own
    return own.like


def _nested(some: Iterable[Coat], others: Iterable[Coat]) -> Iterator[tuple[str, str]]:
    sized = [(len(other.extent), other) for other in others]
    for one in some:
        size = len(one.extent)
        for larger, other in sized:
            if size < larger and one.extent <= other.extent:
                yield one.remit.id, other.remit.id


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


NONE = Own()
"""No remit reaches anybody."""
