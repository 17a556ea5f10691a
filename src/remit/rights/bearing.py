"""What rights hang on: of each row only what can change who may edit what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from operator import attrgetter
from typing import Any, Final, TypeAlias

from remit.model.register import EDITING, Register
from remit.model.structure import Structure
from remit.resolve.answer import PROVIDES
from remit.resolve.bearing import asks_responsibility, functions_ever, remits_ever
from remit.resolve.events import Row
from remit.rights.right import RIGHTS
from remit.temporal.history import History
from remit.temporal.period import BEGINNING, ENDLESS

Turns: TypeAlias = tuple[tuple[date, tuple[Any, ...] | None], ...]
"""From each of some days on: what a row says, or nothing where there is none."""

_TELLING: Final[Mapping[str, tuple[str, ...]]] = {
    "units": ("part_of", "site"),
    "sites": ("country",),
    "designated": (),
    "members": (),
    "posts": ("unit",),
    "appointments": (),
    "delegations": ("functions",),
    "remits": ("holder", "role", "function", "scope", "conditions"),
    "functions": ("broader",),
    "roles": ("rule",),
}
"""The fields that tell, by file; of the others it only matters that a row is there."""

_WHOLE: Final = ("units", "sites", "designated", "members", "posts", "appointments", "delegations")
"""The files of which every row counts."""


def bearing(structure: Structure) -> Mapping[Row, Turns]:
    """Give what rights hang on, on all days: made once by `structure.derived(bearing)`."""
    register = structure.register
    return {
        row: _turns(row[0], register.histories[row[0]][row[1]])
        for row in _rows(register)
        if row[1] in register.histories.get(row[0], {})
    }


def bears(before: Structure, after: Structure) -> bool:
    """Tell whether a change bears on rights: whether anything that they hang on is another."""
    one, other = before.register.settings, after.register.settings
    is_same = one.responsibility_function == other.responsibility_function
    return not is_same or before.derived(bearing) != after.derived(bearing)


def _rows(register: Register) -> Iterator[Row]:
    for file in _WHOLE:
        yield from ((file, key) for key in register.histories.get(file, {}))
    remits = [remit for right in RIGHTS for remit in remits_ever(register, EDITING, right)]
    if asks_responsibility(remits):
        function = register.settings.responsibility_function
        remits += remits_ever(register, function, PROVIDES)
        yield from (("functions", (name,)) for name in functions_ever(register, function))
        yield "roles", (PROVIDES,)
    yield from (("remits", (name,)) for name in {remit.id for remit in remits})


def _turns(file: str, history: History[Any]) -> Turns:
    """Give what a row says from day to day; versions that say the same are one."""
    tell = [attrgetter(field) for field in _TELLING[file]]
    turns: list[tuple[date, tuple[Any, ...] | None]] = []
    last: tuple[Any, ...] | None = None
    edge = BEGINNING
    for version in history.versions:
        days = version.stretch.period
        if last is not None and edge < days.start:
            turns.append((edge, last := None))
        told = tuple(get(version) for get in tell)
        if told != last:
            turns.append((days.start, last := told))
        edge = days.end
    if edge < ENDLESS:
        turns.append((edge, None))
    return tuple(turns)
