"""The shape of the tree: how deep it is, and how wide at one place."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.structure import Structure
from remit.resolve.finding import Finding, What
from remit.resolve.policies.rulebook import Rulebook


def too_deep(structure: Structure, book: Rulebook) -> Iterator[Finding]:
    """Find the units on levels that the register does not want, and count the levels."""
    most = book.number(What.DEPTH, "most")
    below = [unit for level in structure.levels[most:] for unit in level]
    if below:
        levels = len(structure.levels)
        yield Finding(What.DEPTH, kind="unit", subjects=tuple(sorted(below)), count=levels)


def too_wide(structure: Structure, book: Rulebook) -> Iterator[Finding]:
    """Find units of which more are part than the register wants, and count them."""
    most = book.number(What.SPAN, "most")
    for unit, children in structure.children.items():
        if unit and len(children) > most:
            yield Finding(What.SPAN, kind="unit", subjects=(unit,), count=len(children))
