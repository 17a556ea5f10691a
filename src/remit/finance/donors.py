"""Who gave: the key under which money is added up, and whether it is our own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from remit.finance.parties import named
from remit.model.project import Books
from remit.model.published import Activity, Flow, Party

UNKNOWN: Final = "unknown"
"""The key of whoever has neither reference nor text."""

FUNDING: Final = "1"
"""The role of those who fund an activity."""

_NO_REFERENCES: Final = frozenset({"", "-", "N/A", "NONE", "0"})

_NOBODY: Final = Party()


class Donor(Struct, frozen=True):
    """Who gave.

    Args:
        key: Its reference, else `name:` and its text, else `unknown`.
        name: Its text.
        is_internal: Whether it is the organisation itself.
    """

    key: str
    name: str = ""
    is_internal: bool = False


class Donors:
    """Says of every transaction who gave it.

    Args:
        books: Who we are, and which keys mean another.
    """

    def __init__(self, books: Books) -> None:
        """Take what is said of those who give."""
        self._own = frozenset(each.upper() for each in books.own)
        self._external_names = books.external_names
        self._aliases: Mapping[str, str] = books.aliases

    def of(self, activity: Activity, flow: Flow) -> Donor:
        """Give who gave a transaction: the provider, or who funds the activity under its text.

        Where the provider has no reference, that of the funder with the same text counts, else
        that of the only funder. A name that is outside is so under our own reference too.
        """
        provider = flow.provider or _NOBODY
        funders = [each for each in activity.parties if each.role == FUNDING]
        only = funders[0] if len(funders) == 1 else _NOBODY
        text = (provider.name or only.name).strip()
        same = [each for each in funders if text and each.name.strip() == provider.name.strip()]
        references = (reference(each) for each in (provider, *same, only))
        key = next(filter(None, references), named(text) if text else UNKNOWN)
        if self._is_own(key) and text.lower() in self._external_names:
            key = named(text)
        key = self._aliases.get(key, key)
        return Donor(key, text, self._is_own(key))

    def _is_own(self, key: str) -> bool:
        return key.upper() in self._own


def reference(party: Party) -> str:
    """Give the reference of a party; nothing where what stands there is none.

    Example:
        >>> reference(Party("XI-IATI-UNPF")), reference(Party("N/A"))
        ('XI-IATI-UNPF', '')
    """
    ref = party.ref.strip()
    return "" if ref.upper() in _NO_REFERENCES else ref
