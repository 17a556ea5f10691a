"""The paths of a figure as a table: a row for each amount that adds up to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from remit.finance.tabular import Document, Table, listed

_COLUMNS: Final = (
    *("figure", "currency", "activity", "of", "transaction", "date", "month", "type"),
    *("amount", "share", "first_day", "last_day", "all_days"),
    *("published_amount", "published_currency", "rule", "file", "line"),
)


def path_table(paths: Iterable[Document]) -> Table:
    """Give the terms of paths.

    A figure is the sum of amount · share. Of an amount that is spread over days, the days from
    the first to the last of all its days are counted.
    """
    rows = (row for path in paths for row in _rows(path))
    return listed("path", _COLUMNS, rows, ("amount", "published_amount"))


def _rows(path: Document) -> Iterator[Document]:
    for term in path["terms"]:
        published = term.get("published", {})
        before, last, all_ = term.get("days", (None, None, None))
        yield {
            **term,
            "figure": path["figure"],
            "currency": path["currency"],
            "first_day": None if before is None else before + 1,
            "last_day": last,
            "all_days": all_,
            "published_amount": published.get("amount"),
            "published_currency": published.get("currency"),
        }
