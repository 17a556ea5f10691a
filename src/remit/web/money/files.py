"""The tables of a page of money as files: each as CSV or a workbook, or all in one workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from typing import Final

from litestar import Response
from msgspec import Struct

from remit.finance.tabular import Table, stamped
from remit.publish.money.tables import chosen, csv_text, workbook
from remit.web.money.visit import APART, MOMENT, Visit

ALL: Final = "tables"
"""What the workbook with all tables of a page is called; no table is."""

_TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Tables(Struct, frozen=True):
    """The tables of a page.

    Args:
        about: What they are about, as the names of files have it.
        all: The tables.
        stamp: Of which day they are: it stands in every row.
    """

    about: str
    all: Sequence[Table]
    stamp: Mapping[str, str]


class Files(Struct, frozen=True):
    """Where the tables of a page are had as files: beside it, by what the page was asked."""

    to: Visit

    def at(self, name: str) -> str:
        """Give the address of a file of the page."""
        to = self.to
        page = to.rest or (APART,)
        own = {each: text for each, text in to.asked.items() if each not in MOMENT}
        return to.at(*page, name, **own)

    @property
    def has_workbooks(self) -> bool:
        """Whether a library writes workbooks here."""
        return find_spec("xlsxwriter") is not None


def file_of(to: Visit, name: str, tables: Callable[[], Tables]) -> Response[bytes] | None:
    """Give a file of a page; nothing where it has no such table, or it is of no known kind.

    Args:
        to: Who asks.
        name: What the file is called in the address.
        tables: Gives the tables of the page.

    Raises:
        RemitError: The question cannot be answered, or a library is not installed.
    """
    stem, _, kind = name.partition(".")
    if kind not in _TYPES:
        return None
    found = tables()
    one = chosen(found.all, stem)
    some = list(found.all) if stem == ALL and kind == "xlsx" else [one] if one else []
    if not some:
        return None
    whole = stamped(some, found.stamp)
    name = called(to, found.about, "" if stem in {ALL, found.about} else stem)
    body = csv_text(whole[0]).encode() if kind == "csv" else workbook(name, whole)
    return sent_as(body, _TYPES[kind], f"{name}.{kind}")


def called(to: Visit, *about: str) -> str:
    """Name a file: what it is about, the day, and the record that was the last."""
    head = to.structure.head
    record = f"record-{head.sequence}" if head is not None else ""
    return "-".join(filter(None, (*about, to.structure.day.isoformat(), record)))


def sent_as(body: bytes, kind: str, name: str) -> Response[bytes]:
    """Send a file that is kept under a name."""
    headers = {
        "cache-control": "no-store",
        "content-disposition": f'attachment; filename="{name}"',
    }
    return Response(body, media_type=kind, headers=headers)
