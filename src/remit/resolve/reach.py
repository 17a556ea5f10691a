"""How far scopes reach on a day: each extent as a bitmap of the subjects of one kind.

The same as `extent.py`, made fast: units stand in the order of their tree (an
Euler tour), so that a unit with all under it is one run of bits, and every term
is looked up once a day.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from functools import cached_property
from typing import Final

from pyroaring import BitMap

from remit.model.scope import Alternative, Scope, Term
from remit.model.structure import Structure, SubjectKind
from remit.resolve.written import term_text, written

Responsible = Callable[[], Mapping[str, BitMap]]
"""Gives the subjects for which each unit holds the responsibility answer."""


class Seats:
    """A place for each subject of one kind, the same on all days.

    Example:
        >>> Seats(["lima", "quito"]).places
        {'lima': 0, 'quito': 1}
    """

    def __init__(self, names: Sequence[str]) -> None:
        """Take whoever is a subject on some day."""
        self.names = names
        self.places: Mapping[str, int] = {name: place for place, name in enumerate(names)}


class Reach:
    """The extents of one day for one kind of subject; what was asked once is remembered.

    Args:
        structure: The organisation that day.
        kind: The kind of subject.
        responsible: Asked only where a term is `under:`.
        seats: Who has which place, where extents of several days are to be compared: those who
            are not there that day have a place, and lie in no extent. Otherwise the subjects of
            the day have places in an order of its own.
    """

    def __init__(
        self,
        structure: Structure,
        kind: SubjectKind,
        responsible: Responsible,
        seats: Seats | None = None,
    ) -> None:
        """Give every subject its place."""
        self._structure = structure
        self._kind = kind
        self._responsible = responsible
        by_kind = {"unit": self._units, "country": self._countries, "body": self._bodies}
        self._own: Callable[[Term], BitMap] = by_kind[kind]
        self._terms: dict[str, BitMap] = {}
        self._scopes: dict[str, BitMap] = {}
        there = _in_tree_order(structure) if kind == "unit" else structure.subjects[kind]
        self._seats = seats
        self.names: Sequence[str] = there if seats is None else seats.names
        self.places: Mapping[str, int] = (
            {name: place for place, name in enumerate(there)}
            if seats is None
            else {name: seats.places[name] for name in there}
        )

    def asking(self, responsible: Responsible) -> Reach:
        """Give the same for another who is responsible; what does not say `under:` is shared."""
        other = copy(self)
        vars(other)["_responsible"] = responsible
        for memory in ("_terms", "_scopes"):
            known: dict[str, BitMap] = vars(self)[memory]
            vars(other)[memory] = {text: each for text, each in known.items() if _UNDER not in text}
        return other

    @cached_property
    def everybody(self) -> BitMap:
        """All subjects of the kind."""
        return BitMap(range(len(self.places)) if self._seats is None else self.places.values())

    def of(self, scope: Scope, text: str = "") -> BitMap:
        """Give the extent of a scope; nobody may change it.

        Args:
            scope: The scope.
            text: The scope as written, by which it is remembered, where that is known already.
        """
        text = text or written(scope).text
        found = self._scopes.get(text)
        if found is None:
            found = self._scopes[text] = self._alternatives(scope)
        return found

    def called(self, places: Iterable[int]) -> tuple[str, ...]:
        """Give the ids of places, in id order."""
        return tuple(sorted(self.names[place] for place in places))

    def of_term(self, term: Term) -> BitMap:
        """Give the extent of one term, whatever its sign; nobody may change it."""
        text = term_text(term.word, term.id)
        found = self._terms.get(text)
        if found is None:
            found = self._terms[text] = self._find(term)
        return found

    def _alternatives(self, scope: Scope) -> BitMap:
        found = [self._alternative(terms) for terms in scope.alternatives]
        return found[0] if len(found) == 1 else BitMap.union(*found)

    def _alternative(self, terms: Alternative) -> BitMap:
        plain = [self.of_term(term) for term in terms if not term.excepted]
        found = plain[0] if len(plain) == 1 else BitMap.intersection(*plain)
        for term in terms:
            if term.excepted:
                found = found - self.of_term(term)
        return found

    def _find(self, term: Term) -> BitMap:
        match term.word:
            case "group":
                return self._of_group(term.id)
            case "under":
                return self._responsible().get(term.id, _NOBODY)
            case "country":
                return self._of_country(term.id)
            case _:
                return self._own(term)

    def _units(self, term: Term) -> BitMap:
        match term.word:
            case "everyone" | "everywhere":
                return self.everybody
            case "designated":
                return self._at(self._structure.designated.get(term.id, ()))
            case "within" if term.id in self.places:
                return self._within(term.id)
            case _:
                return self._at((term.id,)) if term.word == "unit" else _NOBODY

    def _within(self, name: str) -> BitMap:
        first, size = self._tour[name]
        if self._seats is None:
            return BitMap(range(first, first + size))
        return BitMap(self._in_tour[first : first + size])

    @cached_property
    def _tour(self) -> Mapping[str, tuple[int, int]]:
        """Where each unit comes in the order of the tree, and how many it is with all under it."""
        sizes = _sizes(self._structure, tuple(self.places))
        return {name: (first, size) for first, (name, size) in enumerate(sizes.items())}

    @cached_property
    def _in_tour(self) -> array[int]:
        return array("I", self.places.values())

    def _countries(self, term: Term) -> BitMap:
        return self.everybody if term.word == "everywhere" else _NOBODY

    def _bodies(self, term: Term) -> BitMap:
        return self._at((term.id,)) if term.word == "body" else _NOBODY

    def _of_country(self, country: str) -> BitMap:
        if self._kind == "unit":
            return self._at(self._structure.standing_in.get(country, ()))
        return self._at((country,)) if self._kind == "country" else _NOBODY

    def _of_group(self, group: str) -> BitMap:
        members = self._structure.members(group)
        found = self._at(members)
        if self._kind == "unit":
            standing_in = self._structure.standing_in
            for country in members:
                if country in standing_in:
                    found |= self.of_term(Term("country", country))
        return found

    def _at(self, names: Iterable[str]) -> BitMap:
        return BitMap([self.places[name] for name in names if name in self.places])


_NOBODY: Final = BitMap()

_UNDER: Final = "under:"


def _in_tree_order(structure: Structure) -> tuple[str, ...]:
    order: list[str] = []
    todo = list(reversed(structure.roots))
    while todo:
        name = todo.pop()
        order.append(name)
        todo.extend(reversed(structure.children.get(name, ())))
    return tuple(order)


def _sizes(structure: Structure, order: Sequence[str]) -> Mapping[str, int]:
    """Give how many units each unit is, with all under it."""
    sizes = dict.fromkeys(order, 1)
    # Whatever is under a unit comes after it, so backwards its size is known before it counts.
    for name in reversed(order):
        if above := structure.units[name].part_of:
            sizes[above] += sizes[name]
    return sizes
