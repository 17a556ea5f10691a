"""A draft out of what somebody filled in."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from remit.change.called.nouns import file_of
from remit.errors import QuestionError
from remit.model.kind import EVIDENCE, KINDS, Cells, Key
from remit.model.register import Register
from remit.model.step import Draft, Step
from remit.text.saying import sentence
from remit.web.editing.asked import KEY, ROW
from remit.web.editing.filled import Filled, key_of, keys_of, trimmed
from remit.web.editing.forms import ADD, CHANGE, END
from remit.web.editing.made import with_id

_LISTS: Final = frozenset({"units", "successors", "add", "remove"})
_SWITCHES: Final = frozenset({"beside"})
_COMMON: Final = ("on", *EVIDENCE)


def draft_of(do: str, filled: Filled, register: Register, stood: Cells | None) -> Draft:
    """Make a draft of one step.

    Args:
        do: The step, as TOML calls it.
        filled: The fields of its form; those of no form are not looked at.
        register: The register as it is; an id that nobody wrote is made, and free there.
        stood: The row from which the form was filled: what stands there is no change.

    Raises:
        QuestionError: There is no such step, or it is about a row that is not there.
    """
    written = with_id(do, {name: trimmed(text) for name, text in filled.items()}, register)
    step = _step(do, written, stood)
    return Draft(written.get("title", ""), written.get("reason", ""), steps=(step,))


def _step(do: str, filled: Filled, stood: Cells | None) -> Step:
    common = {name: filled[name] for name in _COMMON if filled.get(name)}
    file, key = filled.get("file", ""), key_of(filled)
    is_dated = file not in KINDS or KINDS[file].dated
    written: dict[str, Any]
    match do:
        case _ if do == CHANGE:
            row = _different(file, key, stood, filled)
            written = {"file": file, "key": key, "row": row, "until": filled.get("until", "")}
        case _ if do == ADD:
            own = tuple(filled.get(f"{KEY}{each.name}", "") for each in keys_of(file))
            written = {"file": file, "key": own, "row": _row(filled)}
            common.pop("on", None)
            if is_dated:
                written["valid_from"] = filled.get("on", "")
                written["valid_to"] = filled.get("until", "")
        case _ if do == END and not key:
            raise _nowhere(file, key)
        case _ if do == END:
            written = {"file": file, "key": key}
        case _:
            written = _own(filled)
    try:
        made: Step = msgspec.convert({**common, **written, "do": do}, Step)
    except msgspec.ValidationError as error:
        wrong = sentence("something that is needed is not filled in")
        todo = sentence("fill in what is marked as required")
        raise QuestionError(wrong, todo=todo) from error
    return made


def _nowhere(file: str, key: Key) -> QuestionError:
    wrong = sentence("there is no {key} in {file}", key=repr(" ".join(key)), file=file_of(file))
    return QuestionError(wrong, todo=sentence("open the form from the page of the thing"))


def _row(filled: Filled) -> dict[str, str]:
    own = ((name.removeprefix(ROW), text) for name, text in filled.items() if name.startswith(ROW))
    return {name: text for name, text in own if text}


def _different(file: str, key: Key, stood: Cells | None, filled: Filled) -> dict[str, str]:
    """Give the columns that were filled in otherwise than they stood there."""
    if stood is None:
        raise _nowhere(file, key)
    own = {name.removeprefix(ROW): text for name, text in filled.items() if name.startswith(ROW)}
    return {name: text for name, text in own.items() if text != trimmed(stood.get(name, ""))}


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
