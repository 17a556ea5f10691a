"""All accounts of the organisation's own projects, by unit; what is asked again is found once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Final

from remit.finance.account import Account, account_of
from remit.finance.booking import Bookings
from remit.finance.convert import Into, converted
from remit.finance.donors import Donors
from remit.finance.known import Known, known_on
from remit.finance.levels import repeated
from remit.model.project import Books, Project

_DAYS_KEPT: Final = 8


class Accounts:
    """The accounts of all projects that a unit of ours manages.

    The money of those in `repeats` is that of others, told again, and counts nowhere.

    Args:
        books: The projects that count.
        into: The currency to convert everything into, with the rates; as published unless said.
    """

    def __init__(self, books: Books, into: Into | None = None) -> None:
        """Open an account for every project."""
        self.books = books
        self.into = into
        own = [each for each in books.projects if each.is_own]
        self.review: tuple[Project, ...] = tuple(p for p in own if not p.attribution.unit)
        donors, self.repeats = Donors(books), repeated(own)
        published = [
            account_of(each, donors, repeats=each.id in self.repeats)
            for each in own
            if each.attribution.unit
        ]
        self.left_out: Bookings = ()
        self.all: tuple[Account, ...] = tuple(published)
        if into is not None:
            pairs = [converted(each, into) for each in published]
            self.all = tuple(account for account, _ in pairs)
            self.left_out = tuple(booking for _, left in pairs for booking in left)
        self.of: Mapping[str, Account] = {each.id: each for each in self.all}
        self.units: Mapping[str, Sequence[Account]] = _by_unit(self.all)
        self.delivered: Mapping[str, int] = Counter(
            unit for each in own for unit in each.attribution.delivers
        )
        self._on = lru_cache(_DAYS_KEPT)(partial(OnDay, self))

    def on(self, day: date) -> OnDay:
        """Give what is known on a day: found once for the days asked last."""
        return self._on(day)

    @property
    def offices(self) -> tuple[str, ...]:
        """The units that manage a project or deliver one, in id order."""
        return tuple(sorted({*self.units, *self.delivered}))


class OnDay:
    """What is known on a day, of every account.

    Args:
        accounts: The accounts.
        day: The day.
    """

    def __init__(self, accounts: Accounts, day: date) -> None:
        """Look at every account on that day."""
        self.accounts = accounts
        self.day = day
        self._known = {each.id: known_on(each, day) for each in accounts.all}

    def known(self, account: Account) -> Mapping[str, Known]:
        """Give what is known of an account, by currency."""
        return self._known[account.id]

    def currencies(self, accounts: Sequence[Account]) -> tuple[str, ...]:
        """Give the currencies of some accounts; where all is converted, that one alone."""
        found = {currency for each in accounts for currency in self._known[each.id]}
        into = self.accounts.into
        return tuple(sorted(found if into is None else found & {into.currency}))

    def in_currency(self, accounts: Sequence[Account], currency: str) -> list[Known]:
        """Give what is known of some accounts in a currency, of those that have any."""
        return [found for each in accounts if (found := self._known[each.id].get(currency))]


def _by_unit(accounts: Sequence[Account]) -> Mapping[str, Sequence[Account]]:
    found: dict[str, list[Account]] = defaultdict(list)
    for each in accounts:
        found[each.unit].append(each)
    return dict(sorted(found.items()))
