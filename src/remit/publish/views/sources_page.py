"""The page of documents and sources: what to read, and who says what is on the other pages."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from remit.model.structure import Structure
from remit.publish.evidence import kind_of, title_of
from remit.publish.public.rows import public_rows_of
from remit.publish.reader import Reader
from remit.publish.views.documents import About, documents
from remit.publish.words import Linked, Words


class Listed(Struct, frozen=True):
    """A source: what it is, and how many facts rest on it."""

    title: Linked
    publisher: Words
    kind: str
    seen_on: str
    facts: int


class SourcesPage(Struct, frozen=True):
    """The documents by what they are about, and every source."""

    documents: tuple[About, ...]
    sources: tuple[Listed, ...]


def sources_page(reader: Reader) -> SourcesPage:
    """Take what the page of documents and sources shows."""
    return SourcesPage(documents(reader), _sources(reader))


def _sources(reader: Reader) -> tuple[Listed, ...]:
    """Give every source of the register, the one on which most rests first."""
    cited = reader.ask(times_cited)
    told = (row for row in reader.structure.sources.values() if reader.ask(is_told, row.id))
    rows = sorted(told, key=lambda row: (-cited[row.id], row.id))
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


def is_told(structure: Structure, source: str) -> bool:
    """Tell whether a source goes out: not where only rows that stay inside name it."""
    return public_rows_of(structure).tells("sources", (source,))


def times_cited(structure: Structure) -> Counter[str]:
    """Count for each source the facts that rest on it, on all days."""
    return structure.derived(_times_cited)


def _times_cited(structure: Structure) -> Counter[str]:
    return Counter(
        version.source
        for rows in structure.register.histories.values()
        for history in rows.values()
        for version in history.versions
    )
