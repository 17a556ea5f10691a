"""An export: to a folder or a workbook, and never over work that nobody has loaded yet."""

from __future__ import annotations

from pathlib import Path

from remit.change.diff import diff
from remit.cli.loading import is_workbook, read_register, with_persons
from remit.errors import MistakesError, RemitError
from remit.formats.folder import write_folder, write_folder_on
from remit.formats.folder.settings_file import one_day
from remit.formats.workbook import ENDING, Stamp, There, replace_workbook, there, workbook_bytes
from remit.model.register import Register
from remit.model.shown import register_on
from remit.model.structure import Structure


def export_to(path: Path, structure: Structure, *, one: bool, persons: bool, replace: bool) -> None:
    """Write a register to a folder, or to a workbook where the path ends with `.xlsx`.

    Args:
        path: Where to.
        structure: The register on a day.
        one: Whether only that day is written.
        persons: Whether persons are written.
        replace: Whether changes that nobody has loaded may be written over.

    Raises:
        RemitError: It may not, or cannot, be written.
    """
    if is_workbook(path) or path.suffix.lower() == ENDING:
        _to_workbook(path, structure, one=one, persons=persons, replace=replace)
        return
    if not replace:
        _refuse_unloaded_folder(path, structure.register)
    if one:
        write_folder_on(
            structure.register, path, structure.day, persons=persons, head=structure.head
        )
    else:
        write_folder(structure.register, path, persons=persons, head=structure.head)


def _to_workbook(
    path: Path, structure: Structure, *, one: bool, persons: bool, replace: bool
) -> None:
    if path.suffix.lower() != ENDING:
        wrong = f"{path} cannot be written: a workbook ends with {ENDING}."
        raise RemitError(wrong, todo=f"Name it {path.with_suffix(ENDING)}.")
    register = structure.register
    now = there(path) if path.is_file() else There()
    if now.register == register.settings.id and not (replace or now.shows_one_day):
        _refuse_unloaded(path, register)
    stamp = Stamp(structure.head, structure.day.isoformat() if one else "")
    written = register_on(register, structure.day) if one else register
    data = workbook_bytes(written, stamp, persons=persons)
    replace_workbook(path, data, register.settings.id, persons=persons)


def _refuse_unloaded_folder(folder: Path, register: Register) -> None:
    settings = folder / "register.toml"
    # What shows one day alone is to look at: nobody can have edited it in order to load it.
    if settings.is_file() and not one_day(settings.read_text("utf-8", errors="replace")):
        _refuse_unloaded(folder, register)


def _refuse_unloaded(path: Path, register: Register) -> None:
    """Refuse to write over what says something else than what would be written.

    Raises:
        RemitError: It differs, or has mistakes.
    """
    try:
        reading = read_register(path)
        differs = bool(diff(register, with_persons(reading, register)))
    except MistakesError:
        differs = True
    if differs:
        raise RemitError(
            f"{path} differs from what would be written, and its changes would be lost.",
            todo=f"Load it first with: remit load {path}, or add --replace.",
        )
