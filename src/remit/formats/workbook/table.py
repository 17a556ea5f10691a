"""A single table as a workbook: numbers are numbers, all else is text that nothing runs."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final

from remit.formats.workbook.libraries import writing

_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
}
_DIGITS: Final = 15
"""So many digits a number of a workbook has; a longer one stays text, with none of them lost."""

_MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""When every table was made, so that the same table is the same bytes."""


def table_bytes(
    title: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    numbers: Collection[str] = (),
) -> bytes:
    """Give a table as an Excel workbook with one sheet.

    Args:
        title: What the sheet is called.
        columns: The names of the columns.
        rows: The cells of each row, as texts.
        numbers: The columns that hold numbers.

    Returns:
        The bytes of an `.xlsx` file.

    Raises:
        RemitError: The library is not installed.
    """
    held = io.BytesIO()
    book = writing().Workbook(held, _OPTIONS)
    book.set_properties({"title": title, "created": _MADE})
    sheet = book.add_worksheet(title[:31])
    head = book.add_format({"bold": True, "bottom": 1})
    for place, name in enumerate(columns):
        sheet.write_string(0, place, name, head)
    for line, cells in enumerate(rows, start=1):
        for place, text in enumerate(cells):
            _write(sheet, line, place, text, is_number=columns[place] in numbers)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(columns) - 1, 16)
    book.close()
    return held.getvalue()


def _write(
    sheet: Any,  # noqa: ANN401 - no types
    line: int,
    place: int,
    text: str,
    *,
    is_number: bool,
) -> None:
    if is_number and text and sum(map(str.isdecimal, text)) <= _DIGITS:
        sheet.write_number(line, place, Decimal(text))
    elif text:
        sheet.write_string(line, place, text)
