"""The hash of a compiled draft, to which approvals are bound; and of a draft alone."""

from __future__ import annotations

import hashlib
from typing import Any, Final

import msgspec

from remit.change.compile.compiled import Compiled, Made
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.settings import Settings
from remit.model.step import Draft

_JSON: Final = msgspec.json.Encoder(order="sorted")


def hash_of(compiled: Compiled) -> str:
    """Give the SHA-256 of the steps, and of the entries with what was there before.

    The same steps at a head where they mean the same give the same text.

    Example:
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> nothing = empty(Settings(id="x"))
        >>> def told(title):
        ...     return hash_of(Compiled(Draft(title), nothing, nothing, (), ()))
        >>> told("Nothing") == told("Nothing"), told("Nothing") == told("Less")
        (True, False)
    """
    said = {"draft": compiled.draft, "entries": [_entry(each) for each in compiled.made]}
    return hashlib.sha256(_JSON.encode(said)).hexdigest()


def draft_hash(draft: Draft) -> str:
    """Give the SHA-256 of a draft alone: whoever changes it says which one they looked at.

    Example:
        >>> one, other = (draft_hash(Draft(title)) for title in ("One", "Other"))
        >>> one == draft_hash(Draft("One")), one == other
        (True, False)
    """
    return hashlib.sha256(_JSON.encode(draft)).hexdigest()


def _entry(made: Made) -> list[Any]:
    written = made.stretch
    days = [written.valid_from.text, written.valid_to.text]
    before = [_row(each) for each in made.before]
    return [made.step, made.file, made.key, days, before, _row(made.after)]


def _row(row: Fact | Settings | None) -> object:
    if not isinstance(row, Fact):
        return row
    written = row.stretch
    return [written.valid_from.text, written.valid_to.text, KINDS[row.FILE].cells(row)]
