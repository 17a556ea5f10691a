"""Cost that moves, on the page of a proposal."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from remit.change.compile import Compiled
from remit.publish.money.moving.part import cost_of
from remit.publish.money.moving.sheet import Sheet
from remit.publish.money.moving.told import InWords
from remit.web.editing.editor import Visit
from remit.web.telling import Told

_SHOWN = 40
"""How many rows a table shows at most."""


class Cell(Struct, frozen=True):
    """A cell of a table: what its column is called, what it says, and whether that is an amount."""

    label: Told
    said: Told
    is_amount: bool = False


class Table(Struct, frozen=True):
    """A table; of many rows the first."""

    title: Told
    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[tuple[Cell, ...], ...]
    more: int = 0


class Costs(Struct, frozen=True):
    """What a draft means for cost: tables, and what nobody knows."""

    tables: tuple[Table, ...] = ()
    notes: tuple[Told, ...] = ()


def costs_shown(to: Visit, compiled: Compiled, day: date) -> Costs:
    """Say what a draft means for cost; nothing of one that cannot be recorded.

    Args:
        to: Who asks.
        compiled: The draft at the head.
        day: The day on which what is left of projects is reckoned.
    """
    if compiled.faults or not compiled.entries:
        return Costs()
    words = InWords(compiled, cost_of(compiled, day))
    tables = tuple(_table(to, each) for each in words.sheets())
    return Costs(tables, tuple(map(to.tells, words.notes())))


def _table(to: Visit, sheet: Sheet) -> Table:
    return Table(
        to.tells(sheet.title),
        _cells(to, sheet, sheet.columns),
        tuple(_cells(to, sheet, row) for row in sheet.rows[:_SHOWN]),
        tuple(_cells(to, sheet, row) for row in sheet.totals),
        max(len(sheet.rows) - _SHOWN, 0),
    )


def _cells(to: Visit, sheet: Sheet, said: tuple[str, ...]) -> tuple[Cell, ...]:
    first = len(sheet.columns) - sheet.amounts
    return tuple(
        Cell(to.tells(label), to.tells(text), number >= first)
        for number, (label, text) in enumerate(zip(sheet.columns, said, strict=True))
    )
