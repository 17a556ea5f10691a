"""Guesses are told: what a text was taken for, where it is no id or name."""

from __future__ import annotations

from remit.cli.console import err
from remit.search import Match
from remit.text.harmless import one_line


def tell_a_guess(match: Match, text: str) -> None:
    """Say on stderr what a text was taken for; nothing where it was plain."""
    if match.is_a_guess:
        err().print(f"{text!r} is taken for {one_line(match.name)} ({match.id}).", soft_wrap=True)
