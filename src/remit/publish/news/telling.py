"""News in one language: what happened, of whom, on which day; as pieces with their languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from string import Formatter
from typing import Any, Final

from msgspec import Struct

from remit.model.body import Body
from remit.model.event import ChangeEvent
from remit.model.fact import Fact
from remit.model.place import Country, Site
from remit.model.remit import Function
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish import names
from remit.publish.edition import Site as Edition
from remit.publish.news.became import became
from remit.publish.news.concerned import thing
from remit.publish.news.happenings import happened, when
from remit.publish.news.sentences import PLANNED, sentence
from remit.publish.public.rows import public_register
from remit.publish.reader import Reader
from remit.publish.reads import Read
from remit.publish.views.contacts import kind_of_contact
from remit.publish.words import Words

_FORMAT: Final = Formatter()
_PLANNED_SHOWN: Final = 10
_NOUNS: Final[Mapping[str, type[Fact]]] = {"unit": Unit, "function": Function, "body": Body}


class Told(Struct, frozen=True):
    """A piece of news: pieces of a sentence, the day, the page that tells more."""

    file: str
    key: tuple[str, ...]
    what: str
    day: date
    written: str
    is_planned: bool
    words: tuple[Words, ...]
    section: str
    identity: str
    named: tuple[Read, ...] = ()

    @property
    def text(self) -> str:
        """The sentence as text."""
        return "".join(each.text for each in self.words)


def told(
    structure: Structure, language: str, most: int, section: str = "", identity: str = ""
) -> tuple[Told, ...]:
    """Give the news of all, of a unit or of a country, the newest first.

    Of what is planned the next few come along; of what has come the latest, up to so many.

    Args:
        structure: The organisation on the day of the site.
        language: The language in which it is told.
        most: How many at most.
        section: `unit` or `place`; blank for all there is.
        identity: The id of the unit, or the code of the country.
    """
    events = happened(structure, section, identity)
    ahead = sum(event.day > structure.day for event in events)
    next_ = events[max(0, ahead - min(_PLANNED_SHOWN, most)) : ahead]
    shown = (*next_, *events[ahead : ahead + most - len(next_)])
    tell = structure.derived(_Tellers).of(language).told
    return tuple(map(tell, shown))


def name_of(structure: Structure, language: str, section: str, identity: str) -> Words:
    """Name what a page is about, as it is called on the day of the site."""
    return structure.derived(_Tellers).of(language).called(section, identity)


def read_news(reader: Reader, most: int, section: str = "", identity: str = "") -> tuple[Told, ...]:
    """Give the same to whoever reads a page, which depends on the events and on their names."""
    reader.ask(happened, section, identity)
    news = told(reader.site.structure, reader.language, most, section, identity)
    reader.reads(frozenset(read for each in news for read in each.named) | _TABLES)
    return news


def read_name(reader: Reader, section: str, identity: str) -> Words:
    """Name what a page is about to whoever reads it."""
    noun = _NOUNS.get(section, Country)
    reader.reads(frozenset({("history", noun.FILE, identity)}))
    return name_of(reader.site.structure, reader.language, section, identity)


_TABLES: Final[frozenset[Read]] = frozenset(
    {
        ("settings",),
        *(("file", name) for name in ("countries", "designations", "groups", "roles", "sites")),
    }
)
"""Short tables of which news tells names, read as a whole."""


class _Tellers:
    """A teller a language."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self._known: dict[str, Teller] = {}

    def of(self, language: str) -> Teller:
        if language not in self._known:
            self._known[language] = Teller(self._structure, language)
        return self._known[language]


