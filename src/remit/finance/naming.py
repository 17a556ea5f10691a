"""What publishers call our offices, as `identifiers.csv` has it: texts, mailboxes, codes, ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Final

from remit.finance.pack import Pack
from remit.model.activity import Activity, Transaction
from remit.model.evidence import Identifier
from remit.model.kind import Key
from remit.model.received import Received
from remit.model.register import Register
from remit.text.alike import plainly

OFFICE: Final = "iati-office"
"""The scheme of texts: IOM - Colombia."""

MAILBOX: Final = "iati-mailbox"
"""The scheme of addresses of offices, never of persons."""

CODE: Final = "iati-code"
"""The scheme of codes of offices within the identifiers of activities."""

ORG_ID: Final = "org-id"
"""The scheme of references of organisations."""

SCHEMES: Final = frozenset({CODE, MAILBOX, OFFICE, ORG_ID})
"""All schemes by which publishers call an office of ours."""

_FILES: Final = frozenset({Activity.FILE, Transaction.FILE, Received.FILE})

Units = tuple[str, ...]


def says_who_manages(file: str, key: Key) -> bool:
    """Tell whether a row may say who manages a project, by itself.

    Example:
        >>> says_who_manages("identifiers", ("unit", "lima", "iati-office", "IOM - Peru"))
        True
        >>> says_who_manages("identifiers", ("unit", "lima", "erp", "PE10"))
        False
    """
    return file in _FILES or (file == Identifier.FILE and not SCHEMES.isdisjoint(key))


class Naming:
    """Finds the units that a name means, as one publisher writes it.

    Args:
        identifiers: The rows that say so, of all days.
        pack: How the publisher writes.
    """

    def __init__(self, identifiers: Iterable[Identifier], pack: Pack) -> None:
        """Put the rows of units in order."""
        self._pack = pack
        self._rows: dict[tuple[str, str], list[Identifier]] = defaultdict(list)
        self._bare: dict[str, list[Identifier]] = defaultdict(list)
        self._found: dict[tuple[str, str, date | None], Units] = {}
        for each in identifiers:
            if each.kind == "unit":
                self._rows[each.scheme, plainly(each.value)].append(each)
                if each.scheme == OFFICE:
                    self._bare[pack.bare(each.value)].append(each)

    def units(self, scheme: str, name: str, day: date | None = None) -> Units:
        """Give the units a name means, in id order; none where it is blank or nobody's.

        Args:
            scheme: What kind of name it is.
            name: The name as written.
            day: Where several units have borne it, those that do so on this day count.
        """
        asked = scheme, name, day
        found = self._found.get(asked)
        if found is None:
            found = self._found[asked] = self._units(scheme, name, day)
        return found

    def _units(self, scheme: str, name: str, day: date | None) -> Units:
        rows = self._called(scheme, name) if name else []
        now = [each for each in rows if day is not None and day in each.stretch.period]
        return tuple(sorted({each.id for each in now or rows}))

    def _called(self, scheme: str, name: str) -> list[Identifier]:
        """Give the rows of a name; however its prefix is written, but not without one.

        Peru alone is a country, and no office because one is called IOM - Peru.
        """
        written = plainly(name)
        rows = self._rows.get((scheme, written), [])
        if rows or scheme != OFFICE:
            return rows
        bare = self._pack.bare(name)
        return [] if bare == written else self._bare.get(bare, [])


def identifiers_of(register: Register) -> tuple[Identifier, ...]:
    """Give every row of `identifiers.csv`, of all days."""
    histories = register.all(Identifier).values()
    return tuple(version for history in histories for version in history.versions)
