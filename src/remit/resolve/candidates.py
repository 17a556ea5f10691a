"""Candidates: the remits of a day by function and role, laid out so that a question finds few.

A remit is looked up by a term of its scope: whoever asks has some twenty terms
(its country, its groups, the units above it), and looks at no other remits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from msgspec import Struct

from remit.model.remit import Remit
from remit.model.structure import FunctionAndRole, Structure
from remit.resolve.answer import Reason
from remit.resolve.paint import Pairs
from remit.resolve.written import Terms, Written, written
from remit.temporal.history import History

Given = AbstractSet[tuple[str, str]]
"""The attributes of a question, as pairs."""


class Candidate(Struct, frozen=True, eq=False):
    """A version of a remit, ready to be compared with a question.

    `country` is where its holder stands; `hindered` says why it does not hold that
    day, where it does not.
    """

    remit: Remit
    scope: Written
    conditions: Pairs
    country: str = ""
    hindered: Reason | None = None


class Drawer:
    """The candidates of one function and role; in id order."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        """Lay them out by the terms they are looked up by, and by country."""
        self.all = candidates
        self.conditional = tuple([each for each in candidates if each.conditions])
        self._by_term: dict[str, list[Candidate]] = {}
        self._by_country: dict[str, list[Candidate]] = {}
        for each in candidates:
            self._by_country.setdefault(each.country, []).append(each)
            for alternative in each.scope.alternatives:
                self._by_term.setdefault(alternative.key, []).append(each)

    def reaching(self, terms: Terms) -> list[Candidate]:
        """Give those whose scope holds for a subject with these terms, each once."""
        by_term = self._by_term
        found = [
            each
            for key in by_term.keys() & terms
            for each in by_term[key]
            if each.scope.holds(terms)
        ]
        return list(dict.fromkeys(found)) if len(found) > 1 else found

    def standing_in(self, country: str) -> list[Candidate]:
        """Give those whose holder stands in a country; where there is none, none."""
        return self._by_country.get(country, []) if country else []

    def matching(self, reaching: Sequence[Candidate], given: Given) -> Sequence[Candidate]:
        """Give those of its candidates whose conditions are among the attributes."""
        if not self.conditional:
            return reaching
        return [each for each in reaching if each.conditions <= given]

    def matching_count(self, given: Given) -> int:
        """Count those of all its candidates whose conditions are among the attributes."""
        met = sum(each.conditions <= given for each in self.conditional)
        return len(self.all) - len(self.conditional) + met


EMPTY = Drawer(())

_FEW: Final = 50


class _Cabinet:
    """Drawers, filled one by one until a few have been asked for, then all at once."""

    def __init__(
        self,
        fill: Callable[[FunctionAndRole], Iterable[Candidate]],
        keys: Callable[[], Iterable[FunctionAndRole]],
    ) -> None:
        self._fill = fill
        self._keys = keys
        self._drawers: dict[FunctionAndRole, Drawer] = {}
        self._is_full = False

    def drawer(self, key: FunctionAndRole) -> Drawer:
        found = self._drawers.get(key)
        if found is None:
            if self._is_full:
                return EMPTY
            if len(self._drawers) >= _FEW:
                return self._full().get(key, EMPTY)
            found = self._drawers[key] = self._filled(key)
        return found

    def _full(self) -> Mapping[FunctionAndRole, Drawer]:
        self._drawers = {key: self._filled(key) for key in self._keys()} | self._drawers
        self._is_full = True
        return self._drawers

    def _filled(self, key: FunctionAndRole) -> Drawer:
        return Drawer(some) if (some := tuple(self._fill(key))) else EMPTY


class Candidates:
    """All remits of a day: those that hold, and those that once did or will.

    The first few drawers are filled one by one, for most who ask have one question;
    then all the others at once, for whoever asks more should find them filled.

    Args:
        structure: The organisation that day.
    """

    def __init__(self, structure: Structure) -> None:
        """Look at nothing yet."""
        self._structure = structure
        self._held = _Cabinet(self._holding, structure.remits_on.keys)
        self._hindered = _Cabinet(self._hindered_on, structure.register.remits_ever.keys)

    def held(self, function: str, role: str) -> Drawer:
        """Give the remits in force whose holder is open."""
        return self._held.drawer((function, role))

    def hindered(self, function: str, role: str) -> Drawer:
        """Give the versions that do not hold, for one reason each."""
        return self._hindered.drawer((function, role))

    def _holding(self, key: FunctionAndRole) -> Iterator[Candidate]:
        return map(self._candidate, self._structure.remits_on.get(key, ()))

    def _hindered_on(self, key: FunctionAndRole) -> Iterator[Candidate]:
        structure = self._structure
        for name in structure.register.remits_ever.get(key, ()):
            if name not in structure.remits:
                for each in self._not_holding(structure.register.history(Remit, name)):
                    if (each.remit.function, each.remit.role) == key:
                        yield each

    def _not_holding(self, history: History[Remit]) -> Iterator[Candidate]:
        structure = self._structure
        now = history.on(structure.day)
        if now is not None:
            yield self._candidate(now, self._shut(now))
            return
        later, earlier = history.after(structure.day), history.before(structure.day)
        if later is not None:
            yield self._candidate(later, self._shut(later) or Reason.NOT_YET_IN_FORCE)
        if earlier is not None:
            yield self._candidate(earlier, self._shut(earlier) or Reason.ENDED)

    def _candidate(self, remit: Remit, hindered: Reason | None = None) -> Candidate:
        site = self._structure.site_of.get(remit.holder)
        country = site.country if site is not None else ""
        conditions = frozenset(remit.conditions)
        return Candidate(remit, written(remit.scope), conditions, country, hindered)

    def _shut(self, remit: Remit) -> Reason | None:
        """Say why the holder of a remit is not open; nothing where it is."""
        structure = self._structure
        if remit.holder in structure.units:
            return None
        days = structure.days.of_unit(remit.holder)
        was_open = any(piece.period.end <= structure.day for piece in days)
        return Reason.HOLDER_CLOSED if was_open else Reason.HOLDER_NOT_OPEN_YET
