"""The sheets of a file: looked through, then opened by a library."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

from remit.errors import MistakesError
from remit.formats.folder.notes import Notes
from remit.formats.workbook import look_ods, look_xlsx
from remit.formats.workbook.libraries import reading
from remit.formats.workbook.limits import Seen, TooMuchError, refuse_size

_LOOKS: Final[Mapping[str, Callable[[ZipFile], Mapping[str, Seen]]]] = {
    ".xlsx": look_xlsx.look_through,
    ".ods": look_ods.look_through,
}
SUFFIXES: Final = frozenset({*_LOOKS, ".xls"})
"""The endings of workbooks that can be read; `.xlsx` can be written, too."""

NOTHING: Final = Seen()
_SAVE: Final = "open it in a spreadsheet and save it again as .xlsx"


class Sheets:
    """The sheets of a workbook by name, each as rows of what its cells hold."""

    def __init__(self, book: Any, seen: Mapping[str, Seen], notes: Notes) -> None:  # noqa: ANN401 - of a library that is imported late
        """Take an open workbook, and what was seen of it before."""
        self._book = book
        self._seen = seen
        self._notes = notes
        self._rows: dict[str, list[list[Any]]] = {}

    @property
    def names(self) -> Sequence[str]:
        """The names of the sheets, in their order."""
        return list(self._book.sheet_names)

    def rows(self, name: str) -> list[list[Any]]:
        """Give the rows of a sheet from its first line on; none of a sheet that is not there.

        Raises:
            MistakesError: The sheet is damaged.
        """
        if name not in self._rows:
            self._rows[name] = self._read(name) if name in self.names else []
        return self._rows[name]

    def seen(self, name: str) -> Seen:
        """Give what was seen of a sheet."""
        return self._seen.get(name, NOTHING)

    def _read(self, name: str) -> list[list[Any]]:
        try:
            sheet = self._book.get_sheet_by_name(name)
            rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
        except BaseException as error:
            if _is_to_stop(error):
                raise
            self._notes.add(0, "", f"its sheet '{name}' is damaged", _SAVE)
            raise MistakesError(self._notes.found, what=self._notes.file) from None
        return rows


def sheets(path: Path, notes: Notes) -> Sheets | None:
    """Open a workbook; nothing, and a note, where it is none or too much."""
    library = reading()
    try:
        seen = _looked(path)
        return Sheets(library.load_workbook(str(path)), seen, notes)
    except OSError as error:
        notes.add(0, "", f"it cannot be read ({error.strerror})", "see that it is a file of yours")
    except TooMuchError as error:
        todo = "save only the sheets of the register, without blank rows and columns far away"
        notes.add(0, "", f"it would not fit into memory: {error}", todo)
    except library.PasswordError:
        notes.add(0, "", "it is locked by a password", "save it again without one")
    except BaseException as error:
        if _is_to_stop(error):
            raise
        notes.add(0, "", "it is no workbook, or a damaged one", _SAVE)
    return None


def _looked(path: Path) -> Mapping[str, Seen]:
    refuse_size(path.stat().st_size)
    look = _LOOKS.get(path.suffix.lower())
    if look is None:
        return {}
    with ZipFile(path) as book:
        return look(book)


def _is_to_stop(error: BaseException) -> bool:
    # What the library does not expect of a damaged file it calls a panic, which is no Exception.
    return not isinstance(error, Exception) and type(error).__name__ != "PanicException"
