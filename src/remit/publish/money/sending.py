"""What was received goes out again: as IATI 2.03, whole, and persons only where they may."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import BinaryIO

from msgspec import Struct

from remit.errors import QuestionError
from remit.finance.copies import OLDEST
from remit.formats.iati import (
    ReadActivity,
    ReadOrganisation,
    joined,
    read,
    write_activities,
    write_organisations,
)
from remit.formats.iati.kept import wrapped
from remit.formats.iati.reading.head import Kind
from remit.formats.iati.reading.stamps import stamp_in
from remit.model.published import Activity, Party
from remit.model.received import Received
from remit.model.structure import Structure
from remit.publish.money.books import batched, copy_of, parts_of
from remit.publish.money.contacts import withheld_of
from remit.publish.money.newness import made
from remit.register import Store
from remit.text.alike import plainly


class Sent(Struct, frozen=True):
    """What is to go out.

    Args:
        kind: Activities, or organisations.
        reporter: The reference of whose; of all where it is blank.
        persons: Whether persons in contacts are named.
    """

    kind: Kind = "activities"
    reporter: str = ""
    persons: bool = False


def send(store: Store, structure: Structure, asked: Sent, file: BinaryIO) -> int:
    """Write what was received into one file, by identifier; tell how much that is.

    The same record gives the same bytes, and whoever receives them knows them already where
    they came from here.

    Args:
        store: Where the register is kept.
        structure: The organisation, as far as it is known.
        asked: What is to go out.
        file: Open for writing.

    Raises:
        QuestionError: There is none of it.
    """
    rows = rows_of(structure, asked)
    at = _made(store, structure, rows)
    if asked.kind == "activities":
        write_activities(file, _activities(store, structure, asked, rows), at)
    else:
        write_organisations(file, _organisations(store, rows), at)
    return len(rows)


def rows_of(structure: Structure, asked: Sent) -> list[Received]:
    """Give the newest copies that are to go out, by identifier.

    Raises:
        QuestionError: There is none.
    """
    kind = "activity" if asked.kind == "activities" else "organisation"
    rows = [
        row
        for _, history in sorted(structure.register.all(Received).items())
        for row in history.versions
        if row.kind == kind and (not asked.reporter or _is_of(row, asked.reporter))
    ]
    if not rows:
        whose = f" of {asked.reporter}" if asked.reporter else ""
        raise QuestionError(
            f"No {asked.kind}{whose} were received.", todo="Receive them with: remit iati import."
        )
    return rows


def _made(store: Store, structure: Structure, rows: list[Received]) -> datetime | None:
    """Say when a file of copies was made: when they were recorded, but where that is told of them.

    Of what does not say itself when it was made, the file does, and says the oldest: no copy
    comes back newer than it was.
    """
    silent = [
        made(row)
        for some in batched(rows)
        for body, row in zip(_firsts(store, some), some, strict=True)
        if stamp_in(body) is None
    ]
    if silent:
        return None if min(silent) == OLDEST else min(silent)
    return structure.head.at if structure.head else None


def _firsts(store: Store, rows: Sequence[Received]) -> list[bytes]:
    """Give the XML of copies without what is kept in parts behind it."""
    firsts = [row.body.partition(" ")[0] for row in rows]
    bodies = store.received(firsts)
    return [bodies[each] for each in firsts]


def _is_of(row: Received, reporter: str) -> bool:
    return plainly(row.reporter) == plainly(reporter)


def _activities(
    store: Store, structure: Structure, asked: Sent, rows: list[Received]
) -> Iterator[ReadActivity]:
    for row in rows:
        first, *early = row.body.split()
        (xml,) = parts_of(store, first)
        activity = Activity(row.id, Party(row.reporter), copy_of(row))
        withheld = withheld_of(structure.register, row) if asked.persons else ()
        yield ReadActivity(activity, xml, withheld, _each(store, early))


def _each(store: Store, hashes: Iterable[str]) -> Iterator[bytes]:
    for hash_ in hashes:
        yield from parts_of(store, hash_)


def _organisations(store: Store, rows: list[Received]) -> Iterator[ReadOrganisation]:
    for row in rows:
        (body,) = parts_of(store, row.body)
        found = read(wrapped(body, row.version, "organisations"), row.file)
        yield next(each for each in joined(found) if isinstance(each, ReadOrganisation))
