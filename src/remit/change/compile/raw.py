"""What has no word of its own: columns that are set, and rows that are recorded as they are."""

from __future__ import annotations

from remit.change.called.cells import column_called
from remit.change.called.nouns import file_of
from remit.change.compile.changing import change
from remit.change.compile.desk import Desk
from remit.change.compile.written import evidence, row, span
from remit.errors import WrittenWrongError
from remit.model.change import SETTINGS
from remit.model.kind import KINDS, Key
from remit.model.step import Record, Set
from remit.temporal.stretch import UNBOUNDED, stretch
from remit.text.catalogue import N_
from remit.text.saying import sentence
from remit.text.sayings import apart


def setting(desk: Desk, step: Set, on: str) -> None:
    """Let columns of a row say something else from a day on."""
    if not _is_file(desk, step.file) or not _is_key(desk, step.file, step.key):
        return
    kind = KINDS[step.file]
    for name in step.row:
        if any(column.name == name for column in kind.key_columns):
            todo = sentence("end the row, and record another")
            desk.wrong(name, sentence("a key is for ever"), todo)
    days = span(desk, step, on, needed=kind.dated)
    if days is not None and desk.is_well():
        change(desk, step.file, step.key, step.row, days)


def recording(desk: Desk, step: Record, _: str) -> None:
    """Record a row, or its absence, on exactly the days of a stretch."""
    if step.settings is not None:
        known = desk.before.settings.id
        if step.settings.id == known:
            desk.record_settings(step.settings)
        else:
            other = step.settings.id
            wrong = sentence(
                "the register is '{known}', and '{other}' is another", known=known, other=other
            )
            desk.wrong("settings", wrong, sentence('write id = "{known}"', known=known))
        return
    if not _is_file(desk, step.file) or not _is_key(desk, step.file, step.key):
        return
    kind = KINDS[step.file]
    try:
        days = stretch(step.valid_from, step.valid_to)
    except WrittenWrongError as error:
        desk.wrongly_written("valid_from", error)
        return
    if not kind.dated and days != UNBOUNDED:
        wrong = sentence("the rows of {file} hold on all days", file=file_of(step.file))
        desk.wrong("valid_from", wrong, sentence("leave valid_from and valid_to out"))
        return
    desk.read(step.file, step.key, days.period)
    if step.row is None:
        desk.record(step.file, step.key, days, None)
        return
    names = [column.name for column in kind.key_columns]
    cells = {**step.row, **evidence(step), **dict(zip(names, step.key, strict=True))}
    made = row(desk, step.file, cells, days)
    if made is not None:
        desk.record(step.file, step.key, days, made)


def _is_file(desk: Desk, file: str) -> bool:
    if file not in KINDS:
        desk.unknown("file", sentence("file"), file, [*KINDS, SETTINGS])
    return file in KINDS


def _is_key(desk: Desk, file: str, key: Key) -> bool:
    names = [column.name for column in KINDS[file].key_columns]
    if len(names) != len(key):
        columns = apart((column_called(file, name) for name in names), N_(", "))
        named, written = file_of(file), " ".join(key)
        todo = sentence("the key of {file} is {columns}", file=named, columns=columns)
        wrong = sentence("'{key}' is no key of {file}", key=written, file=named)
        desk.wrong("key", wrong, todo)
    return len(names) == len(key)