class Teller:
    """Tells events in one language, each once."""

    def __init__(self, structure: Structure, language: str) -> None:
        """Take the organisation on the day of the telling."""
        self._structure = structure
        self._register = public_register(structure)
        edition = Edition(structure, structure.day, (language,))
        self._reader = Reader(edition, language, f"{language}/index.html")
        self._known: dict[tuple[str, tuple[str, ...], date, str], Told] = {}
        self._named: set[Read] = set()

    def told(self, event: ChangeEvent) -> Told:
        """Tell one event."""
        key = event.file, event.key, event.day, event.what
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._tell(event)
        return found

    def name(self, noun: type[Fact], identity: str, day: date) -> Words:
        """Give what a thing was called on a day, or the day before, or then."""
        self._named.add(("history", noun.FILE, identity))
        known: Any = self._register.history(noun, identity)
        row = known.on(day) or known.before(day) or known.after(day)
        words = self._reader.local(row.name) if row is not None else Words("")
        return words or Words(identity)

    def called(self, section: str, identity: str) -> Words:
        """Name what a page is about."""
        if section == "place":
            return names.country_words(self._reader, identity)
        return self.name(_NOUNS[section], identity, self._structure.day)

    def _tell(self, event: ChangeEvent) -> Told:
        self._named = set()
        is_planned = event.day > self._structure.day
        words = tuple(self._filled(sentence(event), dict(self._parts(event))))
        if is_planned:
            words = tuple(self._around(words))
        section, identity = thing(event.fact)
        return Told(
            *(event.file, event.key, event.what, event.day, when(event), is_planned, words),
            section=section,
            identity=identity,
            named=tuple(sorted(self._named)),
        )

    def _around(self, words: tuple[Words, ...]) -> Iterator[Words]:
        for text, field, _, _ in _FORMAT.parse(self._reader.said.gettext(PLANNED)):
            yield from ([Words(text)] if text else [])
            yield from words if field else ()

    def _filled(self, message: str, parts: dict[str, Words]) -> Iterator[Words]:
        """Put names into a sentence, each a piece with its own language."""
        for text, field, _, _ in _FORMAT.parse(self._reader.said.gettext(message)):
            yield from ([Words(text)] if text else [])
            yield from ([parts.get(field, Words(""))] if field else [])

    def _parts(self, event: ChangeEvent) -> Iterator[tuple[str, Words]]:
        row: Any = event.fact
        match event.file:
            case "units":
                yield from self._unit(event, row)
            case "designated":
                yield "name", self._of_day(Unit, row.unit, event)
                yield "what", names.designation(self._reader, row.designation)
            case "remits":
                yield "name", self._of_day(Unit, row.holder, event)
                yield "what", self._of_day(Function, row.function, event)
                yield "how", names.role(self._reader, row.role)
            case "contacts":
                yield "name", self._of_day(Unit, row.unit, event)
                yield "what", kind_of_contact(self._reader, row.kind)
            case "accreditations":
                yield "name", self._of_day(Unit, row.exercised_by or row.holder, event)
                yield "what", self._of_day(Body, row.body, event)
                yield "how", names.status(self._reader, row.status)
            case "members":
                yield "name", self._member(row.member, event)
                yield "what", names.group(self._reader, row.group)
            case "transfers":
                yield "what", self._of_day(Function, row.function, event)
                yield "name", self._of_day(Unit, row.to, event)
                yield "before", self._of_day(Unit, row.from_, event)
            case "delegations":
                yield "name", self._of_day(Unit, row.to, event)
                yield "before", self._of_day(Unit, row.from_, event)
            case _:
                yield "name", self._reader.local(row.name) or Words(row.id)

    def _unit(self, event: ChangeEvent, row: Unit) -> Iterator[tuple[str, Words]]:
        yield "name", self._reader.local(row.name) or Words(row.id)
        if event.what == "ends":
            yield "what", self._names(row.successors, event)
        if not isinstance(event.before, Unit):
            return
        match became(event.before, row):
            case "name":
                yield "before", self._reader.local(event.before.name) or Words(row.id)
            case "part_of":
                yield "what", self._of_day(Unit, row.part_of, event) if row.part_of else Words("–")
            case "site":
                yield "what", self._site(row.site, event)
            case _:
                pass

    def _names(self, units: tuple[str, ...], event: ChangeEvent) -> Words:
        said = [self._of_day(Unit, each, event) for each in units]
        alike = {each.language for each in said}
        comma = self._reader.said.gettext(", ")
        return Words(comma.join(each.text for each in said), alike.pop() if len(alike) == 1 else "")

    def _site(self, name: str, event: ChangeEvent) -> Words:
        known = self._register.history(Site, name)
        row = known.on(event.day) or known.after(event.day)
        if row is None:
            return Words("–")
        return self._reader.local(row.city) or names.country_words(self._reader, row.country)

    def _member(self, name: str, event: ChangeEvent) -> Words:
        if name.isupper():
            return names.country_words(self._reader, name)
        noun = Unit if self._register.history(Unit, name) else Body
        return self._of_day(noun, name, event)

    def _of_day(self, noun: type[Fact], name: str, event: ChangeEvent) -> Words:
        return self.name(noun, name, event.day)
