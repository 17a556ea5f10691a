"""What comes in: of each activity the newest copy, and what is new about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import BinaryIO, Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from remit.formats.iati import Ended, Head, ReadActivity, ReadOrganisation, joined, read
from remit.formats.iati.kept import said_bytes
from remit.model.change import Entry
from remit.model.contact import Person
from remit.model.kind import LOGGED, Key
from remit.model.published import Activity, Copy, Noticed
from remit.model.received import Received
from remit.model.register import Register
from remit.publish.money.contacts import Contacts
from remit.temporal.moment import show_instant

Status = Literal["read", "broken", "refused"]
What = Literal["new", "newer", "unchanged", "older_ignored"]

_OLDEST: Final = datetime.min.replace(tzinfo=UTC)


class FileRead(Struct, frozen=True):
    """What came of a file: `refused` where none of it was read, `broken` where it broke off."""

    file: str
    version: str
    kind: str
    activities: int
    status: Status


class Reception:
    """Reads files one after the other, and says what there is to record of them.

    Args:
        register: What is known already.
        skip: Identifiers that are left out.
        words: Words by which mailboxes of offices go.
    """

    def __init__(
        self,
        register: Register,
        skip: Iterable[str] = (),
        words: frozenset[str] = frozenset(),
    ) -> None:
        """Read nothing yet."""
        self._register = register
        self._skip = frozenset(skip)
        self._words = words
        self._latest: dict[Key, Received] = {
            key: history.versions[-1] for key, history in register.all(Received).items()
        }
        self._known = dict(self._latest)
        self._contacts = Contacts(register)
        self._bodies: dict[str, bytes] = {}
        self.files: list[FileRead] = []
        self.copies: list[Activity] = []
        self.noticed: list[Noticed] = []
        self.skipped: set[str] = set()
        self.organisations = 0
        self.organisation_budgets = 0
        self._whats: dict[Key, list[What]] = defaultdict(list)
        self._contradicting: dict[Key, Activity] = {}

    def read(self, file: BinaryIO, name: str) -> None:
        """Read a file to its end, or as far as it can be read."""
        head: Head | None = None
        count, is_broken = 0, False
        for piece in joined(read(file, name, words=self._words)):
            match piece:
                case Head():
                    head = piece
                case ReadActivity():
                    count += 1
                    self._take_activity(piece)
                case ReadOrganisation():
                    count += 1
                    self._take_organisation(piece)
                case Noticed():
                    is_broken = isinstance(piece, Ended)
                    self.noticed.append(piece)
                case _:
                    pass
        status: Status = "refused" if head is None else "broken" if is_broken else "read"
        version, kind = (head.version, head.kind) if head else ("", "")
        self.files.append(FileRead(name, version, kind, count, status))

    def _take_activity(self, piece: ReadActivity) -> None:
        activity = piece.activity
        if activity.id in self._skip:
            self.skipped.add(activity.id)
            return
        self.copies.append(activity)
        key = ("activity", activity.id, activity.reporter.ref)
        if not self._is_news(key, activity.copy):
            return
        if self._is_same(key, activity.copy):
            self._latest[key] = self._known[key]
            self._contradicting.pop(key, None)
            return
        if self._is_contradicted(key, activity.copy):
            self._contradicting[key] = activity
        persons = self._contacts.told(key, self._latest.get(key), piece.withheld)
        row = self._row(key, activity.copy, piece.xml, said_bytes(activity))
        self._latest[key] = replace(row, persons=persons)

    def _take_organisation(self, piece: ReadOrganisation) -> None:
        found = piece.organisation
        self.organisations += 1
        self.organisation_budgets += len(found.budgets) + len(found.country_budgets)
        key = ("organisation", found.id, found.party.ref)
        if self._is_news(key, found.copy):
            is_same = self._is_same(key, found.copy)
            self._latest[key] = (
                self._known[key] if is_same else self._row(key, found.copy, piece.xml, b"")
            )

    def _is_news(self, key: Key, copy: Copy) -> bool:
        what = _what(self._latest.get(key), copy)
        self._whats[key].append(what)
        return what in {"new", "newer"}

    def _is_same(self, key: Key, copy: Copy) -> bool:
        """Tell whether a copy is the recorded one, which another of these files went before."""
        known = self._known.get(key)
        return known is not None and (known.digest, _made(known)) == (copy.digest, _at(copy))

    def _is_contradicted(self, key: Key, copy: Copy) -> bool:
        known = self._known.get(key)
        return known is not None and _at(copy) == _made(known)

    def _row(self, key: Key, copy: Copy, xml: bytes, said: bytes) -> Received:
        return Received(
            kind="activity" if said else "organisation",
            id=key[1],
            reporter=key[2],
            made=show_instant(copy.made) if copy.made else "",
            digest=copy.digest,
            body=self._body(xml),
            said=self._body(said) if said else "",
            version=copy.version,
            file=copy.place.file,
            line=copy.place.line,
        )

    def _body(self, body: bytes) -> str:
        name = sha256(body).hexdigest()
        self._bodies[name] = body
        return name

    @property
    def changed(self) -> Counter[What]:
        """How many copies were new, newer than what is recorded, the same, or older.

        Where files contradict each other and what is recorded stays, nothing is newer.
        """
        found: Counter[What] = Counter()
        for key, whats in self._whats.items():
            is_kept = self._latest[key] is self._known.get(key)
            for what in whats:
                found["unchanged" if is_kept and what == "newer" else what] += 1
        return found

    @property
    def contradicted(self) -> Sequence[tuple[Activity, Received]]:
        """Activities made when the recorded copy was, which say something else; with that."""
        return [(each, self._known[key]) for key, each in self._contradicting.items()]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What there is to record; nothing where all was known."""
        return tuple(self._entries())

    def _entries(self) -> Iterator[Entry]:
        for key, row in self._latest.items():
            if self._known.get(key) is not row:
                for person in self._contacts.new(key):
                    yield Entry(Person.FILE, (person.id,), row=person)
                yield Entry(Received.FILE, LOGGED[Received.FILE].key(row), row=row)

    @property
    def bodies(self) -> Mapping[str, bytes]:
        """The bytes to keep with them, by their hash."""
        new = [row for key, row in self._latest.items() if self._known.get(key) is not row]
        return {name: self._bodies[name] for row in new for name in (row.body, row.said) if name}


def _what(before: Received | None, copy: Copy) -> What:
    if before is None:
        return "new"
    if before.digest == copy.digest:
        return "unchanged"
    return "older_ignored" if _at(copy) < _made(before) else "newer"


def _at(copy: Copy) -> datetime:
    return copy.made or _OLDEST


def _made(row: Received) -> datetime:
    return datetime.fromisoformat(row.made) if row.made else _OLDEST
