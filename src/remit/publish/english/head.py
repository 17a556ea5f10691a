"""Of when, and which, the last record is that an answer knows."""

from __future__ import annotations

from remit.model.structure import Head

SHORT = 12
"""As many characters of a hash tell one content from another."""


def head_words(head: Head | None) -> str:
    """Say of when, and which, the last record is.

    Example:
        >>> from datetime import UTC, datetime
        >>> head_words(Head(3, "3f2a" * 16, datetime(2026, 11, 23, 15, tzinfo=UTC)))
        'as known 2026-11-23 15:00 UTC · record 3 · 3f2a3f2a3f2a'
    """
    if head is None:
        return "nothing recorded"
    return f"as known {head.at:%Y-%m-%d %H:%M} UTC · record {head.sequence} · {head.hash[:SHORT]}"
