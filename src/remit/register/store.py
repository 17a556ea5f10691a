"""The port: what a register can do, whatever engine keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType, TracebackType
from typing import Protocol, Self, TypeVar

from msgspec import Struct

from remit.change.proposal import Proposal
from remit.model.change import Actor, ChangeSet, Entry, Receipt
from remit.model.fact import Fact
from remit.model.kind import Key, Kind
from remit.model.structure import Head, Structure
from remit.register.proposals import Proposals
from remit.register.verify import Verification
from remit.temporal.history import History
from remit.temporal.moment import Moment

F = TypeVar("F", bound=Fact)


class Recorded(Struct, frozen=True):
    """An entry as it was recorded: in which change set, when, by whom, under which title, why."""

    sequence: int
    position: int
    at: datetime
    by: Actor
    title: str
    entry: Entry
    reason: str = ""
    basis: str = ""


class Store(Protocol):
    """A register as it is kept. Several threads may use one store.

    Whatever an engine meets (a full disk, a damaged file, someone else writing)
    is raised as a `StoreError`, and what was recorded before stays.
    """

    @property
    def head(self) -> Head | None:
        """The last record: number, hash and instant; nothing before the first."""
        ...

    def structure(self, moment: Moment) -> Structure:
        """Give the organisation at a moment; `.register` and `.head` are what was known then."""
        ...

    def history(self, kind: Kind[F], key: Key) -> History[F]:
        """Give what is known of one key on all days; an empty history where nothing is."""
        ...

    @property
    def proposals(self) -> Proposals:
        """What is proposed, beside the log."""
        ...

    def received(self, hashes: Iterable[str]) -> Mapping[str, bytes]:
        """Give the bytes of copies that were received, by their hash.

        Raises:
            CorruptError: One of them is not there, or is not what was received.
        """
        ...

    def record(
        self,
        change_set: ChangeSet,
        *,
        by: Actor,
        base: int,
        fulfils: Proposal | None = None,
        received: Mapping[str, bytes] = MappingProxyType({}),
    ) -> Receipt:
        """Record a change set as one act: all of its entries or none.

        Args:
            change_set: What to record; the core has checked it.
            by: Who records it.
            base: The number of the head it was decided on; 0 for the first.
            fulfils: A proposal that is kept in the same act, with the number of the record.
            received: Bytes that are kept in the same act, by their SHA-256.

        Raises:
            StaleBaseError: Somebody recorded after that head.
            StaleProposalError: Somebody changed the proposal.
            OtherRegisterError: Its settings are those of another register.
            BusyError: Somebody else has been writing for longer than one waits.
        """
        ...

    def entries(self, since: int = 0) -> Iterator[Recorded]:
        """Give what was recorded after a change set, in its order."""
        ...

    def erase(self, person: str) -> int:
        """Forget a person: erase every version of name and address; the opaque id stays.

        Drafts that would record any lose them as well, and have to be proposed again.

        Erasing again is no mistake: it makes sure that nothing is left.

        Returns:
            How many versions were erased, those in drafts included.

        Raises:
            UnknownError: The register never knew the person.
            BusyError: Somebody is still reading what was erased; do it again.
        """
        ...

    def verify(self, against: str | None = None) -> Verification:
        """Recompute the whole chain, and tell the first fault.

        Args:
            against: The hash of an earlier head, or its first twelve characters or
                more, that must be part of the chain.
        """
        ...

    def close(self) -> None:
        """Let go of the register; closing twice is no mistake."""
        ...

    def __enter__(self) -> Self:
        """Use the store in a `with`, which closes it."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close it."""
        ...
