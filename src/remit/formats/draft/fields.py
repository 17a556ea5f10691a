"""Values of TOML as the texts that a step holds: numbers, days, lists and yes are understood."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from remit.formats.folder.decode import CONTROL
from remit.model.kind import KINDS
from remit.text.local import LocalWords

_LONG: Final = 60


def text_of(value: object) -> str | None:
    """Give the text of a value; nothing where it is none.

    Example:
        >>> text_of(date(2027, 7, 1)), text_of(3), text_of(True), text_of(["a"])
        ('2027-07-01', '3', 'true', None)
    """
    match value:
        case bool():
            return "true" if value else ""
        case str():
            return None if CONTROL.search(value) else value
        case int():
            return str(value)
        case datetime():
            return None
        case date():
            return value.isoformat()
        case _:
            return None


def cell_of(file: str, name: str, value: object) -> str | None:
    """Give the text of a cell: a list is joined as its column joins it.

    Example:
        >>> cell_of("units", "aliases", ["Lima", "Callao"]), cell_of("units", "reports_to", ["hq"])
        ('Lima; Callao', 'hq')
    """
    texts = texts_of(value)
    if texts is None:
        return text_of(value)
    column, _ = KINDS[file].find(name)
    return ("; " if isinstance(column.default, LocalWords) else " ").join(texts)


def texts_of(value: object) -> list[str] | None:
    """Give the texts of a list; nothing where it is none."""
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return None
    return None if any(CONTROL.search(each) for each in value) else value


def shown(value: object) -> str:
    """Show a value in a sentence, as short as it can be recognised by."""
    text = repr(value)
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"
