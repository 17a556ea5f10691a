"""Writing a register as a workbook: a sheet a file, so that people can edit it all in one place."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from msgspec import Struct

from remit.formats.folder.header import possible_names
from remit.formats.folder.settings_file import settings_text
from remit.formats.folder.writer import facts_in_order, row_cells
from remit.formats.workbook import about
from remit.formats.workbook import settings_sheet as settings
from remit.formats.workbook.libraries import writing
from remit.formats.workbook.lists import SHEET as LISTS
from remit.formats.workbook.lists import Lists
from remit.formats.workbook.sheet import Looks, Sheet
from remit.model.contact import Person
from remit.model.kind import KINDS, Kind
from remit.model.register import Register
from remit.model.structure import Head

_SEPARATE: Final = {"strings_to_numbers": False, "strings_to_formulas": False}
_OPTIONS: Final = {"in_memory": True, "strings_to_urls": False, **_SEPARATE}
_BEFORE_ANY: Final = datetime(2000, 1, 1, tzinfo=UTC)
_HEAD: Final = {"bold": True, "bg_color": "#DCE6F1", "bottom": 1, "num_format": "@"}


class Stamp(Struct, frozen=True):
    """What a workbook was made of: the last record in it, and the day, where it shows one alone."""

    head: Head | None = None
    day: str = ""

    @property
    def words(self) -> str:
        """Name the record, as every page does."""
        if self.head is None:
            return "Nothing of it is recorded yet."
        return f"Record {self.head.sequence}, {self.head.hash}"


def workbook_bytes(register: Register, stamp: Stamp, *, persons: bool = False) -> bytes:
    """Give a register as an Excel workbook; the same one for the same register and stamp.

    Args:
        register: The register, or what of it is in force on a day.
        stamp: What it was made of; it stands in the document's properties.
        persons: Whether persons are written too.

    Returns:
        The bytes of an `.xlsx` file.

    Raises:
        RemitError: The library is not installed, or a cell is longer than a workbook's may be.
    """
    held = io.BytesIO()
    book = writing().Workbook(held, _OPTIONS)
    _stamped(book, register, stamp)
    looks = _looks(book)
    _about(book.add_worksheet(about.NAME), register, stamp, looks)
    _settings(book.add_worksheet(settings.NAME), settings_text(register.settings, stamp.day), looks)
    kinds = [kind for kind in KINDS.values() if persons or kind.noun is not Person]
    rows = {kind.name: _rows(kind, register) for kind in kinds}
    lists = Lists(register, {name: len(each) for name, each in rows.items()})
    for kind in kinds:
        sheet = book.add_worksheet(kind.name)
        if not rows[kind.name]:
            sheet.set_tab_color("#BFBFBF")
        Sheet(sheet, kind, _names(kind, register, rows[kind.name]), looks).write(
            rows[kind.name], lists
        )
    _lists(book.add_worksheet(LISTS), lists)
    book.close()
    return held.getvalue()


def _rows(kind: Kind[Any], register: Register) -> list[dict[str, str]]:
    return [row_cells(kind, fact) for fact in facts_in_order(register, kind)]


def _names(kind: Kind[Any], register: Register, rows: list[dict[str, str]]) -> list[str]:
    own = register.settings
    others = [code for code in own.languages if code != own.default_language]
    names = list(possible_names(kind, others))
    # A language that the settings forgot: nothing is lost, and reading it says what to do.
    return names + sorted({name for row in rows for name in row} - set(names))


def _stamped(book: Any, register: Register, stamp: Stamp) -> None:  # noqa: ANN401 - no types
    made = stamp.head.at if stamp.head is not None else _BEFORE_ANY
    title = register.settings.name.best().text or register.settings.id
    book.set_properties({"title": title, "created": made.replace(tzinfo=None)})
    said: Mapping[str, str | int] = {
        "remit_register": register.settings.id,
        "remit_sequence": stamp.head.sequence if stamp.head is not None else 0,
        "remit_hash": stamp.head.hash if stamp.head is not None else "",
        "remit_on": stamp.day,
    }
    for name, value in said.items():
        if value != "":
            book.set_custom_property(name, value)


def _looks(book: Any) -> Looks:  # noqa: ANN401 - no types
    return Looks(
        text=book.add_format({"num_format": "@"}),
        day=book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
        head=book.add_format(_HEAD),
        title=book.add_format({"bold": True, "font_size": 14}),
        words=book.add_format({"text_wrap": True, "valign": "top"}),
    )


def _about(
    sheet: Any,  # noqa: ANN401 - no types
    register: Register,
    stamp: Stamp,
    looks: Looks,
) -> None:
    title = register.settings.name.best().text or register.settings.id
    for line, cells in enumerate(about.about(title, stamp.day, stamp.words)):
        for place, text in enumerate(cells):
            if text:
                own = looks.title if line == 0 else looks.head if place == 0 and cells[1:] else None
                sheet.write_string(line, place, text, own)
    sheet.set_column(0, 1, 18)
    sheet.set_column(2, 2, 100)


def _settings(sheet: Any, text: str, looks: Looks) -> None:  # noqa: ANN401 - no types
    for line, cells in enumerate((settings.HEADER, *settings.settings_rows(text))):
        for place, cell in enumerate(cells):
            sheet.write_string(line, place, cell, looks.text if line else looks.head)
    sheet.set_column(0, 0, 26, looks.text)
    sheet.set_column(1, 1, 80, looks.text)
    sheet.freeze_panes(1, 1)


def _lists(sheet: Any, lists: Lists) -> None:  # noqa: ANN401 - no types
    for place, ids in enumerate(lists.columns.values()):
        for line, each in enumerate(ids):
            sheet.write_string(line, place, each)
    sheet.hide()
