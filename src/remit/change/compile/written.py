"""Texts of a step, read: its days, its rows; whatever cannot be read is noted at the desk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from remit.change.called.cells import column_called
from remit.change.called.days import day_of
from remit.change.called.nouns import file_of
from remit.change.compile.desk import Desk
from remit.errors import WrittenWrongError
from remit.model.column import Column
from remit.model.fact import Fact
from remit.model.kind import EVIDENCE, KINDS, Cells, Kind
from remit.model.step import Common
from remit.temporal.attest import as_of
from remit.temporal.bound import BLANK_END, BLANK_START, Bound, end, start
from remit.temporal.period import Period
from remit.temporal.stretch import UNBOUNDED, Stretch
from remit.text.saying import sentence


def span(desk: Desk, step: Common, on: str, *, needed: bool = False) -> Stretch | None:
    """Read the days of a step; nothing where they cannot be read.

    Args:
        desk: Where it is noted.
        step: The step.
        on: The day of the draft, which is that of a step without one.
        needed: Whether the step means nothing without a day. Where it is not, blank
            means *not known*, as in every file.
    """
    day = _bound(desk, "on", step.on or on, BLANK_START)
    until = _bound(desk, "until", getattr(step, "until", ""), BLANK_END)
    if day is None or until is None:
        return None
    if needed and not day.stated:
        todo = sentence("write on = 2027-07-01, here or for all steps")
        desk.wrong("on", sentence("the step has no day"), todo)
        return None
    if not Period(day.day, until.day):
        first, last = day_of(day.text), day_of(until.text)
        wrong = sentence("from {first} until {last} there is no day", first=first, last=last)
        desk.wrong("until", wrong, sentence("write the first day on which it no longer holds"))
        return None
    return Stretch(day, until)


def _bound(desk: Desk, field: str, text: str, blank: Bound) -> Bound | None:
    try:
        return start(text) if blank is BLANK_START else end(text)
    except WrittenWrongError as error:
        desk.wrongly_written(field, error)
        return None


def evidence(step: Common) -> dict[str, str]:
    """Give what the step says of where it is from, as cells.

    A step that says any of it speaks for all of it.
    """
    said = {name: getattr(step, name) for name in EVIDENCE}
    return said if any(said.values()) else {}


def evident(step: Common) -> dict[str, Any]:
    """Give the same as the fields of a row."""
    said = evidence(step)
    return {**said, "as_of": as_of(step.as_of)} if said else {}


def row(desk: Desk, file: str, cells: Cells, stretch: Stretch = UNBOUNDED) -> Fact | None:
    """Make a row of cells; nothing, and a note for each cell, where one cannot be read."""
    kind = KINDS[file]
    filled = {name: text for name, text in cells.items() if text}
    missing = [each.name for each in kind.key_columns if not each.says.optional]
    blank = [name for name in missing if name not in filled]
    for name in blank:
        wrong = sentence("'{column}' is blank", column=column_called(file, name))
        desk.wrong(name, wrong, sentence("every row of {file} needs it", file=file_of(file)))
    if not are_readable(desk, kind, filled) or blank:
        return None
    fact: Fact = kind.fact(filled, stretch if kind.dated else UNBOUNDED)
    return fact


def are_readable(desk: Desk, kind: Kind[Any], cells: Cells) -> bool:
    """Tell whether each cell has a column and can be read; note what is wrong with any."""
    wrong = [name for name in cells if not _is_readable(desk, kind, name, cells[name])]
    return not wrong


def _is_readable(desk: Desk, kind: Kind[Any], name: str, text: str) -> bool:
    column = _column(kind, name)
    if column is None:
        _no_column(desk, kind, name)
        return False
    try:
        column.read(text)
    except WrittenWrongError as error:
        desk.wrongly_written(name, error)
        return False
    return True


def bar(
    desk: Desk, kind: Kind[Any], names: Iterable[str], possible: Iterable[str], todo: str
) -> None:
    """Note the columns of a kind that a step may not fill, in whatever language."""
    stems = frozenset(possible)
    for name in names:
        column = _column(kind, name)
        if column is not None and column.name not in stems:
            column_name = column_called(kind.name, name)
            wrong = sentence("'{column}' cannot be said here", column=column_name)
            desk.wrong(name, wrong, todo)


def _column(kind: Kind[Any], name: str) -> Column | None:
    try:
        return kind.find(name)[0]
    except LookupError:
        return None


def _no_column(desk: Desk, kind: Kind[Any], name: str) -> None:
    names = [column.name for column in kind.columns]
    near = desk.nearest.among(name, f"column of {kind.name}", names)
    todo = sentence("take it away")
    if near:
        todo = sentence("write '{near}', or take it away", near=near)
    file = file_of(kind.name)
    desk.wrong(name, sentence("{file} has no column '{column}'", file=file, column=name), todo)
