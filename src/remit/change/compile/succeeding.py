"""On close, successor: what belonged to a closed unit, or spoke of it, is its successor's."""

from __future__ import annotations

from msgspec.structs import replace

from remit.change.compile.closing import Closing
from remit.change.compile.desk import Desk
from remit.change.compile.left import Left
from remit.change.compile.narrowing import replaced
from remit.change.compile.written import evident
from remit.change.diff import left_out
from remit.model.column import Column
from remit.model.kind import KINDS
from remit.model.post import Delegation
from remit.model.scope import Scope
from remit.model.unit import Unit


def succeed(desk: Desk, closing: Closing, what: Left) -> None:
    """Give a row that a closed unit leaves to its one successor."""
    said = {column.field: _instead(what, column, closing) for column in what.columns}
    row = replace(what.row, **said, **evident(closing.step), stretch=what.days)
    key = KINDS[what.file].key(row)
    if isinstance(row, Delegation) and row.from_ == row.to:
        desk.record(what.file, what.key, what.days, None)
    elif key == what.key:
        desk.record(what.file, key, what.days, row)
    else:
        desk.record(what.file, what.key, what.days, None)
        # What the successor has already stays as it is.
        for days in list(left_out(what.days, desk.history(what.file, *key))):
            desk.record(what.file, key, days, replace(row, stretch=days))


def _instead(what: Left, column: Column, closing: Closing) -> object:
    value = getattr(what.row, column.field)
    (successor,) = closing.successors
    if isinstance(value, Scope):
        return replaced(value, closing.unit, successor)
    own = what.key[0] if what.file == Unit.FILE else ""
    if isinstance(value, str):
        # A part that takes the place of the whole comes to stand where the whole stood.
        return closing.part_of if successor == own else successor
    return tuple(sorted({successor if each == closing.unit else each for each in value} - {own}))
