"""Fetch: the organisation and what is known of its money, on a day."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from remit.cli.console import err
from remit.cli.fetch import fetch, moment
from remit.errors import QuestionError, UnknownError
from remit.finance.accounts import Accounts, OnDay
from remit.finance.books import Kept
from remit.finance.cause import Cause
from remit.finance.document import finding_document
from remit.finance.groups import GROUPINGS, Grouping
from remit.finance.money import plain
from remit.model.cost import OfficeCost, PostCost
from remit.model.structure import Structure
from remit.publish.money.asked import Stops, cause_of, into_of
from remit.publish.money.books import books_at
from remit.publish.money.costing import Costing
from remit.publish.money.flows import flows_of
from remit.register import open_store
from remit.resolve.document import Document, moment_document
from remit.temporal.period import Period

_CAUSES: Final = ("--activity", "--donor", "--cut")
_NOT_KEPT: Final = (
    "This answer was made in memory, and so will the next; see to the file and its folder."
)


def fetch_money(
    db: str, on: str = "", known_at: str = "", into: str = ""
) -> tuple[Structure, OnDay]:
    """Give the organisation on a day, and what is known of its money then.

    Args:
        db: The file that keeps the register.
        on: The day, as written.
        known_at: As known when.
        into: The currency to convert everything into; as published unless said.

    Raises:
        NoRegisterError: There is no register.
        QuestionError: It is no currency, or nothing is known of projects or costs.
    """
    structure = fetch(db, on, known_at)
    kept = _books(db, structure)
    accounts = Accounts(kept.books, into_of(structure.register, into))
    return structure, accounts.on(moment(on, known_at).valid_on)


def _books(db: str, structure: Structure) -> Kept:
    with open_store(db) as store:
        kept = books_at(store, structure)
    has_costs = any(structure.register.all(noun) for noun in (PostCost, OfficeCost))
    if not has_costs and not any(each.is_own for each in kept.books.projects):
        raise QuestionError(
            f"No project of {structure.register.settings.id} is known in {db}.",
            todo="Receive what it publishes with: remit iati import FILE --own REF, "
            "or keep activities.csv in its folder.",
        )
    return kept


def grouping(name: str) -> Grouping | None:
    """Give what offices are put together by; nothing where that is not asked.

    Raises:
        UnknownError: They are put together by no such thing.
    """
    if not name:
        return None
    if name not in GROUPINGS:
        raise UnknownError("group", name, tuple(GROUPINGS))
    return GROUPINGS[name]


def cause_said(
    accounts: Accounts, activities: Sequence[str], donors: Sequence[str], cut: str
) -> Cause:
    """Read what stops: exactly one of the three options.

    Raises:
        QuestionError: None is said, or several are, or the cut is none.
        UnknownError: An activity or a donor is none of ours.
    """
    return cause_of(accounts, Stops(activities, donors, cut), _CAUSES)


def fetch_costs(
    db: str, on: str, known_at: str, into: str, period: Period | None
) -> tuple[Structure, Costing]:
    """Give the organisation on a day, and what posts, offices and services cost.

    Raises:
        NoRegisterError: There is no register.
        QuestionError: The currency is none.
    """
    structure = fetch(db, on, known_at)
    with open_store(db) as store:
        kept = books_at(store, structure)
    accounts = Accounts(kept.books, into_of(structure.register, into))
    on_day = accounts.on(moment(on, known_at).valid_on)
    return structure, Costing(structure.register, on_day, period)


def fetch_flows(
    db: str, known_at: str, by: Sequence[str], *, own: bool
) -> tuple[Structure, Document]:
    """Give the organisation, and what transactions add up to, from the ledger beside it.

    Raises:
        NoRegisterError: There is no register.
        UnknownError: Nothing is grouped by that.
        RemitError: The libraries of the ledger are not installed.
    """
    structure = fetch(db, known_at=known_at)
    with open_store(db) as store:
        books = books_at(store, structure).books
    # Of different types, what is promised would be added to what is spent.
    by = tuple(dict.fromkeys(("type", *by)))
    found = flows_of(db, books, by, own=own)
    if found.not_kept:
        err().print(f"{found.not_kept} {_NOT_KEPT}", soft_wrap=True)
    return structure, {
        "schema": "remit-flows/1",
        "known_at": moment_document(structure)["known_at"],
        "ledger": {"head": books.head},
        "by": list(by),
        "rows": [{**row, "amount": _written(row["amount"])} for row in found.rows],
        "findings": [finding_document(each) for each in found.noticed],
    }


def _written(amount: Decimal | None) -> str | None:
    return None if amount is None else plain(amount)
