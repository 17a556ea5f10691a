"""The register in one SQLite file: the log, the persons, the proposals, and nothing derived.

The journal is a write-ahead log: whoever reads never waits for whoever writes,
and a process killed at any moment leaves every acknowledged change set and no
other. What is erased is overwritten, the file is then rebuilt and its journal
emptied, so that no byte of it is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from sqlite3 import Connection
from threading import Lock
from types import MappingProxyType, TracebackType
from typing import Self, TypeVar

from msgspec.structs import replace

from remit.change.proposal import Proposal
from remit.errors import BusyError, OtherRegisterError, StaleBaseError, StoreError, UnknownError
from remit.model.change import SETTINGS, Actor, ChangeSet, Receipt
from remit.model.collector import collector_at_rest
from remit.model.fact import Fact
from remit.model.kind import Key, Kind
from remit.model.structure import Head, Structure
from remit.register import received_table, tables
from remit.register.cache import Known, Shelf
from remit.register.chain import Link, digest
from remit.register.connection import Pool
from remit.register.log import change_row, instant, instant_after, key_json, written
from remit.register.proposal_table import SqliteProposals, forget_in_drafts, keep
from remit.register.proposals import Proposals
from remit.register.replay import NOTHING, replayed
from remit.register.store import Recorded
from remit.register.tables import SqliteRows, State
from remit.register.verify import Verification, verified
from remit.temporal.history import History
from remit.temporal.moment import Moment, show_instant
from remit.text.saying import sentence

F = TypeVar("F", bound=Fact)

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Give this instant."""
    return datetime.now(UTC)


