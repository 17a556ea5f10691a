"""What was recorded, and when: the instants of news, and the latest records themselves."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import groupby
from typing import Final

from remit.model.change import Entry
from remit.model.kind import Key
from remit.register.store import Recorded

Row = tuple[str, Key]

MOST: Final = 20
"""How many records are told of."""


class Recording:
    """A record: its number, its instant, and its entries."""

    def __init__(self, sequence: int, at: datetime, entries: tuple[Entry, ...]) -> None:
        """Take what was recorded as one act."""
        self.sequence = sequence
        self.at = at
        self.entries = entries


class Log:
    """When each row was last written, and the latest records, the newest first.

    Titles and reasons are words for those who record, and are not in here.

    Args:
        recorded: All that was recorded, in its order.
    """

    def __init__(self, recorded: Iterable[Recorded]) -> None:
        """Read it once."""
        written: dict[Row, datetime] = {}
        latest: deque[Recording] = deque(maxlen=MOST)
        self.first: datetime | None = None
        for sequence, group in groupby(recorded, key=lambda each: each.sequence):
            acts = tuple(group)
            self.first = self.first or acts[0].at
            written.update(((each.entry.file, each.entry.key), each.at) for each in acts)
            latest.appendleft(Recording(sequence, acts[0].at, tuple(each.entry for each in acts)))
        self.written: Mapping[Row, datetime] = written
        self.latest = tuple(latest)
