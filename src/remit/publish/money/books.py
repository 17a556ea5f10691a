"""The books of a register: what was received and what its folder keeps, on one page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from functools import partial
from typing import Final

from msgspec.structs import replace

from remit.finance.answering import StructureOn
from remit.finance.attribute import own_of
from remit.finance.books import Kept, books_of
from remit.finance.copies import newest
from remit.finance.whole_books import published_ids, whole_books
from remit.model.cost import FundingLine
from remit.model.published import Activity, Copy, Place
from remit.model.received import Received
from remit.model.register import Register
from remit.model.structure import Structure
from remit.register import Store
from remit.temporal.moment import Moment
from remit.text.alike import plainly

_AT_ONCE: Final = 500


def books_at(store: Store, structure: Structure) -> Kept:
    """Give all projects that count, as known when the structure was, with who manages them.

    Args:
        store: Where the register is kept.
        structure: The organisation on any day; what was known is taken from it.
    """
    register, head = structure.register, structure.head
    at = head.at if head is not None else None
    kept = books_of(
        activities(store, register),
        register,
        structures(store, at),
        head=head.hash if head is not None else "",
    )
    return replace(kept, books=whole_books(kept.books, register))


def structures(store: Store, known_at: datetime | None) -> StructureOn:
    """Give what gives the organisation on a day, as known at an instant."""

    def on(day: date) -> Structure:
        return store.structure(Moment(day, known_at))

    return on


def activities(
    store: Store, register: Register, ids: Collection[str] | None = None
) -> tuple[Activity, ...]:
    """Give the newest copies of the activities that were received; of some, by identifier."""
    rows = [
        row
        for history in register.all(Received).values()
        for row in history.versions
        if row.kind == "activity" and (ids is None or row.id in ids)
    ]
    return tuple(_read(store, rows))


def paying_for_posts(store: Store, register: Register) -> tuple[Activity, ...]:
    """Give the received activities that pay for posts, by the copy that counts."""
    ids = published_ids(register)
    paying = {ids[activity] for _, activity in register.all(FundingLine) if activity in ids}
    own = frozenset(map(plainly, own_of(register)))
    return tuple(newest(activities(store, register, paying), own).activities.values())


def _read(store: Store, rows: list[Received]) -> Iterator[Activity]:
    if not rows:
        return
    # Nobody needs what reads XML who has received nothing.
    from remit.formats.iati.kept import read_said  # noqa: PLC0415 - as said above

    for some in batched(rows):
        said = store.received(hash_ for row in some for hash_ in row.said.split())
        for row in some:
            xml = partial(parts_of, store, row.body)
            yield read_said([said[each] for each in row.said.split()], xml, copy_of(row))


def parts_of(store: Store, hashes: str) -> list[bytes]:
    """Give bytes that are kept in parts, by the hashes of these."""
    found = store.received(hashes.split())
    return [found[each] for each in hashes.split()]


def batched(rows: Sequence[Received]) -> Iterator[Sequence[Received]]:
    """Give rows some at a time: what they say is large."""
    for at in range(0, len(rows), _AT_ONCE):
        yield rows[at : at + _AT_ONCE]


def copy_of(row: Received) -> Copy:
    """Say which copy of an activity a row is of."""
    made = datetime.fromisoformat(row.made) if row.made else None
    return Copy(Place(row.file, row.line or 0), made, row.digest, row.version)
