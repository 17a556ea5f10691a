"""What a closed unit leaves: rows that belong to it, name it, or have it in a scope."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from remit.change.compile.changing import within
from remit.change.compile.closing import Closing
from remit.change.compile.desk import Desk
from remit.change.compile.named import naming_columns, units_of
from remit.model.column import Column
from remit.model.days import OWNERS
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.unit import Unit
from remit.temporal.bound import BLANK_END, as_end
from remit.temporal.stretch import Stretch


class Left(Struct, frozen=True):
    """A row that names a unit on days after it has closed, and the columns in which it does."""

    row: Fact
    days: Stretch
    columns: tuple[Column, ...]

    @property
    def file(self) -> str:
        """The file of the row."""
        return self.row.FILE

    @property
    def key(self) -> Key:
        """The key of the row."""
        return KINDS[self.file].key(self.row)

    @property
    def belongs(self) -> bool:
        """Tell whether the row belongs to the unit, and does not only speak of it."""
        owners = OWNERS.get(type(self.row), ())
        return any(column.field in owners for column in self.columns)


def left(desk: Desk, closing: Closing) -> Iterator[Left]:
    """Give what a closed unit leaves, in the order of files and keys."""
    gone = _gone(desk, closing)
    if not gone.period:
        return
    for file, key in desk.naming(closing.unit):
        for version in desk.history(file, *key).versions:
            if not version.stretch.period.overlaps(gone.period):
                continue
            columns = tuple(
                column
                for column in naming_columns(file)
                if closing.unit in units_of(getattr(version, column.field))
            )
            if columns:
                yield Left(version, within(version.stretch, gone), columns)


def _gone(desk: Desk, closing: Closing) -> Stretch:
    """Give the days on which the unit is gone: it may open again, on a later day or the same."""
    history = desk.history(Unit.FILE, closing.unit)
    if history.on(closing.day.day) is not None:
        return Stretch(closing.day, as_end(closing.day))
    again = history.after(closing.day.day)
    return Stretch(closing.day, BLANK_END if again is None else as_end(again.stretch.valid_from))
