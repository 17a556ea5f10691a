"""The register: every history, as known at one instant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final, TypeVar, cast

from msgspec import Struct

from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.parts import Parts
from remit.model.patch import differing
from remit.model.remit import Function, Remit, Role
from remit.model.settings import Settings
from remit.model.timeslice import Rows, Timeslices
from remit.model.world import ALPHA_2, M49
from remit.temporal.history import History
from remit.text.local import Local

F = TypeVar("F", bound=Fact)

Histories = Mapping[str, Mapping[Key, History[Any]]]
"""By file, then by key."""

EDITING: Final = "register"
"""The function on which remits say who may edit (DESIGN 7)."""

EDITING_ROLES: Final = ("proposes", "approves", "administers")

_USUAL_ROLES: Final = {
    "provides": "narrowest",
    "supports": "narrowest",
    "oversees": "narrowest",
    "endorses": "every",
    "reviews": "every",
}


def _built_in_roles() -> dict[str, Role]:
    roles = {}
    for order, role in enumerate(EDITING_ROLES, start=1000):
        roles[role] = Role(id=role, name=Local(role), rule="every", order=order)
    return roles


BUILT_IN_ROLES: Final = _built_in_roles()
USUAL_ROLES: Final = {
    role: Role(id=role, name=Local(role), rule=cast("Any", rule), order=order)
    for order, (role, rule) in enumerate(_USUAL_ROLES.items(), start=1)
}
"""The roles of a register without a `roles.csv`, in this order."""

BUILT_IN_FUNCTION: Final = Function(id=EDITING, name=Local("Register"))


class Register(Struct, frozen=True, dict=True):
    """What an organisation has recorded of itself: settings, and a history a key.

    Two registers are equal when their histories are.
    """

    settings: Settings
    histories: Histories = {}

    def all(self, noun: type[F]) -> Mapping[Key, History[F]]:
        """Give every history of a noun, by key."""
        return self.histories.get(noun.FILE, {})

    def history(self, noun: type[F], *key: str) -> History[F]:
        """Give the history of one key; an empty one where nothing was recorded."""
        return self.all(noun).get(key, History())

    def on(self, noun: type[F], day: date) -> Iterable[F]:
        """Give the versions of a noun in force on a day, not yet cut to their owners' days."""
        versions = (history.on(day) for history in self.all(noun).values())
        return (version for version in versions if version is not None)

    def rows(self, noun: type[F], day: date) -> Rows[F]:
        """Give the same by key (or id), in key order: once for all days between two changes."""
        return self._slices_of(noun.FILE).on(day)

    @cached_property
    def parts(self) -> Parts:
        """The parts of structures of this register, and of those it came of."""
        return Parts()

    def after(self, older: Register) -> Register:
        """Take over what was made of an older register and is still true; give this one."""
        self.__dict__["parts"] = older.parts
        self.__dict__["_slices"] = {
            name: known if known.histories is now else Timeslices(now, known)
            for name, known in older._slices.items()
            if (now := self.histories.get(name)) is not None
        }
        return self

    def sharing(self, other: Register) -> Register:
        """Give the same, made of the very objects of another register where both say the same.

        So what the two differ in is seen at once, however each of them was read.

        Example:
            >>> from remit.model.unit import Unit
            >>> one, other = (
            ...     Register(Settings(id="made"), {"units": {("hq",): History((Unit(id="hq"),))}})
            ...     for _ in "ab"
            ... )
            >>> one.sharing(other).all(Unit) is other.all(Unit), one.all(Unit) is other.all(Unit)
            (True, False)
        """
        histories: dict[str, Mapping[Key, History[Any]]] = {}
        for file, own in self.histories.items():
            known = other.histories.get(file, {})
            shared = {
                key: known[key] if key in known and known[key] == row else row
                for key, row in own.items()
            }
            is_same = len(known) == len(shared) and not differing(known, shared)
            histories[file] = known if is_same else shared
        settings = other.settings if other.settings == self.settings else self.settings
        return Register(settings, histories)

    @cached_property
    def _slices(self) -> dict[str, Timeslices[Any]]:
        return {}

    def _slices_of(self, file: str) -> Timeslices[Any]:
        found = self._slices.get(file)
        if found is None:
            found = self._slices.setdefault(file, Timeslices(self.histories.get(file, {})))
        return found

    def roles(self) -> Mapping[str, Role]:
        """Give the roles by id: its own or the usual five, and those of editing."""
        own = {key[0]: each.versions[0] for key, each in self.all(Role).items()}
        return (own or USUAL_ROLES) | BUILT_IN_ROLES

    @cached_property
    def remits_ever(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """The remits of which some version has a function and a role, by both, in id order."""
        found: dict[tuple[str, str], set[str]] = {}
        for (name,), history in self.all(Remit).items():
            for version in history.versions:
                found.setdefault((version.function, version.role), set()).add(name)
        return {key: tuple(sorted(names)) for key, names in found.items()}

    def knows(self, kind: str, identity: str) -> bool:
        """Tell whether an id has a row of its kind on some day, or is built in."""
        if (identity,) in self.histories.get(kind, {}):
            return True
        return identity in self._built_in(kind)

    def ids(self, kind: str) -> list[str]:
        """Give every id of a kind, on any day, built-in ones included."""
        own = {key[0] for key in self.histories.get(kind, {})}
        return sorted(own | set(self._built_in(kind)))

    def _built_in(self, kind: str) -> Iterable[str]:
        if kind == "countries":
            return ALPHA_2
        if kind == "groups":
            return M49
        if kind == "roles":
            return self.roles()
        return (EDITING,) if kind == "functions" else ()


def empty(settings: Settings) -> Register:
    """Give the register in which nothing is recorded yet."""
    return Register(settings, {name: {} for name in KINDS})
