"""Things one can be shown: which one a text means, and what is recorded of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from remit.cli.guess import tell_a_guess
from remit.errors import AmbiguousError
from remit.model.column import ID
from remit.model.evidence import Claim, Statement
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.register.learned import Learned
from remit.resolve.document import Document, moment_document
from remit.resolve.events import Row
from remit.search import Kind, find, one
from remit.search.match import FILES
from remit.search.same import kinds_of_one_id
from remit.temporal.history import History
from remit.text.local import Local


class Thing(Struct, frozen=True):
    """A thing with an id, and what else has the same."""

    kind: Kind
    id: str
    others: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The file its rows stand in."""
        return FILES[self.kind]


def one_thing(structure: Structure, text: str) -> Thing:
    """Give the thing a text means; of several with one id, the first in the order of kinds.

    Raises:
        UnknownError: It means nothing known.
        AmbiguousError: It may mean several.
    """
    try:
        match = one(structure, text)
    except AmbiguousError as error:
        identity, kinds = kinds_of_one_id(error)
        tell_a_guess(find(structure, text, kinds)[0], text)
        return Thing(kinds[0], identity, tuple(f"{kind}:{identity}" for kind in kinds[1:]))
    tell_a_guess(match, text)
    return Thing(match.kind, match.id)


class Past(Struct, frozen=True):
    """Whose past is asked about: a thing, or any row by its file and key."""

    kind: str
    id: str
    name: str
    file: str
    key: Key


def past_of(structure: Structure, text: str) -> Past:
    """Give whose past a text means: a row, as `remits:lima-1`, or else a thing.

    Raises:
        UnknownError: It means nothing known.
        AmbiguousError: It may mean several.
    """
    file, _, written = text.partition(":")
    key = tuple(written.split())
    if key in structure.register.histories.get(file, {}):
        return Past(file, written, written, file, key)
    thing = one_thing(structure, text)
    name = Names(structure).thing(thing.kind, thing.id)
    return Past(thing.kind, thing.id, name, thing.file, (thing.id,))


def rows_of_id(structure: Structure, text: str) -> tuple[Row, ...]:
    """Give the rows that a text means by their id, where none of them is known.

    What was recorded and taken back is known no more, and can only be asked for so.

    Example:
        >>> from datetime import date
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> nothing = Structure(empty(Settings(id="x")), date(2026, 1, 1))
        >>> rows_of_id(nothing, "site:Lima"), rows_of_id(nothing, "remits:lima-1")
        ((('sites', ('lima',)),), (('remits', ('lima-1',)),))
        >>> rows_of_id(nothing, "an office")
        ()
    """
    before, _, written = text.rpartition(":")
    if before in KINDS:
        rows: tuple[Row, ...] = ((before, tuple(written.split())),)
    elif ID.fullmatch(identity := written.strip().lower()):
        files = [file for kind, file in FILES.items() if before.strip().casefold() in {"", kind}]
        rows = tuple((file, (identity,)) for file in files)
    else:
        return ()
    histories = structure.register.histories
    return () if any(key in histories.get(file, {}) for file, key in rows) else rows


def past_of_row(row: Row, records: Sequence[Learned]) -> Past:
    """Give whose past a row is that is not known any more, as it was called last."""
    file, key = row
    said = [each.row for record in records for each in record.said if each.row is not None]
    name = getattr(said[-1], "name", None) if said else None
    called = name.best().text if isinstance(name, Local) and name else " ".join(key)
    kind = next((kind for kind, own in FILES.items() if own == file), file)
    return Past(kind, " ".join(key), called, file, key)


def history_of(structure: Structure, thing: Thing) -> History[Any]:
    """Give every version of a thing."""
    return structure.register.histories.get(thing.file, {}).get((thing.id,), History())


def row_of(structure: Structure, thing: Thing) -> Fact | None:
    """Give the version in force; nothing where there is none, or its unit is closed."""
    row: Fact | None = history_of(structure, thing).on(structure.day)
    if thing.kind == "unit" and thing.id not in structure.units:
        return None
    return row


def claims_of(structure: Structure, thing: Thing) -> list[Claim]:
    """Give what other sources say of it."""
    return [each for each in structure.claims if (each.file, each.key) == (thing.file, thing.id)]


def statements_of(structure: Structure, thing: Thing) -> list[Statement]:
    """Give the figures that sources state of it."""
    return [each for each in structure.statements if each.subject == thing.id]


def thing_document(structure: Structure, thing: Thing) -> Document:
    """Give everything recorded of a thing as a document."""
    row = row_of(structure, thing)
    return {
        "kind": thing.kind,
        "id": thing.id,
        **moment_document(structure),
        "standing": structure.standing(row).value if row is not None else None,
        "row": _row(structure, row) if row is not None else None,
        "versions": [_row(structure, each) for each in history_of(structure, thing).versions],
        "claims": [_row(structure, each) for each in claims_of(structure, thing)],
        "statements": [_row(structure, each) for each in statements_of(structure, thing)],
        **_records(structure, thing),
    }


def _records(structure: Structure, thing: Thing) -> Document:
    """Give what else is recorded of a thing; of a unit, its posts with those on them, too.

    Persons are opaque ids here: a document may go anywhere.
    """
    about, of_it = (thing.kind, thing.id), (thing.file, thing.id)
    found: dict[str, list[Any]] = {
        "identifiers": [each for each in structure.identifiers if (each.kind, each.id) == about],
        "documents": [each for each in structure.documents if (each.kind, each.id) == about],
        "verifications": [
            each for each in structure.verifications if (each.file, each.key) == of_it
        ],
    }
    if thing.kind == "unit":
        posts = [each for each in structure.posts.values() if each.unit == thing.id]
        held = {each.id for each in posts}
        found["posts"] = posts
        found["appointments"] = [each for each in structure.appointments if each.post in held]
        found["delegations"] = [
            each for each in structure.delegations if thing.id in {each.from_, each.to}
        ]
    return {name: [_row(structure, each) for each in rows] for name, rows in found.items()}


def _row(structure: Structure, fact: Fact) -> Document:
    cells = KINDS[fact.FILE].cells(fact)
    cells.pop("as_of", None)
    return {
        **cells,
        "valid_from": fact.stretch.valid_from.text or None,
        "valid_to": fact.stretch.valid_to.text or None,
        "attested": fact.as_of.text or None,
        "source": structure.address_of(fact.source),
        "note": fact.note or None,
    }
