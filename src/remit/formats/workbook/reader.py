"""Reading a workbook: the same rows, the same mistakes, each with its sheet and line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from remit.change.nearest import nearest
from remit.errors import Mistake, MistakesError
from remit.formats.folder.cell import Harmed
from remit.formats.folder.csvfile import Line, Table
from remit.formats.folder.notes import Notes
from remit.formats.folder.reader import assembled, refuse_one_day
from remit.formats.folder.reading import Reading, in_sheets
from remit.formats.folder.rows import Counted, Rows, read_rows
from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.formats.folder.settings_file import read_settings
from remit.formats.workbook import about
from remit.formats.workbook import settings_sheet as settings
from remit.formats.workbook.cells import cell_text
from remit.formats.workbook.limits import Seen
from remit.formats.workbook.sheets import Sheets, sheets
from remit.model.collector import collector_at_rest
from remit.model.contact import Person
from remit.model.kind import KINDS, Kind
from remit.model.unit import Unit

_NEEDED = (settings.NAME, Unit.FILE)
# Where semicolons divide cells, a comma in a number is a point: in a workbook it is nothing else.
_AS_SEMICOLONS = ";"
_TYPE_AGAIN = "type the value again, in place of the formula"


def read_workbook(
    path: Path, *, counted: Counted = iter, may_show_one_day: bool = False
) -> Reading:
    """Read a register from a workbook, a sheet a file.

    Args:
        path: An `.xlsx`, `.xls` or `.ods` file.
        counted: Gives the rows of each sheet on, and may count them.
        may_show_one_day: Whether it may show the register on one day alone.

    Returns:
        The register it describes, with the line of each row.

    Raises:
        MistakesError: It has mistakes; all of them, of all sheets.
        RemitError: The library is not installed.
    """
    try:
        with collector_at_rest():
            return replace(_read(path, counted, may_show_one_day=may_show_one_day), in_sheets=True)
    except MistakesError as error:
        raise MistakesError([in_sheets(each) for each in error.mistakes], what=str(path)) from None


def _read(path: Path, counted: Counted, *, may_show_one_day: bool) -> Reading:
    notes = Notes(str(path))
    held = sheets(path, notes)
    if held is None:
        raise MistakesError(notes.found, what=str(path))
    known = _known(held, notes)
    text = settings.settings_in(held.rows(known.get(settings.NAME, "")), notes)
    read = read_settings(text, notes.of(SETTINGS_FILE)) if settings.NAME in known else None
    if not may_show_one_day:
        refuse_one_day(text, path)

    def rows_of(kind: Kind[Any], languages: Sequence[str] | None) -> Rows:
        if kind.name not in known:
            return Rows()
        own = notes.of(f"{kind.name}.csv")
        name = known[kind.name]
        table = _table(held.rows(name), held.seen(name), kind)
        return Rows() if table is None else read_rows(kind, table, languages, own, counted)

    return replace(assembled(text, read, rows_of, notes), has_persons=Person.FILE in known)


def _known(held: Sheets, notes: Notes) -> Mapping[str, str]:
    """Give the sheets of a register by what they hold; of a stranger with rows, say so."""
    found: dict[str, str] = {}
    for name in held.names:
        plain = name.strip().lower().removesuffix(".csv")
        if plain.startswith((".", "~")) or plain == about.NAME:
            continue
        if plain in KINDS or plain == settings.NAME:
            found.setdefault(plain, name)
        elif held.rows(name):
            near = nearest(plain, (*KINDS, settings.NAME))
            todo = f"let it be {near}.csv, or" if near else ""
            wrong = "no table of a register is called so, and its rows would be lost"
            todo = f"{todo} begin its name with ~: then it is passed over".strip()
            notes.found.append(Mistake(f"sheet {name}", 0, "", wrong, todo))
    for name in _NEEDED:
        if name not in found:
            file = SETTINGS_FILE if name == settings.NAME else f"{name}.csv"
            notes.of(file).add(0, "", "the sheet is missing", "remit export makes an example")
    return found


def _table(rows: Sequence[Sequence[Any]], seen: Seen, kind: Kind[Any]) -> Table | None:
    """Give the table of a sheet; nothing of one that is blank, which is as no file."""
    lines: list[Line] = []
    names: list[str] = []
    for number, row in enumerate(rows):
        told = (*names, *[""] * (len(row) - len(names)))
        cells = [cell_text(cell, kind, name) for cell, name in zip(row, told, strict=False)]
        _mend(cells, number, seen)
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            lines.append(Line(number + 1, cells))
            names = names or cells
    return Table(lines[0], tuple(lines[1:]), _AS_SEMICOLONS) if lines else None


def _mend(cells: list[str], number: int, seen: Seen) -> None:
    """Put in what was seen of a row beside its values: errors, and months and years."""
    if not seen.errors and not seen.precision:
        return
    for place in range(len(cells)):
        if (number, place) in seen.errors:
            cells[place] = Harmed.so("the cell shows an error", _TYPE_AGAIN)
        elif left := seen.precision.get((number, place)):
            cells[place] = cells[place] if isinstance(cells[place], Harmed) else cells[place][:left]
