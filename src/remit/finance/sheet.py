"""Offices as a table that a spreadsheet opens: a line an office and currency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from remit.resolve.document import Document

_OFFICE: Final = ("unit", "name", "country", "activities", "running", "delivers")
_MONEY: Final = (
    *("currency", "commitments_in", "funding_in", "internal_in", "internal_remaining"),
    *("spending", "estimated", "remaining", "pipeline", "burn_month", "runway_months"),
    *("funded_until", "donors", "hhi"),
)
_LARGEST: Final = {
    "top_donor": ("top_donor", "key"),
    "top_donor_name": ("top_donor", "name"),
    "top_donor_share": ("top_donor", "share"),
    "top_activity": ("top_activity", "id"),
    "top_activity_share": ("top_activity", "share"),
}

COLUMNS: Final = (*_OFFICE, "one_project", *_MONEY, *_LARGEST)
"""What the columns are called, as in the document; `one_project` is true where it stands on one."""

AMOUNTS: Final = frozenset(
    {
        *("activities", "running", "delivers", "donors", "commitments_in", "funding_in"),
        *("internal_in", "internal_remaining", "spending", "remaining", "pipeline"),
        *("burn_month", "runway_months", "hhi", "top_donor_share", "top_activity_share"),
    }
)
"""The columns that hold numbers."""


_NO_MONEY: Final[Document] = {}


def sheet_rows(document: Document) -> Iterator[list[str]]:
    """Give the lines of the document of all offices; an office without money has one, too."""
    alone = frozenset(document["single_activity"]["running"])
    for office in document["offices"]:
        for money in office["money"] or (_NO_MONEY,):
            yield list(_cells(office, money, is_alone=office["unit"] in alone))


def _cells(office: Document, money: Document, *, is_alone: bool) -> Iterable[str]:
    yield from (_text(office[name]) for name in _OFFICE)
    yield _text(is_alone)
    yield from (_text(money.get(name)) for name in _MONEY)
    yield from (_text((money.get(of) or {}).get(name)) for of, name in _LARGEST.values())


def _text(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
