"""Persons are not in the log: only an opaque id and a keyed hash of each version are.

What a person is called stands in a table of its own, each version with a random
key. Once cells and key are erased, the hash that stays in the log tells nothing
about them, because nobody can try names against it any more; and the chain of
the log, which never held the name, verifies as before.
"""

from __future__ import annotations

import hmac
import secrets
from typing import Final

import msgspec

from remit.model.contact import Person
from remit.register.rows import EntryRow, PersonRow

FILE: Final = Person.FILE

_SECRET_BYTES: Final = 32


class _Logged(msgspec.Struct, frozen=True):
    """What the log holds in place of a person's cells."""

    hash: str
    id: str


def set_apart(entry: EntryRow, person: str) -> tuple[EntryRow, PersonRow | None]:
    """Part an entry of a person from the cells: what is logged, and what is kept apart.

    Example:
        >>> entry = EntryRow(1, 1, "persons", '["p1"]', "", "", '{"id":"p1","name":"Ada"}')
        >>> logged, apart = set_apart(entry, "p1")
        >>> "Ada" in str(logged), joined(logged, apart)
        (False, '{"id":"p1","name":"Ada"}')
    """
    if entry.cells is None:
        return entry, None
    secret = secrets.token_bytes(_SECRET_BYTES)
    apart = PersonRow(entry.sequence, entry.position, person, entry.cells, secret, None)
    logged = _Logged(_keyed(secret, entry.cells), person)
    return entry._replace(cells=msgspec.json.encode(logged).decode()), apart


def joined(entry: EntryRow, apart: PersonRow | None) -> str | None:
    """Give the cells of a person's entry: those kept apart, or after `forget` the id alone.

    Raises:
        ValueError: What is kept apart is not what the log speaks of.
    """
    if entry.cells is None:
        return None
    logged = msgspec.json.decode(entry.cells, type=_Logged)
    if apart is None or not _is_true(apart, logged):
        raise ValueError(entry.key)
    return apart.cells or msgspec.json.encode({"id": logged.id}).decode()


def _is_true(apart: PersonRow, logged: _Logged) -> bool:
    if apart.id != logged.id:
        return False
    if apart.cells is None or apart.secret is None:
        return apart.cells is None and apart.secret is None and apart.erased is not None
    own = _keyed(apart.secret, apart.cells)
    return apart.erased is None and hmac.compare_digest(own, logged.hash)


def _keyed(secret: bytes, cells: str) -> str:
    return hmac.new(secret, cells.encode(), "sha256").hexdigest()
