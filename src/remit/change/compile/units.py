"""Units open, are called otherwise, and move."""

from __future__ import annotations

from typing import Final

from remit.change.compile.changing import change
from remit.change.compile.desk import Desk
from remit.change.compile.standing import shown
from remit.change.compile.written import bar, evidence, row, span
from remit.model.kind import KINDS, Cells
from remit.model.step import Move, Open, Rename
from remit.model.unit import Unit
from remit.temporal.stretch import Stretch
from remit.text.saying import sentence

NAMES: Final = ("name", "short_name", "aliases")
"""The columns that say what a unit is called."""

_OWN: Final = (*NAMES, "part_of", "order", "reports_to", "site", "description", "visibility")


def opening(desk: Desk, step: Open, on: str) -> None:
    """Open a unit."""
    days = span(desk, step, on)
    if days is None or not opened(desk, step.id, step.row, days):
        desk.lost.add(step.id)


def opened(desk: Desk, name: str, cells: Cells, days: Stretch) -> bool:
    """Open a unit on some days; tell whether it could be."""
    desk.read(Unit.FILE, (name,), days.period)
    for version in desk.history(Unit.FILE, name).versions:
        if version.stretch.period.overlaps(days.period):
            there = shown(version.stretch)
            wrong = sentence("there is a unit '{name}' already, {days}", name=name, days=there)
            desk.wrong("id", wrong, sentence("choose another id, or another day"))
            return False
    bar(desk, KINDS[Unit.FILE], cells, _OWN, sentence("say it with a step of its own"))
    made = row(desk, Unit.FILE, {"id": name, **cells, **evidence(desk.step)}, days)
    if made is None or not desk.is_well():
        return False
    desk.record(Unit.FILE, (name,), days, made)
    return True


def renaming(desk: Desk, step: Rename, on: str) -> None:
    """Let a unit be called otherwise; it keeps its id and has no successor."""
    days = span(desk, step, on, needed=True)
    todo = sentence("a new name is what 'rename' says; say the rest with 'set'")
    bar(desk, KINDS[Unit.FILE], step.row, NAMES, todo)
    if not step.row:
        desk.wrong("name", sentence("the step has no name"), sentence('write name = "…"'))
    elif days is not None and desk.is_well():
        change(desk, Unit.FILE, (step.unit,), step.row, days)


def moving(desk: Desk, step: Move, on: str) -> None:
    """Let a unit be part of another, or stand at another site."""
    days = span(desk, step, on, needed=True)
    said = {"part_of": step.part_of, "site": step.site}
    cells = {name: text for name, text in said.items() if text is not None}
    if not cells:
        todo = sentence('write part_of = "…" or site')
        desk.wrong("part_of", sentence("the step says nothing of where to"), todo)
    elif days is not None:
        change(desk, Unit.FILE, (step.unit,), cells, days)
