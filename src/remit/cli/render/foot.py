"""The foot of every answer: the day it is true of, and the record it is known from."""

from __future__ import annotations

from rich.console import Console

from remit.model.structure import Head, Structure


def foot_line(structure: Structure) -> str:
    """Say the moment and the head on one line."""
    return f"valid on {structure.day} · {head_words(structure.head)}"


def head_words(head: Head | None) -> str:
    """Say of when, and which, the last record is.

    Example:
        >>> from datetime import UTC, datetime
        >>> head_words(Head(3, "3f2a" * 16, datetime(2026, 11, 23, 15, tzinfo=UTC)))
        'as known 2026-11-23 15:00 UTC · record 3 · 3f2a3f2a3f2a'
    """
    if head is None:
        return "nothing recorded"
    return f"as known {head.at:%Y-%m-%d %H:%M} UTC · record {head.sequence} · {head.hash[:12]}"


def show_foot(console: Console, structure: Structure) -> None:
    """Print the foot."""
    console.print()
    console.print(foot_line(structure), style="foot")
