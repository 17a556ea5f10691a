"""Tables of money as files: CSV that no spreadsheet runs, or a workbook with a sheet for each."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from remit.finance.tabular import Table
from remit.formats.folder.cell import guarded
from remit.formats.workbook.table import tables_bytes


def csv_text(table: Table) -> str:
    r"""Write a table as CSV with LF, no cell of which a spreadsheet would run.

    Example:
        >>> csv_text(Table("x", ("id", "name"), (("lima", "=1+1"), ("suva", None))))
        "id,name\nlima,'=1+1\nsuva,\n"
    """
    text = io.StringIO()
    written = csv.writer(text, lineterminator="\n")
    written.writerow(table.columns)
    written.writerows(map(guarded, row) for row in table.texts)
    return text.getvalue()


def workbook(title: str, tables: Sequence[Table]) -> bytes:
    """Write tables as a workbook, each on a sheet.

    Raises:
        NotInstalledError: The library that writes workbooks is not installed.
    """
    return tables_bytes(title, [(each.name, each.columns, each.rows) for each in tables])


def chosen(tables: Sequence[Table], name: str) -> Table | None:
    """Give the table that is called so; nothing where none is."""
    return next((each for each in tables if each.name == name), None)
