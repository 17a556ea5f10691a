"""Where things stand: the address of everything the Turtle speaks of, and its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct

from remit.formats.org.turtle import iri, named, text, web
from remit.model.fact import Fact
from remit.model.structure import Structure
from remit.temporal.bound import Bound
from remit.temporal.cover import Piece
from remit.temporal.period import BEGINNING, ENDLESS
from remit.text.local import Local, LocalWords

Days = tuple[str, str]
"""The bounds of an interval as they are written; blank where one is not known."""


class Place(Struct, frozen=True):
    """Where the Turtle will stand.

    Args:
        base: The address its relative ones start from; blank where that is not known.
        itself: Its own address, relative to the base.
        page: Gives the address of the page about a thing, by section and id.
    """

    base: str
    itself: str
    page: Callable[[str, str], str]


class Dataset:
    """What is written, of which day; it gathers the intervals that are spoken of.

    Args:
        structure: The organisation, of which all may be told.
        place: Where the Turtle will stand.
    """

    def __init__(self, structure: Structure, place: Place) -> None:
        """Speak of no interval yet."""
        self.structure = structure
        self.place = place
        self.intervals: dict[Days, tuple[date, date]] = {}
        self._itself = iri(f"{place.itself}#").removesuffix(">")
        self._written: dict[tuple[str, str], str] = {}
        self._language = structure.register.settings.default_language

    @cached_property
    def purposes(self) -> Mapping[str, tuple[str, ...]]:
        """The functions in force in which each unit has a remit on the day."""
        found: dict[str, set[str]] = defaultdict(set)
        for each in self.structure.remits.values():
            if each.function in self.structure.functions:
                found[each.holder].add(each.function)
        return {unit: tuple(sorted(functions)) for unit, functions in found.items()}

    @cached_property
    def held(self) -> Mapping[str, tuple[str, ...]]:
        """Who is on each post on the day."""
        found: dict[str, set[str]] = defaultdict(set)
        for each in self.structure.appointments:
            found[each.post].add(each.person)
        return {post: tuple(sorted(persons)) for post, persons in found.items()}

    def thing(self, section: str, identity: str) -> str:
        """Give the address of a thing that has a page: that of the page, and `#id`."""
        found = self._written.get((section, identity))
        if found is None:
            found = iri(f"{self.place.page(section, identity)}#id")
            self._written[section, identity] = found
        return found

    def here(self, *parts: str) -> str:
        """Give the address of a thing that is told of in the Turtle itself."""
        return f"{self._itself}{named(*parts)}>"

    def version(self, kind: str, fact: Fact, *key: str) -> str:
        """Give the address of a version of a row."""
        return self.here(kind, *(part for part in key if part), fact.stretch.valid_from.text or "0")

    def words(self, local: Local) -> Iterator[str]:
        """Give a text in each of its languages."""
        if local.text:
            yield text(local.text, self._language)
        yield from (text(words, language) for language, words in local.others if words)

    def listed(self, local: LocalWords) -> Iterator[str]:
        """Give words in each of their languages."""
        yield from (text(word, self._language) for word in local.words)
        yield from (text(word, language) for language, words in local.others for word in words)

    def plain(self, words: str) -> tuple[str, ...]:
        """Give a text that is in the default language only; nothing for a blank one."""
        return (text(words, self._language),) if words else ()

    def source(self, fact: Fact) -> tuple[str, ...]:
        """Give who says so: a source of the register, or an address."""
        if not fact.source:
            return ()
        is_known = fact.source in self.structure.sources
        return (self.here("source", fact.source) if is_known else web(fact.source),)

    def during(self, fact: Fact) -> Iterator[str]:
        """Give the days on which a fact holds, cut to those of what it belongs to."""
        for piece in self.structure.days.of(fact):
            days = _written(fact, piece)
            if days != ("", ""):
                self.intervals[days] = (piece.period.start, piece.period.end)
                yield self.here("days", *(each or "0" for each in days))

    def evidence(self, fact: Fact) -> list[tuple[str, tuple[str, ...]]]:
        """Give what stands beside every fact."""
        attested = (text(fact.as_of.text),) if fact.as_of.text else ()
        return [
            ("remit:during", tuple(self.during(fact))),
            ("remit:attested", attested),
            ("dct:source", self.source(fact)),
            ("skos:note", self.plain(fact.note)),
        ]


def _written(fact: Fact, piece: Piece) -> Days:
    """Give the bounds of days in the words of the register, where it has any for them."""
    first = "" if piece.period.start == BEGINNING else _words(piece.opening, piece.period.start)
    last = "" if piece.period.end == ENDLESS else _words(fact.stretch.valid_to, piece.period.end)
    return first, last


def _words(bound: Bound, day: date) -> str:
    return bound.text if bound.text and bound.day == day else day.isoformat()
