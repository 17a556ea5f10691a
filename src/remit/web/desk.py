"""What every route needs: the register, the day it is, the moment asked about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TypeVar
from weakref import WeakSet

from litestar.concurrency import sync_to_thread
from litestar.di import NamedDependency
from litestar.params import SkipValidation

from remit.errors import NoRegisterError, QuestionError, RemitError
from remit.model.structure import Structure
from remit.register.store import Store
from remit.temporal.moment import Moment, read_day, read_instant
from remit.text.saying import sentence

D = TypeVar("D")
Clock = Callable[[], datetime]


class Desk:
    """A store and a clock; several threads may ask at once.

    Args:
        store: The register.
        clock: Tells this instant; the day is that of UTC.
        is_edited: Whether the register may be changed here.
    """

    def __init__(self, store: Store, clock: Clock, *, is_edited: bool = False) -> None:
        """Ask nothing yet."""
        self.is_edited = is_edited
        self._store = store
        self._clock = clock
        self._latest: Structure | None = None
        self._opened: WeakSet[Structure] = WeakSet()

    @property
    def now(self) -> datetime:
        """This instant."""
        return self._clock()

    @property
    def today(self) -> date:
        """The day it is in UTC."""
        return self._clock().astimezone(UTC).date()

    def current(self) -> Structure:
        """Give the organisation of today, as known now.

        It is the same object until something is recorded or erased, or the day is over.
        """
        self._latest = self._store.structure(Moment(self.today))
        return self._latest

    async def answer(
        self,
        on: str,
        known_at: str,
        work: Callable[[Structure], D],
        *,
        is_short: Callable[[Structure], bool],
    ) -> D:
        """Give what is made of the organisation at the moment asked about.

        What is short, and asked of a day that was asked before, is made at once; all else on
        a thread of its own, so that nobody waits while a day is opened.

        Args:
            on: The day, as in `structure`.
            known_at: The instant, as in `structure`.
            work: Makes it.
            is_short: Tells whether it is a matter of a moment, once the day has been opened.

        Raises:
            RemitError: As `structure` and the work raise it.
        """
        latest = self._latest
        if latest in self._opened and not (on or known_at) and latest and is_short(latest):
            return work(latest)
        return await sync_to_thread(self._open, on, known_at, work)

    def _open(self, on: str, known_at: str, work: Callable[[Structure], D]) -> D:
        structure = self.structure(on, known_at)
        done = work(structure)
        self._opened.add(structure)
        return done

    def structure(self, on: str = "", known_at: str = "") -> Structure:
        """Give the organisation at the moment asked about, in the words of a query.

        Args:
            on: The day; today unless said.
            known_at: The instant, or the last one of a day; as known now unless said.

        Raises:
            WrittenWrongError: One of them cannot be read.
            QuestionError: Nothing was recorded by that instant.
            NoRegisterError: Nothing is recorded at all.
        """
        day = read_day(on) if on else self.today
        asked = Moment(day, read_instant(known_at) if known_at else None)
        structure = self._store.structure(asked)
        if structure.head is None:
            raise _nothing(known_at if self._store.head else "")
        return structure


def _nothing(known_at: str) -> RemitError:
    if known_at:
        return QuestionError(
            sentence("Nothing was recorded yet at {instant}.", instant=known_at),
            todo=sentence("Ask as known later, or leave it out."),
        )
    return NoRegisterError(
        sentence("Nothing is recorded here yet."),
        todo=sentence("Load a folder with: {command}", command="remit load"),
    )


TheDesk = NamedDependency[SkipValidation[Desk]]
"""How a route asks for it."""
