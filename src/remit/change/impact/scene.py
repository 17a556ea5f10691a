"""A scene: all answers of one day of a register, in which most is as in scenes seen before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pyroaring import BitMap

from remit.change.impact.coats import NONE, Own, Reads, Shown
from remit.change.impact.ground import Ground, Places, made_of
from remit.change.impact.kept import Kept
from remit.model.structure import Structure, SubjectKind
from remit.resolve.answer import PROVIDES
from remit.resolve.layers import Asked
from remit.resolve.paint import Coat, Pairs
from remit.resolve.reach import Reach

NOTHING_GIVEN: Pairs = frozenset()


class Scene:
    """The answers of one day; what is made of the same values as in another scene is the same.

    Args:
        structure: The organisation that day.
        places: The place of each subject, the same in all scenes.
        kept: What scenes have in common.
    """

    def __init__(self, structure: Structure, places: Places, kept: Kept) -> None:
        """Look at nothing yet."""
        self.structure = structure
        self._places = places
        self._kept = kept
        self._grounds: dict[SubjectKind, Ground] = {}
        self._paths: dict[str, tuple[str, ...]] = {}
        self.rules = {role.id: role.rule for role in structure.roles.values()}

    def ground(self, kind: SubjectKind) -> Ground:
        """Give the extents for one kind of subject."""
        found = self._grounds.get(kind)
        if found is None:
            found = self._grounds[kind] = self._ground(kind)
        return found

    def shown(self, asked: Asked, given: Pairs = NOTHING_GIVEN) -> Shown | None:
        """Give what shows for a function in a role; nothing where one of the two is not there.

        Args:
            asked: Kind of subject, function and role.
            given: What is known of the request.
        """
        kind, function, role = asked
        if function not in self.structure.functions or role not in self.rules:
            return None
        return self._shown(self.ground(kind), asked, given)

    def reads(self, function: str, role: str) -> Reads:
        """Give the remits on one function in a role, read."""
        rows = self.structure.remits_on.get((function, role), ())
        return self._kept.found(("reads", function, role), (rows,), lambda: Reads(rows))

    def has_conditions(self, asked: Asked) -> bool:
        """Tell whether any remit that may answer a question has conditions."""
        _, function, role = asked
        return any(self.reads(each, role).conditions for each in self.path(function))

    def path(self, function: str) -> tuple[str, ...]:
        """Give a function and those broader, the nearest first."""
        found = self._paths.get(function)
        if found is None:
            found = self._paths[function] = self.structure.broader(function)
        return found

    def _shown(self, ground: Ground, asked: Asked, given: Pairs) -> Shown:
        kind, function, role = asked
        rule = self.rules[role]
        path = self.path(function)
        if given and not any(self.reads(each, role).are_met(given) for each in path):
            given = NOTHING_GIVEN
        owns = {each: self._own(ground, (kind, each, role), given) for each in path}
        there = {each: own for each, own in owns.items() if own is not NONE}
        name = kind, next(iter(there), ""), role, rule, given
        return self._kept.found(name, (*there.values(),), lambda: Shown(rule, (*there.values(),)))

    def _own(self, ground: Ground, asked: Asked, given: Pairs) -> Own:
        _, function, role = asked
        reads = self.reads(function, role)
        if not reads.all:
            return NONE
        if given and not reads.are_met(given):
            given = NOTHING_GIVEN
        name = "own", asked, given
        return self._kept.found(
            name, (ground, reads), lambda: self._new_own(ground, asked, given, reads)
        )

    def _new_own(self, ground: Ground, asked: Asked, given: Pairs, reads: Reads) -> Own:
        kind = asked[0]
        made_of: list[Any] = []
        for remit, scope, conditions in reads.all:
            if kind in scope.kinds and conditions <= given:
                extent = ground.of(remit.scope, scope)
                if extent:
                    made_of += remit, extent
        if not made_of:
            return NONE
        return self._kept.found(("coats", asked, given), made_of, lambda: _own_of(made_of))

    # How far scopes reach -----------------------------------------------------------------

    def _ground(self, kind: SubjectKind) -> Ground:
        kept, seats = self._kept, self._places[kind]
        below = kept.found(
            ("ground", kind),
            made_of(self.structure, kind),
            lambda: Ground(Reach(self.structure, kind, dict, seats), kind, kept),
        )
        shown = self._responsibility(below, kind)

        def above() -> Ground:
            under = _under(shown)
            reach = Reach(self.structure, kind, lambda: under, seats)
            return Ground(reach, kind, kept, below)

        return kept.found(("whole ground", kind), (below, shown), above)

    def _responsibility(self, below: Ground, kind: SubjectKind) -> Shown | None:
        function = self.structure.register.settings.responsibility_function
        if function not in self.structure.functions or PROVIDES not in self.rules:
            return None
        return self._shown(below, (kind, function, PROVIDES), NOTHING_GIVEN)


def _own_of(made_of: list[Any]) -> Own:
    pairs = zip(made_of[::2], made_of[1::2], strict=True)
    return Own([Coat(remit, extent, frozenset(remit.conditions)) for remit, extent in pairs])


def _under(shown: Shown | None) -> Mapping[str, BitMap]:
    """Give the subjects that are `under:` each unit."""
    found: dict[str, BitMap] = {}
    for told, cells in shown.told.items() if shown else ():
        for holder in told.holders:
            found[holder] = found[holder] | cells if holder in found else cells
    return found
