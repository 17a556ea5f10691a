"""Figures as tables, for a spreadsheet: the same as in documents, a row each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, TypeAlias

from msgspec import Struct

Cell: TypeAlias = str | int | Decimal | None
"""A text, a count, an amount; nothing where it is not known."""

Document: TypeAlias = Mapping[str, Any]

_MONEY: Final = (
    "commitments_in",
    "funding_in",
    "internal_in",
    "internal_remaining",
    "spending",
    "remaining",
    "pipeline",
    "burn_month",
    "runway_months",
    "hhi",
)
_OFFICE: Final = ("activities", "running", "delivers")


class Table(Struct, frozen=True):
    """A table with its name, which is that of its sheet."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def table(name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Table:
    """Make a table of rows."""
    return Table(name, tuple(columns), tuple(map(tuple, rows)))


def amount(text: str | None) -> Decimal | None:
    """Give an amount of a document as a number.

    Example:
        >>> amount("12.5"), amount(None)
        (Decimal('12.5'), None)
    """
    return None if text is None else Decimal(text)


def offices_table(document: Document) -> Table:
    """Give all offices, a row for each currency."""
    columns = (
        *("unit", "name", "country", "designations", *_OFFICE, "currency", *_MONEY),
        *("estimated", "funded_until", "donors", "top_donor", "top_donor_name", "top_donor_share"),
        *("top_activity", "top_activity_share", "share_by_projects"),
    )
    return table("offices", columns, _offices(document["offices"]))


def _offices(offices: Iterable[Document]) -> Iterator[Sequence[Cell]]:
    for each in offices:
        head = (each["unit"], each["name"], each["country"], " ".join(each["designations"]))
        share = amount(each["share_by_projects"])
        for money in _money(each):
            yield (*head, *(each[name] for name in _OFFICE), *_figures(money), share)


def groups_table(document: Document) -> Table:
    """Give groups of offices, a row for each currency."""
    columns = (
        *("group", "offices", *_OFFICE, "currency", *_MONEY),
        *("estimated", "funded_until", "donors", "top_donor", "top_donor_name", "top_donor_share"),
        *("top_activity", "top_activity_share"),
    )
    rows = (
        (
            each["group"],
            " ".join(each["offices"]),
            *(each[name] for name in _OFFICE),
            *_figures(money),
        )
        for each in document["groups"]
        for money in _money(each)
    )
    return table("groups", columns, rows)


def office_tables(document: Document) -> tuple[Table, ...]:
    """Give what there is of one office: its figures, months to come, givers, and activities."""
    whole = offices_table({"offices": [document["office"]]})
    return (
        _months(document["cliff"]),
        table(
            "donors",
            ("currency", "key", "name", "funding_in", "share"),
            (
                (
                    each["currency"],
                    each["key"],
                    each["name"],
                    amount(each["funding_in"]),
                    amount(each["share"]),
                )
                for each in document["donors"]
            ),
        ),
        _activities(document["activities"]),
        Table("office", whole.columns, whole.rows),
    )


def whatif_table(document: Document) -> Table:
    """Give what offices lose, month by month."""
    rows = (
        (
            each["unit"],
            each["currency"],
            month["month"],
            amount(month["before"]),
            amount(month["lost"]),
        )
        for each in document["offices"]
        for month in each["months"]
    )
    return table("lost", ("unit", "currency", "month", "before", "lost"), rows)


def _money(figures: Document) -> Sequence[Document]:
    """Give figures by currency; where there is no money, one row is left empty."""
    found: Sequence[Document] = figures["money"]
    return found or ({},)


def _figures(money: Document) -> Iterator[Cell]:
    donor, activity = money.get("top_donor") or {}, money.get("top_activity") or {}
    yield money.get("currency")
    yield from (amount(money.get(name)) for name in _MONEY)
    yield "true" if money.get("estimated") else ""
    yield from (money.get("funded_until"), money.get("donors"))
    yield from (donor.get("key"), donor.get("name"), amount(donor.get("share")))
    yield from (activity.get("id"), amount(activity.get("share")))


def _months(months: Iterable[Document]) -> Table:
    rows = (
        (each["month"], each["currency"], amount(each["amount"]), each["ending"]) for each in months
    )
    return table("cliff", ("month", "currency", "amount", "ending"), rows)


def _activities(activities: Iterable[Document]) -> Table:
    columns = (
        *("id", "title", "rule", "evidence", "estimated", "running", "first_day", "last_day"),
        *("currency", "funding_in", "internal_in", "remaining"),
    )
    rows = (
        (
            *(each[name] for name in ("id", "title", "rule", "evidence")),
            *("true" if each[name] else "" for name in ("estimated", "running")),
            *(each["first_day"], each["last_day"], money.get("currency")),
            *(amount(money.get(name)) for name in ("funding_in", "internal_in", "remaining")),
        )
        for each in activities
        for money in _money(each)
    )
    return table("activities", columns, rows)
