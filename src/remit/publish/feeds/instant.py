"""Instants in feeds. Where nobody knows when something was recorded, that of the last record.

As at the foot of a page, a mark stands for the last record while the feed is the same.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from email.utils import format_datetime
from typing import Final

from remit.publish.edition import Site
from remit.publish.placeholders import ATOM_INSTANT, RSS_INSTANT

ATOM_ZONE: Final = "%Y-%m-%dT%H:%M:%SZ"


def atom_instant(at: datetime | None) -> str:
    """Write an instant as Atom does; the mark of the last record for none.

    Example:
        >>> atom_instant(datetime(2026, 1, 2, 9, tzinfo=UTC))
        '2026-01-02T09:00:00Z'
    """
    return at.astimezone(UTC).strftime(ATOM_ZONE) if at is not None else ATOM_INSTANT


def rss_instant(at: datetime | None) -> str:
    """Write an instant as RSS does; the mark of the last record for none.

    Example:
        >>> rss_instant(datetime(2026, 1, 2, 9, tzinfo=UTC))
        'Fri, 02 Jan 2026 09:00:00 GMT'
    """
    return format_datetime(at.astimezone(UTC), usegmt=True) if at is not None else RSS_INSTANT


def dated(site: Site, text: str) -> str:
    """Put the instant of the last record into a feed; of a register in memory, the day shown."""
    head = site.structure.head
    at = head.at if head is not None else datetime.combine(site.structure.day, time(), UTC)
    return text.replace(ATOM_INSTANT, atom_instant(at)).replace(RSS_INSTANT, rss_instant(at))
