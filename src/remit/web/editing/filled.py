"""A draft out of what somebody filled in, and the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from remit.errors import QuestionError, RemitError
from remit.model.kind import KINDS, Cells, Key
from remit.model.register import Register
from remit.model.step import Draft, Step
from remit.temporal.bound import start
from remit.web.editing.forms import ADD, CHANGE, END, ROW

Filled = Mapping[str, str]
"""What stands in each field of a form."""

_LISTS: Final = frozenset({"units", "successors", "add", "remove"})
_COMMON: Final = ("on", "source", "as_of", "note")


def draft_of(do: str, filled: Filled, register: Register) -> Draft:
    """Make a draft of one step.

    Args:
        do: The step, as TOML calls it.
        filled: The fields of its form; those of no form are not looked at.
        register: The register as it is: what stands there already is no change.

    Raises:
        QuestionError: There is no such step, or it is about a row that is not there.
    """
    step = _step(do, {name: text.strip() for name, text in filled.items()}, register)
    return Draft(filled.get("title", "").strip(), filled.get("reason", "").strip(), steps=(step,))


def filled_of(step: Step) -> dict[str, str]:
    """Give the fields of the form of a step, as they would be filled in to make it.

    Example:
        >>> from remit.model.step import Close
        >>> filled_of(Close(unit="lima", successors=("quito", "bogota"), on="2027-07-01"))
        {'on': '2027-07-01', 'unit': 'lima', 'successors': 'quito bogota'}
    """
    said: dict[str, Any] = msgspec.to_builtins(step)
    filled: dict[str, str] = {}
    for name, value in said.items():
        if name == "row":
            filled |= {f"{ROW}{column}": text for column, text in value.items()}
        elif name == "into" and isinstance(value, dict):
            filled |= {"into.id": value["id"], "into.name": value.get("row", {}).get("name", "")}
        elif name in {"valid_from", "valid_to"}:
            filled["on" if name == "valid_from" else "until"] = value
        elif name == "key" and said["do"] == ADD:
            columns = _kind_keys(said["file"])
            filled |= {f"key.{each.name}": text for each, text in zip(columns, value, strict=False)}
        elif name != "do" and value:
            filled[name] = " ".join(value) if isinstance(value, list | tuple) else str(value)
    return filled


def key_of(filled: Filled) -> Key:
    """Give the key of the row that a form is about, as its address has it."""
    return tuple(filled.get("key", "").split())


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


def _step(do: str, filled: Filled, register: Register) -> Step:
    common = {name: filled[name] for name in _COMMON if filled.get(name)}
    file, key = filled.get("file", ""), key_of(filled)
    written: dict[str, Any]
    match do:
        case _ if do == CHANGE:
            row = _different(register, file, key, filled)
            written = {"file": file, "key": key, "row": row, "until": filled.get("until", "")}
        case _ if do == ADD:
            own = tuple(filled.get(f"key.{each.name}", "") for each in _kind_keys(file))
            days = {"valid_from": filled.get("on", ""), "valid_to": filled.get("until", "")}
            written = {"file": file, "key": own, "row": _row(filled), **days}
        case _ if do == END:
            written = {"file": file, "key": key}
        case _:
            written = _own(filled)
    try:
        made: Step = msgspec.convert({"do": do, **common, **written}, Step)
    except msgspec.ValidationError as error:
        raise QuestionError(
            f"the form cannot be read: {error}", todo="open it again from the page of the thing"
        ) from error
    return made


def _kind_keys(file: str) -> tuple[Any, ...]:
    return KINDS[file].key_columns if file in KINDS else ()


def _row(filled: Filled) -> dict[str, str]:
    return {name.removeprefix(ROW): text for name, text in filled.items() if name.startswith(ROW)}


def _different(register: Register, file: str, key: Key, filled: Filled) -> dict[str, str]:
    """Give the columns that were filled in otherwise than they stand there."""
    cells = cells_on(register, file, key, filled.get("on", ""))
    if cells is None:
        raise QuestionError(
            f"there is no {' '.join(key)!r} in {file}.csv",
            todo="open the form from the page of the thing",
        )
    return {name: text for name, text in _row(filled).items() if text != cells.get(name, "")}


def _own(filled: Filled) -> dict[str, Any]:
    """Give the fields of a step with a form of its own."""
    written: dict[str, Any] = {}
    row = {name: text for name, text in _row(filled).items() if text}
    if row:
        written["row"] = row
    if filled.get("into.id"):
        name = filled.get("into.name", "")
        written["into"] = {"id": filled["into.id"], "row": {"name": name} if name else {}}
    for name, text in filled.items():
        if "." in name or name in _COMMON or not text:
            continue
        written[name] = tuple(text.split()) if name in _LISTS else text
    if not filled.get("function") and "from" in filled:
        written["all"] = True
    return written
