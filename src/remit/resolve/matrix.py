"""The matrix: every subject, function and role of a day, with status and winners."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from remit.model.structure import SUBJECT_KINDS, Structure, Subject, SubjectKind
from remit.resolve.answer import Question, Status
from remit.resolve.definition import holders_of, matching, outcome


class Cell(Struct, frozen=True):
    """One answer of the matrix; holders and remits are the winners', sorted."""

    subject: str
    kind: SubjectKind
    function: str
    role: str
    status: Status
    holders: tuple[str, ...]
    remits: tuple[str, ...]


COLUMNS: Final = ("subject", "kind", "function", "role", "status", "holders", "remits")
"""The columns of the matrix as CSV."""


def row(cell: Cell) -> tuple[str, ...]:
    """Give a cell as a row of the CSV; lists are separated by blanks.

    Example:
        >>> row(Cell("lima", "unit", "payroll", "provides", Status.GAP, (), ()))
        ('lima', 'unit', 'payroll', 'provides', 'gap', '', '')
    """
    own = (cell.subject, cell.kind, cell.function, cell.role, cell.status.value)
    return (*own, " ".join(cell.holders), " ".join(cell.remits))


def matrix(structure: Structure, role: str = "") -> Iterator[Cell]:
    """Give every cell, by subject, function, role in code-point order.

    The subjects are the day's, all countries included; the functions those in
    force; it asks without attributes, so a remit with conditions is in no cell.
    """
    roles = [role] if role else sorted(structure.roles)
    subjects = sorted(
        (Subject(kind, name) for kind in SUBJECT_KINDS for name in structure.subjects[kind]),
        key=lambda subject: subject.id,
    )
    for subject in subjects:
        for function in structure.functions:
            for each in roles:
                yield cell(structure, subject, function, each)


def cell(structure: Structure, subject: Subject, function: str, role: str) -> Cell:
    """Give one cell."""
    matches = matching(structure, Question(subject, function), role)
    status, won = outcome(structure, matches, role)
    return Cell(
        subject=subject.id,
        kind=subject.kind,
        function=function,
        role=role,
        status=status,
        holders=tuple(sorted(holders_of(won, "narrowest"))),
        remits=tuple(sorted(match.remit.id for match in won)),
    )
