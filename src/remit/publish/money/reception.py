"""What comes in: files read one after the other, and what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import BinaryIO, Literal

from msgspec import Struct
from msgspec.structs import replace

from remit.formats.iati import EarlyFlows, Ended, Head, ReadActivity, ReadOrganisation, read
from remit.formats.iati.kept import said_bytes
from remit.model.published import Activity, Flow, Noticed, Place
from remit.model.register import Register
from remit.publish.money.bodies import Bodies
from remit.publish.money.incoming import Incoming
from remit.publish.money.taken import Early, Taken, hold

Status = Literal["read", "broken", "refused"]


class FileRead(Struct, frozen=True):
    """What came of a file: `refused` where none of it was read, `broken` where it broke off."""

    file: str
    version: str
    kind: str
    activities: int
    status: Status


class Reception:
    """Reads files, and takes in what they hold.

    Args:
        register: What is known already.
        bodies: Holds the bytes of copies, and gives those that are known.
        skip: Identifiers that are left out.
        words: Words by which mailboxes of offices go.
    """

    def __init__(
        self,
        register: Register,
        bodies: Bodies,
        skip: Iterable[str] = (),
        words: frozenset[str] = frozenset(),
    ) -> None:
        """Read nothing yet."""
        self.incoming = Incoming(register, bodies)
        self._bodies = bodies
        self._skip = frozenset(skip)
        self._words = words
        self.files: list[FileRead] = []
        self.copies: list[Activity] = []
        self._early: list[tuple[Place, Sequence[Flow], Early]] = []
        self.noticed: list[Noticed] = []
        self.skipped: set[str] = set()
        self.organisations = 0
        self.organisation_budgets = 0

    def read(self, file: BinaryIO, name: str) -> None:
        """Read a file to its end, or as far as it can be read."""
        head: Head | None = None
        count, is_broken = 0, False
        for piece in read(file, name, words=self._words):
            match piece:
                case Head():
                    head = piece
                case ReadActivity():
                    count += 1
                    self._take_activity(piece)
                case ReadOrganisation():
                    count += 1
                    self._take_organisation(piece)
                case EarlyFlows():
                    held = hold(piece, self._bodies)
                    self._early.append((piece.place, piece.flows, held))
                case Noticed():
                    is_broken = isinstance(piece, Ended)
                    self.noticed.append(piece)
        status: Status = "refused" if head is None else "broken" if is_broken else "read"
        version, kind = (head.version, head.kind) if head else ("", "")
        self.files.append(FileRead(name, version, kind, count, status))

    def _take_activity(self, piece: ReadActivity) -> None:
        read, early = piece.activity, self._early_of(piece)
        if read.id in self._skip:
            self.skipped.add(read.id)
            return
        key = ("activity", read.id, read.reporter.ref)
        said = partial(said_bytes, read)
        taken = Taken(piece.xml, said, piece.withheld, [held for _, held in early])
        copy = self.incoming.recognised(key, read.copy, taken)
        flows = (*(flow for flows, _ in early for flow in flows), *read.flows)
        self.copies.append(replace(read, copy=copy, flows=flows))
        self.incoming.take(key, copy, taken)

    def _early_of(self, piece: ReadActivity) -> Sequence[tuple[Sequence[Flow], Early]]:
        """Give what was told of an activity before it; what is of one that was left out goes."""
        place = piece.activity.copy.place
        found = [(flows, held) for at, flows, held in self._early if at == place]
        self._early.clear()
        return found

    def _take_organisation(self, piece: ReadOrganisation) -> None:
        found = piece.organisation
        self.organisations += 1
        self.organisation_budgets += len(found.budgets) + len(found.country_budgets)
        key = ("organisation", found.id, found.party.ref)
        taken = Taken(piece.xml)
        self.incoming.take(key, self.incoming.recognised(key, found.copy, taken), taken)