class SqliteStore:
    """A store in a SQLite file; `open_store` makes it.

    Args:
        path: The file, which is a register already.
        pool: Connections to it.
        clock: Tells the instant of a record.
    """

    def __init__(self, path: Path, pool: Pool, clock: Clock = utc_now) -> None:
        """Read nothing yet."""
        self._path = path
        self._pool = pool
        self._clock = clock
        self._shelf = Shelf(0)
        self._loading = Lock()
        self.proposals: Proposals = SqliteProposals(pool)

    # Reading ------------------------------------------------------------------------

    @property
    def head(self) -> Head | None:
        """The last record."""
        with self._pool.connection() as connection:
            return tables.state(connection).head

    def structure(self, moment: Moment) -> Structure:
        """Give the organisation at a moment."""
        return self._known(self._state(moment.known_at)).on(moment.valid_on)

    def history(self, kind: Kind[F], key: Key) -> History[F]:
        """Give what is known of one key on all days."""
        known = self._known(self._state(None))
        return known.register.all(kind.noun).get(key, History())

    def entries(self, since: int = 0) -> Iterator[Recorded]:
        """Give what was recorded after a change set, in its order."""
        with self._pool.reading() as connection:
            changes = list(tables.changes(connection, since))
        for change in changes:
            # One change set at a time: whoever takes long over them keeps nobody from erasing.
            last = Link(change.sequence - 1, change.previous)
            with self._pool.reading() as connection:
                recorded = list(tables.proved(connection, last, change))
            at, by = instant(change.at), Actor(change.person, bool(change.claimed))
            says = {"title": change.title, "reason": change.reason, "basis": change.basis}
            for position, entry in enumerate(recorded, start=1):
                yield Recorded(change.sequence, position, at, by, entry=entry, **says)

    def received(self, hashes: Iterable[str]) -> Mapping[str, bytes]:
        """Give the bytes of copies that were received, by their hash."""
        with self._pool.reading() as connection:
            return received_table.found(connection, hashes)

    def _state(self, known_at: datetime | None) -> State:
        instant = None if known_at is None else show_instant(known_at)
        with self._pool.connection() as connection:
            return tables.state(connection, instant)

    def _known(self, state: State) -> Known:
        return self._kept(state) or self._loaded(state)

    def _kept(self, state: State) -> Known | None:
        shelf = self._shelf
        return shelf.registers.get(state.head) if shelf.erasures == state.erasures else None

    def _loaded(self, state: State) -> Known:
        with self._loading:
            # Somebody who asked the same may have loaded it meanwhile.
            known = self._kept(state)
            if known is None:
                shelf = self._shelf
                if shelf.erasures != state.erasures:
                    self._shelf = shelf = Shelf(state.erasures)
                known = self._load(state.head, shelf)
                shelf.registers.put(state.head, known)
            return known

    def _load(self, head: Head | None, shelf: Shelf) -> Known:
        if head is None:
            return Known(None, NOTHING)
        register, last = NOTHING, Link()
        with collector_at_rest(), self._pool.reading() as connection:
            older = shelf.before(head)
            if older and older.head and tables.has(connection, older.head):
                register, last = older.register, Link(older.head.sequence, older.head.hash)
            entries = tables.read_on(connection, last, head.sequence)
            return Known(head, replayed(register, entries))

    # Writing ------------------------------------------------------------------------

    def record(
        self,
        change_set: ChangeSet,
        *,
        by: Actor,
        base: int,
        fulfils: Proposal | None = None,
        received: Mapping[str, bytes] = MappingProxyType({}),
    ) -> Receipt:
        """Record a change set as one act: all of its entries or none."""
        if not change_set.entries:
            raise StoreError(sentence("There is nothing to record: the change set is empty."))
        # Written before anybody else has to wait.
        rows = written(change_set, base + 1)
        with self._pool.writing() as connection:
            head = tables.state(connection).head
            _refuse_stale(head, base)
            _refuse_other(connection, change_set)
            at = instant_after(show_instant(head.at) if head else "", self._clock())
            change = change_row(change_set, by, at, head)
            change = change._replace(hash=digest(change, rows.entries))
            tables.insert(connection, change, rows)
            received_table.keep(connection, received)
            if fulfils is not None:
                keep(connection, replace(fulfils, record=change.sequence))
        return Receipt(change.sequence, change.hash, instant(at), len(rows.entries))

    def erase(self, person: str) -> int:
        """Forget a person."""
        with self._pool.writing() as connection:
            drafts = forget_in_drafts(connection, person)
            if not drafts and not tables.knows_person(connection, person):
                nearest = get_close_matches(person, tables.person_ids(connection), n=3)
                raise UnknownError("person", person, nearest)
            erased = drafts + tables.erase(connection, person, show_instant(self._clock()))
        self._shelf = Shelf(-1)
        try:
            with self._pool.connection() as connection:
                _scrub(connection)
        except StoreError as error:
            raise type(error)(
                f"The person is erased, but traces may be left in the file: {error.wrong}",
                todo="Do the same again in a moment.",
            ) from error
        return erased

    # Care ---------------------------------------------------------------------------

    def verify(self, against: str | None = None) -> Verification:
        """Recompute the whole chain, and tell the first fault."""
        with self._pool.reading() as connection:
            return verified(SqliteRows(connection, self._path), against)

    def close(self) -> None:
        """Let go of the file."""
        self._pool.close()

    def __enter__(self) -> Self:
        """Use the store in a `with`, which closes it."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()


def _refuse_stale(head: Head | None, base: int) -> None:
    last = head.sequence if head else 0
    if last != base:
        raise StaleBaseError(
            sentence(
                "The change was decided on record {base}, and the last one is now {last}; "
                "nothing was recorded.",
                base=str(base),
                last=str(last),
            ),
            todo=sentence("See what has changed, then try again."),
        )


def _refuse_other(connection: Connection, change_set: ChangeSet) -> None:
    keys = [key_json(entry.key) for entry in change_set.entries if entry.file == SETTINGS]
    if not keys:
        return
    own = tables.register_key(connection) or keys[0]
    other = next((key for key in keys if key != own), None)
    if other is not None:
        raise OtherRegisterError(
            sentence(
                "This is the register {own}, and the change is one of {other}; "
                "nothing was recorded.",
                own=repr(own[2:-2]),
                other=repr(other[2:-2]),
            ),
            todo=sentence(
                "Name the database of that register with {option}, or a new one.", option="--db"
            ),
        )


def _scrub(connection: Connection) -> None:
    """Leave no byte of what was erased: in free pages, between rows, in the journal."""
    connection.execute("PRAGMA temp_store = FILE")  # the rebuilt file may be large
    connection.execute("VACUUM")
    connection.execute("PRAGMA temp_store = MEMORY")
    (is_read_elsewhere, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if is_read_elsewhere:
        raise BusyError("Somebody still reads the register as it was before.")
