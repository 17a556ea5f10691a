"""Whether a copy that comes in is new, newer than what is known, the same, or older."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from remit.finance.copies import OLDEST, at
from remit.model.published import Copy
from remit.model.received import Received

What = Literal["new", "newer", "unchanged", "older_ignored"]


def newness(before: Received | None, copy: Copy) -> What:
    """Say what a copy is beside the newest that is known.

    One that says the same is newer or older, too, by when it was made: what was made between
    the two and comes in after them is told apart then.

    Example:
        >>> from datetime import UTC
        >>> from remit.model.published import Place
        >>> known = Received(kind="activity", id="X-1", made="2019-01-01T00:00:00Z", digest="d")
        >>> day = datetime(2019, 1, 1, tzinfo=UTC)
        >>> [
        ...     newness(known, Copy(Place("a.xml", 1), day.replace(year=year), digest))
        ...     for year, digest in ((2020, "d"), (2019, "d"), (2019, "e"), (2018, "d"))
        ... ]
        ['newer', 'unchanged', 'newer', 'older_ignored']
    """
    if before is None:
        return "new"
    if at(copy) < made(before):
        return "older_ignored"
    is_same = (before.digest, made(before)) == (copy.digest, at(copy))
    return "unchanged" if is_same else "newer"


def made(row: Received) -> datetime:
    """Give the instant at which a copy was made that is known."""
    return datetime.fromisoformat(row.made) if row.made else OLDEST
