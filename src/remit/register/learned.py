"""What was learned of one row, record by record: the second axis of time, told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from msgspec import Struct

from remit.model.change import Actor, Entry
from remit.model.kind import Key
from remit.register.store import Recorded
from remit.temporal.history import History, overlay


class Learned(Struct, frozen=True):
    """A record that spoke of a row: what it said, and what was known of the row from then on."""

    sequence: int
    at: datetime
    by: Actor
    title: str
    said: tuple[Entry, ...]
    known: History[Any]
    reason: str = ""
    basis: str = ""


def learned(recorded: Iterable[Recorded], file: str, key: Key) -> Iterator[Learned]:
    """Give the records that spoke of one row, in their order.

    Args:
        recorded: What was recorded, from the first record on.
        file: The file of the row.
        key: Its key.
    """
    about = (each for each in recorded if (each.entry.file, each.entry.key) == (file, key))
    known: History[Any] = History()
    for sequence, group in groupby(about, key=lambda each: each.sequence):
        entries = list(group)
        for each in entries:
            known = overlay(known, each.entry.stretch, each.entry.row)
        first, said = entries[0], tuple(each.entry for each in entries)
        yield Learned(
            sequence, first.at, first.by, first.title, said, known, first.reason, first.basis
        )
