"""Tables as a workbook: what a number holds whole is a number, all else is text nothing runs."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final, TypeAlias

from remit.formats.workbook.digits import is_kept
from remit.formats.workbook.libraries import writing

Cell: TypeAlias = str | int | Decimal | None
Sheet: TypeAlias = tuple[str, Sequence[str], Sequence[Sequence[Cell]]]
"""What a sheet is called, the names of its columns, and its rows."""

_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
}
_NAME: Final = 31
"""So many characters the name of a sheet has at most."""

_NARROWEST: Final = 8
_WIDEST: Final = 48
_LOOKED_AT: Final = 1000
"""So many rows are looked at to see how wide a column is."""

_MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""When every table was made, so that the same table is the same bytes."""


def tables_bytes(title: str, sheets: Iterable[Sheet]) -> bytes:
    """Give tables as an Excel workbook, each on a sheet.

    Args:
        title: What the workbook is called.
        sheets: The tables.

    Returns:
        The bytes of an `.xlsx` file.

    Raises:
        NotInstalledError: The library is not installed.
    """
    held = io.BytesIO()
    book = writing().Workbook(held, _OPTIONS)
    book.set_properties({"title": title, "created": _MADE})
    head = book.add_format({"bold": True, "bottom": 1})
    for name, columns, rows in sheets:
        sheet = book.add_worksheet(name[:_NAME])
        sheet.write_row(0, 0, columns, head)
        for line, cells in enumerate(rows, start=1):
            for place, cell in enumerate(cells):
                _write(sheet, line, place, cell)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
        for place, width in enumerate(_widths(columns, rows)):
            sheet.set_column(place, place, width)
    book.close()
    return held.getvalue()


def _write(
    sheet: Any,  # noqa: ANN401 - no types
    line: int,
    place: int,
    cell: Cell,
) -> None:
    if cell is None or cell == "":
        return
    text = cell if isinstance(cell, str) else f"{Decimal(cell):f}"
    if text is not cell and is_kept(text):
        sheet.write_number(line, place, cell)
    else:
        sheet.write_string(line, place, text)


def _widths(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[int]:
    shown = (columns, *rows[:_LOOKED_AT])
    widest = (max(len(str(row[place] or "")) for row in shown) for place in range(len(columns)))
    return [min(max(each, _NARROWEST), _WIDEST) + 2 for each in widest]
