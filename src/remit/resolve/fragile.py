"""Fragile answers and contests: those that hold only by who happens to be there (DESIGN 4.6)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from pyroaring import BitMap

from remit.model.remit import Remit
from remit.model.scope import Scope
from remit.model.structure import Structure, SubjectKind
from remit.resolve.answer import Status
from remit.resolve.finding import Finding, What
from remit.resolve.layers import Layers
from remit.resolve.paint import Coat, painted
from remit.resolve.reading import status_of
from remit.resolve.within import is_structurally_within


class Pair(Struct, frozen=True, eq=False):
    """Two remits on one function, between whom only chance decides, and for whom it does."""

    what: What
    narrow: Remit
    wide: Remit
    cells: BitMap


class Fragile:
    """What is fragile on one day, a function, role and kind of subject at a time.

    Args:
        structure: The organisation that day.
    """

    def __init__(self, structure: Structure) -> None:
        """Look at nothing yet."""
        self._structure = structure
        self._layers = structure.derived(Layers)
        self._pairs: dict[tuple[SubjectKind, str, str], tuple[Pair, ...]] = {}
        self._within: dict[tuple[Scope, Scope, SubjectKind], bool] = {}

    def findings(self, kind: SubjectKind, function: str, role: str) -> Iterator[Finding]:
        """Give what is fragile in the answers for one function.

        A role in which every remit counts has no rivals, and so nothing fragile.
        """
        if self._layers.rules[role] == "every":
            return
        reach = self._layers.reach(kind)
        bare = reach.everybody
        for each in self._layers.path(function):
            for pair in self._on(kind, each, role):
                cells = pair.cells & bare
                if cells:
                    yield Finding(
                        pair.what,
                        function,
                        role,
                        kind,
                        reach.called(cells),
                        (pair.narrow.id, pair.wide.id),
                        (pair.narrow.holder, pair.wide.holder),
                    )
            for coat in self._layers.coats(kind, each, role):
                bare = bare - coat.extent

    def _on(self, kind: SubjectKind, function: str, role: str) -> tuple[Pair, ...]:
        key = kind, function, role
        if key not in self._pairs:
            self._pairs[key] = tuple(self._find(*key))
        return self._pairs[key]

    def _find(self, kind: SubjectKind, function: str, role: str) -> Iterator[Pair]:
        coats = {each.remit.id: each for each in self._layers.coats(kind, function, role)}
        for ids, cells in painted(coats.values()).items():
            won = [coats[each] for each in sorted(ids)]
            yield from self._prevailing(won, coats, cells, kind)
            if status_of([each.remit for each in won], "narrowest") is Status.CONTESTED:
                yield from self._contesting(won, cells, kind)

    def _prevailing(
        self, won: list[Coat], coats: dict[str, Coat], cells: BitMap, kind: SubjectKind
    ) -> Iterator[Pair]:
        for one in won:
            for other in coats.values():
                smaller = len(one.extent) < len(other.extent) and one.extent <= other.extent
                if smaller and not self._is_within(one, other, kind):
                    yield Pair(What.FRAGILE, one.remit, other.remit, cells)

    def _contesting(self, won: list[Coat], cells: BitMap, kind: SubjectKind) -> Iterator[Pair]:
        for one in won:
            for other in won:
                if one is not other and self._is_within(one, other, kind):
                    yield Pair(What.FRAGILE_CONTEST, one.remit, other.remit, cells)

    def _is_within(self, one: Coat, other: Coat, kind: SubjectKind) -> bool:
        key = one.remit.scope, other.remit.scope, kind
        if key not in self._within:
            self._within[key] = is_structurally_within(self._structure, *key)
        return self._within[key]
