"""Small workbooks, as a person's spreadsheet might save them."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from remit.errors import MistakesError
from remit.formats.workbook import read_workbook
from remit.formats.workbook.libraries import writing
from remit.model.register import Register

Rows = Sequence[Sequence[object]]

REGISTER: Rows = (("setting", "value"), ("id", "small"), ("languages", "en ru"))
UNITS: Rows = (("id", "name", "part_of"), ("hq", "Headquarters", ""), ("lima", "Lima", "hq"))


def book(path: Path, **sheets: Rows | None) -> Path:
    """Write a small workbook; a sheet without rows is left out."""
    written: Mapping[str, Rows | None] = {"register": REGISTER, "units": UNITS} | sheets
    made = writing().Workbook(path)
    day = made.add_format({"num_format": "dd.mm.yyyy"})
    for name, rows in written.items():
        if rows is not None:
            _fill(made.add_worksheet(name), rows, day)
    made.close()
    return path


def _fill(sheet: Any, rows: Rows, day: Any) -> None:  # noqa: ANN401 - of a library without types
    for line, row in enumerate(rows):
        for place, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(line, place, cell, day)
            elif isinstance(cell, str):
                sheet.write_string(line, place, cell)
            elif cell is not None:
                sheet.write(line, place, cell)


def read(path: Path, **sheets: Rows | None) -> Register:
    """Read a small workbook in which some sheets are these."""
    return read_workbook(book(path / "small.xlsx", **sheets)).register


def mistakes(path: Path, **sheets: Rows | None) -> list[str]:
    """Give the sentences in which a small workbook is refused; none where it is not."""
    try:
        read(path, **sheets)
    except MistakesError as error:
        return [str(each) for each in error.mistakes]
    return []
