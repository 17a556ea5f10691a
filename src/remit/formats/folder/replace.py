"""Putting files into a folder: all are written beside it first, and moved when all are there."""

import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from remit.errors import RemitError
from remit.formats.folder.decode import read_text
from remit.formats.folder.listing import KNOWN
from remit.formats.folder.notes import Notes
from remit.formats.folder.origin import FILE as ORIGIN
from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.formats.folder.settings_file import read_settings

_ELSEWHERE: Final = "Name a new folder, or one that this register was exported to before."


def replace_files(
    path: Path, texts: Mapping[str, str], identity: str, *, keep: Mapping[str, str]
) -> None:
    """Make a folder hold these files of a register and no other files of one, or change nothing.

    Args:
        path: A new or empty folder, or one that holds the same register.
        texts: Each file's text, by name.
        identity: The register's id.
        keep: Files that may not be taken away, each with what to do where it would be.

    Raises:
        RemitError: It holds something else, or it cannot be written.
    """
    with _said(path):
        folder = path.resolve()
        _refuse_other(path, identity)
        _refuse_loss(path, keep)
        # Within the folder where there is one: what lies beside it may be another disk.
        around = folder if folder.exists() else folder.parent
        around.mkdir(parents=True, exist_ok=True)
        beside = around / f".{folder.name}.{secrets.token_hex(4)}"
        try:
            _write_all(beside, texts)
            if folder.exists():
                _move_all(beside, folder, texts)
            else:
                beside.rename(folder)
        finally:
            shutil.rmtree(beside, ignore_errors=True)


def new_files(path: Path, contents: Mapping[str, bytes]) -> None:
    """Make a new folder with these files.

    Raises:
        RemitError: It is there already and holds something, or it cannot be written.
    """
    with _said(path):
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            todo = "Name a new folder; remit new never writes over anything."
            raise RemitError(f"{path} is there already.", todo=todo)
        path.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            (path / name).write_bytes(content)


@contextmanager
def _said(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        todo = "See that the folder is yours to write and the disk is not full."
        raise RemitError(f"{path} cannot be written ({error.strerror}).", todo=todo) from error


def _refuse_other(path: Path, identity: str) -> None:
    if not path.exists():
        return
    if not path.is_dir():
        raise RemitError(f"{path} is a file, and a register is a folder.", todo=_ELSEWHERE)
    settings_file = path / SETTINGS_FILE
    if not settings_file.exists():
        if any(path.iterdir()):
            raise RemitError(f"{path} holds other things, and no register.", todo=_ELSEWHERE)
        return
    notes = Notes(str(settings_file))
    text = read_text(settings_file, notes)
    settings = read_settings(text, notes) if text is not None else None
    if settings is None:
        wrong = f"{path} may hold another register: {min(notes.found)}."
        raise RemitError(wrong, todo=f"Mend its {SETTINGS_FILE}, or name a new folder.")
    if settings.id != identity:
        raise RemitError(f"{path} holds another register, '{settings.id}'.", todo=_ELSEWHERE)


def _refuse_loss(path: Path, keep: Mapping[str, str]) -> None:
    for each in _known(path):
        if each.is_dir():
            wrong = f"{each} is a folder, and a file of the register would stand there."
            raise RemitError(wrong, todo="Take it away, or name a new folder.")
        if each.name.lower() in keep:
            wrong = f"{path} holds {each.name}, which would be lost."
            raise RemitError(wrong, todo=keep[each.name.lower()])


def _known(path: Path) -> list[Path]:
    there = path.iterdir() if path.exists() else ()
    return sorted(each for each in there if each.name.lower() in {*KNOWN, ORIGIN})


def _write_all(folder: Path, texts: Mapping[str, str]) -> None:
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())


def _move_all(beside: Path, path: Path, texts: Mapping[str, str]) -> None:
    before = beside / "before"
    before.mkdir()
    there = _known(path)
    for each in there:
        shutil.copy2(each, before)
    changed: list[str] = []
    try:
        for name in texts:
            (beside / name).replace(path / name)
            changed.append(name)
        for each in there:
            if not _is_written(each, texts):
                each.unlink()
                changed.append(each.name)
    except BaseException:
        for name in changed:
            _put_back(before / name, path / name)
        raise


def _is_written(each: Path, texts: Mapping[str, str]) -> bool:
    # Some systems take Units.csv and units.csv for one file, so the name alone cannot tell.
    name = each.name.lower()
    return name in texts and each.samefile(each.parent / name)


def _put_back(before: Path, now: Path) -> None:
    if before.exists():
        before.replace(now)
    else:
        now.unlink()
