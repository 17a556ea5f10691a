"""What a cell offers to choose from: the words of its column, or the ids it may refer to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from remit.model.column import Column, read_ids, read_yes
from remit.model.register import Register

SHEET: Final = "~lists"
"""Ids that no sheet has for itself: those of ISO 3166-1 and UN M49, or of several sheets."""

SPARE: Final = 1000
"""So many rows below the last one are offered the same."""

_BUILT_IN: Final = frozenset({"countries", "groups", "roles"})

Validation = dict[str, Any]


class Lists:
    """The lists of one workbook; what no sheet holds is collected for a sheet of its own."""

    def __init__(self, register: Register, sheets: Mapping[str, int]) -> None:
        """Take the register, and the files that have a sheet, with their rows counted."""
        self._register = register
        self._sheets = sheets
        self.columns: dict[tuple[str, ...], list[str]] = {}

    def of(self, column: Column) -> Validation | None:
        """Give what a cell of a column offers; nothing where anything may be written."""
        if column.choices:
            return _validation(list(column.choices), column)
        if column.read is read_yes:
            return _validation(["true"], column)
        refers = tuple(file for file in column.says.refers if file in self._sheets)
        if not refers or refers != column.says.refers:
            return None
        if len(refers) == 1 and not _BUILT_IN & set(refers):
            last = self._sheets[refers[0]] + SPARE
            return _validation(f"={refers[0]}!$A$2:$A${last}", column)
        return _validation(self._apart(refers), column)

    def _apart(self, refers: tuple[str, ...]) -> str:
        if refers not in self.columns:
            self.columns[refers] = [each for file in refers for each in self._register.ids(file)]
        letter = chr(ord("A") + list(self.columns).index(refers))
        return f"='{SHEET}'!${letter}$1:${letter}${len(self.columns[refers])}"


def _validation(source: str | list[str], column: Column) -> Validation:
    # Several ids may stand in one cell, so there the list can but propose.
    several = column.read is read_ids
    return {
        "validate": "list",
        "source": source,
        "error_type": "information",
        "error_title": column.name,
        "error_message": "This is not in the list. Keep it if you are about to add it there.",
        "show_error": not several,
    }
