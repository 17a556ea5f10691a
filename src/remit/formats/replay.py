"""A register as it came about: the folder it begins with, and the changes that followed.

A folder so kept holds one register folder, whatever it is called, and beside it `changes/`
with a draft of steps in each file. They follow one another in the order of their names:

    iom/before-2011/   what was there and known before the first change
    iom/changes/2011.toml
    iom/changes/2024.toml

A register folder by itself is one to which nothing has happened since.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from msgspec import Struct

from remit.change.compile import Compiled, compile_draft
from remit.errors import MistakesError
from remit.formats.draft import read_draft
from remit.formats.draft.reader import WHAT
from remit.formats.folder.decode import read_text
from remit.formats.folder.notes import Notes
from remit.formats.folder.reader import read_folder
from remit.formats.folder.reading import Reading
from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.model.register import Register

CHANGES: Final = "changes"
"""The folder that holds the changes, beside the register folder they begin at."""


class Replay(Struct, frozen=True):
    """How a register came about: what it began with, and each change at what was known then.

    `name` is what the folder is called that it began with.
    """

    name: str
    begins: Reading
    changes: tuple[Compiled, ...]

    @property
    def states(self) -> tuple[Register, ...]:
        """The register as it began, and as each change left it."""
        return (self.begins.register, *(each.after for each in self.changes))

    @property
    def register(self) -> Register:
        """The register whole, as the last change left it."""
        return self.states[-1]


def read_replay(path: Path) -> Replay:
    """Read the folder a register begins with, and compile each change where the last one left it.

    Whether what it begins with may be recorded is for `remit.change.check.check` to say.

    Args:
        path: The folder that holds both, or a register folder.

    Returns:
        The register, with each change.

    Raises:
        MistakesError: The register folder has mistakes, or a change has; then those of the
            first that has any, each with its line.

    Example:
        >>> from importlib.resources import files
        >>> replay = read_replay(Path(str(files("remit") / "registers" / "iom")))
        >>> [each.draft.title for each in replay.changes]
        ['Reform of 1 July 2011, and what followed', 'Mergers of 2024, and what followed']
    """
    first = _first(path)
    begins = read_folder(first)
    register = begins.register
    changes = []
    for file in sorted((path / CHANGES).glob("*.toml")):
        compiled = _compiled(file, register)
        changes.append(compiled)
        register = compiled.after
    return Replay(first.name, begins, tuple(changes))


def _first(path: Path) -> Path:
    """Give the register folder within, or the folder itself where it is one."""
    if (path / SETTINGS_FILE).exists():
        return path
    return next((each.parent for each in sorted(path.glob(f"*/{SETTINGS_FILE}"))), path)


def _compiled(file: Path, register: Register) -> Compiled:
    notes = Notes(file.name)
    text = read_text(file, notes)
    if text is None:
        raise MistakesError(notes.found, what=WHAT)
    read = read_draft(text, file.name)
    compiled = compile_draft(read.draft, register)
    if compiled.faults:
        raise MistakesError(read.mistakes(compiled.faults), what=WHAT)
    return compiled
