"""Units close, with or without successors: on their own, in a merger, in a division."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from remit.change.compile.changing import change
from remit.change.compile.desk import Desk
from remit.change.compile.standing import in_force, rest, run
from remit.change.compile.units import opened
from remit.change.compile.written import span
from remit.model.step import Close, Common, Merge, OnClose, Result, Split
from remit.model.unit import Unit
from remit.temporal.bound import Bound, as_end
from remit.temporal.stretch import Stretch
from remit.text.saying import sentence

_SEVERAL: Final = 2
"""How many units it takes at least to merge, or to be divided into."""


class Closing(Struct, frozen=True):
    """That a step, the one of that number, closes a unit, and what becomes of what belongs to it.

    `part_of` is the unit it was part of last.
    """

    number: int
    step: Common
    unit: str
    day: Bound
    on_close: OnClose
    successors: tuple[str, ...] = ()
    part_of: str = ""


def closing(desk: Desk, step: Close, on: str) -> list[Closing]:
    """Close a unit."""
    days = span(desk, step, on, needed=True)
    if step.unit in step.successors:
        wrong = sentence("'{unit}' cannot succeed itself", unit=desk.named(Unit.FILE, step.unit))
        todo = sentence("a unit that stays is divided, or renamed")
        desk.wrong("successors", wrong, todo)
    if days is None or not desk.is_well():
        return []
    return closed(desk, step, step.unit, days, step.successors)


def merging(desk: Desk, step: Merge, on: str) -> list[Closing]:
    """Let units become one, which may be one of them or be there already."""
    days = span(desk, step, on, needed=True)
    others = [each for each in dict.fromkeys(step.units) if each != step.into.id]
    is_there = bool(desk.history(Unit.FILE, step.into.id))
    if len(others) + is_there < _SEVERAL:
        todo = sentence("name two or more in 'units'; one that is only called otherwise is renamed")
        desk.wrong("units", sentence("a unit cannot merge alone"), todo)
    if days is None or not desk.is_well() or not _resulted(desk, step.into, days):
        return []
    into = (step.into.id,)
    return [one for each in others for one in closed(desk, step, each, days, into)]


def splitting(desk: Desk, step: Split, on: str) -> list[Closing]:
    """Let a unit become several; where it is one of them, it does not close."""
    days = span(desk, step, on, needed=True)
    into = tuple(dict.fromkeys(each.id for each in step.into))
    if len(into) < _SEVERAL:
        todo = sentence("name two or more in 'into'; the unit itself may be one of them")
        desk.wrong("into", sentence("a unit is divided into at least two"), todo)
    if days is None or not desk.is_well():
        return []
    if in_force(desk, Unit.FILE, (step.unit,), days, "unit") is None:
        return []
    for each in step.into:
        _resulted(desk, each, days)
    return (
        [] if step.unit in into or not desk.is_well() else closed(desk, step, step.unit, days, into)
    )


def closed(
    desk: Desk, step: Close | Merge | Split, name: str, days: Stretch, successors: tuple[str, ...]
) -> list[Closing]:
    """Close a unit on the first of the days; nothing, and a note, where it cannot be closed."""
    versions = [each for each in run(desk, Unit.FILE, (name,), days) if isinstance(each, Unit)]
    if not versions:
        return []
    earlier = [each for each in versions if each.stretch.valid_from.day < days.valid_from.day]
    if not earlier and successors:
        wrong = sentence(
            "'{name}' opens on that day, so nobody can succeed it", name=desk.named(Unit.FILE, name)
        )
        desk.wrong("on", wrong, sentence("write a later day, or name no successors"))
        return []
    gone = rest(tuple(versions), days)
    desk.read(Unit.FILE, (name,), gone.period)
    desk.record(Unit.FILE, (name,), gone, None)
    if earlier:
        kept = Stretch(earlier[-1].stretch.valid_from, as_end(days.valid_from))
        last = replace(earlier[-1], successors=tuple(sorted(successors)), stretch=kept)
        desk.record(Unit.FILE, (name,), kept, last)
    part_of = versions[max(len(earlier) - 1, 0)].part_of
    return [Closing(desk.number, step, name, days.valid_from, step.on_close, successors, part_of)]


def _resulted(desk: Desk, result: Result, days: Stretch) -> bool:
    """See that a result is there: it was, or it opens."""
    if desk.history(Unit.FILE, result.id).on(days.valid_from.day) is not None:
        if result.row:
            change(desk, Unit.FILE, (result.id,), result.row, days)
    elif result.row:
        if not opened(desk, result.id, result.row, days):
            desk.lost.add(result.id)
    else:
        desk.await_unit("into", result.id, days.valid_from)
    return desk.is_well()
