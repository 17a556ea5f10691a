"""What somebody edited, and what is learned by holding it beside the register."""

from __future__ import annotations

from datetime import date
from typing import Literal, Protocol

from msgspec import Struct

from remit.model.change import Entry
from remit.model.kind import Key
from remit.model.register import Register


class Recorded(Protocol):
    """An entry that was recorded since the folder was written: in which record, called what."""

    @property
    def sequence(self) -> int:
        """The number of the record."""
        ...

    @property
    def title(self) -> str:
        """What the record is called."""
        ...

    @property
    def entry(self) -> Entry:
        """What it says."""
        ...


class Edit(Struct, frozen=True):
    """A register as an edited folder or workbook says it, and what that was made of.

    `base` is the register as known when the folder was written, and `recorded` what was
    recorded since; nothing where the folder does not say. `shows` is the one day it shows,
    where it does not show all. Without `has_persons`, persons stay as they are.
    """

    register: Register
    has_persons: bool = True
    base: Register | None = None
    recorded: tuple[Recorded, ...] = ()
    shows: date | None = None


class Conflict(Struct, frozen=True, order=True):
    """A cell that both the folder and the register changed since, and not alike.

    A value is nothing where the row is not there on these days. `valid_from` is the start of
    the folder's row, as written; `record` is 0 where no record is known to say so.
    """

    file: str
    key: Key
    valid_from: str
    column: str
    edited: str | None
    known: str | None
    record: int = 0
    title: str = ""


Why = Literal["identifier", "name"]


class Offer(Struct, frozen=True, order=True):
    """Two ids that may be of one thing: one vanishes on the day on which the other appears.

    `why` says what agrees: an identifier, or the name and what it is part of; `words` are it.
    """

    file: str
    old: str
    new: str
    on: date
    why: Why
    words: str


class Target(Struct, frozen=True):
    """Where an edit leads: the register as it would be, and what a person has to say first.

    With conflicts, the register has what is known in their cells. Offers are not taken:
    whoever means one says so, and asks again.
    """

    register: Register
    conflicts: tuple[Conflict, ...] = ()
    offers: tuple[Offer, ...] = ()
