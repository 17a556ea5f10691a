"""RASCI: who is responsible, accountable, supporting, consulted and informed, a line a function."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from msgspec import Struct

from remit.model.structure import Structure
from remit.resolve.answer import Status
from remit.resolve.asking import asked_roles, concerned
from remit.resolve.document import Document, moment_document
from remit.resolve.layers import Layers
from remit.resolve.painting import Outcome, Painting

PART_OF: Final[Mapping[str, str]] = {
    "provides": "responsible",
    "oversees": "accountable",
    "supports": "supporting",
    "endorses": "consulted",
    "reviews": "consulted",
    "informed": "informed",
}
"""The part that each role plays; any other role stands under its own name.

Who provides does the work, who oversees answers for how it is done, and who
endorses or reviews is asked before. `informed` is none of the usual roles: a
register that tells somebody afterwards has it in its `roles.csv`.
"""

PARTS: Final = tuple(dict.fromkeys(PART_OF.values()))
"""Responsible, accountable, supporting, consulted, informed."""


Holders: TypeAlias = Mapping[str, tuple[str, ...]]
"""Who plays each part."""


class Duty(Struct, frozen=True):
    """One line: an office, a function, and who plays which part.

    `holders` has every part and every role of the register's own; `contested` names
    the roles in which several claim the function and none is narrower.
    """

    unit: str
    function: str
    holders: Holders
    contested: tuple[str, ...]


def rasci(structure: Structure, unit: str = "") -> Iterator[Duty]:
    """Give the line of every function for an office, or for all of them, in id order.

    The functions are those that concern offices and that some remit is on; it asks
    without attributes. A part that nobody plays is empty.

    Args:
        structure: The organisation that day.
        unit: An office open that day; blank: all.
    """
    columns = [
        _Column(structure, each.id, roles)
        for each in structure.functions.values()
        if "unit" in concerned(each) and (roles := asked_roles(structure, each.id))
    ]
    places = structure.derived(Layers).reach("unit").places
    for name in (unit,) if unit else structure.units:
        for column in columns:
            yield Duty(name, column.function, *column.at(places[name]))


def columns(structure: Structure) -> tuple[str, ...]:
    """Give the columns of the table: the parts, the roles of the register's own, contests."""
    return ("unit", "function", *_parts(structure), "contested")


def row(duty: Duty) -> tuple[str, ...]:
    """Give a line as a row of the CSV; lists are separated by blanks.

    Example:
        >>> row(Duty("lima", "payroll", {"responsible": ("manila", "panama")}, ("provides",)))
        ('lima', 'payroll', 'manila panama', 'provides')
    """
    parts = (" ".join(holders) for holders in duty.holders.values())
    return (duty.unit, duty.function, *parts, " ".join(duty.contested))


def rasci_document(structure: Structure, duties: Iterable[Duty]) -> Document:
    """Give the table as a document."""
    return {**moment_document(structure), "rasci": [_line(duty) for duty in duties]}


def _parts(structure: Structure) -> tuple[str, ...]:
    own = (role for role in structure.roles if role not in PART_OF)
    return (*PARTS, *own)


class _Column:
    """The lines of one function; offices with the same answers in all roles have one in common."""

    def __init__(self, structure: Structure, function: str, roles: tuple[str, ...]) -> None:
        self.function = function
        self._roles = roles
        self._nobody: Holders = dict.fromkeys(_parts(structure), ())
        painting = structure.derived(Painting)
        self._answers = [painting.column("unit", function, role) for role in roles]
        self._known: dict[tuple[int, ...], tuple[Holders, tuple[str, ...]]] = {}

    def at(self, place: int) -> tuple[Holders, tuple[str, ...]]:
        """Give who plays which part for the office at a place, and the contested roles."""
        key = tuple([each.numbers[place] for each in self._answers])
        found = self._known.get(key)
        if found is None:
            outcomes = [each[place] for each in self._answers]
            found = self._known[key] = self._told(dict(zip(self._roles, outcomes, strict=True)))
        return found

    def _told(self, outcomes: Mapping[str, Outcome]) -> tuple[Holders, tuple[str, ...]]:
        holders = dict(self._nobody)
        for role, outcome in outcomes.items():
            part = PART_OF.get(role, role)
            there = holders[part]
            holders[part] = (*there, *(name for name in outcome.holders if name not in there))
        contested = (role for role, each in outcomes.items() if each.status is Status.CONTESTED)
        return holders, tuple(contested)


def _line(duty: Duty) -> Document:
    parts = {part: list(duty.holders[part]) for part in PARTS}
    others = {role: list(found) for role, found in duty.holders.items() if role not in parts}
    own = {"unit": duty.unit, "function": duty.function}
    return {**own, **parts, "others": others, "contested": list(duty.contested)}
