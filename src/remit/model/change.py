"""What is recorded: entries, and the change sets that hold them together."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from remit.model.fact import Fact
from remit.model.kind import Key
from remit.model.settings import Settings
from remit.temporal.stretch import UNBOUNDED, Stretch

SETTINGS = "register"
"""The file of an entry that records `register.toml`; its key is the register's id."""


class Entry(Struct, frozen=True, gc=False):
    """A row, or its absence, recorded for exactly the days of a stretch."""

    file: str
    key: Key
    stretch: Stretch = UNBOUNDED
    row: Fact | Settings | None = None


class ChangeSet(Struct, frozen=True):
    """Entries recorded as one act: all of them or none."""

    title: str
    entries: tuple[Entry, ...]
    reason: str = ""
    basis: str = ""


class Actor(Struct, frozen=True):
    """Who records: a person's opaque id, or blank for someone at the machine itself.

    `claimed` where nobody but the machine's own user vouches for it.
    """

    person: str = ""
    claimed: bool = False


class Receipt(Struct, frozen=True):
    """What a register answers to a recording: its number, hash and instant."""

    sequence: int
    hash: str
    at: datetime
    entries: int
