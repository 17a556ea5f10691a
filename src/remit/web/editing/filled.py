"""A draft out of what somebody filled in, and the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from remit.errors import QuestionError, RemitError
from remit.model.column import Column
from remit.model.kind import KINDS, Cells, Key
from remit.model.register import Register
from remit.model.step import Draft, Record, Step
from remit.temporal.bound import start
from remit.web.editing.asked import KEY, ROW
from remit.web.editing.forms import ADD, CHANGE, END
from remit.web.editing.made import with_id

Filled = Mapping[str, str]
"""What stands in each field of a form."""

PARTED: Final = "\t"
"""Between the parts of a key: it stands in no part."""

_LISTS: Final = frozenset({"units", "successors", "add", "remove"})
_SWITCHES: Final = frozenset({"all", "beside"})
_COMMON: Final = ("on", "source", "as_of", "note")


def draft_of(do: str, filled: Filled, register: Register, seen: Register | None = None) -> Draft:
    """Make a draft of one step.

    Args:
        do: The step, as TOML calls it.
        filled: The fields of its form; those of no form are not looked at.
        register: The register as it is; an id that nobody wrote is made, and free there.
        seen: The register from which the form was filled: what stands there is no change.

    Raises:
        QuestionError: There is no such step, or it is about a row that is not there.
    """
    written = with_id(do, {name: trimmed(text) for name, text in filled.items()}, register)
    step = _step(do, written, seen or register)
    return Draft(written.get("title", ""), written.get("reason", ""), steps=(step,))


def can_be_filled(step: Step) -> bool:
    """Tell whether a form can show a step: what takes a row away, or changes settings, has none."""
    return not isinstance(step, Record) or step.row is not None


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
                columns = _keys(said["file"])
                pairs = zip(columns, value, strict=False)
                filled |= {f"{KEY}{each.name}": text for each, text in pairs}
            case "key":
                filled["key"] = PARTED.join(value)
            case _ if name != "do" and value:
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
    return (*parts, *[""] * (len(_keys(filled.get("file", ""))) - len(parts)))


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


def _results(value: Any) -> dict[str, str]:  # noqa: ANN401 - one result of a step, or several
    several = isinstance(value, list)
    found: dict[str, str] = {}
    for number, each in enumerate(value if several else [value], start=1):
        stem = f"into.{number}." if several else "into."
        found[f"{stem}id"] = each["id"]
        found |= {f"{stem}{column}": text for column, text in each.get("row", {}).items()}
    return found


def _step(do: str, filled: Filled, seen: Register) -> Step:
    common = {name: filled[name] for name in _COMMON if filled.get(name)}
    file, key = filled.get("file", ""), key_of(filled)
    is_dated = file not in KINDS or KINDS[file].dated
    written: dict[str, Any]
    match do:
        case _ if do == CHANGE:
            row = _different(seen, file, key, filled)
            written = {"file": file, "key": key, "row": row, "until": filled.get("until", "")}
        case _ if do == ADD:
            own = tuple(filled.get(f"{KEY}{each.name}", "") for each in _keys(file))
            written = {"file": file, "key": own, "row": _row(filled)}
            common.pop("on", None)
            if is_dated:
                written["valid_from"] = filled.get("on", "")
                written["valid_to"] = filled.get("until", "")
        case _ if do == END:
            written = {"file": file, "key": key}
        case _:
            written = _own(filled)
    try:
        made: Step = msgspec.convert({"do": do, **common, **written}, Step)
    except msgspec.ValidationError as error:
        raise QuestionError(
            "something that is needed is not filled in", todo="fill in what is marked as required"
        ) from error
    return made


def _keys(file: str) -> tuple[Column, ...]:
    return KINDS[file].key_columns if file in KINDS else ()


def _row(filled: Filled) -> dict[str, str]:
    own = ((name.removeprefix(ROW), text) for name, text in filled.items() if name.startswith(ROW))
    return {name: text for name, text in own if text}


def _different(register: Register, file: str, key: Key, filled: Filled) -> dict[str, str]:
    """Give the columns that were filled in otherwise than they stand there."""
    cells = cells_on(register, file, key, filled.get("seen") or filled.get("on", ""))
    if cells is None:
        raise QuestionError(
            f"there is no {' '.join(key)!r} in {file}.csv",
            todo="open the form from the page of the thing",
        )
    own = {name.removeprefix(ROW): text for name, text in filled.items() if name.startswith(ROW)}
    return {name: text for name, text in own.items() if text != trimmed(cells.get(name, ""))}


def trimmed(text: str) -> str:
    """Give a text as a browser sends it back."""
    return text.strip(" \r\n")


def _own(filled: Filled) -> dict[str, Any]:
    """Give the fields of a step with a form of its own."""
    written: dict[str, Any] = {"row": row} if (row := _row(filled)) else {}
    if into := _into(filled):
        written["into"] = into
    for name, text in filled.items():
        if "." in name or name in _COMMON or not text:
            continue
        if name in _SWITCHES:
            written[name] = True
        else:
            written[name] = tuple(text.split()) if name in _LISTS else text
    if "from" in filled and not (filled.get("function") or filled.get("scope")):
        written["all"] = True
    return written


def _into(filled: Filled) -> dict[str, Any] | list[dict[str, Any]]:
    """Give what a merge results in, or the parts of a split."""
    parts: dict[str, dict[str, str]] = {}
    for name, text in filled.items():
        if name.startswith("into.") and text:
            stem, _, column = name.removeprefix("into.").rpartition(".")
            parts.setdefault(stem, {})[column] = text
    found = [{"id": row.pop("id"), "row": row} for _, row in sorted(parts.items()) if row.get("id")]
    return found[0] if found and "" in parts else found
