"""Reading a register folder: everything in it, and every mistake in it at once."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from remit.errors import MistakesError
from remit.formats.folder.csvfile import table
from remit.formats.folder.decode import read_text
from remit.formats.folder.listing import files
from remit.formats.folder.notes import Notes
from remit.formats.folder.reading import Place, Reading
from remit.formats.folder.rows import Read, read_rows
from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.formats.folder.settings_file import line_of, read_settings
from remit.model.change import SETTINGS
from remit.model.contact import Person
from remit.model.kind import KINDS, Key, Kind
from remit.model.register import Register
from remit.model.settings import Settings
from remit.temporal.history import History, history, overlaps

Persons = Mapping[Key, History[Person]]


def read_folder(path: Path, *, persons: Persons | None = None) -> Reading:
    """Read a register folder.

    Whether it may be recorded is for `remit.change.check.check` to say; `place`
    turns its faults into mistakes with their lines.

    Args:
        path: The folder.
        persons: The persons known already, who stay where it has no `persons.csv`.

    Returns:
        The register it describes, with the line of each row.

    Raises:
        MistakesError: It has mistakes; all of them, of all files.
    """
    with _uncollected():
        return _read(path, persons)


@contextmanager
def _uncollected() -> Iterator[None]:
    # Nothing that is read here is garbage, and looking for some among a million rows would take
    # longer than reading them.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(path: Path, persons: Persons | None) -> Reading:
    notes = Notes(str(path))
    found = files(path, notes)
    text, settings = _settings(found, notes)
    languages = None if settings is None else _others(settings)
    histories: dict[str, Mapping[Key, History[Any]]] = {}
    lines: dict[Place, int] = {}
    for name, kind in KINDS.items():
        rows = _rows(kind, found.get(f"{name}.csv"), languages, notes)
        histories[name] = _histories(kind, rows, lines, notes)
    if notes.found or settings is None:
        raise MistakesError(notes.found, what=str(path))
    for key in msgspec.structs.fields(Settings):
        lines[SETTINGS, (key.name,), ""] = line_of(key.name, text)
    has_persons = f"{Person.FILE}.csv" in found
    if persons and not has_persons:
        histories[Person.FILE] = persons
    return Reading(Register(settings, histories), lines, has_persons)


def _settings(found: Mapping[str, Path], notes: Notes) -> tuple[str, Settings | None]:
    if SETTINGS_FILE not in found:
        return "", None
    own = notes.of(SETTINGS_FILE)
    text = read_text(found[SETTINGS_FILE], own)
    return (text, read_settings(text, own)) if text is not None else ("", None)


def _others(settings: Settings) -> tuple[str, ...]:
    return tuple(code for code in settings.languages if code != settings.default_language)


def _rows(
    kind: Kind[Any], path: Path | None, languages: Sequence[str] | None, notes: Notes
) -> tuple[Read, ...]:
    if path is None:
        return ()
    own = notes.of(path.name)
    text = read_text(path, own)
    read = table(text, own) if text is not None else None
    return read_rows(kind, read, languages, own) if read is not None else ()


def _histories(
    kind: Kind[Any], rows: Iterable[Read], lines: dict[Place, int], notes: Notes
) -> Mapping[Key, History[Any]]:
    versions: dict[Key, list[Read]] = {}
    for row in rows:
        versions.setdefault(kind.key(row.fact), []).append(row)
    own = notes.of(f"{kind.name}.csv")
    for key, reads in versions.items():
        if len(reads) > 1:
            _overlaps(kind, key, reads, own)
        for read in reads:
            lines[kind.name, key, read.fact.stretch.valid_from.text] = read.line
    return {key: history(each.fact for each in reads) for key, reads in versions.items()}


def _overlaps(kind: Kind[Any], key: Key, reads: Sequence[Read], notes: Notes) -> None:
    facts = [each.fact for each in reads]
    columns = ", ".join(column.name for column in kind.key_columns)
    for overlap in overlaps(facts):
        first, last = sorted((reads[overlap.first].line, reads[overlap.second].line))
        wrong = f"'{' '.join(key).strip()}' stands on lines {first} and {last}"
        if kind.dated:
            shared = facts[overlap.first].stretch.period & facts[overlap.second].stretch.period
            wrong += f", and both hold on {shared.start}"
            todo = "let one end (valid_to) on the day on which the other begins (valid_from)"
        else:
            todo = "keep one of them"
        notes.add(last, columns, wrong, todo)
