"""Figures as tables, for a spreadsheet: the same as in documents, a row each."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, TypeAlias

from msgspec import Struct

from remit.finance.money import plain
from remit.model.structure import Structure

Cell: TypeAlias = str | int | Decimal | None
"""A text, a count, an amount; nothing where it is not known."""

Document: TypeAlias = Mapping[str, Any]


class Table(Struct, frozen=True):
    """A table with its name, which is that of its sheet."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def texts(self) -> Iterator[list[str]]:
        """The rows as texts: amounts plainly, blank where nothing is known."""
        return ([_text(cell) for cell in row] for row in self.rows)


def table(name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Table:
    """Make a table of rows."""
    return Table(name, tuple(columns), tuple(map(tuple, rows)))


def listed(
    name: str, columns: Sequence[str], rows: Iterable[Document], amounts: Sequence[str] = ()
) -> Table:
    """Make a table of documents: a row each, a column for what they say under a name.

    Args:
        name: What the table is called.
        columns: Under which names.
        rows: The documents.
        amounts: Which of the columns hold numbers, as texts.

    Example:
        >>> rows = [{"unit": "lima", "lost": "2.50", "sure": True, "after": ["a", "b"]}]
        >>> listed("x", ("unit", "lost", "sure", "after"), rows, ["lost"]).rows
        (('lima', Decimal('2.50'), 'true', 'a b'),)
    """
    return table(name, columns, (tuple(_cells(row, columns, amounts)) for row in rows))


YES: Final[Mapping[bool, str]] = {True: "true", False: "false"}
"""How a cell says yes, or no."""


def amount(text: str | None) -> Decimal | None:
    """Give an amount of a document as a number.

    Example:
        >>> amount("12.5"), amount(None)
        (Decimal('12.5'), None)
    """
    return None if text is None else Decimal(text)


def stamp(structure: Structure, document: Document) -> Mapping[str, str]:
    """Say of which day a document is, what was known, and of which days its spending is.

    Args:
        structure: The organisation of which it is.
        document: The document.
    """
    head = structure.head
    said = {"valid_on": document.get("valid_on", "")}
    if head is not None:
        said["record"] = f"{head.sequence} {head.hash[:12]}"
    if "period" in document:
        said["spending_of"] = "/".join(document["period"].values())
    return {name: text for name, text in said.items() if text}


def stamped(tables: Iterable[Table], stamp: Mapping[str, str]) -> tuple[Table, ...]:
    """Give tables each row of which says of which day it is: what is copied out of them does.

    Example:
        >>> (found,) = stamped([table("x", ["a"], [["1"]])], {"valid_on": "2026-06-01"})
        >>> found.columns, found.rows
        (('a', 'valid_on'), (('1', '2026-06-01'),))
    """
    names, said = tuple(stamp), tuple(stamp.values())
    return tuple(
        Table(each.name, (*each.columns, *names), tuple((*row, *said) for row in each.rows))
        for each in tables
    )


def _cells(row: Document, columns: Iterable[str], amounts: Container[str]) -> Iterator[Cell]:
    for each in columns:
        value = row.get(each)
        yield amount(value) if each in amounts else _cell(value)


def _cell(value: Cell | list[str]) -> Cell:
    if isinstance(value, bool):
        return YES[value]
    return " ".join(value) if isinstance(value, list) else value


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return plain(cell) if isinstance(cell, Decimal) else str(cell)
