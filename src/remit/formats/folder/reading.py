"""A reading: the register of a folder, and where in it each row stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct

from remit.change.fault import Fault
from remit.errors import Mistake
from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.model.change import SETTINGS
from remit.model.kind import KINDS, Key
from remit.model.register import Register

_FILE: Final = re.compile(rf"\b(?:(?:{'|'.join(KINDS)})\.csv|register\.toml)\b")

Place = tuple[str, Key, str]
"""The file without its ending, the key, and the start of the version as written."""


class Reading(Struct, frozen=True):
    """What a folder says, with the line of each row.

    A setting stands under `("register", (its name,), "")`. Without a
    `persons.csv` the persons stay as they are, and are those given to the reader.
    Of a workbook, the sheets are what the files of a folder are. `shows` is the day
    on which it shows the register alone, as written; blank where it holds all days.
    """

    register: Register
    lines: Mapping[Place, int]
    has_persons: bool
    in_sheets: bool = False
    shows: str = ""


def place(faults: Iterable[Fault], reading: Reading) -> tuple[Mistake, ...]:
    """Give faults as mistakes of the folder: with the file and the line of each."""
    placed = (_placed(fault, reading.lines) for fault in faults)
    return tuple(sorted(map(in_sheets, placed) if reading.in_sheets else placed))


def in_sheets(mistake: Mistake) -> Mistake:
    """Say of a workbook what was said of a folder: its files are sheets.

    Example:
        >>> print(in_sheets(Mistake("units.csv", 4, "site", "no site 'x'", "add it to sites.csv")))
        sheet units, line 4, site: no site 'x'; add it to the sheet 'sites'
    """
    file = f"sheet {_stem(named)}" if (named := _FILE.fullmatch(mistake.file)) else mistake.file
    wrong, todo = (_FILE.sub(_sheet, text) for text in (mistake.wrong, mistake.todo))
    return Mistake(file, mistake.line, mistake.column, wrong, todo)


def _stem(file: re.Match[str]) -> str:
    return file.group().partition(".")[0]


def _sheet(file: re.Match[str]) -> str:
    return f"the sheet '{_stem(file)}'"


def _placed(fault: Fault, lines: Mapping[Place, int]) -> Mistake:
    if fault.file == SETTINGS:
        line = lines.get((SETTINGS, (fault.column,), ""), 1)
        return Mistake(SETTINGS_FILE, line, fault.column, fault.wrong, fault.todo)
    line = lines.get((fault.file, fault.key, fault.valid_from), 0)
    return Mistake(f"{fault.file}.csv", line, fault.column, fault.wrong, fault.todo)
