"""What of a register could not be read, so that a check says nothing that may not be so."""

from typing import Final

from msgspec import Struct


class Unread(Struct, frozen=True):
    """Files of which some rows are not known, those of which some days are not; lost cells."""

    rows: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    cells: bool = False


COMPLETE: Final = Unread()
