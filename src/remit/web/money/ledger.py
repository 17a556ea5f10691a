"""The books, read once for each record: figures of any day are made of them in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Final, TypeVar

from litestar.di import NamedDependency
from litestar.params import SkipValidation

from remit.finance.accounts import Accounts, OnDay
from remit.finance.books import Kept
from remit.model.structure import Structure
from remit.publish.money.asked import into_of
from remit.publish.money.books import books_at
from remit.publish.projects import announce, has_received, is_announced
from remit.register.store import Store

T = TypeVar("T")

_BOOKS: Final = 2
_ACCOUNTS: Final = 6


class Ledger:
    """What is known of money, by the last record that is counted; several threads may ask.

    Args:
        store: Where the register is kept.
    """

    def __init__(self, store: Store) -> None:
        """Read nothing yet."""
        self._store = store
        self._lock = Lock()
        self._books: OrderedDict[str, Kept] = OrderedDict()
        self._accounts: OrderedDict[tuple[str, str], Accounts] = OrderedDict()

    def on(self, structure: Structure, currency: str = "") -> OnDay:
        """Give what is known on the day of a structure, as known when that was.

        Args:
            structure: The organisation on the day.
            currency: What everything is converted into; as published unless said.

        Raises:
            QuestionError: It is no currency.
        """
        into = into_of(structure.register, currency)
        key = _head(structure), into.currency if into is not None else ""

        def accounts() -> Accounts:
            return Accounts(self._books_of(structure).books, into)

        # Whoever asks meanwhile waits, rather than reading the same books beside.
        with self._lock:
            return _kept(self._accounts, key, accounts, _ACCOUNTS).on(structure.day)

    def announce(self, structure: Structure) -> None:
        """Tell a structure of the projects that were published, for the pages of its offices."""
        if has_received(structure) and not is_announced(structure):
            with self._lock:
                announce(structure, self._books_of(structure).books.projects)

    def _books_of(self, structure: Structure) -> Kept:
        def books() -> Kept:
            return books_at(self._store, structure)

        return _kept(self._books, _head(structure), books, _BOOKS)


TheLedger = NamedDependency[SkipValidation[Ledger]]
"""How a route asks for it."""

K = TypeVar("K")


def _head(structure: Structure) -> str:
    return structure.head.hash if structure.head is not None else ""


def _kept(known: OrderedDict[K, T], key: K, make: Callable[[], T], most: int) -> T:
    """Give what was made before, else make it; what was not used for longest goes."""
    if key not in known:
        known[key] = make()
    known.move_to_end(key)
    while len(known) > most:
        known.popitem(last=False)
    return known[key]
