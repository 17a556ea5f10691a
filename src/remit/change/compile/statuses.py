"""Units hold designations and lose them; members join groups and leave them."""

from __future__ import annotations

from remit.change.compile.desk import Desk
from remit.change.compile.standing import rest, run, shown
from remit.change.compile.written import evidence, row, span
from remit.model.kind import KINDS, Key
from remit.model.place import Membership
from remit.model.step import Designate, Regroup, Undesignate
from remit.model.unit import Designated
from remit.temporal.stretch import Stretch
from remit.text.saying import sentence


def designating(desk: Desk, step: Designate, on: str) -> None:
    """Let a unit hold a designation."""
    days = span(desk, step, on)
    if days is not None:
        joined(desk, Designated.FILE, (step.unit, step.designation), days)


def undesignating(desk: Desk, step: Undesignate, on: str) -> None:
    """Let a unit no longer hold a designation."""
    days = span(desk, step, on, needed=True)
    if days is not None:
        ended(desk, Designated.FILE, (step.unit, step.designation), days)


def regrouping(desk: Desk, step: Regroup, on: str) -> None:
    """Let members join a group and others leave it."""
    if not (step.add or step.remove):
        todo = sentence('write add = ["…"] or remove')
        desk.wrong("add", sentence("nobody joins and nobody leaves"), todo)
    days = span(desk, step, on, needed=bool(step.remove))
    if days is None or not desk.is_well():
        return
    for desk.item, each in enumerate(step.remove, start=1):
        ended(desk, Membership.FILE, (step.group, each), days, "remove")
    for desk.item, each in enumerate(step.add, start=1):
        joined(desk, Membership.FILE, (step.group, each), days, "add")


def joined(desk: Desk, file: str, key: Key, days: Stretch, field: str = "on") -> None:
    """Let something hold whose row says no more than that it does."""
    desk.read(file, key, days.period)
    known = desk.history(file, *key).on(days.valid_from.day)
    if known is not None:
        there = shown(known.stretch)
        wrong = sentence("'{key}': that holds already, {days}", key=" ".join(key), days=there)
        desk.wrong(field, wrong, sentence("take the step away, or write another day"))
        return
    names = [column.name for column in KINDS[file].key_columns]
    made = row(desk, file, {**dict(zip(names, key, strict=True)), **evidence(desk.step)}, days)
    if made is not None:
        desk.record(file, key, days, made)


def ended(desk: Desk, file: str, key: Key, days: Stretch, field: str = "") -> None:
    """Let what holds on a day end on it, with all that follows it without a day between."""
    versions = run(desk, file, key, days, field)
    if versions:
        gone = rest(versions, days)
        desk.read(file, key, gone.period)
        desk.record(file, key, gone, None)
