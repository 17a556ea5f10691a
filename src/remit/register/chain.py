r"""The chain: each change set is sealed by a hash that includes the one before.

How to recompute it, with nothing but JSON and SHA-256: write one line for the
change set, then one for each of its entries in the order of their positions.
A line is a JSON list of the columns as they are stored, in UTF-8, without
blanks between the values, with nothing escaped but what JSON says must be, and
ends in a line feed:

    [sequence, at, person, claimed, title, reason, basis, previous]
    [sequence, position, file, key, valid_from, valid_to, cells]

`claimed` is 0 or 1; `cells` is null for *absent*; `previous` is the hash of the
change set before, and blank for the first. Numbers without holes and these
links make a change anywhere show in every later hash, and so in the head.

Example:
    >>> import hashlib, json
    >>> def line(row):
    ...     return json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"
    >>> change = ChangeRow(1, "2026-11-23T15:00:00.000000Z", "", 0, "Öffnung", "", "", "", "")
    >>> entry = EntryRow(1, 1, "units", '["hq"]', "", "", '{"id":"hq","name":"Genève"}')
    >>> text = line(change[:-1]) + line(entry)
    >>> digest(change, [entry]) == hashlib.sha256(text.encode()).hexdigest()
    True
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final, NamedTuple

import msgspec

from remit.register.rows import ChangeRow, EntryRow
from remit.text.saying import sentence

START: Final = ""
"""What stands in place of the hash before the first change set."""

_JSON: Final = msgspec.json.Encoder()


class Link(NamedTuple):
    """Where a chain has been followed to: the number and the hash of a record."""

    sequence: int = 0
    hash: str = START


class Seal:
    """The hash of a change set, fed with its entries as they are gone through.

    So a change set of a million entries is proved without all their rows at hand.
    """

    def __init__(self, change: ChangeRow) -> None:
        """Begin with what a change set says of itself."""
        self._sealed = hashlib.sha256(_JSON.encode(change[:-1]) + b"\n")

    def add(self, entries: Sequence[EntryRow]) -> None:
        """Go on with the next of its entries."""
        self._sealed.update(_JSON.encode_lines(entries))

    @property
    def hash(self) -> str:
        """The hash over all that was added, in hexadecimal."""
        return self._sealed.hexdigest()


def digest(change: ChangeRow, entries: Sequence[EntryRow]) -> str:
    """Give the hash that seals a change set and its entries, in hexadecimal."""
    seal = Seal(change)
    seal.add(entries)
    return seal.hash


def broken(last: Link, change: ChangeRow, entries: Sequence[EntryRow]) -> str:
    """Say why a change set is not the one recorded after another; nothing where it is."""
    return unlinked(last, change) or unsealed(change, digest(change, entries))


def unlinked(last: Link, change: ChangeRow) -> str:
    """Say why a change set is not the next after another; nothing where it says it is."""
    if change.sequence != last.sequence + 1:
        return sentence("record {record} is missing", record=str(last.sequence + 1))
    if change.previous != last.hash:
        record = str(change.sequence)
        return sentence("record {record} does not follow from the one before it", record=record)
    return ""


def unsealed(change: ChangeRow, sealed: str) -> str:
    """Say that a change set is not what was recorded; nothing where its hash is this one."""
    if change.hash == sealed:
        return ""
    return sentence(
        "record {record} is not what was recorded, for its hash is another",
        record=str(change.sequence),
    )
