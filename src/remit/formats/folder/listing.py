"""The files of a folder: those the register reads, those it passes over, and strangers."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from remit.change.nearest import nearest
from remit.formats.folder.notes import Notes
from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.model.kind import KINDS
from remit.model.unit import Unit

NEEDED: Final = (SETTINGS_FILE, f"{Unit.FILE}.csv")
KNOWN: Final = (SETTINGS_FILE, *(f"{kind}.csv" for kind in KINDS))
_TABLES: Final = {".csv", ".tsv", ".tab"}


def files(folder: Path, notes: Notes) -> Mapping[str, Path]:
    """Give the files of a register folder by the names the register knows them by.

    Texts (`README.txt`, `*.md`), workbooks, folders and hidden files are passed
    over; a table that nobody reads is a mistake, as its rows would be lost.
    """
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        notes.add(0, "", "there is no such folder", "see how it is spelled, or make one: remit new")
        return {}
    except NotADirectoryError:
        wrong = "it is a file, and a register is a folder of files"
        notes.add(0, "", wrong, f"name the folder in which {SETTINGS_FILE} stands")
        return {}
    except OSError as error:
        notes.add(0, "", f"it cannot be read ({error.strerror})", "see that the folder is yours")
        return {}
    found = _known(paths, notes)
    for name in NEEDED:
        if name not in found:
            notes.of(name).add(0, "", "the file is missing", _how_to_add(name))
    return found


def _known(paths: list[Path], notes: Notes) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for path in paths:
        name = path.name.lower()
        if name.startswith((".", "~")):
            continue
        if name in KNOWN and name in found:
            notes.of(path.name).add(
                0, "", f"'{found[name].name}' is there, too", "keep one of them"
            )
        elif name in KNOWN:
            found[name] = path
        elif path.suffix.lower() in _TABLES and not path.is_dir():
            notes.of(path.name).add(0, "", *_stranger(name))
    return found


def _stranger(name: str) -> tuple[str, str]:
    near = nearest(name, KNOWN[1:])
    todo = (
        f"call it '{near}', or take it out of the folder" if near else "take it out of the folder"
    )
    return "no file of a register is called so, and its rows would be lost", todo


def _how_to_add(name: str) -> str:
    if name == SETTINGS_FILE:
        return 'write one, with a line such as id = "our-office"; remit new makes an example'
    return "write one with the columns id,name; remit new makes an example"
