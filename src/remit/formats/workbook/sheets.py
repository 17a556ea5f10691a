"""The sheets of a file: opened by a library, and by nothing where it is no workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from remit.formats.folder.notes import Notes
from remit.formats.workbook.libraries import reading

SUFFIXES: Final = frozenset({".xlsx", ".xls", ".ods"})
"""The endings of workbooks that can be read; `.xlsx` can be written, too."""


class Sheets:
    """The sheets of a workbook by name, each as rows of what its cells hold."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - of a library that is imported late
        """Take an open workbook."""
        self._book = book
        self._rows: dict[str, list[list[Any]]] = {}

    @property
    def names(self) -> Sequence[str]:
        """The names of the sheets, in their order."""
        return list(self._book.sheet_names)

    def rows(self, name: str) -> list[list[Any]]:
        """Give the rows of a sheet from its first line on; none of a sheet that is not there."""
        if name not in self._rows:
            sheet = self._book.get_sheet_by_name(name) if name in self.names else None
            rows = sheet.to_python(skip_empty_area=False) if sheet is not None else []
            self._rows[name] = rows
        return self._rows[name]


def sheets(path: Path, notes: Notes) -> Sheets | None:
    """Open a workbook; nothing, and a note, where it is none."""
    library = reading()
    try:
        return Sheets(library.load_workbook(str(path)))
    except OSError as error:
        notes.add(0, "", f"it cannot be read ({error.strerror})", "see that it is a file of yours")
    except library.CalamineError:
        wrong = "it is no workbook, or a damaged one"
        notes.add(0, "", wrong, "open it in a spreadsheet and save it again as .xlsx")
    return None
