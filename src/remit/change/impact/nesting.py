"""Which scopes lie within which by what they say, as long as what they name stays where it is."""

from __future__ import annotations

from remit.model.place import Group
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.scope import Scope
from remit.model.structure import Structure, SubjectKind
from remit.resolve.within import is_structurally_within


class Nesting:
    """Tells of two remits whether the scope of one lies within the other's; once asked, known.

    Args:
        structure: A day on which all that scopes name is where it is.
    """

    def __init__(self, structure: Structure) -> None:
        """Compare nothing yet."""
        self._structure = structure
        self._known: dict[tuple[int, int, SubjectKind], tuple[Scope, Scope, bool]] = {}

    def holds(self, one: Remit, other: Remit, kind: SubjectKind) -> bool:
        """Tell whether one scope lies within another, whoever happens to be there."""
        # A scope is looked up by itself, and not by what it says: that is found far sooner.
        key = id(one.scope), id(other.scope), kind
        found = self._known.get(key)
        if found is None:
            is_within = is_structurally_within(self._structure, one.scope, other.scope, kind)
            found = self._known[key] = one.scope, other.scope, is_within
        return found[2]


class Nestings:
    """The nesting of each day, the same for all days on which nothing that scopes name moves.

    Args:
        registers: The registers whose scopes are compared.
    """

    def __init__(self, *registers: Register) -> None:
        """Collect which units scopes name."""
        self._named = sorted(_named(*registers))
        self._kept: list[tuple[tuple[object, ...], Nesting]] = []

    def of(self, structure: Structure) -> Nesting:
        """Give the nesting of a day."""
        state = self._state(structure)
        for known, nesting in self._kept:
            if known == state:
                return nesting
        nesting = Nesting(structure)
        self._kept.insert(0, (state, nesting))
        del self._kept[_MOST:]
        return nesting

    def _state(self, structure: Structure) -> tuple[object, ...]:
        units = structure.units
        places = [
            (structure.above(name), structure.site_of.get(name)) if name in units else None
            for name in self._named
        ]
        return places, structure.memberships, frozenset(structure.register.all(Group))


_MOST = 8


def _named(*registers: Register) -> set[str]:
    """Give the units that scopes name by `unit:` or `within:`."""
    scopes = {
        version.scope
        for register in registers
        for history in register.all(Remit).values()
        for version in history.versions
    }
    words = {"unit", "within"}
    return {term.id for each in scopes for term in each.terms() if term.word in words}
