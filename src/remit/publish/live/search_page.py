"""What a text may mean, as one types: offices, functions, countries, partners."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from remit.publish import names
from remit.publish.reader import Reader
from remit.publish.visible import shown
from remit.publish.words import Linked, Words
from remit.search import Kind, Match, find
from remit.text.catalogue import N_

_KINDS: Final[dict[Kind, str]] = {
    "unit": N_("Offices and units"),
    "function": N_("Functions"),
    "country": N_("Countries"),
    "body": N_("Partners"),
}


class Hit(Struct, frozen=True):
    """A thing, and the name by which it was found where that is another."""

    thing: Linked
    matched: Words


class Hits(Struct, frozen=True):
    """What was found of one kind."""

    kind: str
    title: str
    hits: tuple[Hit, ...]


class SearchPage(Struct, frozen=True):
    """What was typed, and what it may mean; the kind of the best one first."""

    text: str
    groups: tuple[Hits, ...]


def search_page(reader: Reader, text: str) -> SearchPage:
    """Find what may be shown; nothing where nothing was typed."""
    return SearchPage(text, tuple(_groups(reader, text)) if text.strip() else ())


def _groups(reader: Reader, text: str) -> Iterator[Hits]:
    whole = reader.site.structure
    among = find(shown(whole), text, tuple(_KINDS))
    may = [each for each in among if each.kind != "unit" or reader.visible.shows(each.id)]
    for kind in dict.fromkeys(each.kind for each in may):
        hits = tuple(_hit(reader, each) for each in may if each.kind == kind)
        yield Hits(kind, reader.said.gettext(_KINDS[kind]), hits)


def _hit(reader: Reader, match: Match) -> Hit:
    thing = _named(reader, match)
    is_told = match.matched not in {thing.words.text, match.id, match.name}
    # A name in no language of anybody, a code, is not told either.
    language = match.language if is_told else ""
    return Hit(thing, reader.foreign(match.matched, language) if language else Words(""))


def _named(reader: Reader, match: Match) -> Linked:
    match match.kind:
        case "unit" | "body" | "country":
            return names.subject(reader, match.kind, match.id)
        case _:
            return names.function(reader, match.id)
