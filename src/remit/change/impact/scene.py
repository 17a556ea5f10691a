"""A scene: all answers of one day of a register, in which most is as in scenes seen before."""

from __future__ import annotations

from collections.abc import Mapping
from operator import is_

from pyroaring import BitMap

from remit.change.impact.ground import Ground, Stage, made_of
from remit.change.impact.own import NONE, Own, Reads
from remit.change.impact.shown import Shown
from remit.model.structure import SUBJECT_KINDS, FunctionAndRole, Structure, SubjectKind
from remit.resolve.answer import PROVIDES
from remit.resolve.layers import Asked
from remit.resolve.paint import Coat, Pairs
from remit.resolve.reach import Reach

NOTHING_GIVEN: Pairs = frozenset()

AskedWith = tuple[Asked, Pairs]


class Scene:
    """The answers of one day; what is made of the same values as in another scene is the same.

    Args:
        structure: The organisation that day.
        stage: What scenes have in common.
    """

    def __init__(self, structure: Structure, stage: Stage) -> None:
        """Look at nothing yet."""
        self.structure = structure
        self._stage = stage
        self._kept = stage.kept
        self.rules = {role.id: role.rule for role in structure.roles.values()}
        self._grounds: dict[SubjectKind, Ground] = {}
        self._paths: dict[str, tuple[str, ...]] = {}
        self._reads: dict[FunctionAndRole, Reads] = {}
        self._conditional: dict[FunctionAndRole, bool] = {}
        self._owns: dict[AskedWith, Own] = {}
        self._shown: dict[AskedWith, Shown | None] = {}

    def is_of(self, structure: Structure) -> bool:
        """Tell whether another day of the same register has the very same answers."""
        return all(map(is_, _decisive(self.structure), _decisive(structure)))

    def ground(self, kind: SubjectKind) -> Ground:
        """Give the extents for one kind of subject."""
        found = self._grounds.get(kind)
        if found is None:
            found = self._grounds[kind] = self._new_ground(kind)
        return found

    def shown(self, asked: Asked, given: Pairs = NOTHING_GIVEN) -> Shown | None:
        """Give what shows for a function in a role; nothing where one of the two is not there.

        Args:
            asked: Kind of subject, function and role.
            given: What is known of the request.
        """
        key = asked, given
        if key not in self._shown:
            kind, function, role = asked
            is_there = function in self.structure.functions and role in self.rules
            self._shown[key] = self._new(self.ground(kind), asked, given) if is_there else None
        return self._shown[key]

    def reads(self, function: str, role: str) -> Reads:
        """Give the remits on one function in a role, read."""
        key = function, role
        found = self._reads.get(key)
        if found is None:
            rows = self.structure.remits_on.get(key, ())
            found = self._kept.found(("reads", *key), (rows,), lambda: Reads(rows))
            self._reads[key] = found
        return found

    def has_conditions(self, function: str, role: str) -> bool:
        """Tell whether any remit that may answer for a function has conditions."""
        key = function, role
        found = self._conditional.get(key)
        if found is None:
            found = any(self.reads(each, role).conditions for each in self.path(function))
            self._conditional[key] = found
        return found

    def own(self, asked: Asked) -> Own:
        """Give the remits on one function that reach anybody, without attributes."""
        if asked[2] not in self.rules:
            return NONE
        return self._own(self.ground(asked[0]), asked, NOTHING_GIVEN)

    def path(self, function: str) -> tuple[str, ...]:
        """Give a function and those broader, the nearest first."""
        found = self._paths.get(function)
        if found is None:
            found = self._paths[function] = self.structure.broader(function)
        return found

    def _new(self, ground: Ground, asked: Asked, given: Pairs) -> Shown:
        kind, function, role = asked
        rule, path = self.rules[role], self.path(function)
        if given and not any(self.reads(each, role).are_met(given) for each in path):
            given = NOTHING_GIVEN
        owns = [self._own(ground, (kind, each, role), given) for each in path]
        # Where nothing is on the nearest, what is broader shows through, and is the same for both.
        first = next((place for place, own in enumerate(owns) if own is not NONE), len(owns))
        owns = owns[first:]
        name = "shown", kind, path[first] if owns else "", role, rule, given
        return self._kept.found(name, owns, lambda: Shown(rule, owns))

    def _own(self, ground: Ground, asked: Asked, given: Pairs) -> Own:
        kind, function, role = asked
        reads = self.reads(function, role)
        if not reads.of[kind]:
            return NONE
        key = asked, given if given and reads.are_met(given) else NOTHING_GIVEN
        if not ground.is_whole:
            return self._new_own(ground, key, reads)
        found = self._owns.get(key)
        if found is None:
            found = self._owns[key] = self._new_own(ground, key, reads)
        return found

    def _new_own(self, ground: Ground, key: AskedWith, reads: Reads) -> Own:
        (kind, _, role), given = key
        met = [each for each in reads.of[kind] if not each[2] or each[2] <= given]
        extents = [ground.of(remit.scope, scope) for remit, scope, _ in met]

        def new() -> Own:
            reaching = zip(met, extents, strict=True)
            coats = [Coat(each[0], extent, each[2]) for each, extent in reaching if extent]
            return Own(self.rules[role], coats) if coats else NONE

        # The rule is a role's own, which two registers may see in two ways.
        name = "own", key, self.rules[role]
        return self._kept.found(name, [*(each[0] for each in met), *extents], new)

    # How far scopes reach -----------------------------------------------------------------

    def _new_ground(self, kind: SubjectKind) -> Ground:
        kept = self._kept
        parts = made_of(self.structure, kind)
        below = kept.found(("ground", kind), parts, lambda: self._below(kind))
        shown = self._responsibility(below, kind)

        def whole() -> Ground:
            under = _under(shown)
            reach = below.reach.asking(lambda: under)
            return Ground(reach, kind, kept, below)

        return kept.found(("whole ground", kind), (below, shown), whole)

    def _below(self, kind: SubjectKind) -> Ground:
        reach = Reach(self.structure, kind, dict, self._stage.places[kind])
        return Ground(reach, kind, self._kept)

    def _responsibility(self, below: Ground, kind: SubjectKind) -> Shown | None:
        function = self.structure.register.settings.responsibility_function
        if function not in self.structure.functions or PROVIDES not in self.rules:
            return None
        return self._new(below, (kind, function, PROVIDES), NOTHING_GIVEN)


def _decisive(structure: Structure) -> list[object]:
    """Give what decides every answer of a day of one register."""
    parts = [part for kind in SUBJECT_KINDS for part in made_of(structure, kind)]
    return [*parts, structure.functions, structure.remits_on]


def _under(shown: Shown | None) -> Mapping[str, BitMap]:
    """Give the subjects that are `under:` each unit."""
    found: dict[str, BitMap] = {}
    for told, cells in shown.told.items() if shown else ():
        for holder in told.holders:
            found[holder] = found[holder] | cells if holder in found else cells
    return found
