"""What holds for everything within one activity: its file, its language, its currency."""

from __future__ import annotations

from msgspec import Struct

from remit.formats.iati.reading.notices import Notices
from remit.formats.iati.xml import Element
from remit.model.published import Place


class Scope(Struct, frozen=True):
    """What holds within an activity or organisation.

    Args:
        file: The name of the file.
        currency: The default currency, as it is read; blank where none is given.
        language: Of texts that say none.
        is_old: Whether its dialect is of the first series.
        notices: Where what is noticed goes.
    """

    file: str
    notices: Notices
    currency: str = ""
    language: str = ""
    is_old: bool = False

    def place(self, element: Element) -> Place:
        """Say where an element stands."""
        return Place(self.file, element.sourceline or 0)
