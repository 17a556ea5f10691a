"""Which files are meant by the names of files and folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from remit.errors import Mistake, MistakesError


def files_named(names: Iterable[str]) -> tuple[Path, ...]:
    """Give the files that are named, each once; of a folder, the XML files in it, by name.

    Raises:
        MistakesError: Some of them are not there, or hold nothing to read: all are listed.
    """
    found: dict[Path, None] = {}
    mistakes = []
    for name in names:
        path = Path(name)
        files = tuple(_in(path))
        if not files:
            mistakes.append(_mistake(path))
        found.update(dict.fromkeys(files))
    if mistakes:
        raise MistakesError(mistakes, what="what was named")
    return tuple(found)


def _in(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(each for each in path.iterdir() if each.suffix.lower() == ".xml")
    elif path.exists():
        yield path


def _mistake(path: Path) -> Mistake:
    if path.is_dir():
        todo = "name a folder that holds files of IATI, or the files themselves"
        return Mistake(str(path), 0, "", "there is no XML file in this folder", todo)
    return Mistake(str(path), 0, "", "there is no such file", "see to its name and folder")
