"""Which rows decide by when something is to be confirmed: the feet of pages say so."""

from __future__ import annotations

from functools import cached_property

from remit.model.evidence import Verification
from remit.model.fact import Fact
from remit.model.kind import LOGGED, written_key
from remit.publish.planned.ever import Ever
from remit.resolve.finding import What
from remit.resolve.policies.rulebook import Rulebook


class Confirmed:
    """Knows which rows are to be confirmed, or were.

    Args:
        ever: The rows.
    """

    def __init__(self, ever: Ever) -> None:
        """Look at none yet."""
        self._ever = ever

    def has(self, row: Fact) -> bool:
        """Tell whether a row is among them, in either register."""
        return row.FILE in self._files or (row.FILE, _key(row)) in self._verified

    @cached_property
    def _files(self) -> frozenset[str]:
        """The files of which every row is to be confirmed."""
        both = (self._ever.before, self._ever.after)
        books = (Rulebook(each.settings.policies) for each in both)
        return frozenset(file for each in books for file in each.ids(What.OVERDUE, "files"))

    @cached_property
    def _verified(self) -> frozenset[tuple[str, str]]:
        return frozenset((row.file, row.key) for row in self._ever.all(Verification))


def _key(row: Fact) -> str:
    return written_key(LOGGED[row.FILE].key(row))
