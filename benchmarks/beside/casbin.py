"""The same rights in Casbin: a policy a unit, subject and right, and a role a unit of a person."""

from __future__ import annotations

from typing import Final

import casbin  # type: ignore[import-untyped]  # it has no types
from casbin.model import FastModel  # type: ignore[import-untyped]  # the same

from remit.model.structure import Structure
from remit.rights.index import Rights
from remit.rights.right import RIGHTS, Right

MODEL: Final = """
[request_definition]
r = sub, obj, act
[policy_definition]
p = sub, obj, act
[role_definition]
g = _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = g(r.sub, p.sub) && r.obj == p.obj && r.act == p.act
"""

_BY_ACT_AND_OBJECT: Final = (2, 1)


class Casbin:
    """An enforcer in memory that looks policies up by right and subject before it matches them.

    It knows neither days nor scopes: each unit of each scope, found by Remit, is a policy, and a
    weaker right is written out beside the stronger.

    Args:
        structure: The day whose rights it holds.
    """

    def __init__(self, structure: Structure) -> None:
        """Fill an enforcer."""
        rights = structure.derived(Rights)
        model = FastModel(_BY_ACT_AND_OBJECT)
        model.load_model_from_text(MODEL)
        self._enforcer = casbin.FastEnforcer(model, cache_key_order=_BY_ACT_AND_OBJECT)
        self._units = tuple(structure.units)
        for right in RIGHTS:
            for subject in structure.units:
                for unit in rights.answering(right, subject):
                    self._enforcer.add_policy(unit, subject, right)
        for name, units in rights.acts_for.items():
            for unit in units:
                self._enforcer.add_grouping_policy(name, unit)
        self._persons = tuple(sorted(rights.acts_for))

    def may(self, person: str, right: Right, unit: str) -> bool:
        """Tell whether a person has a right for a unit."""
        return bool(self._enforcer.enforce(person, unit, right))

    def units(self, person: str, right: Right) -> tuple[str, ...]:
        """List the units for which a person has a right, in id order."""
        return tuple(sorted(unit for unit in self._units if self.may(person, right, unit)))

    def persons(self, right: Right, unit: str) -> tuple[str, ...]:
        """List the persons who have a right for a unit, in id order."""
        return tuple(person for person in self._persons if self.may(person, right, unit))
