"""What some subjects have in common: a scope that means exactly them, and nobody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from pyroaring import BitMap

from remit.model.place import Group
from remit.model.scope import Scope, Term
from remit.model.structure import Structure, SubjectKind
from remit.model.world import M49
from remit.resolve.layers import Layers

FEW: Final = 3
"""So many subjects, or fewer, are told by name."""

_MOST_EXCEPTED: Final = 2

_ALONE: Final[Mapping[SubjectKind, str]] = {"unit": "unit", "body": "body", "country": "country"}

Known: TypeAlias = Mapping[int, list[tuple[BitMap, Scope]]]
"""Scopes with whom they reach, by how many those are; what is simpler to say comes first."""


class Whom:
    """Says for whom something is so on one day, wherever a scope says it exactly.

    Args:
        structure: The organisation that day.
        scopes: Scopes that come to mind first: those of the remits that are touched.
    """

    def __init__(self, structure: Structure, scopes: Collection[Scope] = ()) -> None:
        """Know nothing yet."""
        self._structure = structure
        self._scopes = sorted(scopes, key=lambda each: (len(each.terms()), str(each)))
        self._layers = structure.derived(Layers)
        self._by_size: dict[SubjectKind, Known] = {}

    def scope(self, kind: SubjectKind, subjects: Collection[str]) -> Scope | None:
        """Give a scope whose extent are these subjects; nothing where few or no scope is.

        One with an exception or two is given where no other is. The answer is of this day
        alone: on others the same scope may mean others.

        Args:
            kind: The kind of subject.
            subjects: Their ids.
        """
        places = self._layers.reach(kind).places
        if len(subjects) <= FEW or not places.keys() >= set(subjects):
            return None
        cells = BitMap([places[name] for name in subjects])
        exactly = (each for extent, each in self._known(kind)[len(cells)] if extent == cells)
        return next(exactly, None) or self._excepting(kind, cells)

    def _excepting(self, kind: SubjectKind, cells: BitMap) -> Scope | None:
        names = self._layers.reach(kind).names
        for more in range(1, _MOST_EXCEPTED + 1):
            for extent, each in self._known(kind)[len(cells) + more]:
                if len(each.alternatives) == 1 and cells <= extent:
                    others = sorted(names[place] for place in extent - cells)
                    excepted = (Term(_ALONE[kind], name, excepted=True) for name in others)
                    return Scope(((*each.alternatives[0], *excepted),))
        return None

    def _known(self, kind: SubjectKind) -> Known:
        found = self._by_size.get(kind)
        if found is None:
            sized: dict[int, list[tuple[BitMap, Scope]]] = defaultdict(list)
            reach = self._layers.reach(kind)
            for each in self._in_order(kind):
                extent = reach.of(each)
                if len(extent) > FEW:
                    sized[len(extent)].append((extent, each))
            found = self._by_size[kind] = sized
        return found

    def _in_order(self, kind: SubjectKind) -> Iterator[Scope]:
        yield from (each for each in self._scopes if len(each.terms()) == 1)
        yield from (Scope(((term,),)) for term in self._terms(kind))
        yield from (each for each in self._scopes if len(each.terms()) > 1)

    def _terms(self, kind: SubjectKind) -> Iterator[Term]:
        if kind == "unit":
            structure = self._structure
            yield Term("everyone")
            yield from _named("country", structure.standing_in)
            yield from _named("within", (each for each in structure.children if each))
            yield from _named("designated", structure.designated)
        elif kind == "country":
            yield Term("everywhere")
        yield from _named("under", self._layers.responsible(kind))
        yield from _named("group", (key[0] for key in self._structure.register.all(Group)))
        yield from _named("group", M49)


def _named(word: str, names: Iterable[str]) -> Iterator[Term]:
    return (Term(word, name) for name in sorted(names))
