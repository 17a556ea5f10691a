"""What an export must not write over: work that nobody has loaded yet."""

from __future__ import annotations

from pathlib import Path

from remit.change.diff import diff
from remit.cli.loading import with_persons
from remit.errors import MistakesError, RemitError
from remit.formats.folder import read_folder
from remit.formats.folder.settings_file import one_day
from remit.model.register import Register


def refuse_unloaded(folder: Path, register: Register) -> None:
    """Refuse a register folder that says something else than what would be written.

    Raises:
        RemitError: It differs, or has mistakes.
    """
    settings = folder / "register.toml"
    # What shows one day alone is to look at: nobody can have edited it in order to load it.
    if not settings.is_file() or one_day(settings.read_text("utf-8", errors="replace")):
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
