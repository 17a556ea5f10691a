"""What has no words: the entries of a difference, each as a step that records it as it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from remit.change.derive.saying import recorded
from remit.change.diff import diff
from remit.model.change import Entry
from remit.model.kind import Key
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.step import Record, Step
from remit.temporal.bound import start
from remit.temporal.history import History


def records(file: str, key: Key, known: History[Any], wanted: History[Any]) -> list[Step]:
    """Give the steps that record the difference of two histories of a key."""
    one, other = (
        Register(Settings(id=""), {file: {key: history} if history else {}})
        for history in (known, wanted)
    )
    return list(as_steps(diff(one, other)))


def as_steps(entries: Iterable[Entry]) -> Iterable[Step]:
    """Give a step for each entry."""
    return (recorded(each.file, each.key, each.stretch, each.row) for each in entries)


def first_day(step: Step) -> date:
    """Give the first day that a step speaks of."""
    return start(step.valid_from if isinstance(step, Record) else step.on).day
