"""Tables as CSV, printed or in a file, or as sheets of a workbook."""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

from remit.cli.console import write
from remit.cli.tables import csv_text
from remit.errors import QuestionError, RemitError
from remit.finance.money import plain
from remit.finance.tabular import Cell, Table
from remit.formats.folder.cell import guarded
from remit.formats.workbook.libraries import writing

FORMATS: Final = ("text", "csv", "xlsx")
_WIDEST: Final = 60


def refuse_table(name: str, out: str) -> None:
    """Refuse what tables cannot be written as, before anything is reckoned.

    Raises:
        QuestionError: It is no format, or a workbook has no name.
    """
    if name not in FORMATS:
        wrong = f"{name!r} is no format of these tables."
        raise QuestionError(wrong, todo=f"Write --format {', '.join(FORMATS)}.")
    if name == "xlsx" and not out:
        raise QuestionError(
            "A workbook is a file, and none is named.", todo="Name it with --out offices.xlsx."
        )


def write_tables(tables: Sequence[Table], name: str, out: str, which: str = "") -> None:
    """Write tables: as CSV one of them, in a workbook each as a sheet.

    Args:
        tables: The tables.
        name: The format.
        out: The file; blank: printed.
        which: The table that is written as CSV; the first unless said.

    Raises:
        QuestionError: There is no such table.
        RemitError: The file cannot be written.
    """
    try:
        if name == "xlsx":
            Path(out).write_bytes(_workbook(tables))
        elif out:
            Path(out).write_text(_csv(_chosen(tables, which)), encoding="utf-8", newline="\n")
        else:
            write(_csv(_chosen(tables, which)))
    except OSError as error:
        wrong = f"{out} cannot be written: {error.strerror or error}."
        raise RemitError(wrong, todo="Name another file.") from error


def _chosen(tables: Sequence[Table], which: str) -> Table:
    found = next((each for each in tables if each.name == which), None if which else tables[0])
    if found is None:
        names = ", ".join(each.name for each in tables)
        raise QuestionError(f"There is no table {which!r}.", todo=f"Write --table {names}.")
    return found


def _csv(table: Table) -> str:
    rows = ([guarded(_text(cell)) for cell in row] for row in table.rows)
    return csv_text([table.columns, *rows])


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return plain(cell) if isinstance(cell, Decimal) else str(cell)


def _workbook(tables: Sequence[Table]) -> bytes:
    file = io.BytesIO()
    book = writing().Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    bold = book.add_format({"bold": True})
    for table in tables:
        sheet = book.add_worksheet(table.name)
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, table.columns, bold)
        for number, row in enumerate(table.rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, cell)
                elif cell is not None:
                    sheet.write_number(number, column, cell)
        for column, title in enumerate(table.columns):
            widths = (len(_text(row[column])) for row in table.rows)
            sheet.set_column(column, column, min(max(len(title), *widths, 0), _WIDEST) + 2)
    book.close()
    return file.getvalue()
