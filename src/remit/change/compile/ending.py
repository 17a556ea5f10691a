"""On close, end: what belongs to a closed unit ends with it, and nothing speaks of it any more."""

from __future__ import annotations

from msgspec.structs import replace

from remit.change.compile.closing import Closing
from remit.change.compile.desk import Desk
from remit.change.compile.left import Left
from remit.change.compile.narrowing import without
from remit.change.compile.written import evident
from remit.model.column import Column
from remit.model.days import OF_POSTS
from remit.model.kind import Key
from remit.model.post import Post
from remit.model.scope import Scope
from remit.model.unit import Unit
from remit.temporal.stretch import Stretch


def end(desk: Desk, closing: Closing, what: Left) -> list[Closing]:
    """End a row that a closed unit leaves, or what it says of it; give the units closed thereby."""
    said = {column.field: _without(what, column, closing.unit) for column in what.columns}
    if not what.belongs and not any(value is None for value in said.values()):
        row = replace(what.row, **said, **evident(closing.step), stretch=what.days)
        desk.record(what.file, what.key, what.days, row)
        return []
    desk.record(what.file, what.key, what.days, None)
    if what.file == Post.FILE:
        _leave_post(desk, what.key, what.days)
    if what.file == Unit.FILE:
        first = what.days.valid_from
        return [Closing(closing.number, closing.step, what.key[0], first, "end")]
    return []


def _without(what: Left, column: Column, unit: str) -> object:
    """Give the value of a column without a unit; nothing where the row cannot be without."""
    value = getattr(what.row, column.field)
    if isinstance(value, Scope):
        rest = without(value, unit)
        return rest if rest.alternatives else None
    if column.says.key or column.says.required:
        return None
    return "" if isinstance(value, str) else tuple(each for each in value if each != unit)


def _leave_post(desk: Desk, post: Key, days: Stretch) -> None:
    """End what belongs to a post that ends: who is on it, what it costs, who pays."""
    for file in (noun.FILE for noun in OF_POSTS):
        for key, history in list(desk.all(file).items()):
            if key[:1] == post and any(
                each.stretch.period.overlaps(days.period) for each in history.versions
            ):
                desk.record(file, key, days, None)
