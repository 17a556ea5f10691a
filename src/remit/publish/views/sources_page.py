"""The page of sources: who says what is on the other pages."""

from __future__ import annotations

from collections import Counter
from weakref import WeakKeyDictionary

from msgspec import Struct

from remit.model.structure import Structure
from remit.publish.evidence import kind_of, title_of
from remit.publish.reader import Reader
from remit.publish.words import Linked, Words


class Listed(Struct, frozen=True):
    """A source: what it is, and how many facts rest on it."""

    title: Linked
    publisher: Words
    kind: str
    seen_on: str
    facts: int


def sources_page(reader: Reader) -> tuple[Listed, ...]:
    """Give every source of the register, the one on which most rests first."""
    cited = _cited(reader.structure)
    rows = sorted(reader.structure.sources.values(), key=lambda row: (-cited[row.id], row.id))
    return tuple(
        Listed(
            title_of(reader, row.id),
            reader.plain(row.publisher),
            kind_of(reader, row),
            reader.bound(row.seen_on.text),
            cited[row.id],
        )
        for row in rows
    )


def _cited(structure: Structure) -> Counter[str]:
    if structure not in _known:
        histories = structure.register.histories.values()
        _known[structure] = Counter(
            version.source
            for rows in histories
            for history in rows.values()
            for version in history.versions
        )
    return _known[structure]


_known: WeakKeyDictionary[Structure, Counter[str]] = WeakKeyDictionary()
