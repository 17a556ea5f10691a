"""The fields of a form, as a step that is there fills them; and the row they are about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from remit.errors import RemitError
from remit.model.column import Column
from remit.model.kind import KINDS, Cells, Key
from remit.model.register import Register
from remit.model.step import End, Record, Step
from remit.temporal.bound import start
from remit.web.editing.asked import KEY, ROW
from remit.web.editing.forms import ADD

Filled = Mapping[str, str]
"""What stands in each field of a form."""

PARTED: Final = "\t"
"""Between the parts of a key: it stands in no part."""

_SAID: Final = frozenset({"do", "all"})
"""What a form says of itself: which step it is, and that all passes where nothing is named."""


def can_be_filled(step: Step) -> bool:
    """Tell whether a form can show a step.

    What takes a row away, changes settings, or lets several rows end has none.

    Example:
        >>> can_be_filled(End(key=("lima-1",))), can_be_filled(End(keys=(("lima-1",), ("lima-2",))))
        (True, False)
    """
    match step:
        case Record():
            return step.row is not None
        case End():
            return not step.keys
        case _:
            return True


def filled_of(step: Step) -> dict[str, str]:
    """Give the fields of the form of a step, as they would be filled in to make it.

    Example:
        >>> from remit.model.step import Close
        >>> filled_of(Close(unit="lima", successors=("quito", "bogota"), on="2027-07-01"))
        {'on': '2027-07-01', 'unit': 'lima', 'successors': 'quito bogota'}
    """
    said: dict[str, Any] = msgspec.to_builtins(step)
    # What is as usual is left out of what a step says.
    filled = {"file": step.file} if isinstance(step, End) else {}
    for name, value in said.items():
        match name:
            case "row" if isinstance(value, dict):
                filled |= {f"{ROW}{column}": text for column, text in value.items()}
            case "into":
                filled |= _results(value)
            case "valid_from":
                filled["on"] = value
            case "valid_to":
                filled["until"] = value
            case "key" if said["do"] == ADD:
                columns = keys_of(said["file"])
                pairs = zip(columns, value, strict=False)
                filled |= {f"{KEY}{each.name}": text for each, text in pairs}
            case "key":
                filled["key"] = PARTED.join(value)
            case _ if name not in _SAID and value:
                filled[name] = " ".join(value) if isinstance(value, list | tuple) else str(value)
            case _:
                continue
    return filled


def key_of(filled: Filled) -> Key:
    r"""Give the key of the row that a form is about, as its address has it.

    Example:
        >>> key_of({"file": "statements", "key": "lima\tstaff of the office"})
        ('lima', 'staff of the office', '')
    """
    written = filled.get("key", "")
    if not written:
        return ()
    parts = written.split(PARTED)
    return (*parts, *[""] * (len(keys_of(filled.get("file", ""))) - len(parts)))


def cells_on(register: Register, file: str, key: Key, on: str) -> Cells | None:
    """Give the row of a key on a day, as it is written; nothing where there is none.

    Before its first day and after its last one the nearest version stands for it.
    """
    history = register.histories.get(file, {}).get(key)
    if history is None:
        return None
    try:
        day = start(on).day
    except RemitError:
        day = history.versions[-1].stretch.valid_from.day
    row = history.on(day) or history.before(day) or history.versions[0]
    return KINDS[file].cells(row)


def _results(value: dict[str, Any] | tuple[dict[str, Any], ...]) -> dict[str, str]:
    """Give the results of a step, one or several, as the fields of a form hold them."""
    results = value if isinstance(value, tuple) else (value,)
    found: dict[str, str] = {}
    for number, each in enumerate(results, start=1):
        stem = f"into.{number}." if results is value else "into."
        found[f"{stem}id"] = each["id"]
        found |= {f"{stem}{column}": text for column, text in each.get("row", {}).items()}
    return found


def keys_of(file: str) -> tuple[Column, ...]:
    """Give the columns of the key of a file; none where there is no such file."""
    return KINDS[file].key_columns if file in KINDS else ()


def trimmed(text: str) -> str:
    """Give a text as a browser sends it back."""
    return text.strip(" \r\n")
