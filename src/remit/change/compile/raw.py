"""What has no word of its own: columns that are set, and rows that are recorded as they are."""

from __future__ import annotations

from remit.change.compile.changing import change
from remit.change.compile.desk import Desk
from remit.change.compile.written import evidence, row, span
from remit.errors import WrittenWrongError
from remit.model.change import SETTINGS
from remit.model.kind import KINDS, Key
from remit.model.step import Record, Set
from remit.temporal.stretch import UNBOUNDED, stretch


def setting(desk: Desk, step: Set, on: str) -> None:
    """Let columns of a row say something else from a day on."""
    if not _is_file(desk, step.file) or not _is_key(desk, step.file, step.key):
        return
    kind = KINDS[step.file]
    for name in step.row:
        if any(column.name == name for column in kind.key_columns):
            desk.wrong(name, "a key is for ever", "end the row, and record another")
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
            wrong = f"the register is '{known}', and '{step.settings.id}' is another"
            desk.wrong("settings", wrong, f'write id = "{known}"')
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
        wrong = f"the rows of {step.file}.csv hold on all days"
        desk.wrong("valid_from", wrong, "leave valid_from and valid_to out")
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
        desk.unknown("file", "file", file, [*KINDS, SETTINGS])
    return file in KINDS


def _is_key(desk: Desk, file: str, key: Key) -> bool:
    names = [column.name for column in KINDS[file].key_columns]
    if len(names) != len(key):
        todo = f"the key of {file}.csv is {', '.join(names)}"
        desk.wrong("key", f"'{' '.join(key)}' is no key of {file}.csv", todo)
    return len(names) == len(key)
