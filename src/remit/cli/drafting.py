"""A draft from its file: read, compiled at the head, and whatever is wrong told at its line."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from remit.change.case import Case
from remit.change.proposal import Act
from remit.errors import Mistake, MistakesError, RemitError
from remit.formats.draft import DraftFile, read_draft
from remit.formats.draft.reader import WHAT
from remit.model.change import Actor
from remit.register import Store
from remit.register.looking import case_at_head
from remit.text.digits import is_number

_STDIN: Final = "-"


def act(person: str) -> Act:
    """Give who acts, as claimed on the machine itself, and when: now."""
    return Act(Actor(person, claimed=bool(person)), datetime.now(UTC))


def number_of(what: str) -> int | None:
    """Give the number of a proposal, where that is what is named, and not a file.

    Example:
        >>> number_of("7"), number_of("procurement.toml"), number_of("7" * 5000)
        (7, None, None)
    """
    return int(what) if is_number(what) else None


def read_file(name: str) -> DraftFile:
    """Read a draft from a file, or `-`: from standard input.

    Raises:
        MistakesError: It is no draft; all mistakes, with their lines.
        RemitError: There is no such file, or it is no text.
    """
    try:
        content = sys.stdin.buffer.read() if name == _STDIN else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        wrong = f"{name} cannot be read: {getattr(error, 'strerror', None) or error}."
        raise RemitError(wrong, todo="Name a file in TOML.") from error
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        mistake = Mistake(name, line, "", "it is no text in UTF-8", "save it as UTF-8")
        raise MistakesError([mistake], what=WHAT) from error
    return read_draft(text, name)


def planned(store: Store, file: DraftFile, when: Act) -> Case:
    """Give what a draft would do at the head.

    Raises:
        MistakesError: Steps are wrong; all of them, with their lines.
    """
    case = case_at_head(store, file.draft, when.day)
    if case.compiled.faults:
        raise MistakesError(file.mistakes(case.compiled.faults), what=WHAT)
    return case
