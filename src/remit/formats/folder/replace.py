"""Putting files into a folder: all are written beside it first, and moved when all are there."""

import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from remit.errors import RemitError
from remit.formats.folder.decode import read_text
from remit.formats.folder.listing import KNOWN
from remit.formats.folder.notes import Notes
from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.formats.folder.settings_file import read_settings


def replace_files(path: Path, texts: Mapping[str, str], identity: str) -> None:
    """Make a folder hold these files of a register and no other files of one.

    Raises:
        RemitError: It holds something else, or it cannot be written.
    """
    with _said(path):
        _refuse_other(path, identity)
        beside = path.resolve().parent / f".{path.resolve().name}.{secrets.token_hex(4)}"
        beside.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write_all(beside, texts)
            _move_all(beside, path.resolve(), texts)
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
    todo = "Name a new folder, or one that this register was exported to before."
    if not path.is_dir():
        raise RemitError(f"{path} is a file, and a register is a folder.", todo=todo)
    settings_file = path / SETTINGS_FILE
    if not settings_file.exists():
        if any(path.iterdir()):
            raise RemitError(f"{path} holds other things, and no register.", todo=todo)
        return
    notes = Notes()
    text = read_text(settings_file, notes)
    settings = read_settings(text, notes) if text is not None else None
    if settings is not None and settings.id != identity:
        raise RemitError(f"{path} holds another register, '{settings.id}'.", todo=todo)


def _write_all(folder: Path, texts: Mapping[str, str]) -> None:
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())


def _move_all(beside: Path, path: Path, texts: Mapping[str, str]) -> None:
    if not path.exists():
        beside.rename(path)
        return
    for each in list(path.iterdir()):
        if each.name.lower() in KNOWN and each.name not in texts:
            each.unlink()
    for name in texts:
        os.replace(beside / name, path / name)  # noqa: PTH105 - over what is there, on any system
