"""What can be found on a day: each thing with all the names people may know it by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from remit.model.fact import Fact
from remit.model.place import Country, Site
from remit.model.structure import Structure
from remit.model.world import ALPHA_2, M49, M49_PREFIX
from remit.search.match import FILES, Kind
from remit.text.local import Local, LocalWords
from remit.text.names import area_name, country_name, other_country_names


class Name(Struct, frozen=True, gc=False):
    """One of the names of a thing: the words, their language, whether only a synonym."""

    text: str
    language: str = ""
    synonym: bool = False


class Entry(Struct, frozen=True, gc=False):
    """A thing that can be found: its id, what it is called, and all its names."""

    id: str
    name: str
    names: tuple[Name, ...]


class Named(Struct, frozen=True):
    """Which fields of the things of a kind name them."""

    fields: tuple[str, ...]
    synonyms: tuple[str, ...] = ()


_NAMED: Final[dict[Kind, Named]] = {
    "unit": Named(("name", "short_name", "aliases")),
    "body": Named(("name",)),
    "country": Named(("name",)),
    "function": Named(("name",), ("synonyms",)),
    "group": Named(("name",)),
    "designation": Named(("name", "plural")),
    "site": Named(("name", "city")),
    "contact": Named(("label", "printed", "value")),
}


def entries(structure: Structure, kind: Kind) -> tuple[Entry, ...]:
    """Give all there is of a kind on the day of a structure."""
    settings = structure.register.settings
    if kind == "country":
        return _countries(structure, settings.default_language, settings.languages)
    facts = getattr(structure, FILES[kind]).items()
    own = tuple(
        entry_of(identity, fact, kind, settings.default_language) for identity, fact in facts
    )
    if kind == "unit":
        return tuple(_with_place(structure, each) for each in own)
    return own + (_areas(settings.default_language, settings.languages) if kind == "group" else ())


def entry_ever(structure: Structure, kind: Kind, identity: str) -> Entry:
    """Give a thing that the register knows on some day, though perhaps not on this one."""
    file = structure.register.histories.get(FILES[kind], {})
    if (known := file.get((identity,))) is None:
        return Entry(identity, identity, ())
    version = known.on(structure.day) or known.before(structure.day) or known.versions[0]
    return entry_of(identity, version, kind, structure.register.settings.default_language)


def entry_of(identity: str, fact: Fact, kind: Kind, language: str) -> Entry:
    """Give the names that one version of a thing has."""
    named = _NAMED[kind]
    names = [name for field in named.fields for name in _names(getattr(fact, field), language)]
    called = names[0].text if names else identity
    for field in named.synonyms:
        names += _names(getattr(fact, field), language, synonym=True)
    # Ids are made of words, too: `mac accounting` means mac-accounting.
    return Entry(identity, called, (*names, Name(identity)))


def place_names(site: Site, language: str) -> tuple[Name, ...]:
    """Give the names of a place, by which one finds the unit that stands there."""
    city = _names(site.city, language, synonym=True)
    return (*city, *_names(site.name, language, synonym=True))


def _with_place(structure: Structure, unit: Entry) -> Entry:
    """Let a unit be found by the city it has a site in: people say where they are."""
    site = structure.sites.get(structure.units[unit.id].site)
    if site is None:
        return unit
    language = structure.register.settings.default_language
    places = place_names(site, language)
    own = {name.text for name in unit.names}
    return replace(unit, names=(*unit.names, *(each for each in places if each.text not in own)))


def _names(
    value: Local | LocalWords | str, language: str, *, synonym: bool = False
) -> Iterator[Name]:
    if isinstance(value, str):
        pairs = [(language, [value])]
    elif isinstance(value, Local):
        pairs = [(language, [value.text]), *((code, [text]) for code, text in value.others)]
    else:
        pairs = [(language, [*value.words]), *((code, [*words]) for code, words in value.others)]
    for code, texts in pairs:
        yield from (Name(text, code, synonym) for text in texts if text)


def _countries(
    structure: Structure, language: str, languages: tuple[str, ...]
) -> tuple[Entry, ...]:
    world = {each.id: each for each in _world(language, languages)}
    for code in structure.register.ids(Country.FILE):
        known = world.get(code, Entry(code, code, ()))
        row = structure.country_rows.get(code)
        names = tuple(_names(row.name, language)) if row else ()
        called = (row.name.text if row else "") or known.name
        world[code] = Entry(code, called, (*names, *known.names))
    return tuple(world.values())


@lru_cache(maxsize=16)
def _world(language: str, languages: tuple[str, ...]) -> tuple[Entry, ...]:
    rows = []
    for code, short in ALPHA_2.items():
        row = _from_cldr(code, country_name, short, language, languages)
        others = (Name(text, spoken) for spoken, text in other_country_names(short))
        rows.append(replace(row, names=(*row.names, *others)))
    return tuple(rows)


@lru_cache(maxsize=16)
def _areas(language: str, languages: tuple[str, ...]) -> tuple[Entry, ...]:
    named = ((group, area_name, group.removeprefix(M49_PREFIX)) for group in M49)
    return tuple(_from_cldr(*each, language, languages) for each in named)


def _from_cldr(
    identity: str,
    say: Callable[[str, str], str],
    code: str,
    language: str,
    languages: Iterable[str],
) -> Entry:
    names = (Name(say(code, each), each) for each in languages)
    return Entry(identity, say(code, language) or identity, tuple(n for n in names if n.text))
