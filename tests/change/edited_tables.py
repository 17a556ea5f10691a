"""Edits of small registers, and where they lead, as lines of text."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tests.by_hand import register

from remit.change.compile import compile_draft
from remit.change.derive import derive
from remit.change.edited import Conflict, Edit, Target, Word, target
from remit.model.change import Entry
from remit.model.kind import KINDS
from remit.model.register import Register

DAY = date(2027, 7, 1)
UNITS = """
    id,    name,  part_of, valid_from, valid_to
    iom,   IOM,   ,        ,
    lima,  Lima,  iom,     2005,
    quito, Quito, iom,     2006,       2030-01-01
"""


class Said(NamedTuple):
    """An entry as the log gives it."""

    sequence: int
    title: str
    entry: Entry


def led(
    edited: Register,
    known: Register | None = None,
    since: date | None = DAY,
    *,
    base: Register | None = None,
    shows: date | None = None,
    words: Iterable[Word] = (),
    recorded: tuple[Said, ...] = (),
) -> Target:
    """Give where an edit leads; the register is that of `UNITS` unless given."""
    head = known or register(units=UNITS)
    edit = Edit(edited, base=base, shows=shows, recorded=recorded)
    found = target(head, edit, since, words)
    if not found.conflicts:
        # Whatever the target is, a draft leads there.
        assert compile_draft(derive(head, found.register), head).after == found.register
    return found


def rows(register: Register, file: str = "units") -> list[str]:
    """Write the rows of a file: days, key, and what else they say."""
    kind = KINDS[file]
    keys = {column.name for column in kind.key_columns}
    return [
        " ".join(
            [
                f"{each.stretch.valid_from.text}..{each.stretch.valid_to.text}",
                *key,
                *(f"{n}={text}" for n, text in kind.cells(each).items() if n not in keys),
            ]
        )
        for key, history in sorted(register.histories.get(file, {}).items())
        for each in history.versions
    ]


def clashes(conflicts: Iterable[Conflict]) -> list[str]:
    """Write conflicts: where, what was edited, what is known, and since which record."""
    return [
        f"{each.file} {' '.join(each.key)} {each.column}: "
        f"{each.edited!r} / {each.known!r} ({each.record} {each.title})".rstrip()
        for each in conflicts
    ]
