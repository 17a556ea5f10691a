"""Small folders, written as a person would."""

from collections.abc import Mapping
from pathlib import Path

from remit.change.check import check
from remit.errors import MistakesError
from remit.formats.folder import place, read_folder
from remit.model.register import Register

SETTINGS = 'id = "small"\nname = "Small"\nlanguages = ["en", "ru"]\n'
UNITS = "id,name,part_of\nhq,Headquarters,\nlima,Lima,hq\n"


def folder(path: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """Write a small folder; a file without content is left out."""
    contents: dict[str, str | bytes | None] = {"register.toml": SETTINGS, "units.csv": UNITS}
    path.mkdir(parents=True, exist_ok=True)
    for name, content in (contents | dict(files)).items():
        if content is not None:
            data = content if isinstance(content, bytes) else content.encode()
            (path / name).write_bytes(data)
    return path


def read(path: Path, **files: str | bytes | None) -> Register:
    """Read a small folder in which some tables are these."""
    tables = {f"{name}.csv": content for name, content in files.items()}
    return read_folder(folder(path, tables)).register


def mistakes(path: Path, files: Mapping[str, str | bytes | None]) -> list[str]:
    """Give the sentences in which a small folder is refused; none where it is not."""
    try:
        read_folder(folder(path, files))
    except MistakesError as error:
        return [str(each) for each in error.mistakes]
    return []


def faults(path: Path, files: Mapping[str, str | bytes | None]) -> list[str]:
    """Give the sentences in which a small folder that can be read may not be recorded."""
    reading = read_folder(folder(path, files))
    return [str(each) for each in place(check(reading.register), reading)]


def contents(path: Path) -> dict[str, bytes]:
    """Give what stands in each file of a folder."""
    return {each.name: each.read_bytes() for each in sorted(path.iterdir())}
