"""What some subjects have in common: a scope that means exactly them, and nobody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pyroaring import BitMap

from remit.model.scope import BARE, Scope, Term
from remit.model.structure import Structure, Subject, SubjectKind
from remit.model.world import M49
from remit.resolve.layers import Layers
from remit.resolve.terms import SubjectTerms
from remit.resolve.written import Terms, written

FEW: Final = 3
"""So many subjects, or fewer, are told by name."""

_MOST_EXCEPTED: Final = 2

_SIMPLEST: Final = (*BARE, "country", "within", "designated", "under", "group")
"""The terms that say what subjects have in common, the simplest to understand first."""


class Whom:
    """Says for whom something is so on one day, wherever a scope says it exactly.

    Args:
        structure: The organisation that day.
        scopes: Scopes that come to mind, the simplest first: those of the remits that are
            touched.
    """

    def __init__(self, structure: Structure, scopes: Sequence[Scope] = ()) -> None:
        """Know nothing yet."""
        self._layers = structure.derived(Layers)
        self._terms = SubjectTerms(structure, self._layers)
        self._scopes = scopes
        self._known: dict[Subject, Sequence[tuple[Scope, BitMap]]] = {}

    def scope(self, kind: SubjectKind, subjects: Sequence[str]) -> Scope | None:
        """Give a scope whose extent are these subjects; nothing where few or no scope is.

        One with an exception or two is given where no other is. The answer is of this day
        alone: on others the same scope may mean others.

        Args:
            kind: The kind of subject.
            subjects: Their ids.
        """
        reach = self._layers.reach(kind)
        if len(subjects) <= FEW or not all(name in reach.places for name in subjects):
            return None
        cells = BitMap([reach.places[name] for name in subjects])
        # Whatever means all of them means the first of them.
        known = self._holding(Subject(kind, subjects[0]))
        exactly = (each for each, extent in known if extent == cells)
        return next(exactly, None) or self._excepting(kind, cells, known)

    def _excepting(
        self, kind: SubjectKind, cells: BitMap, known: Sequence[tuple[Scope, BitMap]]
    ) -> Scope | None:
        names = self._layers.reach(kind).names
        for more in range(1, _MOST_EXCEPTED + 1):
            for each, extent in known:
                is_near = len(extent) == len(cells) + more and cells <= extent
                if is_near and len(each.alternatives) == 1:
                    others = sorted(names[place] for place in extent - cells)
                    excepted = (Term(kind, name, excepted=True) for name in others)
                    return Scope(((*each.alternatives[0], *excepted),))
        return None

    def _holding(self, subject: Subject) -> Sequence[tuple[Scope, BitMap]]:
        found = self._known.get(subject)
        if found is None:
            of = self._layers.reach(subject.kind).of
            found = self._known[subject] = [(each, of(each)) for each in self._of(subject)]
        return found

    def _of(self, subject: Subject) -> Iterator[Scope]:
        """Give the scopes that hold for a subject and say more than that it is itself."""
        terms = self._terms.of(subject)
        touched = [each for each in self._scopes if written(each).holds(terms)]
        yield from (each for each in touched if len(each.terms()) == 1)
        yield from (Scope(((term,),)) for term in _in_order(terms))
        yield from (each for each in touched if len(each.terms()) > 1)


def _in_order(terms: Terms) -> Iterator[Term]:
    parts = (text.partition(":") for text in sorted(terms))
    usable = [Term(word, name) for word, _, name in parts if word in _SIMPLEST]
    return iter(sorted(usable, key=lambda term: (_SIMPLEST.index(term.word), term.id in M49)))
