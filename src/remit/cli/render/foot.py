"""The foot of every answer: the day it is true of, and the record it is known from."""

from __future__ import annotations

from rich.console import Console

from remit.model.structure import Structure
from remit.publish.english.head import head_words


def foot_line(structure: Structure) -> str:
    """Say the moment and the head on one line."""
    return f"valid on {structure.day} · {head_words(structure.head)}"


def show_foot(console: Console, structure: Structure) -> None:
    """Print the foot."""
    console.print()
    console.print(foot_line(structure), style="foot")
