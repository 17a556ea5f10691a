"""One question, answered quickly: the rules of `definition.py` by lookup (DESIGN 4.5)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from pyroaring import BitMap

from remit.model.remit import Remit, Rule
from remit.model.structure import Structure, Subject, SubjectKind
from remit.resolve.answer import Status
from remit.resolve.candidates import Candidate, Drawer, Given
from remit.resolve.layers import Layers
from remit.resolve.terms import SubjectTerms
from remit.resolve.written import Terms


class Level(Struct, frozen=True, eq=False):
    """What matches on the function asked or a broader one: so many steps away."""

    distance: int
    function: str
    drawer: Drawer
    reaching: Sequence[Candidate]
    matching: Sequence[Candidate]


class Reading:
    """All that questions about one day have in common; found when first needed.

    Args:
        structure: The organisation that day.
    """

    def __init__(self, structure: Structure) -> None:
        """Look at nothing yet."""
        self.structure = structure
        self.layers = structure.derived(Layers)
        self.candidates = self.layers.candidates
        self.terms = SubjectTerms(structure, self.layers)
        self.rules = self.layers.rules

    def levels(self, function: str, role: str, terms: Terms, given: Given) -> list[Level]:
        """Give what matches a question, a level a function, the nearest first."""
        levels = []
        for distance, each in enumerate(self.layers.path(function)):
            drawer = self.candidates.held(each, role)
            reaching = drawer.reaching(terms)
            matching = drawer.matching(reaching, given)
            levels.append(Level(distance, each, drawer, reaching, matching))
        return levels

    def winners(self, subject: Subject, function: str, role: str) -> Sequence[Candidate]:
        """Give the winners where nothing is known about the request: no remit with conditions."""
        terms = self.terms.of(subject)
        found = (self._reaching(each, role, terms) for each in self.layers.path(function))
        if self.rules[role] == "every":
            return [each for level in found for each in level]
        # Whoever answers on a nearer function prevails, so no one looks farther.
        return self.on_top(next(filter(None, found), []), subject.kind)

    def on_top(self, matching: Sequence[Candidate], kind: SubjectKind) -> Sequence[Candidate]:
        """Give those of one level over which none prevails."""
        if len(matching) <= 1:
            return matching
        of = self.layers.reach(kind).of
        pairs = [(each, of(each.remit.scope, each.scope.text)) for each in matching]
        return [
            one
            for one, whom in pairs
            if not any(_prevails(other, its, one, whom) for other, its in pairs)
        ]

    def _reaching(self, function: str, role: str, terms: Terms) -> Sequence[Candidate]:
        drawer = self.candidates.held(function, role)
        return drawer.matching(drawer.reaching(terms), frozenset())


def _prevails(one: Candidate, its: BitMap, other: Candidate, whom: BitMap) -> bool:
    if not one.conditions >= other.conditions or not its <= whom:
        return False
    return len(one.conditions) > len(other.conditions) or len(its) < len(whom)


def status_of(won: Sequence[Remit], rule: Rule) -> Status:
    """Give the status of an answer by its winners (DESIGN 4.4)."""
    if not won:
        return Status.GAP
    if rule == "every" or all(each.shared for each in won):
        return Status.ANSWERED
    agreed = len({each.holder for each in won}) == 1
    return Status.ANSWERED if agreed else Status.CONTESTED
