"""A reading: the register of a folder, and where in it each row stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from remit.change.fault import Fault
from remit.errors import Mistake
from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.model.change import SETTINGS
from remit.model.kind import Key
from remit.model.register import Register

Place = tuple[str, Key, str]
"""The file without its ending, the key, and the start of the version as written."""


class Reading(Struct, frozen=True):
    """What a folder says, with the line of each row.

    A setting stands under `("register", (its name,), "")`. Without a
    `persons.csv` the persons stay as they are, and are those given to the reader.
    """

    register: Register
    lines: Mapping[Place, int]
    has_persons: bool


def place(faults: Iterable[Fault], reading: Reading) -> tuple[Mistake, ...]:
    """Give faults as mistakes of the folder: with the file and the line of each."""
    return tuple(sorted(_placed(fault, reading.lines) for fault in faults))


def _placed(fault: Fault, lines: Mapping[Place, int]) -> Mistake:
    if fault.file == SETTINGS:
        line = lines.get((SETTINGS, (fault.column,), ""), 1)
        return Mistake(SETTINGS_FILE, line, fault.column, fault.wrong, fault.todo)
    line = lines.get((fault.file, fault.key, fault.valid_from), 0)
    return Mistake(f"{fault.file}.csv", line, fault.column, fault.wrong, fault.todo)
