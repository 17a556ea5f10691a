"""Tables as CSV, written while they are made, or as one JSON document."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from remit.cli.console import print_json, write
from remit.errors import QuestionError
from remit.formats.folder.cell import guarded
from remit.model.structure import Structure
from remit.resolve.document import matrix_document
from remit.resolve.matrix import COLUMNS, Cell, row

_AT_ONCE: Final = 1000


def refuse_format(name: str) -> None:
    """Refuse what a table cannot be written as.

    Raises:
        QuestionError: It is neither csv nor json.
    """
    if name == "parquet":
        raise QuestionError("A table as parquet comes later.", todo="Write --format csv or json.")
    if name not in {"csv", "json"}:
        raise QuestionError(
            f"{name!r} is no format of a table.", todo="Write --format csv or json."
        )


def print_matrix(structure: Structure, cells: Iterator[Cell], name: str) -> None:
    """Print a matrix in a format."""
    if name == "json":
        print_json(matrix_document(structure, list(cells)))
        return
    print_rows(COLUMNS, map(row, cells))


def print_rows(columns: Iterable[str], rows: Iterator[Iterable[str]]) -> None:
    """Print a table as CSV, no cell of which a spreadsheet would run."""
    write(csv_text([columns]))
    while some := list(islice(rows, _AT_ONCE)):
        write(csv_text(map(guarded, each) for each in some))


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    r"""Write rows as CSV with LF.

    Example:
        >>> csv_text([("lima", "a, b")])
        'lima,"a, b"\n'
    """
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
