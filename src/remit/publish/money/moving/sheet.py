"""Tables of cost in words, wherever they are shown: on the command line, on a page, on paper."""

from __future__ import annotations

from msgspec import Struct

from remit.text.saying import Saying


class Sheet(Struct, frozen=True):
    """A table: a title, what its columns are called, and rows.

    Args:
        title: The heading.
        columns: What the columns are called; the first names what a row is about.
        rows: A cell for each column; blank where there is nothing to say.
        totals: Rows about all of them together.
        amounts: How many columns at the end hold amounts.
    """

    title: Saying
    columns: tuple[Saying, ...]
    rows: tuple[tuple[str, ...], ...]
    totals: tuple[tuple[str, ...], ...] = ()
    amounts: int = 0
