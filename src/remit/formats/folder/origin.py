"""The record that an export was written from: beside the files of a folder, and none of them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from msgspec import Struct

from remit.errors import Mistake, MistakesError
from remit.formats.folder.parsed import parsed
from remit.formats.folder.toml import toml_text
from remit.model.structure import Head

FILE: Final = "export.toml"

_SAID: Final = "# Written from this record; whoever plans what was edited here compares with it.\n"


class Origin(Struct, frozen=True):
    """Which register an export was written from, and the last record in it."""

    register: str
    record: int
    hash: str


def origin_text(register: str, head: Head) -> str:
    r"""Write the origin of a folder.

    Example:
        >>> from datetime import UTC, datetime
        >>> head = Head(7, "c0ffee", datetime(2027, 7, 1, tzinfo=UTC))
        >>> print(origin_text("iom", head).partition("\n")[2], end="")
        register = "iom"
        record = 7
        hash = "c0ffee"
    """
    lines = f"register = {toml_text(register)}\nrecord = {head.sequence}\n"
    return f"{_SAID}{lines}hash = {toml_text(head.hash)}\n"


def folder_origin(folder: Path) -> Origin | None:
    """Give the origin of a folder; nothing where it does not say.

    Raises:
        MistakesError: What it says cannot be read.
    """
    try:
        text = (folder / FILE).read_text("utf-8-sig")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        text = ""
    try:
        said = parsed(text)
        register, record, digest = (said[key] for key in ("register", "record", "hash"))
    except (ValueError, KeyError):
        register = record = digest = None
    if isinstance(register, str) and type(record) is int and isinstance(digest, str):
        return Origin(register, record, digest)
    wrong = "it does not say which record the folder was written from"
    todo = "export the register anew, or take the file away to plan the folder as it stands"
    raise MistakesError([Mistake(FILE, 0, "", wrong, todo)], what=str(folder))
