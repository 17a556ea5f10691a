"""Writing a register as a folder, in its canonical form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from remit.formats.folder.cell import guarded
from remit.formats.folder.header import BOUNDS, possible_names
from remit.formats.folder.origin import FILE as ORIGIN
from remit.formats.folder.origin import origin_text
from remit.formats.folder.replace import replace_files
from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.formats.folder.settings_file import settings_text
from remit.model.contact import Person
from remit.model.fact import Fact
from remit.model.kind import KINDS, Kind
from remit.model.register import Register
from remit.model.scope import Scope
from remit.model.settings import Settings
from remit.model.shown import register_on
from remit.model.structure import Head
from remit.model.unit import Unit

_NEEDS_QUOTES: Final = re.compile(r'[,"\n\r]')
_PERSONS: Final = {
    f"{Person.FILE}.csv": "Write the persons, too, with --persons, or name another folder."
}


def write_folder(
    register: Register, path: Path, *, persons: bool = False, head: Head | None = None
) -> None:
    """Write a register to a folder in its canonical form, all files or none.

    Files of kinds without rows are taken away, but persons only where they are
    written, too; whatever else stands in the folder stays.

    Args:
        register: The register.
        path: A new or empty folder, or one that holds the same register.
        persons: Whether persons are written too.
        head: The last record in it, which is then said beside its files.

    Raises:
        RemitError: It is another folder, or it cannot be written.
    """
    texts = {**folder_texts(register, persons=persons), **_origin(register, head)}
    _write(path, texts, register.settings, persons=persons)


def write_folder_on(
    register: Register,
    path: Path,
    day: date,
    *,
    persons: bool = False,
    head: Head | None = None,
) -> None:
    """Write the rows in force on a day, with their stretches as written.

    Its `register.toml` says so, because who loaded it would take all other days away.
    """
    texts = dict(folder_texts(register_on(register, day), persons=persons))
    texts[SETTINGS_FILE] = settings_text(register.settings, day.isoformat())
    texts |= _origin(register, head)
    _write(path, texts, register.settings, persons=persons)


def _origin(register: Register, head: Head | None) -> Mapping[str, str]:
    return {} if head is None else {ORIGIN: origin_text(register.settings.id, head)}


def _write(path: Path, texts: Mapping[str, str], settings: Settings, *, persons: bool) -> None:
    replace_files(path, texts, settings.id, keep={} if persons else _PERSONS)


def folder_texts(register: Register, *, persons: bool = False) -> Mapping[str, str]:
    r"""Give the canonical text of each file of a register, by name.

    Example:
        >>> from remit.model.register import empty
        >>> folder_texts(empty(Settings(id="x")))["units.csv"]
        'id\n'
    """
    texts = {SETTINGS_FILE: settings_text(register.settings)}
    for name, kind in KINDS.items():
        facts = facts_in_order(register, kind)
        if (facts or name == Unit.FILE) and (persons or name != Person.FILE):
            texts[f"{name}.csv"] = "".join(_lines(kind, facts, register.settings))
    return texts


def facts_in_order(register: Register, kind: Kind[Any]) -> list[Fact]:
    """Give the rows of a kind by key, then by first day."""
    histories = sorted(register.all(kind.noun).items(), key=lambda each: each[0])
    return [fact for _, history in histories for fact in history.versions]


def _lines(kind: Kind[Any], facts: Iterable[Fact], settings: Settings) -> Iterable[str]:
    rows = [row_cells(kind, each) for each in facts]
    names = _names(kind, rows, settings)
    yield csv_line(names)
    plain = {column.name for column in kind.columns if isinstance(column.default, Scope)}
    guard = [(name, name not in plain) for name in names]
    for row in rows:
        yield csv_line(
            guarded(row.get(name, "")) if may_run else row.get(name, "") for name, may_run in guard
        )


def row_cells(kind: Kind[Any], fact: Fact) -> dict[str, str]:
    """Write a row by column, its stretch included, without blank cells."""
    cells = kind.cells(fact)
    if kind.dated:
        texts = fact.stretch.valid_from.text, fact.stretch.valid_to.text
        cells |= {name: text for name, text in zip(BOUNDS, texts, strict=True) if text}
    return cells


def _names(kind: Kind[Any], rows: Iterable[Mapping[str, str]], settings: Settings) -> list[str]:
    filled = {name for row in rows for name in row}
    filled |= {column.name for column in kind.key_columns}
    others = [code for code in settings.languages if code != settings.default_language]
    names = [name for name in possible_names(kind, others) if name in filled]
    # A language that the settings forgot: nothing is lost, and reading it says what to do.
    return names + sorted(filled - set(names))


def csv_line(cells: Iterable[str]) -> str:
    """Write cells as one line, with quotation marks only where they are needed."""
    return ",".join(map(_quoted, cells)) + "\n"


def _quoted(text: str) -> str:
    if _NEEDS_QUOTES.search(text):
        return '"' + text.replace('"', '""') + '"'
    return text
