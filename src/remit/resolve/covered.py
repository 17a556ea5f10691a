"""How well a day is covered: of each function, how many answers there are, gaps and contests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from remit.model.structure import Structure, SubjectKind
from remit.resolve.answer import Status
from remit.resolve.asking import asked_of
from remit.resolve.layers import Layers
from remit.resolve.painting import Painting


class Covered(Struct, frozen=True):
    """The answers for one function in one role, counted for one kind of subject."""

    function: str
    role: str
    kind: SubjectKind
    answered: int
    contested: int
    gaps: int

    @property
    def asked(self) -> int:
        """How many subjects there are."""
        return self.answered + self.contested + self.gaps


def covered(structure: Structure) -> Iterator[Covered]:
    """Count the answers of a day, a line a question that ought to have one, by function."""
    painting, layers = structure.derived(Painting), structure.derived(Layers)
    for kind, function, role in asked_of(structure):
        count: Counter[Status] = Counter()
        for outcome, cells in painting.patches(kind, function, role):
            count[outcome.status] += len(cells)
        answered, contested = count[Status.ANSWERED], count[Status.CONTESTED]
        gaps = len(layers.reach(kind).names) - answered - contested
        yield Covered(function, role, kind, answered, contested, gaps)
