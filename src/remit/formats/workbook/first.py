"""A new register's workbook, beside its tables: for those who would rather edit one file."""

from pathlib import Path

from remit.errors import RemitError
from remit.formats.folder import new_folder, read_folder
from remit.formats.workbook.libraries import writing
from remit.formats.workbook.writer import Stamp, workbook_bytes


def new_with_workbook(path: Path, owner: str) -> str:
    """Make a register folder, with a workbook in it where the library for it is installed.

    Args:
        path: A folder that is not there yet, or is empty.
        owner: The organisation, in its own words.

    Returns:
        The name of the workbook; blank where there is none.

    Raises:
        RemitError: The folder holds something, or it cannot be written.
    """
    name = f"{path.resolve().name}.xlsx" if _can_write() else ""
    new_folder(path, owner, workbook=name)
    if name:
        (path / name).write_bytes(workbook_bytes(read_folder(path).register, Stamp()))
    return name


def _can_write() -> bool:
    try:
        writing()
    except RemitError:
        return False
    return True
