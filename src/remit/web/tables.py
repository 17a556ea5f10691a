"""Tables as CSV that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from remit.formats.folder.cell import guarded
from remit.resolve.matrix import COLUMNS, Cell, row


def matrix_csv(cells: Iterable[Cell]) -> str:
    """Write the matrix as CSV: a line a cell, in its order; lists separated by blanks.

    Example:
        >>> matrix_csv([]).strip()
        'subject,kind,function,role,status,holders,remits'
    """
    return table_csv(COLUMNS, map(row, cells))


def table_csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    r"""Write a table as CSV, no cell of which a spreadsheet would run.

    Example:
        >>> table_csv(["id", "name"], [("lima", "=1+1")])
        "id,name\nlima,'=1+1\n"
    """
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(columns)
    table.writerows(map(guarded, each) for each in rows)
    return text.getvalue()
