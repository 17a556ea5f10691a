"""Entries as rows of the log, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from remit.errors import RemitError, StoreError
from remit.model.change import SETTINGS, Actor, ChangeSet, Entry
from remit.model.column import ID
from remit.model.fact import Fact
from remit.model.kind import LOGGED, Key
from remit.model.settings import Settings
from remit.model.structure import Head
from remit.register import persons
from remit.register.damage import damaged
from remit.register.rows import ChangeRow, EntryRow, PersonRow, Place
from remit.temporal.moment import show_instant
from remit.temporal.stretch import UNBOUNDED, stretch
from remit.text.saying import sentence

_JSON: Final = msgspec.json.Encoder(order="sorted")
_CELLS: Final = msgspec.json.Decoder(dict[str, str])
_KEY: Final = msgspec.json.Decoder(tuple[str, ...])
_SETTINGS: Final = msgspec.json.Decoder(Settings)
_UNREADABLE: Final = (
    *(RemitError, msgspec.MsgspecError),
    *(AttributeError, LookupError, TypeError, ValueError),
)
"""Whatever comes of reading a row that holds something else than was ever written."""

REWRITE: Final = sentence("Write that text again, and save it as UTF-8.")
"""What to do about a text that no file can store."""

Apart = Mapping[Place, PersonRow]
"""The persons' versions, kept apart, by the place of the entry that speaks of them."""


class Written(NamedTuple):
    """The rows of one change set's entries, the persons' cells apart."""

    entries: list[EntryRow]
    persons: list[PersonRow]


def written(change_set: ChangeSet, sequence: int) -> Written:
    """Write the entries of a change set as rows, each read back before it is trusted.

    A log is never changed: an entry that cannot be read again would take the
    whole register with it.

    Raises:
        StoreError: A text holds half a character, which no file can store; or an
            entry would not be read as it was given.
    """
    rows = Written([], [])
    for position, entry in enumerate(change_set.entries, start=1):
        try:
            row, apart = _rows(entry, sequence, position)
            is_kept = _entry(row, {(sequence, position): apart} if apart else {}) == _laid(entry)
        except UnicodeEncodeError:
            raise _no_text(_named(entry)) from None
        except _UNREADABLE as error:
            raise _not_kept(entry) from error
        if not is_kept:
            raise _not_kept(entry)
        rows.entries.append(row)
        rows.persons.extend([apart] if apart else [])
    return rows


def _rows(entry: Entry, sequence: int, position: int) -> tuple[EntryRow, PersonRow | None]:
    row = _row(entry, sequence, position)
    return persons.set_apart(row, entry.key[0]) if entry.file == persons.FILE else (row, None)


def _laid(entry: Entry) -> Entry:
    """Give an entry whose row holds on the days recorded, whatever it said itself."""
    if not isinstance(entry.row, Fact) or entry.row.stretch == entry.stretch:
        return entry
    return replace(entry, row=replace(entry.row, stretch=entry.stretch))


def _row(entry: Entry, sequence: int, position: int) -> EntryRow:
    return EntryRow(
        sequence,
        position,
        entry.file,
        key_json(entry.key),
        entry.stretch.valid_from.text,
        entry.stretch.valid_to.text,
        _cells(entry),
    )


def key_json(key: Key) -> str:
    """Write a key as it stands in the log.

    Example:
        >>> key_json(("new-york", "slm"))
        '["new-york","slm"]'
    """
    return _JSON.encode(key).decode()


def _cells(entry: Entry) -> str | None:
    match entry.row:
        case None:
            return None
        case Settings():
            return _JSON.encode(entry.row).decode()
        case _:
            return _JSON.encode(LOGGED[entry.file].cells(entry.row)).decode()


def read(row: EntryRow, apart: Apart) -> Entry:
    """Read an entry from its row.

    Raises:
        CorruptError: It is not what any version of Remit has written.
    """
    try:
        return _entry(row, apart)
    except _UNREADABLE as error:
        wrong = sentence(
            "record {record}, entry {entry} ({row}) is not what was recorded",
            record=str(row.sequence),
            entry=str(row.position),
            row=f"{row.file} {row.key}",
        )
        raise damaged(wrong) from error


def _entry(row: EntryRow, apart: Apart) -> Entry:
    key = _KEY.decode(row.key)
    if row.file == SETTINGS:
        settings = None if row.cells is None else _SETTINGS.decode(row.cells)
        return Entry(SETTINGS, key, UNBOUNDED, settings)
    kind, days = LOGGED[row.file], stretch(row.valid_from, row.valid_to)
    text = row.cells
    if row.file == persons.FILE:
        text = persons.joined(row, apart.get((row.sequence, row.position)))
    fact = None if text is None else kind.fact(_CELLS.decode(text), days)
    return Entry(row.file, key, days, fact)


def instant(text: object) -> datetime:
    """Read the instant of a record.

    Raises:
        CorruptError: It is not what any version of Remit has written.

    Example:
        >>> instant("2026-11-23T12:00:00.000000Z").hour
        12
    """
    try:
        at = datetime.fromisoformat(str(text))
        if show_instant(at) == text:
            return at
    except (ValueError, OverflowError):
        pass  # as with any other text that is no instant
    raise damaged(sentence("{text} is not the instant of a record", text=repr(text)))


def instant_after(last: str, now: datetime) -> str:
    """Give the instant of a record: now, or if clocks disagree just after the last one.

    Example:
        >>> from datetime import UTC
        >>> noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
        >>> instant_after("2026-11-23T12:00:00.000000Z", noon)
        '2026-11-23T12:00:00.000001Z'
    """
    text = show_instant(now)
    if text > last:
        return text
    return show_instant(datetime.fromisoformat(last) + datetime.resolution)


def change_row(change_set: ChangeSet, by: Actor, at: str, head: Head | None) -> ChangeRow:
    """Write what a change set says of itself as a row, without its own hash yet.

    Raises:
        StoreError: A text holds half a character, which no file can store; or who
            records goes by a name, which could never be erased.
    """
    if by.person and not ID.fullmatch(by.person):
        raise StoreError(
            sentence(
                "The change set was not recorded: {person} is not the id of a person.",
                person=repr(by.person),
            ),
            todo=sentence("Say who records by an id such as p1; names belong in persons.csv."),
        )
    texts = (by.person, change_set.title, change_set.reason, change_set.basis)
    try:
        "".join(texts).encode()
    except UnicodeEncodeError:
        raise _no_text(sentence("its title, reason, basis or actor")) from None
    return ChangeRow(
        sequence=head.sequence + 1 if head else 1,
        at=at,
        person=by.person,
        claimed=int(by.claimed),
        title=change_set.title,
        reason=change_set.reason,
        basis=change_set.basis,
        previous=head.hash if head else "",
        hash="",
    )


def _named(entry: Entry) -> str:
    return f"{entry.file} {' '.join(entry.key)!r}"


def _not_kept(entry: Entry) -> StoreError:
    return StoreError(
        sentence(
            "The change set was not recorded: {row} would not be read again as it is.",
            row=_named(entry),
        ),
        todo=sentence("See to the cells of that row; what was recorded before is not touched."),
    )


def _no_text(where: str) -> StoreError:
    return StoreError(
        sentence("The change set was not recorded: {where} holds a broken character.", where=where),
        todo=REWRITE,
    )
