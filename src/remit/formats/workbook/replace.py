"""Putting a workbook where it belongs: whole or not at all, and over nothing of others."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Final

from msgspec import Struct

from remit.errors import MistakesError, RemitError
from remit.formats.folder.notes import Notes
from remit.formats.folder.settings_file import ON, read_settings
from remit.formats.workbook.settings_sheet import NAME as SETTINGS
from remit.formats.workbook.settings_sheet import settings_in
from remit.formats.workbook.sheets import sheets
from remit.model.contact import Person

ENDING: Final = ".xlsx"
"""The ending by which a path means a workbook to write."""

_ELSEWHERE: Final = "Name a new file, or one that this register was exported to before."


class There(Struct, frozen=True):
    """What stands in a workbook that is there already."""

    register: str = ""
    has_persons: bool = False
    shows_one_day: bool = False


def there(path: Path) -> There:
    """Look at a workbook; one that cannot be read, or is no register, has no id."""
    notes = Notes()
    try:
        held = sheets(path, notes)
        text = settings_in(held.rows(SETTINGS), notes) if held is not None else ""
    except MistakesError:
        held, text = None, ""
    settings = read_settings(text, notes) if text else None
    if held is None or settings is None:
        return There()
    names = {name.strip().lower() for name in held.names}
    return There(settings.id, Person.FILE in names, f"\n{ON} = " in f"\n{text}")


def replace_workbook(path: Path, data: bytes, identity: str, *, persons: bool) -> None:
    """Write a workbook, or change nothing.

    Args:
        path: A new file, or a workbook of the same register.
        data: The bytes of the workbook.
        identity: The register's id.
        persons: Whether persons are among its sheets.

    Raises:
        RemitError: Something else is there, or it cannot be written.
    """
    _refuse_other(path, identity, persons=persons)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        todo = "See that the folder is yours to write and the disk is not full."
        raise RemitError(f"{path} cannot be written ({error.strerror}).", todo=todo) from error
    finally:
        beside.unlink(missing_ok=True)


def _refuse_other(path: Path, identity: str, *, persons: bool) -> None:
    if path.is_dir():
        wrong = f"{path} is a folder, and its name is a workbook's."
        raise RemitError(wrong, todo=_ELSEWHERE)
    if not path.exists():
        return
    now = there(path)
    if now.register != identity:
        what = f"another register, '{now.register}'" if now.register else "no register to be read"
        raise RemitError(f"{path} holds {what}.", todo=_ELSEWHERE)
    if now.has_persons and not persons:
        todo = "Write the persons, too, with --persons, or name another file."
        raise RemitError(f"{path} holds persons, who would be lost.", todo=todo)
