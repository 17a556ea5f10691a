"""Reading a register folder: everything in it, and every mistake in it at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

import msgspec
from msgspec.structs import replace

from remit.change.check import check
from remit.change.unread import Unread
from remit.errors import Mistake, MistakesError
from remit.formats.folder.csvfile import table
from remit.formats.folder.decode import read_text
from remit.formats.folder.listing import files
from remit.formats.folder.notes import Notes
from remit.formats.folder.policies_table import policy_lines
from remit.formats.folder.reading import Place, Reading, place
from remit.formats.folder.rows import Counted, Read, Rows, read_rows
from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.formats.folder.settings_file import ON, one_day, read_settings
from remit.formats.folder.toml_lines import Lines
from remit.model.change import SETTINGS
from remit.model.collector import collector_at_rest
from remit.model.contact import Person
from remit.model.kind import KINDS, Key, Kind
from remit.model.register import Register
from remit.model.settings import Settings
from remit.temporal.history import History, history, overlaps
from remit.temporal.period import BEGINNING

Persons = Mapping[Key, History[Person]]
RowsOf = Callable[[Kind[Any], Sequence[str] | None], Rows]


def read_folder(
    path: Path,
    *,
    persons: Persons | None = None,
    counted: Counted = iter,
    may_show_one_day: bool = False,
) -> Reading:
    """Read a register folder.

    Whether it may be recorded is for `remit.change.check.check` to say; `place`
    turns its faults into mistakes with their lines.

    Args:
        path: The folder.
        persons: The persons known already, who stay where it has no `persons.csv`.
        counted: Gives the rows of each table on, and may count them.
        may_show_one_day: Whether it may show the register on one day alone.

    Returns:
        The register it describes, with the line of each row.

    Raises:
        MistakesError: It has mistakes; all of them, of all files.
    """
    with collector_at_rest():
        return _read(path, persons, counted, may_show_one_day=may_show_one_day)


def _read(
    path: Path, persons: Persons | None, counted: Counted, *, may_show_one_day: bool
) -> Reading:
    notes = Notes(str(path))
    found = files(path, notes)
    text, settings = _settings(found, notes)
    if not may_show_one_day:
        refuse_one_day(text, path)
    has_persons = f"{Person.FILE}.csv" in found

    def rows_of(kind: Kind[Any], languages: Sequence[str] | None) -> Rows:
        return _rows(kind, found.get(f"{kind.name}.csv"), languages, notes, counted)

    reading = assembled(text, settings, rows_of, notes)
    if persons and not has_persons:
        histories = {**reading.register.histories, Person.FILE: persons}
        reading = replace(reading, register=replace(reading.register, histories=histories))
    return replace(reading, has_persons=has_persons)


def assembled(text: str, settings: Settings | None, rows_of: RowsOf, notes: Notes) -> Reading:
    """Put a register together from whatever holds its rows.

    Args:
        text: The text of its settings, a setting a line.
        settings: The settings, where they could be read.
        rows_of: Gives the rows of a kind, in a register of some languages.
        notes: The mistakes of all that was read, and who was asked.

    Returns:
        The register, with the line of each row.

    Raises:
        MistakesError: It has mistakes.
    """
    lost, undated = _spoken_of(notes.found), set[str]()
    languages = None if settings is None else _others(settings)
    histories: dict[str, Mapping[Key, History[Any]]] = {}
    lines: dict[Place, int] = {}
    for name, kind in KINDS.items():
        rows = rows_of(kind, languages)
        histories[name] = _histories(kind, rows.reads, lines, notes)
        lost |= {name} if rows.lost else set()
        undated |= {name} if rows.undated else set()
    written = Lines(text)
    for name in (*(each.name for each in msgspec.structs.fields(Settings)), ON):
        lines[SETTINGS, (name,), ""] = written.of(name)
    for name in settings.finance if settings else ():
        lines[SETTINGS, (f"finance.{name}",), ""] = written.of("finance", name)
    for policy, line in policy_lines(text, written).items():
        lines[SETTINGS, (policy,), ""] = line
    if settings is None:
        lost.add(SETTINGS)
    register = Register(settings or Settings(id=""), histories)
    reading = Reading(register, lines, has_persons=True, shows=one_day(text))
    if notes.found and reading.shows:
        # Its rows name others that are not there: only what cannot be read is a mistake.
        raise MistakesError(notes.found, what=notes.file)
    if notes.found:
        unread = Unread(frozenset(lost), frozenset(undated), cells=True)
        _refuse(reading, unread, notes.found, notes.file)
    return reading


def refuse_one_day(text: str, path: Path) -> None:
    """Refuse what shows the register on one day alone."""
    # At once: that its rows name others, which are not there, is no mistake of anybody's.
    if day := one_day(text):
        wrong = f"the folder shows the register on {day} alone, and loading it would lose the rest"
        todo = "export it without --on: that gives the whole register to edit"
        mistake = Mistake(SETTINGS_FILE, Lines(text).of(ON), ON, wrong, todo)
        raise MistakesError([mistake], what=str(path))


def _refuse(reading: Reading, unread: Unread, noted: Sequence[Mistake], what: str) -> NoReturn:
    """Raise the mistakes, together with the faults of all that could be read."""
    cells = {(each.file, each.line, each.column) for each in noted}
    faults = place(check(reading.register, unread), reading)
    # A cell is not blamed twice; nor is any in a row that is wrong as a whole.
    more = (
        each
        for each in faults
        if cells.isdisjoint({(each.file, each.line, column) for column in ("", each.column)})
    )
    raise MistakesError([*noted, *more], what=what)


def _spoken_of(mistakes: Iterable[Mistake]) -> set[str]:
    """Give the kinds whose file is missing, or is perhaps there under another name."""
    names = {each.file for each in mistakes} | {each.todo for each in mistakes}
    return {kind for kind in KINDS if any(f"{kind}.csv" in name for name in names)}


def _settings(found: Mapping[str, Path], notes: Notes) -> tuple[str, Settings | None]:
    if SETTINGS_FILE not in found:
        return "", None
    own = notes.of(SETTINGS_FILE)
    text = read_text(found[SETTINGS_FILE], own)
    return (text, read_settings(text, own)) if text is not None else ("", None)


def _others(settings: Settings) -> tuple[str, ...]:
    return tuple(code for code in settings.languages if code != settings.default_language)


def _rows(
    kind: Kind[Any],
    path: Path | None,
    languages: Sequence[str] | None,
    notes: Notes,
    counted: Counted,
) -> Rows:
    if path is None:
        return Rows()
    own = notes.of(path.name)
    before = len(own.found)
    text = read_text(path, own)
    read = table(text, own) if text is not None else None
    is_whole = len(own.found) == before
    rows = read_rows(kind, read, languages, own, counted) if read is not None else Rows()
    return rows if is_whole else replace(rows, lost=True, undated=True)


def _histories(
    kind: Kind[Any], rows: Iterable[Read], lines: dict[Place, int], notes: Notes
) -> Mapping[Key, History[Any]]:
    versions: dict[Key, list[Read]] = {}
    for row in rows:
        versions.setdefault(kind.key(row.fact), []).append(row)
    own = notes.of(f"{kind.name}.csv")
    for key, reads in versions.items():
        if len(reads) > 1:
            _overlaps(kind, key, [each for each in reads if each.is_dated], own)
        for read in reads:
            lines.setdefault((kind.name, key, read.fact.stretch.valid_from.text), read.line)
    return {key: history(each.fact for each in reads) for key, reads in versions.items()}


def _overlaps(kind: Kind[Any], key: Key, reads: Sequence[Read], notes: Notes) -> None:
    facts = [each.fact for each in reads]
    columns = ", ".join(column.name for column in kind.key_columns)
    for overlap in overlaps(facts):
        first, last = sorted((reads[overlap.first].line, reads[overlap.second].line))
        wrong = f"'{' '.join(key).strip()}' stands on lines {first} and {last}"
        if kind.dated:
            shared = facts[overlap.first].stretch.period & facts[overlap.second].stretch.period
            when = "from the beginning" if shared.start == BEGINNING else f"on {shared.start}"
            wrong += f", and both hold {when}"
            todo = "let one end (valid_to) on the day on which the other begins (valid_from)"
        else:
            todo = "keep one of them"
        notes.add(last, columns, wrong, todo)
