"""Remits are assigned and end."""

from __future__ import annotations

from collections.abc import Iterable

from remit.change.called.nouns import file_of
from remit.change.compile.desk import Desk
from remit.change.compile.standing import shown
from remit.change.compile.statuses import ended
from remit.change.compile.written import evidence, row, span
from remit.model.kind import KINDS
from remit.model.remit import Remit
from remit.model.step import Assign, End
from remit.model.unit import Unit
from remit.resolve.answer import PROVIDES
from remit.temporal.stretch import Stretch
from remit.text.saying import sentence


def assigning(desk: Desk, step: Assign, on: str) -> None:
    """Give a unit a remit."""
    days = span(desk, step, on)
    cells = step.row
    name = step.id or remit_id(
        desk, *(cells.get(each, "") for each in ("holder", "function", "role"))
    )
    if days is None:
        desk.lost.add(name)
        return
    desk.read(Remit.FILE, (name,), days.period)
    for version in desk.history(Remit.FILE, name).versions:
        if version.stretch.period.overlaps(days.period):
            there = shown(version.stretch)
            wrong = sentence("there is a remit '{name}' already, {days}", name=name, days=there)
            desk.wrong("id", wrong, sentence("choose another id, or another day"))
    made = row(desk, Remit.FILE, {"id": name, **cells, **evidence(step)}, days)
    if made is not None and desk.is_well():
        desk.record(Remit.FILE, (name,), days, made)
    else:
        desk.lost.add(name)


def ending(desk: Desk, step: End, on: str) -> None:
    """Let remits, or other dated rows of a file but units, end."""
    days = span(desk, step, on, needed=True)
    if step.file == Unit.FILE:
        todo = sentence('write do = "close"')
        desk.wrong("file", sentence("a unit does not end: it closes"), todo)
    elif not is_dated(desk, step.file):
        return
    elif not step.all:
        todo = sentence('name what ends, as remit = "…"')
        desk.wrong("remit", sentence("nothing ends by it"), todo)
    elif days is not None:
        _all_ended(desk, step, days)


def _all_ended(desk: Desk, step: End, days: Stretch) -> None:
    if step.key:
        ended(desk, step.file, step.key, days)
    field = "remits" if step.file == Remit.FILE else "keys"
    for desk.item, key in enumerate(step.keys, start=1):
        ended(desk, step.file, key, days, field)


def is_dated(desk: Desk, file: str) -> bool:
    """Tell whether a file is there and has stretches; note it where not."""
    if file not in KINDS:
        desk.unknown("file", sentence("file"), file, KINDS)
    elif not KINDS[file].dated:
        wrong = sentence(
            "the rows of {file} hold on all days, so they do not end", file=file_of(file)
        )
        desk.wrong("file", wrong, sentence("record their absence"))
    return file in KINDS and KINDS[file].dated


def remit_id(desk: Desk, holder: str, function: str, role: str) -> str:
    """Make an id for a remit that nobody has used yet."""
    parts: Iterable[str] = (holder, function, "" if role == PROVIDES else role)
    return fresh(desk, Remit.FILE, "-".join(part for part in parts if part))


def fresh(desk: Desk, file: str, name: str) -> str:
    """Give an id of a file that nobody has used yet: the one given, or with a number."""
    number = 1
    found = name
    while (found,) in desk.all(file):
        number += 1
        found = f"{name}-{number}"
    return found
