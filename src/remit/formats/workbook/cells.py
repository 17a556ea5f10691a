"""What a cell of a workbook says: the text a person sees in it, or why that cannot be known."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from remit.formats.folder.cell import Harmed
from remit.formats.folder.decode import CONTROL
from remit.formats.folder.header import BOUNDS
from remit.model.column import Column
from remit.model.contact import Contact
from remit.model.kind import Kind

_AS_TEXT: Final = "format the cell as text, and type it again"
_SHOWN: Final = 10**11
"""Whole numbers from here on are shown shortened, and nobody sees all their digits."""
_ODD: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufeff]")
_DIALLED: Final = frozenset({"value", "printed"})


def cell_text(value: object, kind: Kind[Any], name: str) -> str:
    """Give what a cell below a column's name says; of a harmed one, what is wrong with it.

    Example:
        >>> from remit.model.kind import KINDS
        >>> cell_text(1997.0, KINDS["units"], "valid_from")
        '1997'
        >>> cell_text(date(2011, 7, 1), KINDS["units"], "valid_from")
        '2011-07-01'
        >>> cell_text(99312463514.0, KINDS["contacts"], "value").wrong
        "'99312463514' is a number here: a plus or noughts before it are lost"
    """
    match value:
        case str():
            return _text(value)
        case bool():
            return "true" if value else "false"
        case int() | float():
            return _number(value, kind, name)
        case date() if _holds_dates(kind, name):
            return _day(value)
        case date() | time() | timedelta():
            wrong = f"'{value}' is a date or time that a spreadsheet made of what was typed"
            return Harmed.so(wrong, _AS_TEXT)
        case _:
            return Harmed.so(f"{value!r} is nothing a register can hold", _AS_TEXT)


def _text(value: str) -> str:
    if not _ODD.search(value):
        return value.strip()
    text = value.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "").strip()
    if CONTROL.search(text):
        return Harmed.so(f"there are signs in {text!r} that are no text", "type it again")
    return text


def _number(value: float, kind: Kind[Any], name: str) -> str:
    number = Decimal(repr(value))
    text = format(number.quantize(Decimal(1)) if number == number.to_integral() else number, "f")
    if kind.noun is Contact and name in _DIALLED:
        wrong = f"'{text}' is a number here: a plus or noughts before it are lost"
        return Harmed.so(wrong, f"{_AS_TEXT}, as +99312463514")
    if abs(value) >= _SHOWN and not _holds_numbers(kind, name):
        wrong = f"'{text}' is a number here, and too long for a spreadsheet to keep all its digits"
        return Harmed.so(wrong, _AS_TEXT)
    return text


def _day(value: date) -> str:
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    return value.isoformat()


def _holds_dates(kind: Kind[Any], name: str) -> bool:
    column = _column(kind, name)
    return (name in BOUNDS and kind.dated) or (column is not None and column.form == "date")


def _holds_numbers(kind: Kind[Any], name: str) -> bool:
    column = _column(kind, name)
    return column is not None and column.form in {"number", "whole"}


def _column(kind: Kind[Any], name: str) -> Column | None:
    try:
        return kind.find(name)[0]
    except LookupError:
        return None
