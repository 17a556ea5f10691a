"""Ids that nobody has to think of: made of names, and free."""

from __future__ import annotations

from typing import Final

from remit.change.rules.ids import slug
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.web.editing.asked import KEY, ROW

_ONE_SET: Final = ("units", "bodies", "groups")
"""Files that share one set of ids."""

_OF: Final = ("unit", "holder", "group")
_WHAT: Final = ("function", "kind", "name", "city", "title")


def free_id(register: Register, file: str, name: str) -> str:
    """Give an id of a file that was never used: the one of a name, or with a number.

    Example:
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> free_id(empty(Settings(id="")), "units", "Accra, Ghana")
        'accra-ghana'
    """
    stem = slug(name) or file
    files = _ONE_SET if file in _ONE_SET else (file,)
    number, found = 1, stem
    while any((found,) in register.histories.get(each, {}) for each in files):
        number += 1
        found = f"{stem}-{number}"
    return found


def with_id(do: str, filled: dict[str, str], register: Register) -> dict[str, str]:
    """Give the same fields, with an id where one is wanted, can be made, and nobody wrote it.

    Example:
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> filled = {"file": "contacts", "row.unit": "accra", "row.kind": "phone"}
        >>> with_id("record", filled, empty(Settings(id="")))["key.id"]
        'accra-phone'
    """
    file, field = _where(do, filled)
    if not file or filled.get(field):
        return filled
    keys = [each.name for each in KINDS[file].key_columns] if file in KINDS else []
    if keys != ["id"]:
        return filled
    of = next((found for each in _OF if (found := filled.get(ROW + each))), "")
    what = next((found for each in _WHAT if (found := filled.get(ROW + each))), "")
    if not (of or what):
        return filled
    return {**filled, field: free_id(register, file, f"{of} {what}")}


def _where(do: str, filled: dict[str, str]) -> tuple[str, str]:
    """Give the file in which a step makes a row, and the field of its id."""
    match do:
        case "open":
            return "units", "id"
        case "open-post":
            return "posts", "id"
        case "record":
            return filled.get("file", ""), f"{KEY}id"
        case _:
            return "", ""
