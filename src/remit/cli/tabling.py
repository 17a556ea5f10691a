"""Tables as CSV, printed or in a file, or as sheets of a workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from remit.cli.console import write
from remit.errors import QuestionError, RemitError
from remit.finance.tabular import Table, stamped
from remit.publish.money.tables import chosen, csv_text, workbook

FORMATS: Final = ("text", "csv", "xlsx")


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


class File(Struct, frozen=True):
    """How tables are written: the format, the file (blank: printed), and which of them.

    Blank, it is the first table as CSV, and all in a workbook.
    """

    format: str
    out: str = ""
    table: str = ""


def write_tables(tables: Sequence[Table], file: File, stamp: Mapping[str, str]) -> None:
    """Write tables: as CSV one of them, in a workbook each as a sheet.

    Args:
        tables: The tables.
        file: How they are written.
        stamp: Of which day they are: it stands in every row.

    Raises:
        QuestionError: There is no such table.
        RemitError: The file cannot be written.
    """
    found = stamped(_wanted(tables, file), stamp)
    try:
        if file.format == "xlsx":
            title = " ".join((found[0].name, *stamp.values()))
            Path(file.out).write_bytes(workbook(title, found))
        elif file.out:
            Path(file.out).write_text(csv_text(found[0]), encoding="utf-8", newline="\n")
        else:
            write(csv_text(found[0]))
    except OSError as error:
        wrong = f"{file.out} cannot be written: {error.strerror or error}."
        raise RemitError(wrong, todo="Name another file.") from error


def _wanted(tables: Sequence[Table], file: File) -> Sequence[Table]:
    if not file.table:
        return tables
    found = chosen(tables, file.table)
    if found is None:
        names = ", ".join(each.name for each in tables)
        raise QuestionError(f"There is no table {file.table!r}.", todo=f"Write --table {names}.")
    return [found]
