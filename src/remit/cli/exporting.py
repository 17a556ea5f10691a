"""What an export must not write over: work that nobody has loaded yet."""

from __future__ import annotations

from pathlib import Path

from remit.change.diff import diff
from remit.cli.loading import with_persons
from remit.errors import MistakesError, RemitError
from remit.formats.folder import read_folder
from remit.model.register import Register


def refuse_unloaded(folder: Path, register: Register) -> None:
    """Refuse a register folder that says something else than what would be written.

    Raises:
        RemitError: It differs, or has mistakes.
    """
    if not (folder / "register.toml").is_file():
        return
    try:
        reading = read_folder(folder)
        differs = bool(diff(register, with_persons(reading, register)))
    except MistakesError:
        differs = True
    if differs:
        raise RemitError(
            f"{folder} differs from what would be written, and its changes would be lost.",
            todo=f"Load it first with: remit load {folder}, or add --replace.",
        )
