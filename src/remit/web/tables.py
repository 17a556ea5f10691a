"""The matrix as a table that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from remit.resolve.matrix import COLUMNS, Cell, row


def matrix_csv(cells: Iterable[Cell]) -> str:
    """Write the matrix as CSV: a line a cell, in its order; lists separated by blanks.

    Example:
        >>> matrix_csv([]).strip()
        'subject,kind,function,role,status,holders,remits'
    """
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(map(row, cells))
    return text.getvalue()
