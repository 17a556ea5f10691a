"""Copies that come in beside those that are known: of each the newest, and what is new about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from remit.finance.copies import at
from remit.formats.iati.form.alike import are_alike
from remit.formats.iati.kept import whole_xml
from remit.model.change import Entry
from remit.model.contact import Person
from remit.model.kind import LOGGED, Key
from remit.model.published import Copy
from remit.model.received import Received
from remit.model.register import Register
from remit.publish.money.bodies import Bodies
from remit.publish.money.contacts import Contacts
from remit.publish.money.newness import What, made, newness
from remit.publish.money.taken import Taken, hold_said, hold_xml, whole
from remit.temporal.moment import show_instant


class Contradiction(Struct, frozen=True):
    """A copy that counts, and another of one instant that says something else."""

    id: str
    kept: Copy
    other: Received


class Incoming:
    """Takes copies one after the other.

    Args:
        register: What is known already.
        bodies: Holds the bytes of copies, and gives those that are known.
    """

    def __init__(self, register: Register, bodies: Bodies) -> None:
        """Take nothing yet."""
        self._known: dict[Key, Received] = {
            key: history.versions[-1] for key, history in register.all(Received).items()
        }
        self._latest = dict(self._known)
        self._bodies = bodies
        self._contacts = Contacts(register)
        self._whats: dict[Key, list[What]] = defaultdict(list)
        self._contradicting: dict[Key, Contradiction] = {}

    def recognised(self, key: Key, copy: Copy, taken: Taken) -> Copy:
        """Give a copy the digest of one of its instant that says the same in another form.

        So is what was sent out, when it comes back.
        """
        for row in filter(None, (self._latest.get(key), self._known.get(key))):
            if made(row) == at(copy) and self._are_alike(row, copy, taken):
                return replace(copy, digest=row.digest)
        return copy

    def take(self, key: Key, copy: Copy, taken: Taken) -> None:
        """Take a copy, which counts where it is the newest so far.

        Args:
            key: Of what it is a copy.
            copy: It, as it was recognised.
            taken: Its bytes.
        """
        before = self._latest.get(key)
        what = newness(before, copy)
        self._whats[key].append(what)
        if what not in {"new", "newer"}:
            return
        if newness(self._known.get(key), copy) == "unchanged":
            self._latest[key] = self._known[key]
            self._contradicting.pop(key, None)
            return
        if before is not None and made(before) == at(copy):
            self._contradict(key, copy, before)
        persons = self._contacts.told(key, before, taken.withheld)
        self._latest[key] = replace(self._row(key, copy, taken), persons=persons)

    def _are_alike(self, row: Received, copy: Copy, taken: Taken) -> bool:
        if row.digest == copy.digest:
            return True
        known = whole_xml([self._bodies.get(each) for each in row.body.split()])
        return are_alike(known, row.version, whole(taken, self._bodies), copy.version)

    def _contradict(self, key: Key, copy: Copy, before: Received) -> None:
        known = self._known.get(key)
        if known is not None and made(known) == at(copy):
            self._contradicting[key] = Contradiction(key[1], copy, known)
        elif before.kind == "organisation":
            # Of activities of one import it is told by whoever adds up their money.
            self._contradicting[key] = Contradiction(key[1], copy, before)

    def _row(self, key: Key, copy: Copy, taken: Taken) -> Received:
        instant = show_instant(copy.made) if copy.made else ""
        body, before = hold_xml(taken, self._bodies), self._latest.get(key)
        if before is not None and (before.body, before.version) == (body, copy.version):
            # Only its instant is another: it stands where it stood, and is kept once.
            return replace(before, made=instant)
        return Received(
            kind="activity" if taken.said else "organisation",
            id=key[1],
            reporter=key[2],
            made=instant,
            digest=copy.digest,
            body=body,
            said=hold_said(taken, self._bodies),
            version=copy.version,
            file=copy.place.file,
            line=copy.place.line,
        )

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
    def contradictions(self) -> Iterator[Contradiction]:
        """Copies that count, and say something else than one that was made when they were."""
        yield from self._contradicting.values()

    @property
    def entries(self) -> Iterator[Entry]:
        """What there is to record; nothing where all was known."""
        for key in self._news():
            for person in self._contacts.new(key):
                yield Entry(Person.FILE, (person.id,), row=person)
            row = self._latest[key]
            yield Entry(Received.FILE, LOGGED[Received.FILE].key(row), row=row)

    @property
    def bodies(self) -> Mapping[str, bytes]:
        """The bytes to keep with them, by their hash."""
        return self._bodies.of(self._latest[key] for key in self._news())

    def _news(self) -> Iterator[Key]:
        return (key for key, row in self._latest.items() if self._known.get(key) is not row)
