"""The matrix: every subject, function and role of a day, with status and winners."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from remit.model.structure import SUBJECT_KINDS, Structure, Subject, SubjectKind
from remit.resolve.answer import Status
from remit.resolve.layers import Layers
from remit.resolve.painting import Column, Painting


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


class Matrix:
    """The answers of a day, a column a function and role, for each kind of subject.

    The subjects are the day's, all countries included; the functions those in
    force; it asks without attributes, so a remit with conditions is in no cell.

    Args:
        structure: The organisation that day.
        role: In this role only; blank: in all of them.
    """

    def __init__(self, structure: Structure, role: str = "") -> None:
        """Paint every column."""
        painting = structure.derived(Painting)
        self.roles = (role,) if role else tuple(sorted(structure.roles))
        self.functions = tuple(structure.functions)
        layers = structure.derived(Layers)
        self.names = {kind: layers.reach(kind).names for kind in SUBJECT_KINDS}
        self.columns: dict[SubjectKind, Sequence[Column]] = {
            kind: [
                painting.column(kind, function, each)
                for function in self.functions
                for each in self.roles
            ]
            for kind in SUBJECT_KINDS
        }

    def cells(self) -> Iterator[Cell]:
        """Give every cell, by subject, function, role in code-point order."""
        asked = [(function, role) for function in self.functions for role in self.roles]
        for name, kind, place in self._subjects():
            for (function, role), column in zip(asked, self.columns[kind], strict=True):
                won = column[place]
                yield Cell(name, kind, function, role, won.status, won.holders, won.remits)

    def _subjects(self) -> Iterator[tuple[str, SubjectKind, int]]:
        return iter(
            sorted(
                (name, kind, place)
                for kind, names in self.names.items()
                for place, name in enumerate(names)
            )
        )


def matrix(structure: Structure, role: str = "") -> Iterator[Cell]:
    """Give every cell of a day, by subject, function, role in code-point order."""
    return Matrix(structure, role).cells()


def cell(structure: Structure, subject: Subject, function: str, role: str) -> Cell:
    """Give one cell."""
    won = structure.derived(Painting).outcome(subject, function, role)
    return Cell(subject.id, subject.kind, function, role, won.status, won.holders, won.remits)
