"""Fetch: the structure at the moment asked about, read once. Here the clock is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import takewhile

from remit.errors import NoRegisterError, QuestionError
from remit.model.event import ChangeEvent
from remit.model.kind import Key
from remit.model.structure import Structure
from remit.register import Store, open_store
from remit.register.ending import End, Why, why_ended
from remit.register.learned import Learned, learned
from remit.register.store import Recorded
from remit.resolve.bearing import ANSWERING
from remit.resolve.events import Row
from remit.temporal.moment import Moment, read_day, read_instant, show_instant


def today() -> date:
    """Give the day it is, in UTC."""
    return datetime.now(UTC).date()


def moment(on: str = "", known_at: str = "") -> Moment:
    """Read the moment a question is asked about, from the words of its options.

    Raises:
        WrittenWrongError: One of them is no day or instant.
    """
    day = read_day(on) if on else today()
    return Moment(day, read_instant(known_at) if known_at else None)


def fetch(db: str, on: str = "", known_at: str = "") -> Structure:
    """Give the organisation at a moment.

    Raises:
        NoRegisterError: There is no register, or nothing is recorded in it.
        QuestionError: Nothing was recorded by the instant asked about.
    """
    asked = moment(on, known_at)
    with open_store(db) as store:
        structure = store.structure(asked)
        if structure.head is not None:
            return structure
        if store.head is None:
            raise NoRegisterError(
                f"Nothing is recorded in {db} yet.",
                todo=f"Load a folder with: remit load FOLDER --db {db}",
            )
        first = next(iter(store.entries())).at
    raise QuestionError(
        f"Nothing was recorded yet at {known_at}.",
        todo=f"The first record is of {show_instant(first)}.",
    )


def fetch_together(db: str, days: Sequence[str], known_at: str = "") -> tuple[Structure, ...]:
    """Give the organisation on several days, as known at one instant; each day once.

    Raises:
        NoRegisterError: There is no register, or nothing is recorded in it.
        QuestionError: Nothing was recorded by the instant asked about.
    """
    first = fetch(db, days[0], known_at)
    known = first.head.at if first.head is not None else None
    others = dict.fromkeys(moment(day).valid_on for day in days[1:])
    with open_store(db) as store:
        more = [store.structure(Moment(day, known)) for day in others if day != first.day]
    return (first, *more)


def fetch_known(db: str, days: Iterable[date], at: datetime) -> tuple[Structure, ...]:
    """Give the organisation on some days, as it was known at an instant."""
    with open_store(db) as store:
        return tuple(store.structure(Moment(day, at)) for day in days)


def fetch_recorded(db: str, structure: Structure) -> tuple[Recorded, ...]:
    """Give all that was recorded, as far as a structure knows it."""
    with open_store(db) as store:
        return tuple(_recorded(store, structure))


def fetch_learned(db: str, structure: Structure, file: str, key: Key) -> tuple[Learned, ...]:
    """Give the records that spoke of one row, as far as a structure knows them."""
    with open_store(db) as store:
        return tuple(learned(_recorded(store, structure), file, key))


def fetch_taken_back(
    db: str, structure: Structure, rows: Sequence[Row]
) -> tuple[Row, tuple[Learned, ...]] | None:
    """Give the first of some rows that was ever recorded, with the records that spoke of it."""
    if not rows:
        return None
    with open_store(db) as store:
        written = {(each.entry.file, each.entry.key) for each in _recorded(store, structure)}
        row = next((each for each in rows if each in written), None)
        return None if row is None else (row, tuple(learned(_recorded(store, structure), *row)))


def fetch_endings(
    db: str, structure: Structure, events: Iterable[ChangeEvent]
) -> Mapping[End, Why]:
    """Give the records that let things end, as far as a structure knows them."""
    with open_store(db) as store:
        return why_ended(_recorded(store, structure), store.proposals, events)


def fetch_as_recorded(db: str, structure: Structure) -> tuple[Structure, ...]:
    """Give the organisation of the same day as it was known after each record.

    Records that speak of nothing an answer hangs on are passed over.
    """
    with open_store(db) as store:
        recorded = _recorded(store, structure)
        instants = {each.at: None for each in recorded if each.entry.file in ANSWERING}
        return tuple(store.structure(Moment(structure.day, at)) for at in instants)


def _recorded(store: Store, structure: Structure) -> Iterator[Recorded]:
    """Give what was recorded, one after the other, as far as a structure knows it."""
    last = structure.head.sequence if structure.head else 0
    return takewhile(lambda each: each.sequence <= last, store.entries())
