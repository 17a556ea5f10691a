"""Receiving files of IATI: read, recorded in one act, and told as a document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from msgspec import Struct
from msgspec.structs import replace

from remit.errors import RemitError
from remit.finance.attribute import own_of
from remit.finance.books import Kept, books_of
from remit.finance.books_document import books_document
from remit.model.change import SETTINGS, Actor, ChangeSet, Entry, Receipt
from remit.model.register import Register
from remit.model.structure import Structure
from remit.publish.money.bodies import Bodies
from remit.publish.money.books import structures
from remit.publish.money.files import called
from remit.publish.money.incoming import Contradiction, Incoming
from remit.publish.money.reception import Reception
from remit.publish.money.watching import Unwatched, Watch, Watched
from remit.register import Store
from remit.resolve.document import Document
from remit.resolve.mailbox import words_of

SCHEMA = "remit-iati-import/1"
_UNWATCHED = Unwatched()


class Asked(Struct, frozen=True):
    """What is to be received.

    Args:
        files: Files of activities or organisations.
        own: References that are declared to be the organisation's own.
        skip: Identifiers of activities that are left out.
        dry_run: Whether nothing is recorded.
    """

    files: Sequence[Path]
    own: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    dry_run: bool = False


class Imported(Struct, frozen=True):
    """What came of it: what was read, the books of that alone, and the receipt, if any."""

    reception: Reception
    kept: Kept
    receipt: Receipt | None

    @property
    def is_broken(self) -> bool:
        """Whether a file could not be read, or not to its end."""
        return any(each.status != "read" for each in self.reception.files)

    def document(self) -> Document:
        """Give the document of FINANCE: `remit-iati-import/1`."""
        seen, receipt = self.reception, self.receipt
        distinct = {activity.id for activity in seen.copies}
        newest, changed = self.kept.books.projects, seen.incoming.changed
        said = books_document(self.kept, seen.noticed)
        return {
            "schema": SCHEMA,
            "files": [
                {
                    "file": each.file,
                    "version": each.version,
                    "kind": each.kind,
                    "activities": each.activities,
                    "status": each.status,
                }
                for each in seen.files
            ],
            "read": {
                "activities": sum(f.activities for f in seen.files if f.kind == "activities"),
                "distinct": len(distinct),
                "transactions": sum(len(each.activity.flows) for each in newest),
                "budgets": sum(len(each.activity.budgets) for each in newest),
                "organisations": seen.organisations,
                "organisation_budgets": seen.organisation_budgets,
                "skipped": sorted(seen.skipped),
            },
            "changed": {
                name: changed[name] for name in ("new", "newer", "unchanged", "older_ignored")
            },
            **said,
            "conflicts": [*said["conflicts"], *map(_contradicted, seen.incoming.contradictions)],
            "receipt": {"sequence": receipt.sequence, "hash": receipt.hash} if receipt else None,
        }


def receive(
    store: Store,
    structure: Structure,
    asked: Asked,
    by: Actor,
    watch: Watch = _UNWATCHED,
) -> Imported:
    """Read files, and record what is new in them as one act.

    Args:
        store: Where the register is kept.
        structure: The organisation as it is known now.
        asked: Which files, and what of them.
        by: Who records.
        watch: Told how far it is.

    Raises:
        RemitError: A file cannot be opened; nothing was recorded.
        StoreError: The register cannot be read, or recorded in.
    """
    register = structure.register
    with Bodies(kept_in(store)) as bodies:
        reception = Reception(register, bodies, asked.skip, words_of(structure))
        for path, name in called(asked.files).items():
            watch.next()
            _read(reception, path, name, watch)
        watch.next()
        receipt = _recorded(store, structure, asked, reception.incoming, by)
    at = structure.head.at if structure.head else None
    kept = books_of(reception.copies, register, structures(store, at), own=asked.own)
    return Imported(reception, kept, receipt)


def _recorded(
    store: Store, structure: Structure, asked: Asked, incoming: Incoming, by: Actor
) -> Receipt | None:
    """Record what is new as one act; nothing where there is nothing new, or all is tried only."""
    register = structure.register
    declared = tuple(each for each in asked.own if each not in own_of(register))
    entries = (*_declared(register, declared), *incoming.entries)
    if not entries or asked.dry_run:
        return None
    title = f"import {', '.join(path.name for path in asked.files)}"
    base = structure.head.sequence if structure.head else 0
    return store.record(ChangeSet(title, entries), by=by, base=base, received=incoming.bodies)


def kept_in(store: Store) -> Callable[[str], bytes]:
    """Give what gives the bytes of copies that a register keeps, by their hash."""

    def kept(name: str) -> bytes:
        return store.received([name])[name]

    return kept


def _read(reception: Reception, path: Path, name: str, watch: Watch) -> None:
    try:
        with path.open("rb") as file:
            watched = Watched(file, path.stat().st_size, watch.reach)
            reception.read(cast("BinaryIO", watched), name)
    except OSError as error:
        wrong = f"{path} cannot be read: {error.strerror or error}."
        raise RemitError(wrong, todo="Nothing was recorded; name another file.") from error


def _contradicted(found: Contradiction) -> Document:
    """Say that a copy was made when another was, and says something else."""
    place, other = found.kept.place, found.other
    return {
        "id": found.id,
        "kept": f"{place.file}:{place.line}",
        "other": f"{other.file}:{other.line}",
        "reason": "same-stamp",
    }


def _declared(register: Register, own: tuple[str, ...]) -> tuple[Entry, ...]:
    """Give the entry by which the register knows more references to be its own."""
    if not own:
        return ()
    settings = register.settings
    every = tuple(sorted({*own_of(register), *own}))
    said = replace(settings, finance={**settings.finance, "own": every})
    return (Entry(SETTINGS, (settings.id,), row=said),)
