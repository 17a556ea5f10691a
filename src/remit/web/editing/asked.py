"""What a form asks: its fields, and what may be chosen in each."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from remit.model.column import Column
from remit.model.kind import KINDS

ROW: Final = "row."
"""Before the name of a field that is a column of a row."""

KEY: Final = "key."
"""Before the name of a field that is a part of the key of a new row."""


class Asked(Struct, frozen=True):
    """A field of a form.

    Args:
        name: Its name in the query, and in the step: `row.` stands before a column of a row.
        label: What it is called.
        file: The file and
        column: the column that says what may stand in it.
        is_required: Whether it may not stay blank.
        choices: The words to choose one from, if not the column's.
        is_long: Whether it is a text of several lines.
        language: The language of the text, where the register has it in several.
    """

    name: str
    label: str
    file: str = ""
    column: str = ""
    is_required: bool = False
    choices: tuple[str, ...] = ()
    is_long: bool = False
    language: str = ""

    @property
    def plain(self) -> str:
        """Its name without what stands before it.

        Example:
            >>> Asked("row.name", "Name").plain, Asked("unit", "Unit").plain
            ('name', 'unit')
        """
        return self.name.removeprefix(ROW).removeprefix(KEY)

    @property
    def says(self) -> Column | None:
        """The column that says what may stand in it, if one does."""
        return KINDS[self.file].column(self.column) if self.file else None

    @property
    def refers(self) -> tuple[str, ...]:
        """The files in which that is looked up which stands in it."""
        return self.says.says.refers if self.says is not None else ()

    @property
    def is_list(self) -> bool:
        """Whether several ids may stand in it, with blanks between."""
        return isinstance(self.says.default, tuple) if self.says is not None else False


class Form(Struct, frozen=True):
    """The form of a step: what it does, its own fields, and whether it takes effect on a day."""

    title: str
    asked: tuple[Asked, ...]
    is_dated: bool = True
