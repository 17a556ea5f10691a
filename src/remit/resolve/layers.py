"""The layers of a day: for every function, role and kind of subject, which remits are on top."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from pyroaring import BitMap

from remit.model.remit import Rule
from remit.model.structure import Structure, SubjectKind
from remit.resolve.answer import PROVIDES
from remit.resolve.candidates import Candidates
from remit.resolve.paint import BARE, Coat, Layer, added_up, painted, shown_through
from remit.resolve.reach import Reach

Asked: TypeAlias = tuple[SubjectKind, str, str]
"""A kind of subject, a function and a role."""


class Layers:
    """The layers and extents of one day, each made when first asked for.

    No attribute is known, so a remit with conditions is on no layer.

    Args:
        structure: The organisation that day.
    """

    def __init__(self, structure: Structure) -> None:
        """Paint nothing yet."""
        self._structure = structure
        self.candidates = structure.derived(Candidates)
        self.rules: Mapping[str, Rule] = {r.id: r.rule for r in structure.all_roles.values()}
        self._reaches: dict[SubjectKind, Reach] = {}
        self._layers: dict[Asked, Layer] = {}
        self._responsible: dict[SubjectKind, dict[str, BitMap]] = {}
        self._responsible_at: dict[SubjectKind, dict[int, frozenset[str]]] = {}
        self._paths: dict[str, tuple[str, ...]] = {}

    def path(self, function: str) -> tuple[str, ...]:
        """Give a function and those broader, the nearest first."""
        found = self._paths.get(function)
        if found is None:
            found = self._paths[function] = self._structure.broader(function)
        return found

    def reach(self, kind: SubjectKind) -> Reach:
        """Give the extents for one kind of subject."""
        found = self._reaches.get(kind)
        if found is None:
            found = Reach(self._structure, kind, lambda: self.responsible(kind))
            self._reaches[kind] = found
        return found

    def responsible(self, kind: SubjectKind) -> Mapping[str, BitMap]:
        """Give the subjects of one kind that are `under:` each unit."""
        found = self._responsible.get(kind)
        if found is None:
            found = self._responsible[kind] = {}
            for holders, cells in self._under(kind):
                for holder in holders:
                    found[holder] = found[holder] | cells if holder in found else cells
        return found

    def responsible_at(self, kind: SubjectKind) -> Mapping[int, frozenset[str]]:
        """Give the same by the place of the subject; one that is under nobody has none."""
        found = self._responsible_at.get(kind)
        if found is None:
            found = self._responsible_at[kind] = {}
            for holders, cells in self._under(kind):
                found.update(dict.fromkeys(cells, holders))
        return found

    def layer(self, kind: SubjectKind, function: str, role: str) -> Layer:
        """Give the subjects by the remits that answer them; those without an answer are in none."""
        key = kind, function, role
        found = self._layers.get(key)
        if found is None:
            found = self._layers[key] = self._paint(*key)
        return found

    def coats(self, kind: SubjectKind, function: str, role: str) -> Iterator[Coat]:
        """Give the remits on one function that reach anybody, without those on a broader one."""
        of = self.reach(kind).of
        for each in self.candidates.held(function, role).all:
            scope = each.scope
            if kind not in scope.kinds or each.conditions:
                continue
            if extent := of(each.remit.scope, scope.text):
                yield Coat(each.remit, extent)

    def _paint(self, kind: SubjectKind, function: str, role: str) -> Layer:
        path = self.path(function)
        if not path:
            return BARE
        broader = self.layer(kind, path[1], role) if len(path) > 1 else BARE
        coats = self.coats(kind, function, role)
        if self.rules[role] == "every":
            return added_up(broader, coats)
        return shown_through(painted(coats), broader)

    def _under(self, kind: SubjectKind) -> Iterator[tuple[frozenset[str], BitMap]]:
        """Give the holders of the responsibility answer, and to whom they answer."""
        if PROVIDES not in self.rules:
            return
        function = self._structure.register.settings.responsibility_function
        for ids, cells in self.layer(kind, function, PROVIDES).items():
            yield frozenset(self._structure.remits[each].holder for each in ids), cells
