"""The rows of the log, exactly as an engine stores them."""

from __future__ import annotations

from typing import NamedTuple


class ChangeRow(NamedTuple):
    """One change set: who recorded it, when and why, and its link to the one before."""

    sequence: int
    at: str
    person: str
    claimed: int
    title: str
    reason: str
    basis: str
    previous: str
    hash: str


class EntryRow(NamedTuple):
    """One entry: a key as a JSON list, and its cells as a JSON object; none for *absent*."""

    sequence: int
    position: int
    file: str
    key: str
    valid_from: str
    valid_to: str
    cells: str | None


class PersonRow(NamedTuple):
    """One version of a person, kept apart from the entry that speaks of it.

    After `forget`, cells and secret are gone and `erased` says when they went.
    """

    sequence: int
    position: int
    id: str
    cells: str | None
    secret: bytes | None
    erased: str | None


Place = tuple[int, int]
"""Where an entry stands: the sequence of its change set, its position there."""
