"""RASCI: who is responsible, accountable, supporting, consulted and informed, a line a function."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from remit.model.structure import Structure, Subject
from remit.resolve.answer import Status
from remit.resolve.asking import asked_roles, concerned
from remit.resolve.document import Document, moment_document
from remit.resolve.matrix import cell

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


class Duty(Struct, frozen=True):
    """One line: an office, a function, and who plays which part.

    `holders` has every part and every role of the register's own; `contested` names
    the roles in which several claim the function and none is narrower.
    """

    unit: str
    function: str
    holders: Mapping[str, tuple[str, ...]]
    contested: tuple[str, ...]


def rasci(structure: Structure, unit: str = "") -> Iterator[Duty]:
    """Give the line of every function for an office, or for all of them, in id order.

    The functions are those that concern offices and that some remit is on; it asks
    without attributes. A part that nobody plays is empty.

    Args:
        structure: The organisation that day.
        unit: An office open that day; blank: all.
    """
    functions = [name for name in structure.functions if _is_for_offices(structure, name)]
    for name in (unit,) if unit else structure.units:
        for function in functions:
            yield _duty(structure, name, function)


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


def _is_for_offices(structure: Structure, function: str) -> bool:
    is_asked = bool(asked_roles(structure, function))
    return is_asked and "unit" in concerned(structure.functions[function])


def _parts(structure: Structure) -> tuple[str, ...]:
    own = (role for role in structure.roles if role not in PART_OF)
    return (*PARTS, *own)


def _duty(structure: Structure, unit: str, function: str) -> Duty:
    holders: dict[str, dict[str, None]] = {part: {} for part in _parts(structure)}
    contested = []
    for role in structure.roles:
        answer = cell(structure, Subject("unit", unit), function, role)
        holders[PART_OF.get(role, role)].update(dict.fromkeys(answer.holders))
        if answer.status is Status.CONTESTED:
            contested.append(role)
    found = {part: tuple(each) for part, each in holders.items()}
    return Duty(unit, function, found, tuple(contested))


def _line(duty: Duty) -> Document:
    parts = {part: list(duty.holders[part]) for part in PARTS}
    others = {role: list(found) for role, found in duty.holders.items() if role not in parts}
    own = {"unit": duty.unit, "function": duty.function}
    return {**own, **parts, "others": others, "contested": list(duty.contested)}
