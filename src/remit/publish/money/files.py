"""Which files are meant by the names of files and folders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


def called(paths: Sequence[Path]) -> Mapping[Path, str]:
    """Give what each file is called: its name, with as many folders as tell it from the others.

    Example:
        >>> sorted(called([Path("2018/a.xml"), Path("2019/a.xml"), Path("2019/b.xml")]).values())
        ['2018/a.xml', '2019/a.xml', 'b.xml']
    """
    return {path: _told_apart(path, [each for each in paths if each != path]) for path in paths}


def _told_apart(path: Path, others: Sequence[Path]) -> str:
    for count in range(1, len(path.parts)):
        ends = path.parts[-count:]
        if all(each.parts[-count:] != ends for each in others):
            return "/".join(ends)
    return str(path)


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
